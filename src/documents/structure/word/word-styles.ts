import { ofEachText } from '#domain/lists/of-each.ts';
import type { Archive } from '../../archive/archive.ts';
import { readPart } from '../../markup/xml.ts';
import { isInk, isWhite } from './word-ink.ts';

/** What the style of a paragraph or a run says that a reader sees. */
export interface WordStyle {
  readonly list: string | undefined;
  readonly level: number | undefined;
  readonly alignment: string | undefined;
  readonly isHidden: boolean;
  /** Whether its words are white, on nothing that it paints; undefined where it names no colour. */
  readonly isWhite: boolean | undefined;
}

interface OwnStyle extends Partial<WordStyle> {
  readonly base: string;
  readonly isShaded?: boolean;
}

const deepest = 12;

/** The styles of a document by their ids, with what they take from those that they rest on (ECMA-376-1, 17.7). */
export function wordStyles(office: Archive): (id: string) => WordStyle {
  const styles = ownStyles(office);
  return ofEachText((id) => inherited(styles, id));
}

function ownStyles(office: Archive): ReadonlyMap<string, OwnStyle> {
  const styles = new Map<string, OwnStyle>();
  let own = '';
  const add = (more: Partial<OwnStyle>): void =>
    void styles.set(own, { base: '', ...styles.get(own), ...more });
  readPart(office, 'word/styles.xml', {
    open(name, { 'w:val': value = '', 'w:styleId': id = '', 'w:fill': fill }) {
      if (name === 'style') styles.set((own = id), { base: '' });
      if (name === 'basedOn') add({ base: value });
      if (name === 'numId') add({ list: value });
      if (name === 'ilvl') add({ level: Number(value) });
      if (name === 'jc') add({ alignment: value });
      if (name === 'color') add({ isWhite: isWhite(value) });
      if (name === 'shd') add({ isShaded: isInk(fill) });
      if (name === 'vanish') add({ isHidden: !/^(?:0|false|off)$/.test(value) });
    },
  });
  return styles;
}

function inherited(styles: ReadonlyMap<string, OwnStyle>, id: string): WordStyle {
  const chain: OwnStyle[] = [];
  for (let at = styles.get(id); at && chain.length < deepest; at = styles.get(at.base)) chain.push(at);
  return {
    list: chain.find(({ list }) => list !== undefined)?.list,
    level: chain.find(({ level }) => level !== undefined)?.level,
    alignment: chain.find(({ alignment }) => alignment !== undefined)?.alignment,
    isHidden: chain.find(({ isHidden }) => isHidden !== undefined)?.isHidden ?? false,
    isWhite: chain.some(({ isShaded }) => isShaded)
      ? false
      : chain.find((style) => style.isWhite !== undefined)?.isWhite,
  };
}
