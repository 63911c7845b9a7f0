/**
 * A number from 0 to below 1 that depends on seed and text alone, evenly spread: FNV-1a over the
 * text, then the avalanche of shifts and products that ends MurmurHash3. So whatever is left to
 * chance depends neither on the clock nor on what else happens meanwhile.
 */
export function chance(seed: number, text: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
