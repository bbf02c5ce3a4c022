import type { Archive } from '../archive/archive.ts';
import { readXml, xmlHandlers } from '../markup/xml.ts';

/** What a paragraph's style says that a reader sees. */
export interface WordStyle {
  readonly list: string | undefined;
  readonly level: number | undefined;
  readonly alignment: string | undefined;
}

const deepest = 12;

/** The styles of a document by their ids, with what they take from those that they rest on (ECMA-376-1, 17.7). */
export function wordStyles(office: Archive): (id: string) => WordStyle {
  const styles = new Map<string, { base: string; list?: string; level?: number; alignment?: string }>();
  let own: { base: string; list?: string; level?: number; alignment?: string } = { base: '' };
  const reader = xmlHandlers({
    open(name, { 'w:val': value = '', 'w:styleId': id = '' }) {
      if (name === 'style') styles.set(id, (own = { base: '' }));
      if (name === 'basedOn') own.base = value;
      if (name === 'numId') own.list = value;
      if (name === 'ilvl') own.level = Number(value);
      if (name === 'jc') own.alignment = value;
    },
  });
  if (office.parts.includes('word/styles.xml')) readXml(office.bytes('word/styles.xml'), reader);
  return (id) => {
    let found: WordStyle = { list: undefined, level: undefined, alignment: undefined };
    for (let [at, depth] = [styles.get(id), 0]; at && depth < deepest; at = styles.get(at.base), depth += 1)
      found = {
        list: found.list ?? at.list,
        level: found.level ?? at.level,
        alignment: found.alignment ?? at.alignment,
      };
    return found;
  };
}
