import { nameForm } from '../name/name-form.ts';
import { wordFinder } from '../name/word-finder.ts';
import { numberOf } from './clauses/chinese-number.ts';
import { sentencesOf, type StatedLine } from './stated-line.ts';

/** Names that a line lists as those put forward: 朱梅、周毛措2名先进工作者. Places are within the line. */
export interface NameList {
  readonly items: readonly NameItem[];
  /** 等 follows: others are meant too. */
  readonly isOpen: boolean;
  /** The number that closes the list. */
  readonly count: number | undefined;
}

export interface NameItem {
  /** As written, with what stands before the name (海东市平安区总工会朱梅) and without brackets (（女）). */
  readonly text: string;
  /** The known name that it ends in, in its form for comparing; undefined for one that nobody has. */
  readonly name: string | undefined;
  readonly start: number;
}

const count =
  '(?<!第)((?:(?<!\\d)\\d{1,9}|(?<![一二两三四五六七八九十])[一二两三四五六七八九十]{1,9}))\\s{0,9}(?:[个名位家项支户件]|人(?!民))';
/** 等2名同志, 3个先进集体: what closes a list of names. */
const counted = new RegExp(`^(?:等)?(?:同志)?\\s{0,9}共?\\s{0,9}${count}`);
const appointed =
  /^(?:等)?(?:同志)?(?:为|作为)[^，。]{0,24}(?:对象|人选|人员|候选|先进|优秀|模范|个人|集体|单位|工作者|项目|团队|称号|“)/;
/** Where a list may end: at its number, at 为, at a comma. */
const closing = new RegExp(
  `等?(?:同志)?共?\\s{0,9}${count}(?:[^、，,:]{0,20}?(?=[、和及，,]|为|$))?|等?(?:同志)?(?:为|作为)|[，,:]|$`,
  'g',
);
const verb = /确定|推荐|拟表彰|拟任命?|拟聘用?|拟录用|提名|授予|评选|评定|产生|公示|同意|提出|其中|是|为/g;
/** What joins names, and not the halves of an office's name (人力资源和社会保障局). */
const separator =
  /(?:、|以及|[和及与](?!社会保障|旅游|信息化|改革|城乡|规划|卫生|计划生育|科技|技术|体育|新闻|民族|法规|健康|农村|生态|就业|交流|安全|管理))+/;
/** What leads a list that only its line's end closes. */
const led = /(?:对象|人选|名单|人员|候选人)(?:为|是|如下)?:?\s{0,9}$/;

/** Names that lines may list, without what is noted in brackets, in their form for comparing; the longer come first. */
export interface KnownNames {
  readonly forms: readonly string[];
  /** `text` with each of the names in that form, filled up to its length. */
  inForms(text: string): string;
}

export function knownNames(names: readonly string[]): KnownNames {
  const forms = [...new Set(names.map((name) => nameForm(bareName(name))))]
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length);
  const { placesIn } = wordFinder(forms, () => undefined);
  return {
    forms,
    inForms(text) {
      if (isPlain.test(text)) return text;
      return placesIn(text).reduce((rest, { start, end, word }) => {
        const form = word.padEnd(end - start, '\0');
        return form.length > end - start ? rest : rest.slice(0, start) + form + rest.slice(end);
      }, text);
    },
  };
}

/** A text in which no name can stand otherwise than in its form. */
const isPlain = /^[0-9\u3001-\u3006\u3008-\u301F\u3400-\u96F5\u96F7-\u9FFF“”…—！-＠]*$/;

/**
 * The lists of names in `line` that hold at least one of `names`: closed by a number (朱梅、周毛措2名), by what
 * they are to be (确定朱梅、周毛措为…), or led by a category (先进工作者：朱梅、周毛措).
 */
export function nameLists(
  line: StatedLine,
  { forms: known, inForms }: KnownNames,
  categories: readonly string[],
): NameList[] {
  return sentencesOf(line).flatMap(({ text: sentence, start: at }) => {
    const text = inForms(sentence).replace(/（[^）]{0,300}）/g, (note) => '\u0000'.repeat(note.length));
    const lists: NameList[] = [];
    for (const chain of chainsOf(masked(text, known))) {
      if (!isClosed(text, chain, categories)) continue;
      const items = itemsOf(text, chain, known);
      const isNamed = items.some(({ name }) => name !== undefined) || isNearly(items, known);
      if (!isNamed) continue;
      const rest = text.slice(chain.end).replace(/^\0+/, '');
      lists.push({
        items: items.map((item) => ({ ...item, start: item.start + at })),
        isOpen: rest.startsWith('等'),
        count: numberOf(counted.exec(rest)?.[1] ?? ''),
      });
    }
    return lists;
  });
}

/** A name without what is noted in brackets: 陈立（大） is 陈立. */
export function bareName(name: string): string {
  return name.replace(/[（(][^）)]*[）)]/g, '').trim();
}

/** Whether `text` may be a slip of the pen for `name`: as long, and most of it alike. */
export function isSlipOf(text: string, name: string): boolean {
  const signs = [...nameForm(name)];
  const written = [...nameForm(text)].slice(-signs.length);
  const alike = signs.filter((sign, index) => written[index] === sign).length;
  if (written.length !== signs.length || alike === signs.length) return false;
  return signs.length <= 3
    ? alike >= signs.length - 1 && written[0] === signs[0]
    : alike >= signs.length * 0.7;
}

interface Chain {
  readonly start: number;
  readonly end: number;
}

/** Parts of a sentence up to a number, 为, or a comma: where a list of names may stand. */
function chainsOf(text: string): Chain[] {
  const chains: Chain[] = [];
  let start = 0;
  for (const match of text.matchAll(closing)) {
    if (match.index > start) chains.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return chains;
}

/** `text` with every known name veiled, so that nothing in a name (甲二两) is read as something else. */
function masked(text: string, known: readonly string[]): string {
  return known.reduce((rest, name) => rest.replaceAll(name, '\u0001'.repeat(name.length)), text);
}

function itemsOf(text: string, { start, end }: Chain, known: readonly string[]): NameItem[] {
  const chain = text.slice(start, end);
  const veiled = masked(chain, known);
  const first = veiled.indexOf('\u0001');
  const governor = [...veiled.slice(0, first === -1 ? undefined : first).matchAll(verb)].at(-1);
  const lead = governor ? governor.index + governor[0].length : 0;
  const items: NameItem[] = [];
  let at = lead;
  for (const part of veiled.slice(lead).split(new RegExp(`(${separator.source})`))) {
    const written = chain.slice(at, at + part.length).replace(/\0/g, '');
    const text = written.replace(/^\s*的?/, '').trim();
    if (text !== '' && !separator.test(`${part}`))
      items.push({
        text,
        name: known.find((name) => text.endsWith(name)) ?? known.find((name) => text.includes(name)),
        start: start + at + written.length - written.replace(/^\s*的?/, '').length,
      });
    at += part.length;
  }
  return items;
}

function isNearly(items: readonly NameItem[], known: readonly string[]): boolean {
  return items.some(({ text }) => known.some((name) => isSlipOf(text, name)));
}

function isClosed(text: string, { start, end }: Chain, categories: readonly string[]): boolean {
  const rest = text.slice(end).replace(/^\0+/, '');
  if (counted.test(rest) || appointed.test(rest)) return true;
  if (rest !== '') return false;
  const before = text.slice(0, start).replace(/\0+/g, '');
  return led.test(before) || categories.some((category) => before.trim().endsWith(`${category}:`));
}
