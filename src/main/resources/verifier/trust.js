// SPDX-License-Identifier: Apache-2.0
import { Fault } from './fault.js';
import { importRoot, readKeyList } from './keylist.js';
import { readStatusList } from './statuslist.js';

const KEPT = 'amparo-verifier-data';
const TRUST = '/verify/trust';
const KEYS = '/verify/keys';

/**
 * What the verifier takes with it: the root it was installed with, the list of keys the root signed, and the status lists.
 * Nothing is kept before it was proved, and nothing older takes the place of something newer.
 */
export class Trust {
  constructor(kept) {
    this.kept = kept;
    this.issuer = null;
    this.root = null;
    this.fingerprint = '';
    this.otherRoot = '';
    this.list = null;
    this.lists = new Map();
  }

  static async open() {
    const trust = new Trust(await caches.open(KEPT));
    await trust.load();
    return trust;
  }

  get keys() {
    return this.list ? this.list.keys : new Map();
  }

  get ready() {
    return this.list !== null;
  }

  /** When the oldest of the status lists at hand was made, in seconds; null where there is none. */
  get made() {
    return this.lists.size === 0 ? null : Math.min(...[...this.lists.values()].map((list) => list.made));
  }

  async load() {
    const start = await this.keptJson(TRUST);
    if (!start) return;
    await this.begin(start);
    const keys = await this.keptText(KEYS);
    if (keys) this.list = await attempt(() => readKeyList(keys, this.root));
    if (!this.list) return;
    for (let n = 0; n < start.lists; n++) {
      const bytes = await this.keptBytes(`/status/${n}`);
      if (bytes) await this.takeList(n, bytes);
    }
  }

  async begin(start) {
    this.issuer = start.issuer;
    this.fingerprint = start.fingerprint;
    this.root = await importRoot(start.root);
  }

  /** Fetches all of it; true when everything came and was proved. What cannot be had leaves what there was. */
  async refresh() {
    try {
      const start = await fetched(TRUST).then((answer) => answer.json());
      if (!start.root) return false;
      if (!this.root) {
        await this.begin(start);
      } else if (start.fingerprint !== this.fingerprint) {
        // whoever took the server may show a root of his own: people compare before they accept
        this.otherRoot = start.fingerprint;
        return false;
      }
      this.otherRoot = '';
      await this.keep(TRUST, JSON.stringify({ ...start, issuer: this.issuer }));
      const keysCame = await this.refreshKeys();
      const cameAll = await Promise.all(Array.from({ length: start.lists }, (_, n) => this.refreshList(n)));
      return keysCame && cameAll.every((came) => came);
    } catch (unreachable) {
      return false;
    }
  }

  /** The root that the server shows now, after somebody compared its fingerprint. */
  async acceptOtherRoot() {
    for (const request of await this.kept.keys()) await this.kept.delete(request);
    this.root = null;
    this.list = null;
    this.lists = new Map();
    return this.refresh();
  }

  async refreshKeys() {
    const text = await fetched(KEYS).then((answer) => answer.text());
    const list = await attempt(() => readKeyList(text, this.root));
    if (!list || (this.list && list.iat < this.list.iat)) return false;
    this.list = list;
    this.issuer = list.iss;
    await this.keep(KEYS, text);
    return true;
  }

  async refreshList(number) {
    try {
      const bytes = new Uint8Array(await fetched(`/status/${number}`).then((answer) => answer.arrayBuffer()));
      if (!(await this.takeList(number, bytes))) return false;
      await this.keep(`/status/${number}`, bytes);
      return true;
    } catch (unreachable) {
      return false;
    }
  }

  /** False when it is not proved, or older than the one at hand. */
  async takeList(number, bytes) {
    const address = `${this.issuer}/status/${number}`;
    const list = await attempt(() => readStatusList(bytes, this.keys, address));
    const before = this.lists.get(address);
    if (!list || (before && list.made < before.made)) return false;
    this.lists.set(address, list);
    return true;
  }

  keep(path, body) {
    return this.kept.put(path, new Response(body));
  }

  async keptJson(path) {
    const answer = await this.kept.match(path);
    return answer ? answer.json() : null;
  }

  async keptText(path) {
    const answer = await this.kept.match(path);
    return answer ? answer.text() : null;
  }

  async keptBytes(path) {
    const answer = await this.kept.match(path);
    return answer ? new Uint8Array(await answer.arrayBuffer()) : null;
  }
}

async function fetched(path) {
  const answer = await fetch(path, { cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(15_000) });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer;
}

/** Null for what is not proved. */
async function attempt(reading) {
  try {
    return await reading();
  } catch (fault) {
    if (fault instanceof Fault || fault instanceof DOMException || fault instanceof TypeError) return null;
    throw fault;
  }
}
