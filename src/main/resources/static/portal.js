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

// a kiosk: after two minutes without a key or a touch the page asks, and a minute later it forgets
if (document.body.dataset.kiosk) {
  const still = document.querySelector(".am-still");
  let last = Date.now(), told = last;
  const there = () => {
    last = Date.now();
    still.hidden = true;
    if (last - told > 30000) {
      told = last;
      fetch("/apply/kiosk/here").catch(() => {});
    }
  };
  for (const sign of ["keydown", "pointerdown", "input", "scroll"]) addEventListener(sign, there, { passive: true });
  setInterval(() => {
    const quiet = Date.now() - last;
    if (quiet > 180000) location.replace("/apply/anew");
    else if (quiet > 120000 && still.hidden) {
      still.hidden = false;
      still.querySelector("button").focus();
    }
  }, 1000);
}
