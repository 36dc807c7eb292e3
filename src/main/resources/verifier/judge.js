// SPDX-License-Identifier: Apache-2.0
import { Fault } from './fault.js';
import { readSeal } from './seal.js';

const DAY = 24 * 60 * 60;

/** A clock may run ahead of ours by so much. */
const SLACK = 10 * 60;

/**
 * What to answer for the text of a QR code. Three answers apart, and one colour for all:
 * {colour: good|warn|bad, verdict, integrity, issuer, status, made, seal, online}
 *
 * verdict   which words: valid, unsure, withdrawn, invalid, suspended, lapsed, damaged, algorithm, foreign, signature,
 *           other-host, online
 * integrity genuine | not | unproven
 * issuer    ours | unknown
 * status    valid | invalid | suspended | lapsed | unknown
 * made      when the status list was made, in seconds; null where there is none
 * online    the address of the check online, where the code itself is one
 *
 * @param trust {issuer, keys, lists by address}: the signed list of keys, and status lists already read
 * @param now in seconds
 */
export async function judge(text, trust, now) {
  try {
    // blanks belong to the alphabet: only what a person may have pasted around it goes
    return ofSeal(await readSeal(text.replace(/^[\r\n\t]+|[\r\n\t]+$/g, ''), trust.keys), trust, now);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const address = fault.kind === 'damaged' ? addressIn(text) : null;
    if (address) return ofAddress(address, trust);
    return { colour: 'bad', verdict: fault.kind, integrity: 'not', issuer: 'unknown', status: 'unknown', made: null, seal: null };
  }
}

function addressIn(text) {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? text.trim() : null;
}

/** A code that leads somewhere: to our own check, or to somebody else, where nobody is sent. */
function ofAddress(text, trust) {
  const nothing = { integrity: 'unproven', issuer: 'unknown', status: 'unknown', made: null, seal: null };
  const address = URL.canParse(text) ? new URL(text) : null;
  const code = address && address.origin === new URL(trust.issuer).origin ? /^\/d\/([0-9a-z]{20})$/i.exec(address.pathname) : null;
  return code
    ? { ...nothing, colour: 'warn', verdict: 'online', online: `/d/${code[1].toUpperCase()}` }
    : { ...nothing, colour: 'bad', verdict: 'other-host', host: address ? address.host : '' };
}

function ofSeal(seal, trust, now) {
  const foreign = { colour: 'bad', verdict: 'foreign', integrity: 'not', issuer: 'unknown', status: 'unknown', made: null, seal: null };
  if (seal.issuer !== trust.issuer || !seal.list.startsWith(`${trust.issuer}/status/`)) return foreign;
  const list = trust.lists.get(seal.list);
  const status = list ? list.at(seal.index) : 'unknown';
  const made = list ? list.made : null;
  const answers = { seal, status, made, issuer: 'ours', integrity: 'genuine' };
  if (seal.key.state === 'withdrawn') {
    return { ...answers, colour: status === 'valid' || status === 'unknown' ? 'warn' : 'bad', verdict: 'withdrawn', integrity: 'unproven' };
  }
  if (status === 'invalid' || status === 'suspended' || status === 'lapsed') {
    return { ...answers, colour: 'bad', verdict: status };
  }
  const current = list && made <= now + SLACK && now - made <= DAY && now <= list.expires + SLACK;
  if (current) return { ...answers, colour: 'good', verdict: 'valid' };
  // a decree may have moved the end; only a list of today could say so
  if (seal.expires !== null && seal.expires <= now) return { ...answers, status: 'lapsed', colour: 'bad', verdict: 'lapsed' };
  return { ...answers, status: list ? status : 'unknown', colour: 'warn', verdict: 'unsure' };
}
