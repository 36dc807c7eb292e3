// SPDX-License-Identifier: Apache-2.0
// Only makes quicker what works without it: print button, areas without a page load, one press of send, summary focus.
"use strict";

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const button of document.querySelectorAll("[data-once]")) {
  button.form.addEventListener("submit", () => setTimeout(() => { button.disabled = true; }, 0));
}

document.querySelector(".am-sum")?.focus();

// a page restored from the browser's memory could show what an exit meant to hide
window.addEventListener("pageshow", event => { if (event.persisted) location.reload(); });

for (const area of document.querySelectorAll("[data-areas]")) {
  const more = area.querySelector("button");
  more.hidden = true;
  area.addEventListener("change", async event => {
    const level = Number(event.target.name.slice(area.dataset.areas.length + 1));
    for (const field of [...area.querySelectorAll(".am-field")].slice(level)) field.remove();
    if (!event.target.value || level === area.dataset.levels.split("|").length) return;
    const asked = event.target.value;
    try {
      const answer = await fetch("/apply/areas/" + encodeURIComponent(asked));
      if (!answer.ok) throw new Error();
      const choices = await answer.json();
      // arrow keys go through the options faster than answers come: only the last one counts
      if (event.target.value !== asked || area.querySelectorAll(".am-field").length > level) return;
      if (choices.length) more.before(nextLevel(area, level + 1, choices, event.target));
    } catch {
      more.hidden = false;
    }
  });
}

function nextLevel(area, level, choices, above) {
  const field = above.closest(".am-field").cloneNode(true);
  const select = field.querySelector("select");
  const label = field.querySelector("label");
  select.id = select.name = area.dataset.areas + "_" + level;
  label.htmlFor = select.id;
  label.textContent = area.dataset.levels.split("|")[level - 1];
  select.replaceChildren(new Option("", ""), ...choices.map(choice => new Option(choice.label, choice.code)));
  return field;
}

// show what is typed without loading the page again
for (const link of document.querySelectorAll("[data-see]")) {
  link.addEventListener("click", event => {
    const field = document.getElementById(link.dataset.see);
    if (!field) return;
    event.preventDefault();
    field.type = "text";
    link.parentElement.remove();
    field.focus();
  });
}
