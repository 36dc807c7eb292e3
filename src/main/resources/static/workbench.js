// What scripts add to the workbench; every page works without them.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
// Two presses of a button are one.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) {
    event.preventDefault();
  }
  event.target.dataset.sent = "yes";
  setTimeout(() => delete event.target.dataset.sent, 4000);
});
// A document is being prepared: look again soon, while somebody looks.
if (document.body.dataset.reload && !document.hidden) {
  setTimeout(() => location.reload(), 2500);
}
// Keying paper: Enter goes on to the next answer, and what is keyed is saved every twenty seconds.
const keying = document.querySelector("[data-keying]");
if (keying) {
  let dirty = false;
  keying.addEventListener("input", () => (dirty = true));
  keying.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT" || event.target.type === "checkbox") {
      return;
    }
    event.preventDefault();
    const all = [...keying.querySelectorAll("input:not([type=hidden]), textarea")];
    all[all.indexOf(event.target) + 1]?.focus();
  });
  setInterval(async () => {
    if (!dirty) {
      return;
    }
    dirty = false;
    const body = new URLSearchParams(new FormData(keying));
    body.set("do", "autosave");
    try {
      const answer = await fetch(keying.action, { method: "POST", body });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const stamp = page.querySelector("[data-keying] [name=stamp]");
      if (answer.ok && stamp) {
        keying.querySelector("[name=stamp]").value = stamp.value;
        document.getElementById("saved").textContent = page.getElementById("saved").textContent;
      } else {
        dirty = true;
      }
    } catch {
      dirty = true;
    }
  }, 20000);
}
// The record of an interview: Enter adds a line, and what is typed is kept every five seconds.
const record = document.querySelector("form[data-record]");
if (record) {
  const typed = () => record.elements.question.value + "\n" + record.elements.answer.value;
  let kept = typed();
  for (const hint of record.querySelectorAll("[data-hint]")) {
    hint.hidden = false;
  }
  record.elements.answer.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      record.requestSubmit();
    }
  });
  const keep = async () => {
    const now = typed();
    if (now === kept || record.dataset.sent || record.elements.replaces.value) {
      return;
    }
    try {
      const answer = await fetch(record.dataset.record, { method: "POST", body: new URLSearchParams(new FormData(record)) });
      kept = answer.ok ? now : kept;
    } catch {
      // tried again in five seconds
    }
  };
  setInterval(keep, 5000);
  document.addEventListener("visibilitychange", keep);
}
// How long something has lasted.
for (const since of document.querySelectorAll("[data-since]")) {
  const show = () => {
    const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(since.dataset.since)) / 60000));
    since.textContent = Math.floor(minutes / 60) + ":" + String(minutes % 60).padStart(2, "0");
  };
  show();
  setInterval(show, 15000);
}
