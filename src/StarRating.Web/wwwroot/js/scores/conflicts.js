// Two people on one cell: shows both figures, who and when, and lets the user choose. Nothing is overwritten unasked.

import { State } from "./sheet.js";

export class Conflicts {
  constructor(dialog, sheet, focus) {
    Object.assign(this, { dialog, sheet, focus });
    dialog.addEventListener("click", e => {
      const button = e.target.closest("[data-settle]");
      if (button) this.settle(button.closest("tr")?.dataset.cell, button.dataset.settle === "mine");
    });
    dialog.addEventListener("close", () => focus());
  }

  open(first) {
    this.draw(first);
    if (!this.dialog.open) this.dialog.showModal();
    (this.dialog.querySelector(".sg-first [data-settle=mine]") ?? this.dialog.querySelector("[data-settle=mine]"))?.focus();
  }

  draw(first) {
    const rows = this.sheet.inState(State.conflict).map(cell => {
      const tr = document.createElement("tr");
      tr.dataset.cell = this.sheet.key(cell);
      if (cell === first) tr.className = "sg-first";
      const { village, name } = this.sheet.rows[cell.r];
      for (const text of [`${village} ${name}`, this.sheet.columns[cell.c].name, cell.text || "空", cell.theirs.value || "空", cell.theirs.by, cell.theirs.at]) {
        tr.append(Object.assign(document.createElement("td"), { textContent: text ?? "" }));
      }
      const td = document.createElement("td");
      td.append(button("mine", "采用我的", "btn-primary"), button("theirs", "采用对方的", "btn-plain"));
      tr.append(td);
      return tr;
    });
    this.dialog.querySelector("tbody").replaceChildren(...rows);
    return rows.length;
  }

  settle(key, mine) {
    for (const cell of this.sheet.inState(State.conflict)) {
      if (!key || this.sheet.key(cell) === key) this.sheet.settle(cell, mine);
    }
    if (this.draw() === 0) this.dialog.close();
    else this.dialog.querySelector("tbody [data-settle=mine]").focus();
  }
}

function button(settle, text, cls) {
  const b = Object.assign(document.createElement("button"), { type: "button", textContent: text, className: `btn btn-sm ${cls} me-1` });
  b.dataset.settle = settle;
  return b;
}
