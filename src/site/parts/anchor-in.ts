/** The anchor that `hash` (`#jia-yi`) names; as it is written where its escapes are none (`#%`). */
export function anchorIn(hash: string): string {
  const written = hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
