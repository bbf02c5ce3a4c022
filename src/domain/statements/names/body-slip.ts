import { matchesIn } from '../../lists/matches-in.ts';
import type { Span } from '../clauses/token.ts';
import { signsApart } from './likeness.ts';

/** What a text writes for a body's name, and misses it by a slip. */
export interface BodySlip extends Span {
  readonly written: string;
}

/** How many signs of a name a slip leaves out or puts in. */
const most = 4;

/**
 * Where `text` writes the body `name` otherwise by a slip: two words changed round (农村农业局 for 农业农村局), a sign amiss
 * in a long name, or a word left out or put in (文化和旅游局 for 文化和旅游体育局) that no short form leaves out. Another
 * place is another body. Undefined where it writes the name itself.
 */
export function bodySlipIn(text: string, name: string): BodySlip | undefined {
  if (name.length < 5 || text.includes(name)) return undefined;
  const head = name.slice(0, 3);
  const last = name.slice(-1);
  for (let start = text.indexOf(head); start !== -1; start = text.indexOf(head, start + 1)) {
    const [words = ''] = /^\p{Script=Han}*/u.exec(text.slice(start, start + name.length + most)) ?? [];
    const ends = matchesIn(words, new RegExp(last, 'g')).map(({ index }) => index + 1);
    const end = ends.find((length) => isSlip(words.slice(0, length), name));
    if (end !== undefined) return { start, end: start + end, written: words.slice(0, end) };
  }
  return undefined;
}

function isSlip(written: string, name: string): boolean {
  const apart = signsApart(written, name);
  if (written.length === name.length) {
    if (isTurned(written, name)) return true;
    return apart === 1 && name.length > 7 && !ofOther.test(amissIn(written, name));
  }
  const [short, long] = written.length < name.length ? [written, name] : [name, written];
  if (short.length < 5 || apart > most || apart !== long.length - short.length) return false;
  const gap = gapOf(short, long);
  return !shortened.test(gap) && !ofOther.test(gap.replaceAll('农村', ''));
}

/** The same signs, of which two words have changed places. */
function isTurned(written: string, name: string): boolean {
  const isOfSame = [...written].toSorted().join('') === [...name].toSorted().join('');
  return isOfSame && signsApart(written, name) <= 6;
}

/** The sign at the one place where two names of one length differ, as both have it, and two more, which may call it a place's. */
function amissIn(written: string, name: string): string {
  const index = [...written].findIndex((sign, at) => sign !== name[at]);
  return written.charAt(index) + name.slice(index, index + 3);
}

function gapOf(short: string, long: string): string {
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  return long.slice(head, head + long.length - short.length);
}

/** 县人民政府 and 县政府, 委员会 and 委, 和 or none: what short forms leave out. */
const shortened = /^(?:人民|民人|员会|[和与及的])$/;
/** 示例区, 第一, 党委: of another place, number or branch, so of another body. */
const ofOther = /[省县区州盟旗镇乡村一二三四五六七八九十第\d党委纪团]|^市|市$|街道|机关|直属|综合/;
