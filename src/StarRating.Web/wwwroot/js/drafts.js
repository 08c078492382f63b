// The editor of a policy draft. Each change is sent as soon as it is made, one after the other; the answer is the editor again.
// What is being typed while an answer arrives stays.

const editor = () => document.getElementById("editor");
let queue = Promise.resolve();
let going = null;

const articleOf = element => element.dataset.articleOf || element.closest("[data-article]")?.dataset.article || "none";
const seenOf = article => [...editor().querySelectorAll("[data-article]")].find(found => found.dataset.article === article)?.dataset.seen ?? "";

const send = (article, values) => {
  queue = queue.then(() => htmx.ajax("POST", editor().dataset.edit, {
    target: "#editor",
    swap: "outerHTML",
    values: { article, seen: seenOf(article), open: editor().dataset.open, at: editor().dataset.at, ...values },
  })).catch(() => { });
};

document.addEventListener("change", event => {
  const field = event.target;
  if (!editor()?.contains(field)) return;
  if (field.dataset.fill) send(articleOf(field), { act: "Fill", path: field.dataset.fill, typed: [field.value] });
  else if (field.dataset.choose) send(articleOf(field), { act: "Choose", path: field.dataset.choose, kind: field.value });
  else if ("add" in field.dataset && field.value) {
    const [act, path, kind] = field.value.split("|");
    send(articleOf(field), { act, path, kind });
  } else if (field.closest("[data-pick]")) field.closest("[data-pick]").dataset.changed = "yes";
});

// Several words are ticked one after the other and sent together, when the choice is left or closed.
const sendPick = pick => {
  if (!pick.dataset.changed) return;
  delete pick.dataset.changed;
  send(articleOf(pick), { act: "Fill", path: pick.dataset.pick, typed: [...pick.querySelectorAll("input:checked")].map(tick => tick.value) });
};
document.addEventListener("toggle", event => { if (event.target.matches?.("[data-pick]") && !event.target.open) sendPick(event.target); }, true);
document.addEventListener("focusout", event => {
  const pick = event.target.closest?.("[data-pick]");
  if (pick && !pick.contains(event.relatedTarget)) pick.open = false;
});

document.addEventListener("click", event => {
  if (event.target.closest("[data-pick-done]")) { event.target.closest("[data-pick]").open = false; return; }
  const button = event.target.closest("#editor [data-act]");
  if (!button || (button.dataset.confirm && !confirm(button.dataset.confirm))) return;
  const { act, path, kind = "", to = 0, column = "", columns = "", typed } = button.dataset;
  send(articleOf(button), { act, path, kind, to, column, columns: columns.split(" ").filter(Boolean), typed: typed ? JSON.parse(typed) : [] });
});

// Ctrl+Z takes the last edit back, and the one before it; in a field in which something has been typed, the typing.
const isTyping = element => element.matches?.("input, textarea") && element.value !== element.defaultValue;
document.addEventListener("keydown", event => {
  if (event.key === "Enter" && event.target.matches("#editor input[data-fill]")) { event.preventDefault(); event.target.blur(); event.target.focus(); }
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z" && editor()?.dataset.undo && !isTyping(event.target)) {
    event.preventDefault();
    queue = queue.then(() => editor().dataset.undo && htmx.ajax("POST", editor().dataset.undo, { target: "#editor", swap: "outerHTML" })).catch(() => { });
  }
});

// Cells copied from a spreadsheet.
document.addEventListener("paste", event => {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const cell = event.target.closest?.("[data-grid] td[data-column]");
  if (!cell || !/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  const grid = cell.closest("[data-grid]");
  send(articleOf(grid), {
    act: "Paste", path: grid.dataset.grid, to: cell.closest("tr").dataset.index, column: cell.dataset.column, columns: grid.dataset.columns.split(" "), typed: [text],
  });
});

// Dragging: an article among the articles, a row among its rows, a setting among those of its list.
let dragged = null;
const listOf = element => element.dataset.list ?? element.parentElement.closest("[data-order]")?.dataset.order;
document.addEventListener("dragstart", event => {
  if (!event.target.matches?.("#editor .drag")) return;
  dragged = event.target.closest("tr[data-item], .card-row, .unit, .policy-article");
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setDragImage(dragged, 10, 10);
});
const targetOf = event => {
  const at = dragged && event.target.closest?.("tr[data-item], .card-row, .unit, .policy-article[data-item]");
  return at && at !== dragged && listOf(at) === listOf(dragged) ? at : null;
};
document.addEventListener("dragover", event => {
  const at = targetOf(event);
  document.querySelectorAll(".is-over").forEach(old => { if (old !== at) old.classList.remove("is-over"); });
  if (at) { event.preventDefault(); at.classList.add("is-over"); }
});
document.addEventListener("drop", event => {
  const at = targetOf(event);
  if (!at) return;
  event.preventDefault();
  const path = dragged.dataset.item ?? dragged.dataset.unit;
  send(dragged.matches(".policy-article") ? "none" : articleOf(dragged), { act: "Move", path, to: at.dataset.index });
});
document.addEventListener("dragend", () => { dragged = null; document.querySelectorAll(".is-over").forEach(old => old.classList.remove("is-over")); });

// What is typed but not yet left stays typed, and the place on the page stays in sight.
const marks = ["data-fill", "data-choose", "data-act", "data-path", "aria-label"];
let leadsTo = null;
document.addEventListener("htmx:beforeRequest", event => { leadsTo = event.detail.elt?.dataset?.then ?? null; });
document.addEventListener("htmx:beforeSwap", event => {
  if (event.detail.target.id !== "editor") return;
  const field = document.activeElement;
  const typing = field?.dataset?.fill && "value" in field && field.matches("input, textarea") && field.value !== field.defaultValue;
  going = {
    field: typing ? { id: field.id, value: field.value, at: field.selectionStart } : null,
    place: editor().contains(field) && !field.id ? marks.filter(mark => field.hasAttribute(mark)).map(mark => `[${mark}="${CSS.escape(field.getAttribute(mark))}"]`).join("") : "",
    then: leadsTo,
  };
  leadsTo = null;
});
document.addEventListener("htmx:afterSettle", event => {
  if (event.detail.target.id !== "editor" && event.target.id !== "editor") return;
  const { field, place: at, then } = going ?? {};
  if (at) editor().querySelector(at)?.focus({ preventScroll: true });
  going = null;
  const again = field && document.getElementById(field.id);
  if (again) {
    again.value = field.value;
    again.focus();
    again.setSelectionRange?.(field.at, field.at);
  }
  if (then) {
    const place = document.getElementById(then);
    place?.scrollIntoView({ block: "nearest" });
    place?.querySelector("input, textarea, select, a")?.focus({ preventScroll: true });
  }
});
