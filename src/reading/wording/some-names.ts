const mostNames = 10;

/** `“甲一”“甲二”`; of many the first, and how many there are. */
export function someNames(names: readonly string[]): string {
  const first = names.slice(0, mostNames).map((name) => `“${name}”`);
  return names.length > mostNames ? `${first.join('')}等${names.length}个` : first.join('');
}
