// Draws the sheet as one table and keeps it current cell by cell. No inline style: classes, and the CSSOM for the editor's place.

import { fixed2, format } from "./decimal.js";
import { Rational, ZERO } from "./rational.js";
import { State } from "./sheet.js";

const esc = s => String(s ?? "").replace(/[&<>"]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

export class View {
  constructor(host, sheet, totals) {
    Object.assign(this, { host, sheet, totals });
    host.innerHTML = `<table class="sg-table" role="grid" aria-label="打分表" aria-rowcount="${sheet.rows.length + 4}"
      aria-colcount="${sheet.columns.length + 5 + totals.channels.length}">${this.cols()}${this.head()}${this.body()}${this.foot()}</table>`;
    this.table = host.firstElementChild;
    this.tds = sheet.rows.map((row, r) => this.sheet.columns.map((_, c) => this.table.querySelector(`[data-r="${r}"][data-c="${c}"]`)));
    this.lines = [...this.table.querySelectorAll("tbody tr")];
    const byNumber = key => { const all = []; for (const td of this.table.querySelectorAll(`[data-${key}]`)) all[td.dataset[key]] = td; return all; };
    this.feet = { count: byNumber("count"), mean: byNumber("mean") };
    for (const cell of sheet.all()) this.paint(cell);
    this.sums(sheet.rows.map(r => r.index));
  }

  cols() {
    return `<colgroup><col class="sg-w-no"><col class="sg-w-village"><col class="sg-w-name"><col class="sg-w-category">` +
      this.sheet.columns.map(() => `<col class="sg-w-score">`).join("") +
      this.totals.channels.map(() => `<col class="sg-w-sum">`).join("") + `<col class="sg-w-total"></colgroup>`;
  }

  head() {
    const { columns } = this.sheet;
    const spans = (key, make) => {
      let html = "";
      for (let i = 0; i < columns.length;) {
        let j = i;
        while (j < columns.length && key(columns[j]) === key(columns[i])) j++;
        html += make(columns.slice(i, j), i);
        i = j;
      }
      return html;
    };
    const points = group => group[0].areaPoints ?? format(group.reduce((sum, c) => sum + Math.max(c.max ?? 0, 0), 0));
    const channels = spans(c => c.channel, g =>
      `<th scope="colgroup" class="sg-channel" colspan="${g.length}"><div>${esc(g[0].channel)}<span>权重 ${esc(g[0].weight)}</span></div></th>`);
    const areas = spans(c => c.channel + "/" + c.area + (c.common ? "" : "/own"), g =>
      `<th scope="colgroup" class="sg-area${g[0].common ? "" : " sg-own"}" colspan="${g.length}"><div>${esc(g[0].area)}` +
      `<span>${g[0].common ? `共性 ${points(g)} 分` : "个性"}</span></div></th>`);
    const names = columns.map((c, i) => `<th scope="col" data-col="${i}" class="sg-indicator${c.common ? "" : " sg-own"}" id="col-${esc(c.id)}"
      title="${esc(c.name + (c.rule ? "：" + c.rule : "") + (c.categories ? "（适用：" + c.categories + "）" : ""))}">` +
      `<b>${esc(c.name)}</b><span>${esc(c.points)}</span></th>`).join("");
    const left = (label, cls) => `<th scope="col" rowspan="3" class="sg-left ${cls}">${label}</th>`;
    const right = this.rights().map(({ label, sub, cls }) => `<th scope="col" rowspan="3" class="${cls}">${esc(label)}<span>${esc(sub)}</span></th>`).join("");
    return `<thead><tr>${left("序号", "sg-no")}${left("村（社区）", "sg-village")}${left("姓名", "sg-name")}${left("类别", "sg-category")}${channels}` +
      right + `</tr><tr>${areas}</tr><tr>${names}</tr></thead>`;
  }

  // The channel that is typed in here and the total stay in sight; the others scroll.
  rights() {
    const typed = new Set(this.sheet.columns.map(c => c.channelKey));
    let frozen = false;
    const channels = this.totals.channels.map(c => {
      const stay = !frozen && typed.has(c.key);
      frozen = frozen || stay;
      return { label: c.name, sub: c.weight, cls: stay ? "sg-right sg-stay" : "sg-sum" };
    });
    return [...channels.filter(c => c.cls === "sg-sum"), ...channels.filter(c => c.cls !== "sg-sum"), { label: "加权总分", sub: "", cls: "sg-right sg-total" }]
      .map((c, i, all) => ({ ...c, at: i === all.length - 1 ? this.totals.channels.length : this.totals.channels.findIndex(x => x.name === c.label) }));
  }

  body() {
    const { columns, rows } = this.sheet;
    return "<tbody>" + rows.map((row, r) => `<tr data-member="${row.id}">` +
      `<td class="sg-left sg-no">${r + 1}</td><th scope="row" class="sg-left sg-village" data-row="${r}" title="${esc(row.village)}">${esc(row.village)}</th>` +
      `<td class="sg-left sg-name"><a href="${esc(row.detail)}" title="得分明细">${esc(row.name)}</a></td><td class="sg-left sg-category" title="${esc(row.category)}">${esc(row.category)}</td>` +
      columns.map((c, i) => {
        const applies = this.sheet.cell(r, i).applies;
        return `<td role="gridcell" data-r="${r}" data-c="${i}" id="cell-${row.id}-${esc(c.id)}"${applies ? "" : ' class="sg-na" aria-disabled="true"'}>${applies ? "" : "—"}</td>`;
      }).join("") +
      this.rights().map(({ cls, at }) => `<td class="${cls}" data-sum="${at}"></td>`).join("") + "</tr>").join("") + "</tbody>";
  }

  foot() {
    const line = (label, data) => `<tr><th scope="row" colspan="4" class="sg-left sg-foot">${label}</th>` +
      this.sheet.columns.map((_, c) => `<td ${data}="${c}"></td>`).join("") +
      this.rights().map(({ cls, at }) => `<td class="${cls}" ${data}="${this.sheet.columns.length + at}"></td>`).join("") + "</tr>";
    return `<tfoot>${line("已评 / 应评", "data-count")}${line("平均", "data-mean")}</tfoot>`;
  }

  td(r, c) { return this.tds[r]?.[c]; }

  paint(cell) {
    const td = this.td(cell.r, cell.c);
    const check = this.sheet.mode === "check";
    const own = cell.text;
    const main = own !== "" || cell.state !== State.saved ? own : check ? cell.other : own;
    const aside = cell.other === "" ? "" : check ? (own !== "" && own !== cell.other ? `报 ${cell.other}` : "") : `核 ${cell.other}`;
    td.className = `sg-${cell.state}${check && own !== "" ? " sg-rescored" : ""}${check && own === "" && cell.other !== "" ? " sg-theirs" : ""}` +
      `${aside ? " sg-two" : ""}${cell.note ? " sg-noted" : ""}${td.classList.contains("sg-selected") ? " sg-selected" : ""}`;
    td.textContent = main;
    if (aside) {
      const mark = document.createElement("i");
      mark.textContent = aside;
      td.append(mark);
    }
    const title = cell.message || (cell.note ? `县级复核理由：${cell.note}` : "");
    if (title) td.title = title; else td.removeAttribute("title");
    if (cell.state === State.invalid) td.setAttribute("aria-invalid", "true"); else td.removeAttribute("aria-invalid");
  }

  refresh(cells) {
    for (const cell of cells) this.paint(cell);
    this.sums(new Set(cells.map(c => c.r)));
  }

  sums(rows) {
    for (const r of rows) {
      const t = this.totals.row(r);
      for (const td of this.lines[r].querySelectorAll("[data-sum]")) {
        const text = t.texts[td.dataset.sum];
        td.textContent = text ?? "缺";
        td.classList.toggle("sg-missing", text === null);
      }
    }
    this.columnsBelow();
  }

  columnsBelow() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const { columns, rows } = this.sheet;
      const all = rows.map(r => this.totals.row(r.index));
      const show = (i, values, due, required = true) => {
        const given = values.filter(v => v !== null);
        this.feet.count[i].textContent = required ? `${given.length}/${due}` : given.length;
        this.feet.count[i].classList.toggle("sg-missing", required && given.length < due);
        return given;
      };
      columns.forEach((column, c) => {
        const cells = rows.map(r => this.sheet.cell(r.index, c)).filter(x => x.applies);
        const given = show(c, cells.map(x => this.sheet.counting(x)), cells.length, column.required);
        this.feet.mean[c].textContent = given.length ? fixed2(Math.round(given.reduce((a, b) => a + b, 0) / given.length)) : "";
      });
      for (let i = 0; i <= this.totals.channels.length; i++) {
        const given = show(columns.length + i, all.map(t => t.values[i]), rows.length);
        const sum = given.reduce((a, b) => a.plus(b), ZERO);
        this.feet.mean[columns.length + i].textContent = given.length ? sum.over(new Rational(BigInt(given.length))).text(2) : "";
      }
    });
  }
}
