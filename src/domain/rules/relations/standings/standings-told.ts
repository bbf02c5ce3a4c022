import { stretchIn } from '../../../lists/stretch-in.ts';
import type { NomineeList, Notice } from '../../../notice/notice.ts';
import { numberOf } from '../../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../../statements/clauses/scope.ts';
import type { Span } from '../../../statements/clauses/token.ts';
import type { ReadScope } from '../../../statements/reading.ts';
import { isNounOfRows } from '../../claims/predicates.ts';
import { units } from '../../amounts/units.ts';
import { mentionsIn, textBeside } from '../../rows/mentions.ts';
import { isHeadAlone } from '../../words/heads-called.ts';
import { rowFacts } from '../../rows/row-facts.ts';
import { clauseBefore, clauseStart, sentenceBefore } from '../../words/sentence-start.ts';
import { excepted } from '../../words/other-matter.ts';
import { claimsIn } from '../../words/prose-read.ts';
import { byName, Parties, type Party } from '../parties.ts';

/** Of whom the text `read` says that they are the most, the least, or at a place among their like. */
export function standingsTold(
  read: ReadScope,
  tables: readonly NomineeList[],
  notice: Notice,
): readonly Standing[] {
  const { scope } = read;
  if (scope.kind === 'cell' || !/最|[居其]次|次之|垫底|[居列排在][首末]|榜首|第[一二三四五]/.test(scope.text))
    return [];
  const extremes = claimsIn(scope.text, extreme);
  const ranks = claimsIn(scope.text, ranked);
  const places = claimsIn(scope.text, placed);
  if (extremes.length + ranks.length + places.length === 0) return [];
  const place = { scope, parties: new Parties(read, notice), tables };
  return [
    ...extremes.flatMap(
      (match) => namesBehind(match, place) ?? behindIn(match, place) ?? beforeIn(match, place) ?? [],
    ),
    ...ranks.flatMap((match) => rankedIn(match, place) ?? []),
    ...places.flatMap((match) => placedIn(match, place) ?? []),
  ];
}

const extreme =
  /最(年[轻长]|便宜|[高低多少大小长短早晚先后迟轻贵快慢近远广])|居(?:首|末)位?(?=[，。；、]|$)/g;

interface Place {
  readonly scope: Scope;
  readonly parties: Parties;
  readonly tables: readonly NomineeList[];
}

/** Of whom something is said to be the most, or the least, and by what. */
export interface Standing {
  readonly party: Party;
  readonly start: number;
  readonly end: number;
  /** The words that say all of it. */
  readonly said: Span;
  /** Where the clause of the extreme, or the name before it, begins. */
  readonly from: number;
  /** What is measured. */
  readonly words: string;
  /** 最短 */
  readonly sign: string;
  /** 1, but for 第二, 次之. */
  readonly rank?: number;
  /** As many as are named together to have the first places. */
  readonly among?: number;
  /** 第二, not 次之. */
  readonly isNumbered?: boolean;
  /** 96分 of 以96分排第一. */
  readonly amount?: string;
}

/** What is no extreme of one who is put forward: limits, who is not the one, and the share of what was told before. */
const ofOther = new RegExp(
  `不是|并非|可|所占|[除较]|(?<!占)比(?![例重])|${excepted}|其次|次[高低]|(?<!有)限|须|应|不[超低高少]|之一|上[年届]|候补`,
);
/** What stands between an extreme and its name: 的是, 提出申请的是, 的为县第一中学岗位的; 的 alone right before it. */
const between =
  /^([^，。；、:（）\d是为]{0,8}?)(?:的|者)?(?:[是为系]|，[是为]|出自)?([^，。；、:（）是为]{0,14})$/;

/** 最少的是甲一和甲二两户: each of the names of rows behind the extreme, who have the first places together. */
function namesBehind(
  { 0: sign, 1: most, index }: RegExpExecArray,
  place: Place,
): readonly Standing[] | undefined {
  const { text } = place.scope;
  const end = index + sign.length;
  const lead = clauseBefore(text, index);
  const from = index - lead.length;
  const opens = stretchIn(text.slice(end, end + 8), /^(?:的|者)[是为系有]/);
  if (most === undefined || opens === '' || /最/.test(lead)) return undefined;
  const named = place.parties
    .within(end, end + longest)
    .filter(({ senses }) => senses.every(({ by }) => by === byName));
  const row = named.slice(0, 1);
  for (const one of named.slice(1)) {
    if (!/^[、和与及]$/.test(text.slice(row.at(-1)?.end, one.start))) break;
    row.push(one);
  }
  const [first, last] = [row[0], row.at(-1)];
  const behind = last ? text.slice(last.end, last.end + 8) : '';
  const isRow = first?.start === end + opens.length && row.length > 1 && endsRow.test(behind);
  const count = numberOf(stretchIn(behind, endsRow, 1));
  if (!isRow || (count !== undefined && count !== row.length)) return undefined;
  return row.map((party) => ({
    ...{ party, start: party.start, end: party.end, from, sign, among: row.length },
    ...{ words: `${lead}|`, said: { start: from, end: last?.end ?? end } },
  }));
}

const endsRow =
  /^(?:这|等(?=[2-9两二三四五六七八九]))?(?:([2-9两二三四五六七八九])[户家人名个项所位]\p{Script=Han}{0,4}|同志)?(?=[，。；（]|$)/u;

/** 最短的是乙公司: the name behind the extreme in `match`, or the only row that has what stands there. */
function behindIn({ 0: sign, 1: most, index }: RegExpExecArray, place: Place): Standing | undefined {
  if (most === undefined) return undefined;
  const { text } = place.scope;
  const signEnd = index + sign.length;
  // 最高分96分，由甲一取得: the name behind what it has.
  const end = signEnd + stretchIn(text.slice(signEnd, signEnd + longest), amountOfNext).length;
  const behind = stretchIn(text.slice(end, end + longest), /^(?:，[是为])?[^，。；（）\n]*/);
  const lead = clauseBefore(text, index);
  const from = index - lead.length;
  // 占比最高的是最小的甲社: of one of whom two things are told.
  if (/最[高低多少大小长短][^，]{0,8}[是为]$/.test(lead)) return undefined;
  const named = place.parties.within(end, end + behind.length);
  const [nearest] = named;
  const row = named.find(({ senses }) => senses.some(({ by }) => by === byName));
  const isOfRow = nearest && row && !/[和与及跟同、最]/.test(text.slice(nearest.end, row.start));
  const first = isOfRow ? row : nearest;
  // 资金最多，是乙村的3倍: of how much more it has than another.
  if (first && timesAsMuch.test(text.slice(first.end, first.end + 10))) return undefined;
  if (first) {
    const second = named[named.indexOf(first) + 1];
    const words = between.exec(text.slice(end, first.start));
    const isRow = second !== undefined && /^[、和及与]$/.test(text.slice(first.end, second.start));
    const isSaid =
      /[的者是为系]/.test(text.slice(end, first.start)) || most.startsWith('年') || end > signEnd;
    return !words || isRow || !isSaid || ofOther.test(text.slice(end, first.start))
      ? undefined
      : {
          ...{ party: first, start: first.start, end: first.end, from, sign },
          ...{ words: `${lead}|${words[1] ?? ''}`, said: { start: from, end: first.end } },
        };
  }
  const [whole = '', act = '', phrase = ''] =
    /^([^\d是为，]{0,8}?)的?(?:[是为系]|，[是为]|出自)([^\d，]{2,24})$/.exec(behind) ?? [];
  const stretch = { start: end + behind.length - phrase.length, end: end + behind.length };
  const party = whole === '' ? undefined : partyOf(phrase, stretch, place.tables);
  return !party || ofOther.test(whole)
    ? undefined
    : { party, ...stretch, from, words: `${lead}|${act}`, sign, said: { start: from, end: stretch.end } };
}

const amountOfNext = new RegExp(
  `^(?:[分值额]|的)?[为是达有]*\\d{1,9}(?:\\.\\d{1,4})?(?:${units})，(?:则?由|来自|出自|属于|归|为|是|系)`,
);
const timesAsMuch = /^的(?:近|约)?[\d.一二两三四五六七八九十半]{1,5}(?:倍|成|%)/;

/** As far as a name stands behind an extreme. */
const longest = 48;

/** The row of which `phrase` is a name in short, or else all rows of which it is what one column says. */
function partyOf(
  phrase: string,
  stretch: Pick<Party, 'start' | 'end'>,
  tables: readonly NomineeList[],
): Party | undefined {
  const said = phrase.replace(/^(?:来自|出自)/, '');
  if (said.length < 3) return undefined;
  const rows = tables.flatMap((table) => table.nominees.map((nominee, row) => ({ table, row, nominee })));
  const isSaid = (cell: string): boolean => cell === said || (said.length > 3 && cell.endsWith(said));
  const own = rows.filter(({ nominee: { cells } }) => cells.some(isSaid));
  const heads = own.flatMap(({ table, nominee: { cells } }) =>
    table.heads.flatMap((head, column) =>
      isSaid(cells[column] ?? '') ? [column === table.nameColumn ? byName : head] : [],
    ),
  );
  const [by, ...others] = new Set(heads);
  return by === undefined || others.length > 0
    ? undefined
    : { ...stretch, name: phrase, senses: [{ by, rows: own }] };
}

/** 甲村三组征收面积最大, 环保投资数额居首: the last name in the clause before an extreme that ends it. */
function beforeIn({ 0: sign, index }: RegExpExecArray, place: Place): Standing | undefined {
  const { text } = place.scope;
  const signEnd = index + sign.length;
  const from = clauseStart(text, index);
  const isAmong = amongAll.test(text.slice(from, index));
  const end = signEnd + (isAmong ? stretchIn(text.slice(signEnd, signEnd + 1), /^[的者]/).length : 0);
  if (!/^(?:[，。；、）\n]|$)/.test(text.slice(end, end + 1))) return undefined;
  const last = place.parties.within(from, index).at(-1) ?? partyBefore(from, place);
  if (!last || /[、和及与]$/.test(clauseBefore(text, last.start))) return undefined;
  const said = text.slice(Math.max(last.end, from), index).replace(amongAll, '');
  const amount = stretchIn(said, byAmount, 1);
  const words = withoutNoun(said.replace(byAmount, ''), place.tables);
  const lead = text.slice(Math.min(from, last.start), last.start).replace(/^以|以$/, '');
  return words.length > 16 || ofOther.test(text.slice(from, index)) || /[、\d]/.test(words)
    ? undefined
    : {
        party: last,
        start: last.start,
        end: last.end,
        from: last.start,
        words: words === '' ? `${lead}|` : words,
        sign,
        said: { start: last.start, end },
        ...(amount === '' ? {} : { amount }),
      };
}

/** 是6人中最长的: among all, behind whom it is said of. */
const amongAll =
  /[是为](?:这|全部|所有|上述)?(?:\d{1,4}|[两二三四五六七八九十]{1,3})[名人位个家户项][^，。；、\d]{0,6}?[中里内]$/;
/** 以96分, what one has to whom a place is given. */
const byAmount = new RegExp(`^[以凭]借?(?:着)?(\\d{1,9}(?:\\.\\d{1,4})?(?:${units}))(?:的[^，\\d]{2,6})?`);

/** `words` without what the rows are called by behind a kind of them: 基地 of 甲类基地. */
function withoutNoun(words: string, tables: readonly NomineeList[]): string {
  const facts = rowFacts(tables);
  const length =
    [4, 3, 2].find((one) => words.length >= one && isNounOfRows(words.slice(0, one), facts)) ?? 0;
  return words.slice(length);
}

const ranked =
  /(?:(?<next>其次)[是为]|(?<=[^，。；、：:（）]|[\d元名人户分亩票个家项]，)(?:(?:排名?在?|位?列|位?居|名列)?(?<place>第[一二三四五六七八九十])[位名]?|(?<second>次之|居次)|垫底|居末|(?:排名?在?|位?列|位居|居于)[首末]位)(?=[，。；]|$))/g;

/** 总成绩第一名是甲一, 补贴排在第二的为乙镇, 得分垫底的是丙: a place, by what is called, and the name behind it. */
const placed =
  /(?:(?:排名?在?|排行|位?列|位居|名列|居|排名)?(?:第(?<place>[一二三四五六七八九十])(?:[位名]|(?<sign>[高大多长低小少短]))?|首位|末位)|[居榜]首|垫底|最后一[名位])(?:(?:的|者)?[^，。；、:（）\d是为的]{0,6}[是为系]|的(?:是|为)?)/g;

function placedIn({ 0: whole, index, groups = {} }: RegExpExecArray, place: Place): Standing | undefined {
  const { text } = place.scope;
  const end = index + whole.length;
  const words = clauseBefore(text, index);
  const party = nameFrom(end, place);
  const behind = party ? text.slice(party.end, party.end + longest) : '';
  if (!party || /^(?:（[^（）]{1,20}）)?(?:[、和及与等]|的\p{Script=Han})/u.test(behind)) return undefined;
  const isPlain =
    words.length > 1 && words.length <= longestMeasure && !/[\d、第前各最]|[由从]|倒数/.test(words);
  const isOpen = groups['sign'] === undefined && ofEitherEnd.test(words);
  if (!isPlain || isOpen || ofOther.test(words) || ofOtherPlace.test(words)) return undefined;
  if (!isOfColumn(words, place.tables)) return undefined;
  const isLast = /末位|垫底|最后/.test(whole);
  return {
    ...{ party, start: party.start, end: party.end, from: index - words.length, words: `${words}|` },
    sign: isLast ? '最低' : `最${groups['sign'] ?? '高'}`,
    rank: groups['place'] === undefined ? 1 : (numberOf(groups['place']) ?? 1),
    said: { start: index - words.length, end: party.end },
    isNumbered: groups['place'] !== undefined,
  };
}

/** Whether `words` say nothing but what a column is called, and of whom: not 学生测评得分, where one is called 测评得分. */
function isOfColumn(words: string, tables: readonly NomineeList[]): boolean {
  const facts = rowFacts(tables);
  const said = textBeside(words, mentionsIn(words, facts)).replace(/^(?:在|其中|按|以|从)|[的中里内]/g, '');
  return tables.some(({ heads }) => heads.some((head) => isHeadAlone(said, head)));
}

/** As much as says what a place is by. */
const longestMeasure = 20;
/** What may be first by the most of it, and by the least. */
const ofEitherEnd = /价|费用|工期|用时|时[间长]|误差|率|年龄|排[名序]|[早晚]/;

/** 荣获全省第一: a place among others than those put forward. */
const ofOtherPlace =
  /获|全[国省市县区村镇乡校院局厅]|全部|本[组村镇乡县区市校院]第|连续|比赛|竞赛|届|赛|在前|并列|分别|同分|评[为定]/;
const leastBefore = /最[低少小短]|[由从](?:低|少|小|短)/;

/**
 * 补贴款甲乡第一, 乙组排第二, 甲类80万元，居第二位, 丙次之, 其次是丁: a place that the prose gives, but for one that an
 * ordered list has told.
 */
function rankedIn({ 0: sign, index, groups = {} }: RegExpExecArray, place: Place): Standing | undefined {
  const { text } = place.scope;
  const end = index + sign.length;
  const { next, second } = groups;
  const rank = next || second ? 2 : (numberOf((groups['place'] ?? '').slice(1)) ?? 1);
  const before = sentenceBefore(text, index);
  const last = stretchIn(before, /最(?:年[长轻]|[高低多少大小长短早晚贵])(?!.*最)/);
  if (next) {
    const party = nameFrom(end, place);
    const isOne = party && !/^(?:（[^（）]{1,20}）)?[、和及与]/.test(text.slice(party.end, party.end + 24));
    return isOne && last !== ''
      ? {
          ...{ party, start: party.start, end: party.end, from: index, words: '|', sign: last, rank },
          said: { start: index, end: party.end },
        }
      : undefined;
  }
  const from = clauseStart(text, index);
  const back = from === index ? clauseStart(text, index - 1) : from;
  // 甲一在4名乙类教师中排第三: not of those among whom it is said.
  const own = place.parties
    .within(back, index)
    .findLast(({ end: last }) => !/^(?:之中|中|里)(?!学|心)/.test(text.slice(last, last + 3)));
  const party = own ?? partyBefore(back, place);
  if (!party || /[、和及与]$/.test(text.slice(Math.min(back, party.start), party.start))) return undefined;
  const said = text.slice(own ? party.end : back, index);
  const amount = stretchIn(said, byAmount, 1);
  const words = said.replace(byAmount, '');
  const lead = own ? text.slice(back, party.start) : '';
  if (words.length > 16 || ofOtherPlace.test(lead + words)) return undefined;
  const most = /[垫末]/.test(sign) ? '最低' : second || (own && leastBefore.test(before)) ? last : '最高';
  const bare = words.replace(/^类|\d+(?:\.\d+)?[\p{Script=Han}%]{0,2}|[，个项家户]/gu, '');
  return {
    party,
    start: party.start,
    end: party.end,
    from: back,
    words: `${lead}|${bare}`,
    sign: most || '最高',
    rank,
    said: { start: party.start, end },
    isNumbered: groups['place'] !== undefined,
    ...(amount === '' ? {} : { amount }),
  };
}

/** The name that begins at `start`, or behind what its row is called: 甲镇的乙. */
function nameFrom(start: number, { scope: { text }, parties }: Place): Party | undefined {
  let last = parties.at(start);
  for (
    let next = last;
    next;
    next = parties.at(last.end + stretchIn(text.slice(last.end, last.end + 1), /^的/).length)
  )
    last = next;
  return last;
}

/** 甲工程总投资最小，环保投资占比最高: of whom the clause before says one thing more. */
function partyBefore(from: number, { scope: { text }, parties }: Place): Party | undefined {
  const end = from - 1;
  if (
    text[end] !== '，' ||
    !/(?:最[高低多少大小长短早晚]|居[首末]位?|第[一二三四五六七八九十][名位]?)$/.test(
      text.slice(Math.max(0, end - 3), end),
    )
  )
    return undefined;
  const [only, ...others] = parties.within(clauseStart(text, end), end);
  return others.length === 0 ? only : undefined;
}
