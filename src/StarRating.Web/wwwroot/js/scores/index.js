// Puts the score sheet together: data from the page's address, model, table, keyboard, saving.

import { asker } from "./ask.js";
import { Conflicts } from "./conflicts.js";
import { Draft } from "./draft.js";
import { Editor } from "./editor.js";
import { Saver } from "./saver.js";
import { Selection } from "./selection.js";
import { Sheet, State } from "./sheet.js";
import { Status } from "./status.js";
import { Totals } from "./totals.js";
import { View } from "./view.js";

const root = document.getElementById("score-sheet");

if (root) start().catch(failed);

async function start() {
  const answer = await fetch(root.dataset.url, { headers: { Accept: "application/json" }, credentials: "same-origin" });
  if (!answer.ok) throw new Error(String(answer.status));
  const data = await answer.json();
  const scroller = root.querySelector("[data-scroller]");
  const sheet = new Sheet(data);
  const totals = new Totals(sheet, data.totals);
  const view = new View(root.querySelector("[data-table]"), sheet, totals);
  root.removeAttribute("aria-busy");
  if (sheet.rows.length === 0 || sheet.columns.length === 0) return;
  const draft = new Draft(`starrating.scores.${data.draftKey}`);
  const saver = new Saver(sheet, { url: root.dataset.saveUrl, token: document.querySelector("meta[name='request-token']")?.content ?? "", draft });
  const selection = new Selection(scroller, view, sheet);
  let status;
  const say = text => status.say(text);
  const conflicts = new Conflicts(document.getElementById("score-conflicts"), sheet, () => editor.focus());
  const editor = new Editor(root.querySelector("[data-editor]"), scroller, sheet, view, selection, {
    ask: asker(document.getElementById("score-reason")), say, openConflicts: cell => conflicts.open(cell) });
  status = new Status(root, { sheet, saver, draft, selection, conflicts });

  sheet.addEventListener("change", e => view.refresh(e.detail.cells));
  sheet.addEventListener("closed", () => { root.dataset.closed = "true"; status.draw(); });
  saver.addEventListener("totals", e => { totals.take(e.detail); view.sums(e.detail.rows.map(r => sheet.rowOf.get(r.member))); progress(e.detail.progress); });
  restore(sheet, draft, saver, say);
  selection.go(...firstEmpty(sheet));
  editor.focus();
  root.dataset.ready = "true";
}

// What was typed in an earlier visit and never reached the server comes back; where the server has moved on, as a conflict.
function restore(sheet, draft, saver, say) {
  if (!sheet.editable) return;
  const back = [], gone = [];
  for (const [key, kept] of draft.read()) {
    const [member, indicator] = key.split("/");
    const cell = sheet.find(Number(member), indicator);
    if (!cell?.applies || cell.stored === kept.text) { gone.push(key); continue; }
    if (cell.version === kept.version) {
      sheet.write(cell, kept.text, kept.reason ?? "");
    } else {
      cell.text = kept.text;
      cell.reason = kept.reason ?? "";
      sheet.conflicted(cell, { value: cell.stored, version: cell.version, by: cell.by, at: cell.at });
    }
    back.push(cell);
  }
  if (gone.length) draft.drop(gone);
  if (back.length) {
    sheet.changed(back, "edit");
    say(`已恢复上次未保存的 ${back.length} 格`);
  }
}

function firstEmpty(sheet) {
  for (const cell of sheet.all()) if (sheet.counting(cell) === null && cell.state === State.saved) return [cell.r, cell.c];
  const first = sheet.all().next().value;
  return first ? [first.r, first.c] : [0, 0];
}

function progress({ filled, required }) {
  for (const e of document.querySelectorAll("[data-filled]")) e.textContent = filled;
  for (const e of document.querySelectorAll("[data-required]")) e.textContent = required;
  for (const e of document.querySelectorAll("[data-progress]")) e.value = filled;
}

function failed(error) {
  root.removeAttribute("aria-busy");
  const box = root.querySelector("[data-failed]");
  box.hidden = false;
  box.querySelector("[data-code]").textContent = /^\d+$/.test(error.message) ? `（${error.message}）` : "";
  if (!/^\d+$/.test(error.message)) console.error(error);
}
