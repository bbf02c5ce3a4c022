import { headForm } from '../../name/name-column.ts';
import type { Nominee, NomineeList } from '../../notice/notice.ts';

/** What a table tells of its nominees in a column of that head, as far as it can be compared. */
export type TraitColumn = 'sex' | 'nation' | 'party' | 'schooling' | 'birth';

const heads: Readonly<Record<TraitColumn, RegExp>> = {
  sex: /^性别$/,
  nation: /^民族$/,
  party: /^(?:政治面貌|党派)$/,
  schooling: /^(?:(?:最高)?学历(?:学位)?|文化程度)$/,
  birth: /^出生(?:年月|日期|时间|年月日)$/,
};

/** Whether a column of that head tells of persons what `traitCounts` counts, but for their sex. */
export function isTraitHead(head: string): boolean {
  const form = headForm(head);
  return (['nation', 'party', 'schooling', 'birth'] as const).some((column) => heads[column].test(form));
}

/** What the row of `nominee` in `list` says of `column`; undefined where it has no such column, or says nothing there. */
export function traitOf(list: NomineeList, nominee: Nominee, column: TraitColumn): string | undefined {
  const index =
    list.form === 'table' ? list.heads.findIndex((head) => heads[column].test(headForm(head))) : -1;
  const cell = nominee.cells[index]?.replace(/\s/g, '') ?? '';
  return cell === '' ? undefined : cell;
}

/** A word by which texts call some of the nominees, and the readings of a cell that may be meant by it. */
interface TraitWord {
  readonly column: TraitColumn;
  readonly word: RegExp;
  readonly cells: readonly RegExp[];
}

/** 党员, 中共预备党员; not 民革党员, 农工党党员. */
const communist = /^(?:中共|共产|中国共产党)?(?:正式|预备)?党员|^(?:中共|中国共产党)$/;

const words: readonly TraitWord[] = [
  { column: 'sex', word: /^女(?:性|同志|性同志)?$/, cells: [/^女/] },
  { column: 'sex', word: /^男(?:性|同志|性同志)?$/, cells: [/^男/] },
  { column: 'nation', word: /^少数民族(?:同志|干部)?$/, cells: [/^(?!汉)/] },
  {
    column: 'party',
    word: /^(?:中共|共产)?(?:正式)?党员$/,
    cells: [communist, new RegExp(`(?!.*预备)${communist.source}`)],
  },
  { column: 'party', word: /^群众$/, cells: [/群众/] },
  { column: 'party', word: /^(?:共青)?团员$/, cells: [/团员/] },
  { column: 'schooling', word: /^博士(?:研究生)?$/, cells: [/博士/] },
  { column: 'schooling', word: /^硕士(?:研究生)?$/, cells: [/硕士/, /硕士|^研究生/] },
  { column: 'schooling', word: /^研究生$/, cells: [/研究生|硕士|博士/, /^研究生$/] },
  { column: 'schooling', word: /^(?:大学)?本科$/, cells: [/本科|学士|^大学$/, /本科/] },
  { column: 'schooling', word: /^(?:大专|(?:大学)?专科)$/, cells: [/大专|专科/] },
];

/** How many of the nominees of `lists` are what `label` calls them, by each reading; none where the lists do not tell. */
export function traitCounts(lists: readonly NomineeList[], label: string): number[] {
  const named = label.replace(/学历$/, '');
  const known = isNation(named) ? undefined : words.find(({ word }) => word.test(named));
  const column = isNation(named) ? 'nation' : known?.column;
  if (column === undefined) return [];
  const cells: string[] = [];
  for (const list of lists)
    for (const nominee of list.nominees) {
      const cell = traitOf(list, nominee, column);
      if (cell === undefined) return [];
      cells.push(cell);
    }
  if (!known) return [cells.filter((cell) => isSameNation(named, cell)).length];
  return known.cells.map((reading) => cells.filter((cell) => reading.test(cell)).length);
}

/** Whether `text` is what a nation is called, and not what all but one are. */
export function isNation(text: string): boolean {
  return /^(?!少数)\p{Script=Han}{1,5}族$/u.test(text);
}

/** Whether two names are of one nation, which may be shortened: 回 and 回族, 维族 and 维吾尔族; not 土族 and 土家族. */
export function isSameNation(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map((name) => name.replace(/族$/, ''))
    .toSorted((a, b) => a.length - b.length);
  return short === long || (short !== '土' && long.startsWith(short));
}

/** What members of a party are called, and who is of none. */
const parties = [
  /群众/,
  /无党派/,
  /团员/,
  /民革|国民党革命/,
  /民盟|民主同盟/,
  /民建|民主建国/,
  /民进|民主促进/,
  /农工/,
  /致公/,
  /九三/,
  /台盟|自治同盟/,
  /中共|共产党|^(?:正式|预备)?党员$/,
];
const degrees = [
  /博士/,
  /硕士/,
  /研究生/,
  /本科|学士|^大学(?:学历|文化|$)/,
  /大专|专科/,
  /中专|技校|职高/,
  /高中/,
  /初中/,
];
/** 研究生 leaves open whether it is 硕士 or 博士. */
const postgraduate = 2;

/** Whether what two texts say of someone's party may both be true: of two parties one may be left out. */
export function isSameParty(one: string, other: string): boolean {
  return areCompatible(kindsIn(parties, one), kindsIn(parties, other));
}

/** Whether what two texts say of someone's schooling may both be true; 在职学历 is another one than the first. */
export function isSameSchooling(one: string, other: string): boolean {
  const later = /在职|函授|自考|党校|成人|电大/;
  if (later.test(one) !== later.test(other)) return true;
  const [a, b] = [kindsIn(degrees, one), kindsIn(degrees, other)];
  const isOpen = [a, b].every((kinds) => kinds.some((kind) => kind <= postgraduate));
  return areCompatible(a, b) || (isOpen && [a, b].some((kinds) => kinds.includes(postgraduate)));
}

function kindsIn(kinds: readonly RegExp[], text: string): number[] {
  return kinds.flatMap((kind, index) => (kind.test(text) ? [index] : []));
}

function areCompatible(one: readonly number[], other: readonly number[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((kind) => other.includes(kind));
}
