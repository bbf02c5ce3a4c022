import { matchesIn } from '../lists/matches-in.ts';
import { quotations, type Slip, without } from './slip.ts';

const beside =
  /(?<=\p{Script=Han})[ \u00a0]+(?=[，。；：、！？）》”])|(?<=[，；、（《“])(?<!^(?:[一二三四五六七八九十]{1,3}|\d{1,2})、)[ \u00a0]+(?=\p{Script=Han})/gu;
const between =
  /(?<=\p{Script=Han}{5})(?<!第[一二三四五六七八九十百千零]+[编章节条款项](?:之[一二三四五六七八九十]+)?)[ \u00a0]+(?=\p{Script=Han}{5})/gu;

/**
 * Spaces among the Chinese words of a sentence. Short runs of characters (姓 名, 张三 李四), quotations and the
 * names in `names`, whole or parted by a space, keep theirs.
 */
export function spacesAmongWords(text: string, names: readonly string[]): Slip[] {
  if (!/[ \u00a0]/.test(text) || !/[，。；]/.test(text)) return [];
  const isAtName = (first: number, end: number): boolean =>
    names.some(
      (name) =>
        text.endsWith(name, first) ||
        text.startsWith(name, end) ||
        Array.from(name, (_, at) => at).some(
          (at) => at > 0 && text.endsWith(name.slice(0, at), first) && text.startsWith(name.slice(at), end),
        ),
    );
  const among = matchesIn(without(text, quotations), between).filter(
    ({ index, 0: written }) => !isAtName(index, index + written.length),
  );
  return [...among, ...matchesIn(text, beside)]
    .map(({ index, 0: written }) => ({ index, written, instead: '' }))
    .toSorted((a, b) => a.index - b.index);
}
