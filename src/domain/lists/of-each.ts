/**
 * `make`, which makes nothing twice of the same key, for as long as anybody holds that key. What else it takes is for each
 * key the same whenever it is asked for.
 *
 * @example const linesOf = ofEach((text: Text) => linesIn(text));
 */
export function ofEach<Key extends object, Made extends object, Others extends readonly unknown[] = []>(
  make: (key: Key, ...others: Others) => Made,
): (key: Key, ...others: Others) => Made {
  const madeOf = new WeakMap<Key, Made>();
  return (key, ...others) => {
    let made = madeOf.get(key);
    if (made === undefined) madeOf.set(key, (made = make(key, ...others)));
    return made;
  };
}

/** `make`, which makes nothing twice of the same text: of texts that are few, or asked for a short time, for all are held. */
export function ofEachText<Made extends object | string>(
  make: (text: string) => Made,
): (text: string) => Made {
  const madeOf = new Map<string, Made>();
  return (text) => {
    let made = madeOf.get(text);
    if (made === undefined) madeOf.set(text, (made = make(text)));
    return made;
  };
}
