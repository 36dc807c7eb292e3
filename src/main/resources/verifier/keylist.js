// SPDX-License-Identifier: Apache-2.0
import { hex } from './cose.js';
import { damaged } from './fault.js';

const TYPE = 'amparo-keys+jwt';
const STATES = ['current', 'former', 'withdrawn'];

/** The root's key, as the page was given it when it was installed. */
export function importRoot(jwk) {
  return crypto.subtle.importKey(
    'jwk',
    { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y },
    { name: 'ECDSA', namedCurve: 'P-384' },
    false,
    ['verify'],
  );
}

/** The list of keys that the root signed: {iss, iat, exp, keys by kid in hexadecimal}. */
export async function readKeyList(signed, root) {
  const parts = signed.trim().split('.');
  if (parts.length !== 3) throw damaged();
  const header = json(parts[0]);
  if (header.alg !== 'ES384' || header.typ !== TYPE) throw damaged();
  const right = await crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-384' },
    root,
    fromBase64Url(parts[2]),
    new TextEncoder().encode(`${parts[0]}.${parts[1]}`),
  );
  if (!right) throw damaged();
  const list = json(parts[1]);
  if (typeof list.iss !== 'string' || !Number.isInteger(list.iat) || !Array.isArray(list.keys)) throw damaged();
  const keys = new Map();
  for (const one of list.keys) {
    if (!STATES.includes(one.state) || one.alg !== 'ES256') throw damaged();
    keys.set(hex(fromBase64Url(one.kid)), { state: one.state, since: one.since, key: await importSigner(one) });
  }
  return { iss: list.iss, iat: list.iat, exp: list.exp, keys };
}

function importSigner(jwk) {
  return crypto.subtle.importKey(
    'jwk',
    { kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y },
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['verify'],
  );
}

function json(part) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64Url(part)));
  } catch (noJson) {
    throw damaged();
  }
}

export function fromBase64Url(text) {
  if (typeof text !== 'string' || !/^[A-Za-z0-9_-]*$/.test(text)) throw damaged();
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (char) => char.charCodeAt(0));
}
