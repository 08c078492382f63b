// Live totals of each row, from the sheet's figures; the server's own totals stand from each save until the row is typed in again.

import { assess } from "./assess.js";
import { format } from "./decimal.js";
import { Rational } from "./rational.js";

export class Totals {
  constructor(sheet, { channels, trees, decimals }) {
    Object.assign(this, { sheet, channels, trees, decimals });
    this.cache = new Map();
    this.server = new Map();
    sheet.addEventListener("change", e => { for (const c of e.detail.cells) { this.cache.delete(c.r); if (e.detail.why === "edit") this.server.delete(c.r); } });
  }

  /** { values: [one per channel …, total], texts }; null where something is missing. */
  row(r) {
    if (!this.cache.has(r)) this.cache.set(r, this.server.get(r) ?? this.live(r));
    return this.cache.get(r);
  }

  live(r) {
    const { id, tree, fixed } = this.sheet.rows[r];
    const entry = key => {
      const cell = this.sheet.cell(r, this.sheet.columnOf.get(key));
      const units = cell ? this.sheet.counting(cell) : null;
      return units === null ? "" : format(units);
    };
    const root = assess(this.trees[tree], entry, fixed);
    const byKey = new Map(root.parts.map(p => [p.child.key, p.score]));
    return toRow([...this.channels.map(c => byKey.get(c.key) ?? null), root.score], this.decimals, id);
  }

  /** Takes the server's totals of rows with nothing left to send. */
  take({ rows }) {
    for (const { member, values } of rows) {
      const r = this.sheet.rowOf.get(member);
      if (r === undefined || this.sheet.cells[r].some(c => c.applies && c.state !== "saved")) continue;
      this.server.set(r, toRow(values.map(v => v === null ? null : Rational.of(v)), this.decimals, member));
      this.cache.delete(r);
    }
  }
}

function toRow(values, decimals, member) {
  return { member, values, texts: values.map(v => v === null ? null : v.text(decimals)) };
}
