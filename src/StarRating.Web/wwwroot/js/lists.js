// The tools beside the filters stand outside the part that htmx replaces: they take the filters from the address whenever it changes.
const inStep = () => {
  const query = new URLSearchParams(location.search);
  ["page", "after", "before", "of"].forEach(part => query.delete(part));
  const text = query.toString() ? `?${query}` : "";
  document.querySelectorAll("[data-list-tools] [data-query]").forEach(input => { input.value = text; });
  document.querySelectorAll("[data-list-tools] [data-here]").forEach(input => { input.value = location.pathname + text; });
  document.querySelectorAll("[data-list-tools] [data-with-query]").forEach(form => { form.action = form.action.split("?")[0] + text; });
};

document.addEventListener("htmx:pushedIntoHistory", inStep);
document.addEventListener("htmx:historyRestore", inStep);
addEventListener("pageshow", inStep);

// An export answers with a file and leaves the page as it is: its button may be used again.
document.addEventListener("submit", event => {
  if (event.target.matches("[data-download]")) setTimeout(() => delete event.target.dataset.sent, 3000);
});
