// SPDX-License-Identifier: Apache-2.0
import { codesIn, codesInFile } from './codes.js';
import { judge } from './judge.js';
import { Trust } from './trust.js';

const HOUR = 60 * 60 * 1000;
const LOOK_EVERY = 250;
const WIDEST_FRAME = 1280;

const $ = (id) => document.getElementById(id);
const lang = document.documentElement.lang;

/** The page brings its texts along, hidden, in the reader's language. */
const word = (key) => document.querySelector(`[data-word="${key}"]`)?.textContent ?? '';

const now = () => Math.floor(Date.now() / 1000);
const moment = (seconds) => new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(seconds * 1000);
const day = (iso) => new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

let trust;

async function start() {
  if (!('serviceWorker' in navigator) || !('DecompressionStream' in globalThis)) {
    $('too-old').hidden = false;
    return;
  }
  $('app').hidden = false;
  navigator.serviceWorker.register('/verify/sw.js', { scope: '/verify/scan' });
  trust = await Trust.open();
  sayState();
  await refresh();
  setInterval(() => refresh(), HOUR);
  window.addEventListener('online', () => refresh());
  document.documentElement.dataset.ready = 'true';
}

async function refresh() {
  $('refresh').disabled = true;
  const came = await trust.refresh();
  $('refresh').disabled = false;
  sayState(came);
}

/** How old what the verifier goes by is. */
function sayState(came) {
  const made = trust.made;
  const old = made === null || now() - made > 24 * 60 * 60;
  $('state').className = `am-note ${old ? 'am-note--warn' : 'am-note--good'}`;
  const said = !trust.ready ? word('state.none') : old ? word('state.old') : word('state.fresh');
  $('state-text').textContent = made === null ? said : `${said} ${moment(made)}`;
  $('state-failed').hidden = came !== false;
  $('other-root').hidden = !trust.otherRoot;
  $('other-root-print').textContent = trust.otherRoot;
  $('root-print').textContent = trust.fingerprint;
}

async function show(text) {
  if (!trust.ready) await refresh();
  if (!trust.ready) return;
  const answer = await judge(text, trust, now());
  if (answer.online && navigator.onLine) {
    location.assign(answer.online);
    return;
  }
  const shape = $(`look-${answer.colour}`).content.cloneNode(true);
  shape.querySelector('h1').textContent = word(`verdict.${answer.verdict}`);
  shape.querySelector('h1 + p').textContent = `${word('checked')} ${moment(now())}`;
  $('verdict').replaceChildren(shape);
  $('means').textContent = word(`verdict.${answer.verdict}.means`);
  $('host').textContent = answer.host ?? '';
  $('host').hidden = !answer.host;
  fillAnswers(answer);
  fillSeal(answer.seal);
  $('result').hidden = false;
  $('result').dataset.verdict = answer.verdict;
  $('result').dataset.colour = answer.colour;
  $('verdict').focus();
}

function fillAnswers(answer) {
  $('integrity').textContent = word(`integrity.${answer.integrity}`);
  $('issuer').textContent = answer.issuer === 'ours' ? answer.seal.issuer.replace(/^https?:\/\//, '') : word('issuer.unknown');
  $('status').textContent = word(`status.${answer.status}`) + (answer.made === null ? '' : ` (${moment(answer.made)})`);
}

function fillSeal(seal) {
  $('seal').hidden = seal === null;
  if (!seal) return;
  const type = word(`type.${seal.type}`);
  $('seal-type').textContent = type || seal.type;
  $('seal-number').textContent = seal.number;
  $('seal-name').textContent = seal.fullName;
  $('seal-birth').textContent = seal.birthDate ? day(seal.birthDate) : word('not-known');
  $('seal-issued').textContent = moment(seal.issued);
  $('seal-until').textContent = seal.expires === null ? word('no-end') : moment(seal.expires);
  const face = $('seal-face');
  if (face.src) URL.revokeObjectURL(face.src);
  face.removeAttribute('src');
  $('seal-picture').hidden = seal.face === null;
  $('seal-compare').hidden = seal.face === null;
  $('seal-body').classList.toggle('am-doc__body--noimg', seal.face === null);
  if (seal.face) face.src = URL.createObjectURL(new Blob([seal.face], { type: 'image/jpeg' }));
  $('seal-no-face').hidden = seal.face !== null;
}

/** Of several codes the seal tells most: it is tried before an address is. */
async function showFirst(texts) {
  const ordered = [...texts].sort((a, b) => a.includes('://') - b.includes('://'));
  const text = ordered[0];
  $('nothing').hidden = text !== undefined;
  if (text === undefined) $('result').hidden = true;
  else await show(text);
}

$('paste').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = $('text').value;
  if (text.trim() === '') $('text').focus();
  else show(text);
});

$('file').addEventListener('change', async () => {
  const [file] = $('file').files;
  if (!file) return;
  $('working').hidden = false;
  try {
    await showFirst(await codesInFile(file));
  } catch (unreadable) {
    await showFirst([]);
  } finally {
    $('working').hidden = true;
    $('file').value = '';
  }
});

$('refresh').addEventListener('click', () => refresh());
$('accept-root').addEventListener('click', async () => sayState(await trust.acceptOtherRoot()));
$('again').addEventListener('click', () => {
  $('result').hidden = true;
  $('text').value = '';
  (navigator.mediaDevices?.getUserMedia ? $('camera') : $('file')).focus();
});

let stream = null;

$('camera').addEventListener('click', async () => {
  if (stream) {
    stopCamera();
    return;
  }
  $('no-camera').hidden = true;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1920 } } });
    $('video').srcObject = stream;
    $('viewer').hidden = false;
    $('camera-text').textContent = word('camera.stop');
    await $('video').play();
    look();
  } catch (refused) {
    stopCamera();
    $('no-camera').hidden = false;
  }
});

document.addEventListener('visibilitychange', () => {
  if (document.hidden) stopCamera();
});

function stopCamera() {
  stream?.getTracks().forEach((track) => track.stop());
  stream = null;
  $('viewer').hidden = true;
  $('camera-text').textContent = word('camera.start');
}

/** One look at what the camera sees, and another a little later until there is a code. */
async function look() {
  if (!stream) return;
  const video = $('video');
  if (video.videoWidth > 0) {
    const scale = Math.min(1, WIDEST_FRAME / video.videoWidth);
    const canvas = new OffscreenCanvas(Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale));
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const texts = await codesIn(context.getImageData(0, 0, canvas.width, canvas.height));
    if (texts.length > 0 && stream) {
      stopCamera();
      await showFirst(texts);
      return;
    }
  }
  setTimeout(look, LOOK_EVERY);
}

start();
