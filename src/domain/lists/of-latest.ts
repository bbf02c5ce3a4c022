/**
 * `make`, which makes nothing twice of the key that it was asked for last: those who ask for one thing's parts one after
 * another share them, and nothing is held of what nobody asks for any more.
 *
 * @example const linesOf = ofLatest((text: Text) => linesIn(text));
 */
export function ofLatest<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  let latest: { readonly key: Key; readonly made: Made } | undefined;
  return (key) => {
    if (latest?.key !== key) latest = { key, made: make(key) };
    return latest.made;
  };
}
