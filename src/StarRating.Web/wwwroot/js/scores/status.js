// The line under the sheet: what is saved, what is not and why, and the sums of the selected block.

import { fixed2, format } from "./decimal.js";
import { State } from "./sheet.js";

const clock = at => at.toLocaleTimeString("zh-CN", { hour12: false });

export class Status {
  constructor(root, { sheet, saver, draft, selection, conflicts }) {
    Object.assign(this, { sheet, saver, draft, selection, conflicts });
    this.save = root.querySelector("[data-save-state]");
    this.problems = root.querySelector("[data-problems]");
    this.sum = root.querySelector("[data-selection]");
    this.talk = root.querySelector("[data-say]");
    saver.addEventListener("status", () => this.draw());
    sheet.addEventListener("change", () => this.draw());
    selection.addEventListener("move", () => this.drawSelection());
    this.problems.addEventListener("click", e => this.jump(e.target.closest("[data-jump]")?.dataset.jump));
    this.draw();
  }

  say(text) {
    this.talk.textContent = text;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => { this.talk.textContent = ""; }, 6000);
  }

  draw() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => { this.drawSave(); this.drawProblems(); this.drawSelection(); });
  }

  drawSave() {
    const waiting = this.sheet.inState(State.pending, State.saving).length;
    const open = this.sheet.inState(State.conflict, State.invalid).length;
    const { problem, savedAt } = this.saver;
    const kept = this.draft.works ? "已存在本机，关闭页面不会丢失" : "本机无法保存草稿，请勿关闭页面";
    const [state, text] = this.sheet.closed && waiting === 0 ? ["closed", this.sheet.closed]
      : problem && waiting ? ["problem", `${problem}，${waiting} 格未保存（${kept}）` + (this.saver.failures && problem.startsWith("网络") ? "，正在自动重试" : "")]
      : waiting ? ["saving", `正在保存 ${waiting} 格…`]
      : savedAt && open ? ["partly", `其余已保存 ${clock(savedAt)}，${open} 格未保存`]
      : savedAt ? ["saved", `已全部保存 ${clock(savedAt)}`] : ["idle", this.sheet.editable ? "输入后自动保存" : "只读"];
    this.save.dataset.saveState = state;
    this.save.textContent = text;
  }

  drawProblems() {
    const parts = [["conflict", "处冲突"], ["invalid", "处不能保存"]]
      .map(([state, text]) => [state, this.sheet.inState(State[state]).length, text]).filter(([, n]) => n > 0);
    const wanted = parts.map(p => p.join()).join();
    if (this.drawn === wanted) return;
    this.drawn = wanted;
    this.problems.replaceChildren(...parts.map(([state, n, text]) => {
      const b = Object.assign(document.createElement("button"), { type: "button", className: `sg-badge sg-badge-${state}`, textContent: `${n} ${text}` });
      b.dataset.jump = state;
      return b;
    }));
  }

  jump(state) {
    const cells = this.sheet.inState(state);
    if (cells.length === 0) return;
    if (state === State.conflict) { this.conflicts.open(cells[0]); return; }
    const i = cells.findIndex(c => c.r === this.selection.r && c.c === this.selection.c);
    const next = cells[(i + 1) % cells.length];
    this.selection.go(next.r, next.c);
    this.say(next.message);
  }

  drawSelection() {
    const cells = [...this.selection.cells()].filter(c => c.applies);
    const given = cells.map(c => this.sheet.counting(c)).filter(v => v !== null);
    const one = this.selection.single && this.selection.active;
    if (one) {
      const column = this.sheet.columns[one.c];
      this.sum.textContent = one.message || [column.name, column.points, column.rule].filter(Boolean).join("　");
      return;
    }
    const total = given.reduce((a, b) => a + b, 0);
    this.sum.textContent = `选中 ${cells.length} 格　已评 ${given.length}　合计 ${format(total)}　平均 ${given.length ? fixed2(Math.round(total / given.length)) : "—"}`;
  }
}
