/**
 * The values of `pairs` by their key: keys in the order of their first value, values in theirs.
 *
 * @example grouped([['甲', 1], ['乙', 2], ['甲', 3]]) // Map { '甲' => [1, 3], '乙' => [2] }
 */
export function grouped<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
