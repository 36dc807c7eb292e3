// SPDX-License-Identifier: Apache-2.0
import { inflate } from './zlib.js';

const MOST_PICTURES = 12;
const MOST_PIXELS = 4_000_000;

/**
 * The pictures of a PDF in which a code can stand: grey or black and white, packed by Flate, as our documents carry their
 * codes. No PDF library: what is drawn as lines or otherwise packed is not found, and the page asks for a photograph.
 */
export async function picturesOfPdf(bytes) {
  const text = new TextDecoder('latin1').decode(bytes);
  const pictures = [];
  const streams = /<<((?:[^<>]|<<[^<>]*>>|<[^<>]*>)*)>>\s*stream\r?\n/g;
  for (let found = streams.exec(text); found && pictures.length < MOST_PICTURES; found = streams.exec(text)) {
    const about = found[1];
    if (!/\/Subtype\s*\/Image/.test(about) || !/\/FlateDecode/.test(about) || /\/SMask\s|\/Predictor/.test(about)) continue;
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0) break;
    const picture = await pictureOf(about, bytes.subarray(start, end), text);
    if (picture) pictures.push(picture);
  }
  return pictures;
}

async function pictureOf(about, packed, text) {
  const width = number(about, 'Width');
  const height = number(about, 'Height');
  const bits = number(about, 'BitsPerComponent');
  const colours = /\/DeviceRGB/.test(about) ? 3 : 1;
  if (!width || !height || width * height > MOST_PIXELS || (bits !== 1 && bits !== 8)) return null;
  const row = Math.ceil((width * bits * colours) / 8);
  const pixels = await unpacked(packed, row * height, about, text);
  if (!pixels) return null;
  return image(pixels, { width, height, bits, colours, row });
}

function number(about, name) {
  const found = new RegExp(`/${name}\\s+(\\d+)`).exec(about);
  return found ? Number(found[1]) : 0;
}

/** Exactly as many bytes as the picture has, or nothing. Line ends before "endstream" are none of the stream's. */
async function unpacked(packed, length, about, text) {
  const said = /\/Length\s+(\d+)(\s+\d+\s+R)?/.exec(about);
  const declared = said && (said[2] ? indirect(said[1], text) : Number(said[1]));
  const exact = declared && declared <= packed.length ? packed.subarray(0, declared) : packed;
  try {
    const pixels = await inflate(exact, length);
    return pixels.length === length ? pixels : null;
  } catch (otherwisePacked) {
    return null;
  }
}

function indirect(object, text) {
  const found = new RegExp(`(?:^|[\\r\\n])${object} 0 obj\\s+(\\d+)`).exec(text);
  return found ? Number(found[1]) : 0;
}

/** With a quiet zone of its own: codes are often drawn to the very edge. */
function image(pixels, { width, height, bits, colours, row }) {
  const edge = Math.ceil(Math.max(width, height) / 10);
  const picture = new ImageData(width + 2 * edge, height + 2 * edge);
  picture.data.fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = bits === 1 ? ((pixels[y * row + (x >> 3)] >> (7 - (x & 7))) & 1) * 255 : pixels[y * row + x * colours];
      const at = ((y + edge) * picture.width + x + edge) * 4;
      picture.data[at] = value;
      picture.data[at + 1] = value;
      picture.data[at + 2] = value;
    }
  }
  return picture;
}
