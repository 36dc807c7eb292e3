// SPDX-License-Identifier: Apache-2.0
import { readSign1 } from './cose.js';
import { isBytes } from './cose.js';
import { damaged } from './fault.js';
import { inflate } from './zlib.js';

const TYPE = 'application/statuslist+cwt';
const BITS = 2;

/** A million places of two bits, four times over. */
const MOST_BYTES = 1024 * 1024;

/** The words of the four values. */
const STATES = ['valid', 'invalid', 'suspended', 'lapsed'];

/** A signed status list, which must be the one of that address. Its key must not have been withdrawn. */
export async function readStatusList(bytes, keys, address) {
  const { payload, key } = await readSign1(bytes, keys, TYPE);
  if (!(payload instanceof Map) || payload.get(2) !== address || key.state === 'withdrawn') throw damaged();
  const made = payload.get(6);
  const expires = payload.get(4);
  const list = payload.get(65533);
  if (!Number.isInteger(made) || !Number.isInteger(expires) || !(list instanceof Map)) throw damaged();
  if (list.get('bits') !== BITS || !isBytes(list.get('lst'))) throw damaged();
  const entries = await inflate(list.get('lst'), MOST_BYTES);
  return {
    made,
    expires,
    /** What stands at a place; a place beyond the end is nobody's, and so invalid. */
    at: (index) => {
      const byte = entries[index >> 2];
      return byte === undefined ? 'invalid' : STATES[(byte >> ((index & 3) * 2)) & 3];
    },
  };
}
