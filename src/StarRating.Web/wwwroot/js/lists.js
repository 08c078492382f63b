// Lists: which columns are shown, and filters kept under a name. Both are a matter of taste, so they stay in this browser.
// A list takes part by naming itself: <div class="list" data-list="villages">.

const read = key => {
  try { return JSON.parse(localStorage.getItem(key)) ?? []; } catch { return []; }
};
const write = (key, value) => {
  try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* a full or forbidden store only means that nothing is remembered */ }
};

const element = (tag, css, text) => {
  const made = document.createElement(tag);
  if (css) made.className = css;
  if (text) made.textContent = text;
  return made;
};

const dropdown = label => {
  const box = element("div", "dropdown");
  const button = element("button", "btn btn-plain", label);
  button.type = "button";
  button.dataset.bsToggle = "dropdown";
  button.dataset.bsAutoClose = "outside";
  button.setAttribute("aria-expanded", "false");
  const menu = element("div", "dropdown-menu dropdown-menu-end p-2");
  box.append(button, menu);
  return { box, menu };
};

const heads = list => [...list.querySelectorAll("thead tr:last-child > th")];

const hideColumns = list => {
  const hidden = read(`columns:${list.dataset.list}`);
  heads(list).forEach((head, at) => {
    const off = hidden.includes(head.textContent.trim());
    for (const row of list.querySelectorAll("thead tr:last-child, tbody tr")) {
      if (row.cells.length === heads(list).length) row.cells[at].hidden = off;
    }
  });
};

const columnChoice = list => {
  const { box, menu } = dropdown("列");
  box.addEventListener("show.bs.dropdown", () => {
    menu.replaceChildren(...heads(list)
      .filter(head => head.textContent.trim() && !head.matches(".seq, .acts"))
      .map((head, at) => {
        const name = head.textContent.trim();
        const label = element("label", "d-flex gap-2 px-2 py-1 nowrap");
        const tick = element("input", "form-check-input");
        tick.type = "checkbox";
        tick.checked = !head.hidden;
        tick.disabled = at === 0;
        tick.addEventListener("change", () => {
          const key = `columns:${list.dataset.list}`;
          write(key, tick.checked ? read(key).filter(other => other !== name) : [...read(key), name]);
          hideColumns(list);
        });
        label.append(tick, name);
        return label;
      }));
  });
  return box;
};

const savedFilters = list => {
  const key = `filters:${list.dataset.list}`;
  const { box, menu } = dropdown("常用条件");
  const show = () => {
    const rows = read(key).map(saved => {
      const row = element("div", "d-flex align-items-center");
      const link = element("a", "dropdown-item flex-fill", saved.name);
      link.href = location.pathname + saved.query;
      const forget = element("button", "btn btn-text btn-sm", "移除");
      forget.type = "button";
      forget.setAttribute("aria-label", `移除${saved.name}`);
      forget.addEventListener("click", () => { write(key, read(key).filter(other => other.name !== saved.name)); show(); });
      row.append(link, forget);
      return row;
    });
    menu.replaceChildren(...rows, keepForm(key, show));
  };
  box.addEventListener("show.bs.dropdown", show);
  return box;
};

const keepForm = (key, show) => {
  const form = element("form", "d-flex gap-2 px-2 pt-2");
  const name = element("input", "form-control");
  name.placeholder = "为当前条件起名";
  name.setAttribute("aria-label", "为当前条件起名");
  name.maxLength = 20;
  name.required = true;
  const keep = element("button", "btn btn-plain", "保存");
  form.append(name, keep);
  form.addEventListener("submit", event => {
    event.preventDefault();
    event.stopPropagation();
    const query = new URLSearchParams(location.search);
    query.delete("page");
    write(key, [...read(key).filter(other => other.name !== name.value.trim()), { name: name.value.trim(), query: `?${query}` }].slice(-12));
    show();
  });
  return form;
};

for (const list of document.querySelectorAll(".list[data-list]")) {
  const tools = element("div", "list-choice");
  tools.append(savedFilters(list), columnChoice(list));
  // Beside the filters, not inside their form: choosing a column is no search.
  list.querySelector(".list-tools")?.after(tools);
  hideColumns(list);
  list.addEventListener("htmx:afterSettle", () => hideColumns(list));
}
