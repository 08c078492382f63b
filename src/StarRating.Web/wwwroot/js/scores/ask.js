// The dialog in which the county says why it puts another figure beside the township's.

export function asker(dialog) {
  const field = dialog.querySelector("textarea");
  const about = dialog.querySelector("[data-about]");
  const form = dialog.querySelector("form");
  let answer = "";
  form.addEventListener("submit", e => {
    e.preventDefault();
    answer = field.value.trim();
    field.classList.toggle("is-invalid", answer === "");
    if (answer) dialog.close();
  });
  dialog.querySelector("[data-cancel]").addEventListener("click", () => dialog.close());
  return changes => new Promise(resolve => {
    answer = "";
    about.textContent = `将为 ${changes.length} 格填写县级复核分，乡镇上报分保留并列显示。`;
    field.classList.remove("is-invalid");
    dialog.addEventListener("close", () => resolve(answer), { once: true });
    dialog.showModal();
    field.select();
  });
}
