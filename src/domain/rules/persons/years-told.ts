import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { Notice } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { traitOf } from '../rows/list-traits.ts';
import { isBirthHead } from '../rows/row-heads.ts';
import { claimsIn } from '../words/prose-read.ts';
import { clauseBefore } from '../words/sentence-start.ts';
import { type PersonStretch, personStretches, saidAlone } from './person-stretches.ts';

/**
 * 甲一…从教四十二年, whose row says 从教时间 1988年3月; 这名70后, whose row says 1986: nobody has worked longer than the row allows, and
 * who is called by a decade was born in it.
 */
export const yearsTold: Rule = function* (notice: Notice) {
  for (const stretch of personStretches(notice)) {
    const { text } = stretch.scope;
    const findings = [
      ...(/[年载]/.test(text) ? wrongYears(stretch, notice) : []),
      ...(text.includes('0后') ? wrongDecade(stretch) : []),
    ];
    yield* findings;
  }
};

const numeral = '(?<years>[1-6]?\\d|[一二三四五六七八九十]{1,3})';
const some = '(?:已经?|整整|恰好|正好|刚好|足足|长达|达|有|满|近|将近|超过?|了|至今)*';
/** How long somebody has been at work: 从教四十二年, 守着甲渡口二十九年, 从教的四十二年里. */
const atWork = new RegExp(
  `(?<work>从[教医警艺业事]|任教|执教|行医|工作|守着?|坚守|扎根|驻守|耕耘|在岗|奋战|行车|投递)[^，。；:、“”（）\\d一二三四五六七八九十年]{0,12}${some}${numeral}(?<more>[余多])?个?(?:年|载|春秋)(?![级度代底初月前内的])`,
  'g',
);
/** 十八年来，她管理甲馆: as long as somebody has done what is the work of the post. */
const sinceThen = new RegExp(
  `(?<=^|[，。；])(?:[他她])?${numeral}(?<more>[余多])?年(?:来|间|如一日)，?(?:[他她])?(?:一直|始终|先后|累计|坚持)*(?:负责|管理|分管|值守|看护|清扫|保障|带领|投递|驾驶|守着|坚守)`,
  'g',
);

/** By what heads a row says since when, or how long, somebody has been at a work, and what texts call that. */
const works: readonly (readonly [heads: RegExp, words: RegExp])[] = [
  [/^(?:从教|任教|执教|教龄)/, /从教|任教|执教|守|扎根|耕耘/],
  [/^(?:从医|行医|医龄)/, /从医|行医/],
  [/^(?:从警|警龄)/, /从警/],
  [/^(?:从艺|艺龄)/, /从艺/],
  [/^从业/, /从业/],
  [/^(?:参加工作|参工|工龄|工作年限)/, /^/],
];
/** By which one says since when somebody has the post. */
const ofPost = /^(?:入[职院厂校司局馆站]|[进来到][厂院校司局馆站岗])/;
const ofTime = /^[^（]{2,4}?(?:起始)?(?:时间|年月|日期|年份|年度?|年限|龄)?$/;
/** Of others, or of what all have together; or of years that the row leaves out. */
const notAlone =
  /累计|合计|[共各均]|平均|单位|公司|学校|成立|创建|组建|建[校厂院队站]|家族|祖|代|传承|历史|民办|代课|知青|下乡|临时|[包其]?含|[算加]上|连同/;

/** The first length of work in a stretch that is longer than the row allows. */
function* wrongYears(stretch: PersonStretch, notice: Notice): Generator<Finding> {
  const { scope, start, end, name } = stretch;
  const text = scope.text.slice(start, end);
  const lengths = [...claimsIn(text, atWork), ...claimsIn(text, sinceThen)];
  for (const { 0: whole, index, groups = {} } of lengths.toSorted((a, b) => a.index - b.index)) {
    const { years = '', work = '' } = groups;
    const stated = numberOf(years);
    const known = longestOf(stretch, work, notice);
    const span = { start: start + index + whole.indexOf(years), end: start + index + whole.length };
    if (stated === undefined || !known || stated <= known.years) continue;
    if (saidAlone(stretch, span.end) === undefined) return;
    const clause = clauseBefore(scope.text, start + index) + whole;
    if (notAlone.test(clause) || scope.isQuoted(span)) continue;
    const facts = { name, stated: `${years}年`, known: known.cell };
    yield { code: 'named-trait-differs', ...placeIn(scope, span.start), facts };
    return;
  }
}

/**
 * As many years as the row of a stretch lets its person have been at `work` until the end of the notice's year, and what it
 * says; of no work that is said, in the post.
 */
function longestOf(
  { owner: { table, row } }: PersonStretch,
  work: string,
  { published, window }: Notice,
): { readonly years: number; readonly cell: string } | undefined {
  const closing = Number((window.closes > published.on ? window.closes : published.on).slice(0, 4));
  const isOfWork = (form: string): boolean =>
    (work === '' && ofPost.test(form)) ||
    works.some(([heads, words]) => heads.test(form) && (work === '' || words.test(work)));
  const lengths = table.heads.flatMap((head, column) => {
    const cell = plainForm(table.nominees[row]?.cells[column] ?? '');
    const form = headForm(head);
    if (!ofTime.test(form) || !isOfWork(form)) return [];
    const since = Number(stretchIn(cell, /^(?:19|20)\d\d/));
    const years = Number(stretchIn(cell, /^\d{1,2}(?=年?$)/));
    const most = since > 0 ? closing - since : years;
    return most > 0 ? [{ years: most + grace, cell: `${form}${cell}` }] : [];
  });
  const [longest] = lengths.toSorted((one, other) => other.years - one.years);
  return longest;
}

/** Years are counted with both ends, or to the end of another year. */
const grace = 1;

const ofDecade =
  /(?:(?:这|作为|身为|是)(?:一|这)?[名位个]?|，[他她]?是?(?:一[名位个])?)(?<decade>[5-9]0|00)后(?!.{0,6}(?:一代|们|[和与、]))/g;

/** 这名70后, who was born in another decade. */
function* wrongDecade(stretch: PersonStretch): Generator<Finding> {
  const { scope, start, end, name } = stretch;
  const cell = birthOf(stretch);
  const [, known] = /^(?:19|20)(\d)\d/.exec(cell) ?? [];
  if (known === undefined) return;
  for (const { 0: whole, index, groups = {} } of matchesIn(scope.text.slice(start, end), ofDecade)) {
    const stated = groups['decade'] ?? '';
    const at = start + index + whole.indexOf(stated);
    if (stated.startsWith(known) || saidAlone(stretch, start + index) === undefined) return;
    if (scope.isQuoted({ start: at, end: at + stated.length })) return;
    yield {
      code: 'named-trait-differs',
      ...placeIn(scope, at),
      facts: { name, stated: `${stated}后`, known: cell },
    };
    return;
  }
}

/** What the row of a stretch says of the birth of its person. */
function birthOf({ owner: { table, row } }: PersonStretch): string {
  const nominee = table.nominees[row];
  const column = table.heads.findIndex((head) => isBirthHead(head));
  return (nominee && traitOf(table, nominee, 'birth')) ?? plainForm(nominee?.cells[column] ?? '');
}
