/**
 * `make`, which makes nothing twice of the key that it was asked for last: those who ask for one thing's parts one after
 * another share them, and nothing is held of what nobody asks for any more.
 *
 * @example const linesOf = ofLatest((text: Text) => linesIn(text));
 */
export function ofLatest<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  let latest: { readonly key: Key; readonly value: Made } | undefined;
  return (key) => {
    if (latest?.key !== key) latest = { key, value: make(key) };
    return latest.value;
  };
}

/**
 * `make`, which makes nothing twice of the texts that it was asked for of late: `most` of them and no more than twice as
 * many. What else it takes says nothing of what it makes.
 */
export function ofLatestTexts<Made, Others extends readonly unknown[] = []>(
  make: (text: string, ...others: Others) => Made,
  most: number,
): (text: string, ...others: Others) => Made {
  let [latest, before] = [new Map<string, Made>(), new Map<string, Made>()];
  return (text, ...others) => {
    const known = latest.get(text);
    if (known !== undefined) return known;
    const value = before.get(text) ?? make(text, ...others);
    if (latest.size >= most) [latest, before] = [new Map(), latest];
    latest.set(text, value);
    return value;
  };
}
