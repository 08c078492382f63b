// The model of one township's score sheet: cells with their server version and state, edits, undo. Knows no page.

import { decimals, format, parse, tidy } from "./decimal.js";

export const State = { saved: "saved", pending: "pending", saving: "saving", conflict: "conflict", invalid: "invalid" };

export class Sheet extends EventTarget {
  constructor(data) {
    super();
    this.mode = data.mode; // enter: the township's figures; check: the county's beside them; read: neither
    this.closed = data.closed;
    this.columns = data.columns.map(c => ({ ...c, min: parse(c.min), max: parse(c.max) }));
    this.rows = data.rows.map((row, r) => ({ ...row, index: r }));
    this.cells = this.rows.map((row, r) => this.columns.map((column, c) => toCell(row.cells[c], r, c, data.mode)));
    this.columnOf = new Map(this.columns.map((c, i) => [c.id, i]));
    this.rowOf = new Map(this.rows.map((r, i) => [r.id, i]));
    this.undone = [];
    this.done = [];
  }

  get editable() { return this.mode !== "read" && !this.closed; }

  cell(r, c) { return this.cells[r]?.[c]; }

  key(cell) { return `${this.rows[cell.r].id}/${this.columns[cell.c].id}`; }

  find(member, indicator) {
    return this.cell(this.rowOf.get(member), this.columnOf.get(indicator));
  }

  *all() { for (const row of this.cells) for (const cell of row) if (cell.applies) yield cell; }

  inState(...states) { return [...this.all()].filter(c => states.includes(c.state)); }

  /** The figure that counts: the county's where it is given. Null when there is none or it cannot be read. */
  counting(cell) {
    if (!cell.applies) return null;
    const own = readable(this.units(cell));
    const other = readable(parse(cell.other));
    return this.mode === "check" ? own ?? other : other ?? own;
  }

  units(cell) { return parse(cell.text); }

  /** Why a text cannot be a score of this column; empty when it can. */
  objection(c, text) {
    const column = this.columns[c];
    const units = parse(text);
    if (units === null) return "";
    if (Number.isNaN(units)) return `“${text}”不是数字，请填写数字分值`;
    if (decimals(text) > column.decimals) return `最多保留 ${column.decimals} 位小数`;
    if (column.max !== null && units > column.max) return `超出分值：本项最高 ${format(column.max)} 分`;
    if (column.min !== null && units < column.min) return `低于下限：本项最低 ${format(column.min)} 分`;
    return "";
  }

  /** Changes many cells as one step that can be undone. changes: [{ r, c, text }]. Answers how many were skipped. */
  edit(changes, { reason = "", remember = true } = {}) {
    const step = [];
    let skipped = 0;
    for (const { r, c, text } of changes) {
      const cell = this.cell(r, c);
      if (!cell || !cell.applies || !this.editable) { skipped++; continue; }
      const after = canonical(text);
      if (after === cell.text && cell.state !== State.conflict) continue;
      step.push({ r, c, before: cell.text, after });
      this.write(cell, after, reason);
    }
    if (step.length > 0) {
      if (remember) { this.done.push({ step, reason }); this.undone = []; }
      this.changed(step.map(s => this.cell(s.r, s.c)), "edit");
    }
    return { changed: step.length, skipped };
  }

  write(cell, text, reason) {
    cell.text = text;
    cell.edits++;
    cell.reason = reason;
    cell.theirs = null;
    cell.message = this.objection(cell.c, text);
    cell.state = cell.message ? State.invalid : text === cell.stored && !cell.sending ? State.saved : State.pending;
  }

  undo() { return this.travel(this.done, this.undone, s => s.before); }

  redo() { return this.travel(this.undone, this.done, s => s.after); }

  travel(from, to, pick) {
    const entry = from.pop();
    if (!entry || !this.editable) return null;
    to.push(entry);
    this.edit(entry.step.map(s => ({ r: s.r, c: s.c, text: pick(s) })), { reason: entry.reason, remember: false });
    return entry.step;
  }

  /** The server took the cell. A cell typed into meanwhile stays pending, now against the new version. */
  accepted(cell, version, sentText, sentEdits) {
    cell.version = version;
    cell.stored = sentText;
    cell.sending = false;
    if (cell.edits === sentEdits) { cell.state = State.saved; cell.message = ""; }
    else if (cell.state === State.saving) cell.state = State.pending;
    if (cell.state === State.pending && cell.text === cell.stored) cell.state = State.saved;
  }

  conflicted(cell, theirs) {
    cell.sending = false;
    cell.theirs = theirs;
    cell.state = State.conflict;
    cell.message = `${theirs.by || "他人"}已于 ${theirs.at || "刚才"} 改为 ${theirs.value || "空"}`;
  }

  refused(cell, message) {
    cell.sending = false;
    cell.state = State.invalid;
    cell.message = message;
  }

  /** Settles a conflict: mine goes to the server against their version, theirs replaces what I typed. */
  settle(cell, mine) {
    const { theirs } = cell;
    cell.version = theirs.version;
    cell.stored = canonical(theirs.value);
    if (!mine) cell.text = cell.stored;
    cell.theirs = null;
    cell.edits++;
    cell.message = "";
    cell.state = cell.text === cell.stored ? State.saved : State.pending;
    this.changed([cell], "edit");
  }

  close(message) {
    this.closed = message;
    this.dispatchEvent(new CustomEvent("closed"));
  }

  changed(cells, why) {
    this.dispatchEvent(new CustomEvent("change", { detail: { cells, why } }));
  }
}

function toCell(raw, r, c, mode) {
  const applies = raw !== null && raw !== undefined;
  const [own, other] = applies ? (mode === "check" ? [raw.c, raw.v] : [raw.v, raw.c]) : ["", ""];
  return {
    r, c, applies, text: own ?? "", stored: own ?? "", other: other ?? "", version: raw?.n ?? 0, state: State.saved,
    message: "", reason: "", note: raw?.r ?? "", by: raw?.by ?? "", at: raw?.at ?? "", theirs: null, sending: false, edits: 0,
  };
}

function canonical(text) {
  const units = parse(text);
  return units === null ? "" : Number.isNaN(units) ? String(text).trim() : decimals(text) > 4 ? tidy(text) : format(units);
}

function readable(units) { return Number.isNaN(units) ? null : units; }
