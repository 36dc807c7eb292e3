// SPDX-License-Identifier: Apache-2.0

/**
 * Why something is not what it should be. Kinds: 'damaged' (no seal, or not exactly one of ours), 'algorithm', 'foreign'
 * (a key that is not in the list), 'signature'.
 */
export class Fault extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

export const damaged = () => new Fault('damaged');
