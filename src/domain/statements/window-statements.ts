import { numberOf, numeral } from './chinese-number.ts';
import type { WindowUnit } from '../window/publicity-window.ts';
import { type Passage, sentencesOf, type StatedLine } from './stated-line.ts';
import { type StatedDay, statedDays, type StatedRange } from './stated-day.ts';

/** What a line says of the window. Places are within the line. */
export type WindowStatement =
  | { readonly kind: 'range'; readonly range: StatedRange }
  | { readonly kind: 'end'; readonly which: 'opens' | 'closes'; readonly day: StatedDay }
  /** A day of which it is not said whether it is the first or the last one. */
  | { readonly kind: 'day'; readonly day: StatedDay }
  /** 5个工作日; `isLeast`: 不少于5个工作日. */
  | {
      readonly kind: 'length';
      readonly start: number;
      readonly end: number;
      readonly count: number;
      readonly unit: WindowUnit;
      readonly isLeast: boolean;
    }
  /** A range in a sentence about the window, of which it cannot be told whether it is meant. */
  | { readonly kind: 'unclear'; readonly range: StatedRange };

/** What every sentence holds that states something of the window. */
const mayState = /公示|公告|截止|时间|期限|日期|之[次]?日/;
/** Words that introduce the window; a window that is over (公示期满) is not meant. */
const label =
  /(?:公示|公告)(?:的)?(?:起止|截止)?(?:期限|期间|期|时间|日期|时限|天数|时长)(?!满|届满|结束|过|后)|截止(?:时间|日期)(?!后)|公示(?=[自从于为共（:]|\s*\d|不少于|[一二两三四五六七八九十]+个?(?:工作日|自然日|天|日|周))/g;
/** `时间为…` opens a clause of a sentence that speaks of the notice. */
const bareLabel = /(?<=^|[\s，,（])\s*(?:起止)?(?:时间|期限|日期)(?=[为是:自从])/g;
/** Another notice than this one: the unit's own, an earlier round. */
const elsewhere =
  /(?:单位|内部|校内|院内|厂内|厂务|村务|基层|初审|初评|预审|逐级|县级|市级|首次|首轮|上次|第一次|另行|事先|前期|此前|曾|已|经)$/;
/** Deadlines that are not the window's. */
const otherDeadline = /(?:报名|考试|面试|体检|缴费|打印|办公|考察|申报|评审|推荐|材料|报送|投票)(?:的)?$/;
/** Words that may stand between a label and what it introduces. */
const filler =
  /^(?:[\s:，,、（）“”"—]|为期|为|是|即|自|从|由|共计|共|总计|合计|计|时间|期限|定为|确定|设定|统一|均|起止|起算|起|止于|止|截至|截止|至|到|以来|开始|连续|原则上|一般|于|在|将|内|发布之日|公示之日|公告之日|发布|之日|当日|当天|今日|次日|即日|本|北京)*$/;
/** Words that may stand between a range and the 公示 that follows it. */
const bridge =
  /^(?:[\s，,（）]|期间|止|内|为期|为|是|共|起|在[^，,]{0,24}|通过[^，,]{0,24}|向社会|面向社会|对[^，,]{0,20}|将[^，,]{0,20}|予以|进行|实行|公开|现|对外|\d+个?(?:工作日|天|日)的?)*$/;
const follower = /公示(?!无异议|后|结束|期满|的[^期]|栏|牌|材料|表)/g;

const length = new RegExp(
  `(不少于|不低于|不得少于|至少|最少)?(?<!第)(${numeral})\\s*(个?工作日|个?自然日|个?日历[天日]|天|日(?!期|常|程|前)|个?(?:周|星期))(以上)?`,
  'g',
);
/** 自公示之日起 */
const since =
  /(?:公示|公告|发布|公布|刊登|张贴|上网)(?:公示|公告|发布|公布)?之(?:日|次日)起(?:计算|算)?[，,]?\s*(?:为期)?$/;

/** What `line` says of the notice's window. Days of deeds, papers and years of honours are not meant. */
export function windowStatements(line: StatedLine): WindowStatement[] {
  const isUnderLabel = new RegExp(label.source).test(line.heading);
  return sentencesOf(line)
    .filter(({ text }) => isUnderLabel || mayState.test(text))
    .flatMap((sentence) => statementsOf(sentence, isUnderLabel, line.text));
}

type Piece =
  | { readonly kind: 'label'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'stated';
      readonly start: number;
      readonly end: number;
      readonly statement: WindowStatement;
    };

function statementsOf(sentence: Passage, isUnderLabel: boolean, line: string): WindowStatement[] {
  /** The sentence at its place in the line, so that places are the line's. */
  const text = ' '.repeat(sentence.start) + sentence.text;
  const labels = [...text.matchAll(label), ...(/公示/.test(line) ? text.matchAll(bareLabel) : [])]
    .filter(
      (match) => !(match[0].startsWith('截止') ? otherDeadline : elsewhere).test(text.slice(0, match.index)),
    )
    .map((match): Piece => ({ kind: 'label', start: match.index, end: match.index + match[0].length }));
  const days = statedDays(text);
  const pieces = [...labels, ...days.map((day) => dayPiece(text, day)), ...lengthPieces(text, days)].toSorted(
    (a, b) => a.start - b.start,
  );

  const found: WindowStatement[] = [];
  /** Where the chain of what belongs to a label ends; undefined outside such a chain. */
  let chain: number | undefined = isUnderLabel ? 0 : undefined;
  const isAboutWindow = /(?:公示|公告)(?:期(?!间)|时间|日期|时限)/.test(text) && labels.length > 0;
  for (const piece of pieces) {
    if (piece.kind === 'label') {
      chain = piece.end;
      continue;
    }
    const { statement } = piece;
    const isChained =
      chain !== undefined && chain <= piece.start && filler.test(text.slice(chain, piece.start));
    if (isChained || isFollowed(text, piece) || isSince(text, piece, line)) {
      found.push(statement);
      chain = piece.end;
    } else if (
      statement.kind === 'range' &&
      isAboutWindow &&
      !/^\s*(?:年度|期间的|获|被|任)/.test(text.slice(piece.end))
    )
      found.push({ kind: 'unclear', range: statement.range });
  }
  return found;
}

/** 自8月7日至8月11日在网站上进行公示 */
function isFollowed(text: string, { end, start, statement }: Piece & { kind: 'stated' }): boolean {
  if (statement.kind !== 'range' && statement.kind !== 'end') return false;
  if (/(?:经|已|曾)(?:于|在)?\s*$/.test(text.slice(0, start))) return false;
  for (const match of text.slice(end).matchAll(follower)) {
    const between = text.slice(end, end + match.index);
    if (bridge.test(between) && !/单位|内部|校内|基层/.test(between)) return true;
  }
  return false;
}

/** 自公示之日起7个工作日内 */
function isSince(text: string, { start, statement }: Piece & { kind: 'stated' }, line: string): boolean {
  return (
    statement.kind === 'length' &&
    since.test(text.slice(0, start)) &&
    !/期满|届满|结束/.test(text) &&
    /公示|异议|反映/.test(line)
  );
}

function dayPiece(text: string, day: StatedDay | StatedRange): Piece {
  const { start, end } = day;
  if ('opens' in day) return { kind: 'stated', start, end, statement: { kind: 'range', range: day } };
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (
    /(?:[至到]|止于|截止(?:时间|日期)?[为是:]?)\s*$/.test(before) ||
    /^\s*(?:止|截止|前|之前|以前|结束)/.test(after)
  )
    return { kind: 'stated', start, end, statement: { kind: 'end', which: 'closes', day } };
  if (/[自从由]\s*$/.test(before) || /^\s*(?:起|开始)/.test(after))
    return { kind: 'stated', start, end, statement: { kind: 'end', which: 'opens', day } };
  return { kind: 'stated', start, end, statement: { kind: 'day', day } };
}

function lengthPieces(text: string, days: readonly (StatedDay | StatedRange)[]): Piece[] {
  return [...text.matchAll(length)].flatMap((match): Piece[] => {
    const [whole, least, count = '', unitWord = '', more] = match;
    const start = match.index;
    const end = start + whole.length;
    if (days.some((day) => day.start < end && start < day.end) || /[月\d.]$/.test(text.slice(0, start)))
      return [];
    const number = numberOf(count);
    if (number === undefined) return [];
    const isWeeks = /周|星期/.test(unitWord);
    const unit = unitWord.endsWith('工作日') ? 'workday' : 'calendar-day';
    return [
      {
        kind: 'stated',
        start,
        end,
        statement: {
          kind: 'length',
          start,
          end,
          count: isWeeks ? number * 7 : number,
          unit,
          isLeast: least !== undefined || more !== undefined,
        },
      },
    ];
  });
}
