// SPDX-License-Identifier: Apache-2.0
import { damaged } from './fault.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** RFC 9285. Each value has one spelling; any other is refused. */
export function decode(text) {
  const bytes = [];
  for (let i = 0; i < text.length; i += 3) {
    const left = Math.min(3, text.length - i);
    if (left === 1) throw damaged();
    const value = digit(text, i) + 45 * digit(text, i + 1) + (left === 3 ? 2025 * digit(text, i + 2) : 0);
    if (value > (left === 3 ? 0xffff : 0xff)) throw damaged();
    if (left === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}

function digit(text, at) {
  const found = ALPHABET.indexOf(text[at]);
  if (found < 0) throw damaged();
  return found;
}
