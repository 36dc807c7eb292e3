// SPDX-License-Identifier: Apache-2.0
import { damaged } from './fault.js';

const DEEPEST = 8;

/** A tagged item. */
export class Tagged {
  constructor(tag, value) {
    this.tag = tag;
    this.value = value;
  }
}

/**
 * The part of CBOR (RFC 8949) that seals and lists are made of: whole numbers, bytes, texts, arrays, maps and tags, all of
 * a length said beforehand. A map may not say a thing twice, and nothing may follow the end.
 */
export function read(bytes) {
  const reader = new Reader(bytes);
  const item = reader.item(0);
  if (reader.at !== bytes.length) throw damaged();
  return item;
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = 0;
  }

  item(depth) {
    if (depth > DEEPEST) throw damaged();
    const first = this.take(1)[0];
    const argument = this.argument(first & 31);
    switch (first >> 5) {
      case 0:
        return argument;
      case 1:
        return -1 - argument;
      case 2:
        return this.take(argument);
      case 3:
        return this.text(argument);
      case 4:
        return this.array(argument, depth);
      case 5:
        return this.map(argument, depth);
      case 6:
        return new Tagged(argument, this.item(depth + 1));
      default:
        throw damaged();
    }
  }

  argument(low) {
    if (low < 24) return low;
    const start = this.at;
    switch (low) {
      case 24:
        return this.take(1)[0];
      case 25:
        this.take(2);
        return this.view.getUint16(start);
      case 26:
        this.take(4);
        return this.view.getUint32(start);
      case 27: {
        this.take(8);
        const number = this.view.getBigUint64(start);
        if (number > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
        return Number(number);
      }
      default:
        throw damaged();
    }
  }

  take(length) {
    if (length > this.bytes.length - this.at) throw damaged();
    const part = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return part;
  }

  text(length) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(this.take(length));
    } catch (noText) {
      throw damaged();
    }
  }

  array(length, depth) {
    if (length > this.bytes.length) throw damaged();
    const items = [];
    for (let i = 0; i < length; i++) items.push(this.item(depth + 1));
    return items;
  }

  map(length, depth) {
    if (length > this.bytes.length) throw damaged();
    const entries = new Map();
    for (let i = 0; i < length; i++) {
      const key = this.item(depth + 1);
      if ((typeof key !== 'number' && typeof key !== 'string') || entries.has(key)) throw damaged();
      entries.set(key, this.item(depth + 1));
    }
    return entries;
  }
}
