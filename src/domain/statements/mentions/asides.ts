import { matchesIn } from '../../lists/matches-in.ts';
import { numberOf } from '../clauses/chinese-number.ts';
import { struckOut } from '../struck-out.ts';
import type { Span } from '../clauses/token.ts';

/** What is done on the way to those whom a notice puts forward. */
const stages =
  /资格审查|形式审查|资格复审|初审|初评|初选|复核|复审|复评|差额|(?:投票|票决|表决)(?!情况|结果)|答辩|踏勘|进入|入围(?=的?\d|面试|复[评核审]|考[察核]|体检)|符合条件|轮候|意向登记/g;

/** What becomes of the others. */
const leavings = new RegExp(
  `候选(?:人中|(?!人))|调整前|不合格|未通过|未获|未列入|未入选|退回|退出|缺考|${struckOut}`,
  'g',
);

/** What is a stage only where it tells how many: 推荐集体7个, 27人申请. Of the list it may tell where each comes from. */
const counted =
  /(?<![各均都])(报送|上报|推荐(?!的|总[数人]|[人对][选象](?![共有]))|推选|提名|受理|收到|建议|申[报请]|报名)了?[^，；\d]{0,12}\d|\d[名个人家项户件位][^，；]{0,4}(报名|申[报请]|提名)|(申[报请]|报名)(?:人|总)?数|(考核|考察|面试|笔试)/g;

/** By what a clause comes back to those who are put forward. */
const own =
  /拟(?!录入)|现[将予对]|本[次批届]|[确初]定|实际|[评选]出|评上|产生|(?<!未)认定|(?<!未)入选(?!的最低)|(?<!未)列入(?!下|第)|决定|审定|(?<![\d岁年分元人名%）])(?:以上|上述)[^，；]{0,4}(?:\d|对象|人[员选]|企业|单位|项目)|故|公示对象|等\d+[名个人家项户件位]|由[^，；]{0,8}第[\d一二三四五六七八九十]{1,2}[^，；]{1,12}(?:递补|替补|接替)|按[^，；]{2,12}[分看]$/;
/** Whom it names is no more than a candidate yet. */
const candidate = /候选|入围(?=面试|复|考|体)|进入/g;

/** 甲三误作甲山; 印作7分，应为9分: what was written by mistake. */
const slips =
  /误(?:作|为|登为|写作|写为|写成|记为|印为|填为|列为|报为)[^。；\n]{1,40}|(?:印作|印成|错印为|登为|写成|标为)[^。；\n]{1,30}(?=，(?:应为|应是|实为))/g;
/** 原登为7分，系笔误，现更正为9分: what something was before it was corrected. */
const former =
  /(?:原(?:登记?|为|记|写|填|列|报|公布)|误(?:登|写|记|填|列|报|录)|公示时[^，。；]{0,4}为)[^。；\n]{1,60}?(?:更正|改|调整|修正|订正)[为成至]/g;

/** 会议确定8家、6家。随后比对，1家被剔除: how many there were before some were struck off. */
const struckOff =
  /[^。\n]{1,200}。(?:随后|此后|其后|之后|公示前)[^。\n]{1,120}(?:取消|剔除|退出|撤回|放弃|不予|异常|不再|核减)[^。\n]*/g;

/** What a text must have one of to tell of that: most have none. */
const afterwards = /。(?:随后|此后|其后|之后|公示前)/;

/** 如不被取消，将列第二: what would have been. */
const supposed = /(?:如[不未]被|假如|倘若|若[不未]|如能)[^。；\n]*/g;

/**
 * The stretches of `text` whose figures are of no nominee: of a stage before the last (推荐集体7个，其中…), of what was
 * corrected since, of what might have been. A stage goes on to the end of the text, how many came in to that of its
 * sentence, or to the clause that comes back to those put forward. What `titles` speaks of, titles and heads of the
 * notice, is no stage before it; a clause that counts one of `wholes`, those put forward or those of a category, is of
 * those.
 */
export function asidesIn(text: string, titles: string, wholes: ReadonlySet<number>): Aside[] {
  const spansOf = (pattern: RegExp): Span[] =>
    matchesIn(text, pattern).map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  return [
    ...[former, slips].flatMap(spansOf).map((span) => ({ ...span, isFormer: true })),
    ...[supposed, ...(afterwards.test(text) ? [struckOff] : [])].flatMap(spansOf),
    ...stagesIn(text, titles, wholes),
  ];
}

/** A stretch whose figures are of no nominee. */
export interface Aside extends Span {
  /** What it tells was wrong, and its names too. */
  readonly isFormer?: boolean;
}

function stagesIn(text: string, titles: string, wholes: ReadonlySet<number>): Span[] {
  if (!/\d/.test(text)) return [];
  const spans: Span[] = [];
  let [start, isOfSentence, isOwnSentence] = [-1, false, false];
  const end = (index: number): void => {
    if (start >= 0) spans.push({ start, end: index });
    start = -1;
  };
  for (const { 0: clause, index } of matchesIn(text, /[^，。；！？\n]+/g)) {
    const isBegun = !/[，；]/.test(text[index - 1] ?? '');
    if (isBegun && !clause.startsWith('其中')) isOwnSentence = false;
    if (isBegun && isOfSentence) end(index);
    const isOwn =
      (own.test(clause) || countsAll(clause, wholes)) &&
      !matchesIn(clause, candidate).some(([word]) => !titles.includes(word));
    isOwnSentence ||= isOwn;
    if (isOwn) end(index);
    else if (start < 0 && isStage(clause, titles, isOwnSentence))
      [start, isOfSentence] = [index, !isWholeStage(clause, titles)];
  }
  end(text.length);
  return spans;
}

/**
 * 4人共得80票, 共十名: whether a clause begins with all those of one of `wholes`, or says that there are so many in all.
 */
function countsAll(clause: string, wholes: ReadonlySet<number>): boolean {
  return matchesIn(clause, all).some(([, numeral = '']) => wholes.has(numberOf(numeral) ?? 0));
}

const all = /(?:^|[共计]|全部|这)(\d{1,5}|[一二三四五六七八九十]{1,3})[名个人家项户件位]/g;

/** Whether a clause tells of a stage, or in a sentence that is not on those put forward of how many came in. */
function isStage(clause: string, titles: string, isOwnSentence: boolean): boolean {
  return (
    matchesIn(clause, leavings).some(([word]) => !titles.includes(word)) ||
    (!isOwnSentence &&
      (isWholeStage(clause, titles) ||
        matchesIn(clause, counted).some((match) => !titles.includes(match.slice(1).join('')))))
  );
}

/** Whether a clause tells of a stage of which the sentences behind it may go on to tell. */
function isWholeStage(clause: string, titles: string): boolean {
  return matchesIn(clause, stages).some(([word]) => !titles.includes(word));
}
