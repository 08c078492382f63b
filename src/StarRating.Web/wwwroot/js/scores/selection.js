// Which cell is active and which block is selected; keeps the active cell in sight.

export class Selection extends EventTarget {
  constructor(scroller, view, sheet) {
    super();
    Object.assign(this, { scroller, view, sheet });
    this.r = 0;
    this.c = 0;
    this.anchor = { r: 0, c: 0 };
    this.marked = [];
  }

  get rows() { return this.sheet.rows.length; }

  get columns() { return this.sheet.columns.length; }

  get active() { return this.sheet.cell(this.r, this.c); }

  get block() {
    return {
      top: Math.min(this.r, this.anchor.r), bottom: Math.max(this.r, this.anchor.r),
      left: Math.min(this.c, this.anchor.c), right: Math.max(this.c, this.anchor.c),
    };
  }

  get single() { return this.r === this.anchor.r && this.c === this.anchor.c; }

  go(r, c, extend = false) {
    this.r = Math.max(0, Math.min(this.rows - 1, r));
    this.c = Math.max(0, Math.min(this.columns - 1, c));
    if (!extend) this.anchor = { r: this.r, c: this.c };
    this.draw();
    this.show();
    this.dispatchEvent(new CustomEvent("move"));
  }

  select(top, left, bottom, right) {
    this.anchor = { r: bottom, c: right };
    this.go(top, left, true);
  }

  /** One step; with skip, over cells that do not apply. False at the edge. */
  step(dr, dc, extend = false) {
    let r = this.r + dr, c = this.c + dc;
    while (!extend && this.sheet.cell(r, c) && !this.sheet.cell(r, c).applies) { r += dr; c += dc; }
    if (!this.sheet.cell(r, c)) return false;
    this.go(r, c, extend);
    return true;
  }

  /** The next cell to type in, reading along a row (Tab) or down a column (Enter). False at the end of the sheet. */
  next(down, back) {
    const count = this.rows * this.columns;
    const order = i => down ? [i % this.rows, Math.floor(i / this.rows)] : [Math.floor(i / this.columns), i % this.columns];
    let i = down ? this.c * this.rows + this.r : this.r * this.columns + this.c;
    do { i += back ? -1 : 1; } while (i >= 0 && i < count && !this.sheet.cell(...order(i)).applies);
    if (i < 0 || i >= count) return false;
    this.go(...order(i));
    return true;
  }

  *cells() {
    const b = this.block;
    for (let r = b.top; r <= b.bottom; r++) for (let c = b.left; c <= b.right; c++) yield this.sheet.cell(r, c);
  }

  draw() {
    for (const td of this.marked) { td.classList.remove("sg-selected"); td.removeAttribute("aria-selected"); }
    this.marked = [];
    for (const cell of this.cells()) {
      const td = this.view.td(cell.r, cell.c);
      td.setAttribute("aria-selected", "true");
      if (!this.single) td.classList.add("sg-selected");
      this.marked.push(td);
    }
    this.heads?.forEach(th => th.classList.remove("sg-here"));
    this.heads = [
      this.view.table.querySelector(`th[data-row="${this.r}"]`), this.view.table.querySelector(`th[data-col="${this.c}"]`)];
    this.heads.forEach(th => th.classList.add("sg-here"));
  }

  /** Scrolls by hand, because frozen heads cover what the browser takes for visible. */
  show() {
    const td = this.view.td(this.r, this.c).getBoundingClientRect();
    const box = this.scroller.getBoundingClientRect();
    const head = this.view.table.tHead.getBoundingClientRect().height;
    const foot = this.view.table.tFoot.getBoundingClientRect().height;
    const { left, right } = this.frozen();
    const x = td.left < box.left + left ? td.left - box.left - left : Math.max(0, td.right - box.left - this.scroller.clientWidth + right);
    const y = td.top < box.top + head ? td.top - box.top - head : Math.max(0, td.bottom - box.top - this.scroller.clientHeight + foot);
    if (x || y) this.scroller.scrollBy(x, y);
  }

  frozen() {
    const row = this.view.lines[0];
    const width = cls => [...row.querySelectorAll(cls)].filter(e => getComputedStyle(e).position === "sticky")
      .reduce((sum, e) => sum + e.getBoundingClientRect().width, 0);
    this.widths ??= { left: width(".sg-left"), right: width(".sg-right") };
    return this.widths;
  }
}
