// SPDX-License-Identifier: Apache-2.0
// Sends files in chunks that survive a broken line. Without it, files come with their page.
"use strict";

(() => {
  const LARGEST = 256 * 1024, SMALLEST = 32 * 1024, LONGEST_EDGE = 1600, MOST_BYTES = 10 * 1024 * 1024;
  const pause = ms => new Promise(done => setTimeout(done, ms));
  let sending = 0;
  let waiting = null;

  for (const box of document.querySelectorAll("[data-upload]")) {
    const form = box.closest("form");
    let line = Promise.resolve();
    box.addEventListener("change", event => {
      const files = [...event.target.files];
      event.target.value = "";
      for (const file of files) {
        const tile = tileFor(box, file);
        sending++;
        line = line.then(() => send(box, form, file, tile)).finally(() => {
          if (--sending > 0 || !waiting) return;
          const go = waiting;
          waiting = null;
          if (!document.querySelector(".am-file--bad")) go();
        });
      }
    });
    form.addEventListener("submit", event => {
      if (!sending || waiting) return;
      event.preventDefault();
      const button = event.submitter;
      const note = box.querySelector(".am-err") || box.appendChild(make("p", "am-err"));
      note.setAttribute("role", "alert");
      note.textContent = box.dataset.busy;
      waiting = () => form.requestSubmit ? form.requestSubmit(button) : form.submit();
    });
  }

  async function send(box, form, file, tile) {
    const text = box.dataset;
    try {
      if (tile.stopped) return;
      const [blob, name] = await shrunk(file);
      const mark = blob.size > MOST_BYTES ? "0".repeat(16) : marked(new Uint8Array(await blob.arrayBuffer()));
      const begun = await patiently(tile, text, () => call(form, "/apply/uploads",
        new URLSearchParams({ field: text.upload, name, size: blob.size, mark })));
      let { id, at } = await begun.json();
      document.getElementById("part-" + id)?.remove();
      tile.upload = id;
      let length = SMALLEST * 2;
      while (at < blob.size) {
        tile.show(text.sending, at / blob.size);
        const began = Date.now();
        const answer = await patiently(tile, text, () => call(form, "/apply/uploads/" + id + "/chunks?at=" + at,
          blob.slice(at, at + length), "application/octet-stream"));
        at = (await answer.json()).at;
        const took = Date.now() - began;
        length = took < 2000 ? Math.min(length * 2, LARGEST) : took > 8000 ? Math.max(length / 2, SMALLEST) : length;
      }
      tile.show(text.judging, 1);
      const done = await patiently(tile, text, () => call(form, "/apply/uploads/" + id + "/finish",
        new URLSearchParams({ page: text.page })));
      const parts = make("template");
      parts.innerHTML = await done.text();
      const removal = parts.content.querySelector("form");
      document.getElementById("main").append(removal);
      tile.replaceWith(parts.content.querySelector(".am-file"));
    } catch (fault) {
      if (tile.stopped) {
        if (tile.upload) call(form, "/apply/uploads/" + tile.upload + "/remove", new URLSearchParams({ page: text.page })).catch(() => {});
      } else {
        tile.fail(fault.said || text.failed);
      }
    }
  }

  function call(form, address, body, type) {
    const headers = { "X-CSRF-TOKEN": form.elements._csrf.value, Accept: "application/json, text/html" };
    if (type) headers["Content-Type"] = type;
    return fetch(address, { method: "POST", body, headers, redirect: "manual" });
  }

  // goes on trying for as long as the page is open; what the server refuses is final
  async function patiently(tile, text, ask) {
    for (let wait = 1000; ; wait = Math.min(wait * 2, 30000)) {
      if (tile.stopped) throw new Error();
      let answer;
      try { answer = await ask(); } catch { /* no line */ }
      if (answer) {
        if (answer.ok || answer.status === 409 && answer.headers.get("Content-Type")?.includes("json")) return answer;
        if (answer.type === "opaqueredirect") throw said(text.signedout);
        if (answer.status === 422) throw said((await answer.json()).message);
        if (answer.status < 500 && answer.status !== 429) throw new Error();
      }
      tile.show(text.waiting);
      await Promise.race([pause(wait * (0.75 + Math.random() / 2)),
        new Promise(back => window.addEventListener("online", back, { once: true }))]);
    }
  }

  const said = words => Object.assign(new Error(), { said: words });

  // what a passport page needs to be read, and no more; anything unusual goes as it is
  async function shrunk(file) {
    if (!/^image\/(jpeg|png)$/.test(file.type)) return [file, file.name];
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
      if (scale === 1 && file.size < 512 * 1024) return [file, file.name];
      const canvas = make("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      const pen = canvas.getContext("2d");
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.85));
      return blob && blob.size < file.size ? [blob, "photo.jpg"] : [file, file.name];
    } catch {
      return [file, file.name];
    }
  }

  // tells the same file chosen again from another; no secret depends on it
  function marked(bytes) {
    let a = 0x811c9dc5, b = bytes.length ^ 0x9e3779b9;
    for (const byte of bytes) {
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ byte ^ a >>> 13, 0x5bd1e995);
    }
    return [a, b].map(half => (half >>> 0).toString(16).padStart(8, "0")).join("");
  }

  function tileFor(box, file) {
    const tile = make("div", "am-file"), inner = make("div"), name = make("b"), bar = make("progress");
    const state = make("p", "am-state"), row = make("p", "am-acts-row"), remove = make("button", "am-link");
    name.textContent = file.name;
    name.dir = "auto";
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", box.dataset.progress);
    state.setAttribute("role", "status");
    remove.type = "button";
    remove.textContent = box.dataset.remove;
    remove.addEventListener("click", () => { tile.stopped = true; tile.remove(); box.querySelector("input:last-of-type").focus(); });
    tile.show = (words, share) => {
      if (share !== undefined) bar.value = Math.round(share * 100);
      const said = words + (share > 0 && share < 1 ? " " + bar.value + " %" : "");
      if (state.textContent !== said) state.textContent = said;
    };
    tile.fail = words => { tile.classList.add("am-file--bad"); bar.remove(); state.textContent = words; };
    row.append(remove);
    inner.append(name, bar, state, row);
    tile.append(make("span", "am-thumb"), inner);
    box.previousElementSibling.append(tile);
    tile.show(box.dataset.sending, 0);
    return tile;
  }

  function make(kind, style) {
    const made = document.createElement(kind);
    if (style) made.className = style;
    return made;
  }
})();
