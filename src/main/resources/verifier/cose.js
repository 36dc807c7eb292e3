// SPDX-License-Identifier: Apache-2.0
import { Tagged, read } from './cbor.js';
import { Fault, damaged } from './fault.js';

const SIGN1 = 18;
const ALG = 1;
const KID = 4;
const TYPE = 16;
const ES256 = -7;

/**
 * The payload of a COSE_Sign1 (RFC 9052) and the key that signed it, once the signature is known to be right. No algorithm
 * is taken from the token's own word.
 *
 * @param keys the keys of the signed list, by kid in hexadecimal
 * @param type what the protected header must say it is; null where it must say nothing
 */
export async function readSign1(bytes, keys, type) {
  const sign1 = read(bytes);
  if (!(sign1 instanceof Tagged) || sign1.tag !== SIGN1 || !Array.isArray(sign1.value) || sign1.value.length !== 4) {
    throw damaged();
  }
  const [guarded, open, payload, signature] = sign1.value;
  if (!(open instanceof Map) || open.size !== 0 || ![guarded, payload, signature].every(isBytes)) throw damaged();
  const header = read(guarded);
  if (!(header instanceof Map)) throw damaged();
  if (header.get(ALG) !== ES256 || header.size !== (type ? 3 : 2)) throw new Fault('algorithm');
  if (type && header.get(TYPE) !== type) throw damaged();
  const kid = header.get(KID);
  const key = isBytes(kid) ? keys.get(hex(kid)) : undefined;
  if (!key) throw new Fault('foreign');
  const right = await crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    key.key,
    signature,
    toBeSigned(guarded, payload),
  );
  if (!right) throw new Fault('signature');
  return { payload: read(payload), key };
}

export function isBytes(item) {
  return item instanceof Uint8Array;
}

export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The array ["Signature1", protected, empty, payload], written out. */
function toBeSigned(guarded, payload) {
  const context = new TextEncoder().encode('Signature1');
  return concat(
    Uint8Array.of(0x84, 0x60 + context.length),
    context,
    bytesHead(guarded.length),
    guarded,
    Uint8Array.of(0x40),
    bytesHead(payload.length),
    payload,
  );
}

function bytesHead(length) {
  if (length < 24) return Uint8Array.of(0x40 + length);
  if (length < 0x100) return Uint8Array.of(0x58, length);
  if (length < 0x10000) return Uint8Array.of(0x59, length >> 8, length & 0xff);
  return Uint8Array.of(0x5a, length >>> 24, (length >> 16) & 0xff, (length >> 8) & 0xff, length & 0xff);
}

function concat(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
