/** How often each key was counted. */
export class Tally<Key> extends Map<Key, number> {
  constructor(keys: Iterable<Key> = []) {
    super();
    for (const key of keys) this.add(key);
  }

  /** Counts `key` once more, or `times` more, and gives how often it has been counted now. */
  add(key: Key, times = 1): number {
    const count = this.of(key) + times;
    this.set(key, count);
    return count;
  }

  /** How often `key` was counted: 0 for one that never was. */
  of(key: Key): number {
    return this.get(key) ?? 0;
  }
}
