// What scripts add to a visit at the desk; every step works without them.
document.body.classList.add("am-scripted");

// The visit's time goes on while somebody looks.
const since = document.querySelector("[data-seconds]");
if (since) {
  const start = Date.now() - Number(since.dataset.seconds) * 1000;
  const text = since.querySelector("span");
  const rest = text.textContent.replace(/^\d+:\d\d/, "");
  setInterval(() => {
    const gone = Math.floor((Date.now() - start) / 1000);
    text.textContent = Math.floor(gone / 60) + ":" + String(gone % 60).padStart(2, "0") + rest;
  }, 1000);
}

// Review: what is typed differently asks which of two stays; arrows go from row to row.
const plain = (text) => text.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
const inputs = [...document.querySelectorAll("[data-seen]")];
for (const input of inputs) {
  const row = input.closest("tr");
  const radio = (value) => row.querySelector(`input[value=${value}]`);
  const compare = () => {
    const differs = input.value !== "" && plain(input.value) !== plain(row.dataset.row);
    const was = row.classList.contains("is-diff");
    row.classList.toggle("is-diff", differs);
    if (differs && !was) {
      radio("SAME").checked = radio("NO_DOCUMENT").checked = false;
    } else if (!differs && was) {
      radio("SAME").checked = true;
    }
  };
  input.addEventListener("input", compare);
  compare();
  input.addEventListener("keydown", (event) => {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (way && input.tagName === "INPUT") {
      event.preventDefault();
      inputs[inputs.indexOf(input) + way]?.focus();
    }
  });
}

// A picture made here goes into the form as a file.
const attach = (canvas, input, type, name) =>
  new Promise((done) =>
    canvas.toBlob((blob) => {
      const files = new DataTransfer();
      files.items.add(new File([blob], name, { type }));
      input.files = files.files;
      done();
    }, type, 0.92));

// Photo by camera.
const camera = document.querySelector("[data-camera]");
if (camera && navigator.mediaDevices) {
  const video = camera.querySelector("video");
  const on = camera.querySelector("[data-camera-on]");
  const take = camera.querySelector("[data-camera-take]");
  camera.hidden = false;
  on.addEventListener("click", async () => {
    try {
      const wanted = { facingMode: "user", width: { ideal: 1280 }, height: { ideal: 960 } };
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: wanted });
      await video.play();
      on.hidden = true;
      video.hidden = take.hidden = false;
      take.focus();
    } catch {
      camera.querySelector("[role=status]").textContent = camera.dataset.camera;
    }
  });
  take.addEventListener("click", async () => {
    // the middle, as tall as the picture and as wide as a photograph of a document
    const height = video.videoHeight;
    const width = Math.min(video.videoWidth, Math.round(height * 0.78));
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const from = (video.videoWidth - width) / 2;
    canvas.getContext("2d").drawImage(video, from, 0, width, height, 0, 0, width, height);
    video.srcObject.getTracks().forEach((track) => track.stop());
    const form = document.getElementById("take");
    await attach(canvas, form.querySelector("[type=file]"), "image/jpeg", "photo.jpg");
    form.requestSubmit();
  });
}

// Signing: only what belongs to the chosen way is shown; the screen takes a finger, a pen or a mouse.
const sign = document.getElementById("sign");
const pad = document.querySelector("canvas.am-pad");
if (sign && pad) {
  const ink = pad.getContext("2d");
  const file = document.getElementById("file");
  const way = () => {
    const chosen = sign.querySelector("[name=means]:checked")?.value;
    for (const part of sign.querySelectorAll("[data-for]")) {
      part.hidden = part.dataset.for !== chosen;
    }
  };
  sign.querySelectorAll("[data-pad]:not([data-for])").forEach((part) => (part.hidden = false));
  sign.addEventListener("change", way);
  way();
  const clear = () => {
    ink.fillStyle = "#fff";
    ink.fillRect(0, 0, pad.width, pad.height);
    file.value = "";
  };
  clear();
  ink.lineWidth = 3;
  ink.lineCap = ink.lineJoin = "round";
  ink.strokeStyle = "#1d2430";
  const at = (event) => [
    (event.offsetX * pad.width) / pad.clientWidth,
    (event.offsetY * pad.height) / pad.clientHeight,
  ];
  pad.addEventListener("pointerdown", (event) => {
    pad.setPointerCapture(event.pointerId);
    ink.beginPath();
    ink.moveTo(...at(event));
  });
  pad.addEventListener("pointermove", (event) => {
    if (event.buttons) {
      ink.lineTo(...at(event));
      ink.stroke();
    }
  });
  pad.addEventListener("pointerup", () => attach(pad, file, "image/png", "signature.png"));
  sign.querySelector("[data-pad-clear]").addEventListener("click", clear);
}
