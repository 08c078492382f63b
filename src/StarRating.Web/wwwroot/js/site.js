// Behaviour of every page. Each piece finds its elements by a data attribute, and again after htmx has replaced a part of the page.

const onEach = (root, selector, act) => {
  if (root.matches?.(selector)) act(root);
  root.querySelectorAll(selector).forEach(act);
};

const prepare = root => {
  onEach(root, "[data-date]", input => window.flatpickr?.(input, { allowInput: true, dateFormat: "Y-m-d", disableMobile: true }));
  onEach(root, "select[data-search]", select => {
    if (window.TomSelect && !select.tomselect) {
      // Its label is moved to the box that covers it; the select underneath keeps the name for itself.
      select.setAttribute("aria-label", select.labels[0]?.textContent.trim() ?? "选择");
      const choice = new TomSelect(select, { plugins: ["dropdown_input"], maxOptions: 400, searchField: ["text", "find"], render: { no_results: () => noResult() } });
      const input = choice.dropdown.querySelector(".dropdown-input");
      input.placeholder = "汉字、全拼或首字母";
      input.setAttribute("aria-label", "查找选项");
    }
  });
  onEach(root, "[data-chart]", drawLater);
};

// The rules that a field carries (required, length, range, pattern), said when it is left. Nothing is held back: the server asks them all again.
const fault = ({ value, dataset: rule }) => {
  const text = value.trim();
  if (text === "") return rule.valRequired ?? "";
  const most = rule.valMaxlengthMax ?? rule.valLengthMax;
  const least = rule.valMinlengthMin ?? rule.valLengthMin;
  if ((most && text.length > +most) || (least && text.length < +least)) return rule.valMaxlength ?? rule.valLength ?? rule.valMinlength ?? "";
  if (rule.valRange && text !== "" && !(+text >= +rule.valRangeMin && +text <= +rule.valRangeMax)) return rule.valRange;
  if (rule.valRegex && !new RegExp(`^(?:${rule.valRegexPattern})$`).test(text)) return rule.valRegex;
  return "";
};
document.addEventListener("change", event => {
  const input = event.target;
  const message = input.dataset?.val === "true" && input.type !== "checkbox" && document.getElementById(`${input.id}-error`);
  if (!message) return;
  message.textContent = fault(input);
  const wrong = message.textContent !== "";
  input.classList.toggle("is-invalid", wrong);
  if (wrong) input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid");
});

const noResult = () => {
  const box = document.createElement("div");
  box.className = "no-results px-2 py-1 soft";
  box.textContent = "没有符合的选项";
  return box;
};

// Charts come after the first paint: the library is larger than the rest of the page together.
let charts;
const loadCharts = () => charts ??= new Promise((done, failed) => {
  const script = document.createElement("script");
  script.src = document.body.dataset.charts;
  script.onload = () => done(window.echarts);
  script.onerror = failed;
  document.head.append(script);
});
const drawLater = figure => {
  if (figure.dataset.drawn) return;
  figure.dataset.drawn = "yes";
  const idle = window.requestIdleCallback ?? (act => setTimeout(act, 50));
  idle(async () => {
    const source = document.getElementById(figure.dataset.chart);
    const options = JSON.parse(source.textContent);
    const echarts = await loadCharts();
    const chart = echarts.init(figure, null, { renderer: "canvas" });
    chart.setOption({
      color: ["#1a4f8b", "#5b8fc7", "#b3261e", "#c98a1b", "#1c6b3c", "#7a8694"],
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      animationDuration: 300,
      aria: { enabled: true },
      ...options,
      // Rich text is painted on the canvas; an HTML tooltip would need inline styles, which the page forbids.
      tooltip: { renderMode: "richText", ...options.tooltip },
    });
    chart.on("click", at => { if (at.data?.href) location.assign(at.data.href); });
    addEventListener("resize", () => chart.resize());
  });
};

document.addEventListener("click", event => {
  const blocked = event.target.closest("[aria-disabled='true']");
  if (blocked) { event.preventDefault(); event.stopPropagation(); return; }
  const printer = event.target.closest("[data-print]");
  if (printer) window.print();
  const toggle = event.target.closest("[data-menu-toggle]");
  if (toggle) {
    const open = document.getElementById("menu").classList.toggle("is-open");
    toggle.setAttribute("aria-expanded", String(open));
  }
}, true);

// A filter sends itself; a form is not sent twice by a double click.
document.addEventListener("change", event => {
  if (event.target.matches("[data-submit-on-change]")) event.target.form.requestSubmit?.() ?? event.target.form.submit();
});
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
});

// Leaving a form with unsaved changes asks first.
let dirty = false;
document.addEventListener("input", event => { if (event.target.form?.matches("[data-guard]")) dirty = true; });
document.addEventListener("submit", () => { dirty = false; });
addEventListener("beforeunload", event => { if (dirty) { event.preventDefault(); event.returnValue = ""; } });

document.addEventListener("htmx:configRequest", event => {
  const token = document.querySelector("meta[name='request-token']");
  if (token) event.detail.headers["X-Request-Token"] = token.content;

  // The filters stand outside the part that sorting replaces: they take the order from the address.
  if (event.target.matches?.("form.list-tools")) {
    const sort = new URLSearchParams(location.search).get("sort");
    if (sort) event.detail.parameters.set("sort", sort); else event.detail.parameters.delete("sort");
  }
});
document.addEventListener("htmx:load", event => prepare(event.detail.elt));
document.addEventListener("htmx:pushedIntoHistory", () => {
  const filtered = [...new URLSearchParams(location.search)].some(([key, value]) => value && !["sort", "page", "after", "before", "of"].includes(key));
  document.querySelectorAll("[data-clear-filters]").forEach(link => { link.hidden = !filtered; });
});
document.addEventListener("htmx:responseError", event => {
  // An expired session or a refusal is a whole page; show it instead of leaving the old list without a word.
  document.open();
  document.write(event.detail.xhr.responseText);
  document.close();
});
document.addEventListener("keydown", event => {
  if (event.key === "/" && !event.target.closest("input, textarea, select, [contenteditable]")) {
    const search = document.querySelector("input[type='search']");
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  }
});

if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => prepare(document.body));
else prepare(document.body);
