// SPDX-License-Identifier: Apache-2.0
import { decode } from './base45.js';
import { isBytes, readSign1 } from './cose.js';
import { damaged } from './fault.js';
import { inflate } from './zlib.js';

/** The most a QR code holds in its alphanumeric mode. */
const LONGEST = 4296;
const MOST_BYTES = 8192;
const LAST_MOMENT = 253402300799;

/** What a seal says and the key that made it. Throws a Fault for whatever is not exactly one of ours. */
export async function readSeal(text, keys) {
  if (text.length > LONGEST) throw damaged();
  const { payload, key } = await readSign1(await inflate(decode(text), MOST_BYTES), keys, null);
  return { ...claims(payload), key };
}

function claims(payload) {
  only(payload, [1, 4, 6, 65535, 169]);
  const identity = payload.get(169);
  only(identity, [1, 4, 8, 22, 23, 62, 75]);
  const status = payload.get(65535);
  only(status, ['status_list']);
  const place = status.get('status_list');
  only(place, ['idx', 'uri']);
  return {
    issuer: text(payload.get(1)),
    issued: moment(payload.get(6)),
    expires: payload.has(4) ? moment(payload.get(4)) : null,
    index: whole(place.get('idx')),
    list: text(place.get('uri')),
    number: text(identity.get(1)),
    fullName: text(identity.get(4)),
    birthDate: identity.has(8) ? day(text(identity.get(8))) : null,
    holderStatus: text(identity.get(22)),
    country: text(identity.get(23)),
    face: identity.has(62) ? face(identity.get(62)) : null,
    type: text(identity.get(75)),
  };
}

function only(map, keys) {
  if (!(map instanceof Map) || ![...map.keys()].every((key) => keys.includes(key))) throw damaged();
}

function text(item) {
  if (typeof item !== 'string') throw damaged();
  return item;
}

function whole(item) {
  if (!Number.isInteger(item) || item < 0 || item > 0x7fffffff) throw damaged();
  return item;
}

function moment(item) {
  if (!Number.isInteger(item) || item < 0 || item > LAST_MOMENT) throw damaged();
  return item;
}

/** 19900131 as 1990-01-31; a day that never was is refused. */
function day(written) {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (!parts) throw damaged();
  const iso = `${parts[1]}-${parts[2]}-${parts[3]}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) throw damaged();
  return iso;
}

/** A list of one picture, or the picture itself, for the specification shows both. */
function face(item) {
  if (Array.isArray(item) && item.length !== 1) throw damaged();
  const picture = Array.isArray(item) ? item[0] : item;
  only(picture, [0, 1, 2]);
  if (!isBytes(picture.get(0)) || picture.get(1) !== 0 || picture.get(2) !== 1) throw damaged();
  return picture.get(0);
}
