// SPDX-License-Identifier: Apache-2.0
// Saves a long text every 20 seconds while it is being written. What could not be sent stays in the page, nowhere else.
"use strict";

(() => {
  const form = document.querySelector("form[data-keep]"), note = form.querySelector("[data-kept]");
  let kept = written(), unsure = null, keeping = null, stopped = false, warned = false;

  // without files, which have a way of their own; without version, which changes with every save
  function written() {
    return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "version");
  }

  const same = (some, other) => JSON.stringify(some) === JSON.stringify(other);

  function keep() {
    keeping = keeping || send().finally(() => { keeping = null; });
    return keeping;
  }

  // whether the server has what stands in the page. What may or may not have arrived is sent again as it was, so that
  // the server can tell that it is the same and not another device's
  async function send() {
    while (!stopped && (unsure || !same(written(), kept))) {
      const again = unsure, fields = unsure = again || written();
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      body.append("version", form.elements.version.value);
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), 15000);
      let answer;
      try {
        answer = await fetch(form.dataset.keep, { method: "POST", body, redirect: "manual", signal: late.signal,
          headers: { Accept: "application/json" } });
        clearTimeout(timer);
        if (answer.ok) {
          const said = await answer.json();
          form.elements.version.value = said.version;
          note.textContent = said.text;
          kept = fields;
          unsure = null;
          if (again) continue;
          return true;
        }
      } catch { answer = null; }
      if (answer && answer.status < 500) {
        unsure = null;
        stopped = answer.status === 409;
        if (stopped) note.textContent = (await answer.json()).text;
        return true;
      }
      note.textContent = form.dataset.offline;
      return false;
    }
    return true;
  }

  setInterval(keep, 20000);
  window.addEventListener("online", keep);
  document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });

  // a page sent into a dead line would be gone with all that was written on it
  form.addEventListener("submit", async event => {
    if (warned || !keeping && !unsure && navigator.onLine !== false) return;
    event.preventDefault();
    warned = true;
    if (await keep() && navigator.onLine !== false) form.requestSubmit ? form.requestSubmit(event.submitter) : form.submit();
    setTimeout(() => { warned = false; }, 3000);
  });
})();
