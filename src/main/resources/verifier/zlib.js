// SPDX-License-Identifier: Apache-2.0
import { damaged } from './fault.js';

/**
 * RFC 1950, stopped at {@code most} bytes: what would grow beyond is never unpacked. What follows the end is refused, by the
 * browser itself.
 */
export async function inflate(packed, most) {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  // both fail together with the reading below, where the failure is met
  writer.write(packed).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const parts = [];
  let length = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) {
        reader.cancel().catch(() => {});
        throw damaged();
      }
      parts.push(value);
    }
  } catch (failed) {
    throw damaged();
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
