// SPDX-License-Identifier: Apache-2.0
import { picturesOfPdf } from './pdf.js';

/** Phones take larger pictures than a code needs; beyond this they are made smaller, which old phones thank for. */
const WIDEST = 2400;
const LARGEST_FILE = 20 * 1024 * 1024;

let reader;

/** The texts of all codes in a picture (ImageData): by the browser's own reader where it has one, else by the one that came along. */
export async function codesIn(picture) {
  reader ??= nativeReader().then((own) => own ?? broughtReader());
  return (await reader)(picture);
}

/** The texts of all codes in a file that somebody chose, a picture or a PDF. */
export async function codesInFile(file) {
  if (file.size > LARGEST_FILE) return [];
  const head = new Uint8Array(await file.slice(0, 5).arrayBuffer());
  if (String.fromCharCode(...head) === '%PDF-') {
    const texts = [];
    for (const picture of await picturesOfPdf(new Uint8Array(await file.arrayBuffer()))) {
      texts.push(...(await codesIn(picture)));
    }
    return texts;
  }
  return codesIn(await pictureOf(file));
}

async function pictureOf(file) {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, WIDEST / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

async function nativeReader() {
  if (!('BarcodeDetector' in globalThis)) return null;
  try {
    if (!(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return null;
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async (picture) => {
      const found = (await detector.detect(picture)).map((code) => code.rawValue);
      // the native one gives up sooner on large codes
      return found.length > 0 ? found : (await brought())(picture);
    };
  } catch (unsupported) {
    return null;
  }
}

let broughtOne;

function brought() {
  broughtOne ??= broughtReader();
  return broughtOne;
}

async function broughtReader() {
  const zxing = await import('./zxing/reader/index.js');
  zxing.prepareZXingModule({
    overrides: { locateFile: (file) => new URL(`./zxing/${file}`, import.meta.url).href },
  });
  return async (picture) => {
    const found = await zxing.readBarcodes(picture, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 4 });
    return found.filter((code) => code.isValid).map((code) => code.text);
  };
}
