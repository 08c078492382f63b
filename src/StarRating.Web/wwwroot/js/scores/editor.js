// One input lies over the active cell and always has the focus: an input method composes straight into it, copy and paste
// arrive as the browser's own events, and a screen reader reads its label. Empty and see-through until something is typed.

import { parse } from "./decimal.js";
import { parseTsv, toTsv } from "./tsv.js";

export class Editor {
  constructor(input, scroller, sheet, view, selection, { ask, say, openConflicts }) {
    Object.assign(this, { input, scroller, sheet, view, selection, ask, say, openConflicts });
    this.mode = ""; // "" moving, "type" typing over, "edit" inside the text (F2)
    selection.addEventListener("move", () => this.place());
    input.addEventListener("keydown", e => this.key(e));
    input.addEventListener("input", () => { if (!this.mode) this.begin("type"); });
    input.addEventListener("compositionstart", () => { if (!this.mode) this.begin("type"); });
    input.addEventListener("blur", () => { if (this.mode) this.commit(); });
    input.addEventListener("copy", e => this.copy(e));
    input.addEventListener("cut", e => { if (this.copy(e)) this.clear(); });
    input.addEventListener("paste", e => this.paste(e));
    view.table.addEventListener("mousedown", e => this.press(e));
    view.table.addEventListener("mouseover", e => this.drag(e));
    view.table.addEventListener("dblclick", e => { if (e.target.closest("[data-r]")) this.begin("edit"); });
    window.addEventListener("mouseup", () => { this.dragging = false; });
    window.addEventListener("resize", () => { selection.widths = null; this.place(); });
  }

  focus() { this.input.focus({ preventScroll: true }); }

  place() {
    const { selection, input, sheet } = this;
    const td = this.view.td(selection.r, selection.c);
    const box = this.scroller.getBoundingClientRect();
    const at = td.getBoundingClientRect();
    input.style.left = `${at.left - box.left + this.scroller.scrollLeft}px`;
    input.style.top = `${at.top - box.top + this.scroller.scrollTop}px`;
    input.style.width = `${at.width}px`;
    input.style.height = `${at.height}px`;
    const row = sheet.rows[selection.r], column = sheet.columns[selection.c], cell = selection.active;
    input.readOnly = !sheet.editable || !cell.applies;
    input.setAttribute("aria-label", `${row.village} ${row.name}，${column.name}，${column.points}，` +
      (cell.applies ? `当前 ${cell.text || "未评"}${cell.message ? "，" + cell.message : ""}` : "本项不适用于该村类别"));
  }

  begin(mode) {
    const cell = this.selection.active;
    if (!this.sheet.editable) { this.input.value = ""; this.say(this.sheet.closed || "本表只供查看"); return; }
    if (!cell.applies) { this.input.value = ""; this.say("本项不适用于该村类别，无需评分"); return; }
    this.mode = mode;
    this.input.classList.add("sg-editing");
    if (mode === "edit") { this.input.value = cell.text; this.input.setSelectionRange(cell.text.length, cell.text.length); }
  }

  /** Ends typing; true when the text was taken or nothing was being typed. */
  commit() {
    if (!this.mode) return;
    const { r, c } = this.selection;
    const text = this.input.value;
    this.leave();
    this.change([{ r, c, text }]);
  }

  leave() {
    this.mode = "";
    this.input.value = "";
    this.input.classList.remove("sg-editing");
  }

  /** The county gives a reason for every figure it puts beside the township's. */
  async change(changes) {
    let reason = "";
    if (this.sheet.mode === "check") {
      const real = changes.filter(({ r, c, text }) => this.sheet.cell(r, c)?.applies && parse(text) !== parse(this.sheet.cell(r, c).text));
      if (real.length === 0) return;
      reason = await this.ask(real);
      this.focus();
      if (!reason) return;
    }
    const { skipped } = this.sheet.edit(changes, { reason });
    if (skipped > 0) this.say(this.sheet.editable ? `有 ${skipped} 格不适用于该村类别或超出表格，已跳过` : this.sheet.closed || "本表只供查看");
    this.place();
  }

  clear() { this.change([...this.selection.cells()].filter(c => c.applies && c.text !== "").map(({ r, c }) => ({ r, c, text: "" }))); }

  fillDown() {
    const b = this.selection.block;
    const changes = [];
    for (let c = b.left; c <= b.right; c++) {
      const { text, applies } = this.sheet.cell(b.top, c);
      if (applies) for (let r = b.top + 1; r <= b.bottom; r++) changes.push({ r, c, text });
    }
    this.change(changes);
  }

  key(e) {
    if (e.isComposing || e.keyCode === 229) return;
    const ctrl = e.ctrlKey || e.metaKey;
    const act = ctrl ? this.withCtrl(e) : this.plain(e);
    if (act) { e.preventDefault(); act(); }
  }

  plain(e) {
    const s = this.selection, typing = this.mode === "type", inside = this.mode === "edit";
    const move = act => () => { this.commit(); act(); };
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / 34) - 4);
    switch (e.key) {
      case "ArrowUp": return inside ? null : move(() => s.step(-1, 0, e.shiftKey));
      case "ArrowDown": return inside ? null : move(() => s.step(1, 0, e.shiftKey));
      case "ArrowLeft": return inside ? null : move(() => s.step(0, -1, e.shiftKey));
      case "ArrowRight": return inside ? null : move(() => s.step(0, 1, e.shiftKey));
      case "Enter": return () => { if (!this.mode && s.active.theirs) this.openConflicts(s.active); else { this.commit(); s.next(true, e.shiftKey); } };
      case "Tab": return this.freed ? (this.freed = false, null) : move(() => s.next(false, e.shiftKey));
      case "Home": return inside ? null : move(() => s.go(s.r, 0, e.shiftKey));
      case "End": return inside ? null : move(() => s.go(s.r, s.columns - 1, e.shiftKey));
      case "PageUp": return move(() => s.go(s.r - page, s.c, e.shiftKey));
      case "PageDown": return move(() => s.go(s.r + page, s.c, e.shiftKey));
      case "F2": return () => (inside ? this.commit() : this.begin("edit"));
      case "Escape": return () => {
        if (this.mode) this.leave();
        else { this.freed = true; s.go(s.r, s.c); this.say("再按 Tab 键离开表格"); }
      };
      case "Delete": return this.mode ? null : () => this.clear();
      case "Backspace": return this.mode ? null : () => { this.begin("type"); };
      default: this.freed = false; return typing || inside ? null : null;
    }
  }

  withCtrl(e) {
    const s = this.selection;
    const far = (r, c) => () => { this.commit(); s.go(r, c, e.shiftKey); };
    switch (e.key) {
      case "ArrowUp": return this.mode ? null : far(0, s.c);
      case "ArrowDown": return this.mode ? null : far(s.rows - 1, s.c);
      case "ArrowLeft": return this.mode ? null : far(s.r, 0);
      case "ArrowRight": return this.mode ? null : far(s.r, s.columns - 1);
      case "Home": return far(0, 0);
      case "End": return far(s.rows - 1, s.columns - 1);
      case "a": case "A": return this.mode ? null : () => s.select(0, 0, s.rows - 1, s.columns - 1);
      case "z": case "Z": return this.mode ? null : () => this.travel(e.shiftKey ? "redo" : "undo");
      case "y": case "Y": return this.mode ? null : () => this.travel("redo");
      case "d": case "D": return this.mode ? null : () => this.fillDown();
      default: return null;
    }
  }

  travel(way) {
    const step = this.sheet[way]();
    if (!step) { this.say(way === "undo" ? "没有可撤销的修改" : "没有可恢复的修改"); return; }
    this.selection.go(step[0].r, step[0].c);
    this.say(`${way === "undo" ? "已撤销" : "已恢复"} ${step.length} 格`);
  }

  copy(e) {
    if (this.mode) return false;
    e.preventDefault();
    const b = this.selection.block, rows = [];
    for (let r = b.top; r <= b.bottom; r++) {
      const row = [];
      for (let c = b.left; c <= b.right; c++) row.push(this.sheet.cell(r, c).text || (this.sheet.mode === "check" ? this.sheet.cell(r, c).other : ""));
      rows.push(row);
    }
    e.clipboardData.setData("text/plain", toTsv(rows));
    return true;
  }

  paste(e) {
    if (this.mode) return;
    e.preventDefault();
    const data = parseTsv(e.clipboardData.getData("text/plain"));
    if (data.length === 0) return;
    const b = this.selection.block;
    const width = Math.max(...data.map(row => row.length));
    // As Excel does: a block that the copied one tiles exactly is filled with it, otherwise the copied size counts.
    const tiled = n => (have, span) => (span % have === 0 ? span : n(have));
    const height = tiled(h => h)(data.length, b.bottom - b.top + 1), across = tiled(w => w)(width, b.right - b.left + 1);
    const changes = [];
    for (let r = 0; r < height; r++) {
      const row = data[r % data.length];
      for (let c = 0; c < across; c++) {
        const text = row[c % width];
        if (text !== undefined) changes.push({ r: b.top + r, c: b.left + c, text });
      }
    }
    this.selection.select(b.top, b.left, Math.min(b.top + height, this.selection.rows) - 1, Math.min(b.left + across, this.selection.columns) - 1);
    const inside = changes.filter(x => !(this.sheet.cell(x.r, x.c) && !this.sheet.cell(x.r, x.c).applies && ["", "—"].includes(x.text.trim())));
    this.change(inside);
  }

  press(e) {
    if (e.button !== 0 || e.target.closest("a")) return;
    const s = this.selection;
    const td = e.target.closest("[data-r]"), col = e.target.closest("th[data-col]"), row = e.target.closest("th[data-row]");
    if (!td && !col && !row) return;
    e.preventDefault();
    this.commit();
    if (td) { this.dragging = true; s.go(Number(td.dataset.r), Number(td.dataset.c), e.shiftKey); }
    else if (col) s.select(0, Number(col.dataset.col), s.rows - 1, Number(col.dataset.col));
    else s.select(Number(row.dataset.row), 0, Number(row.dataset.row), s.columns - 1);
    this.focus();
  }

  drag(e) {
    const td = this.dragging && e.target.closest("[data-r]");
    if (td) this.selection.go(Number(td.dataset.r), Number(td.dataset.c), true);
  }
}
