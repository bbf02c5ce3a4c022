import { matchesIn } from '../../../lists/matches-in.ts';
import { lastStretch } from '../../../lists/stretch-before.ts';
import { stretchIn } from '../../../lists/stretch-in.ts';
import type { Notice } from '../../../notice/notice.ts';
import type { Span } from '../../../statements/clauses/token.ts';
import type { ReadScope } from '../../../statements/reading.ts';
import { calendarYear, units } from '../../amounts/units.ts';
import { isOfOthers, ownWords } from '../../words/whose-words.ts';
import { sentenceStart } from '../../words/sentence-start.ts';

/** A number of a unit, with the words before it. */
export interface Amount extends Span {
  readonly number: string;
  readonly unit: string;
  /** Since the last mark. */
  readonly words: string;
  /** Since the sentence, or its half, begins. */
  readonly half: string;
  /** Since the sentence last goes on to those put forward. */
  readonly own: string;
}

const amount = new RegExp(`(?<![\\d.〔第-])(\\d{1,12}(?:\\.\\d{1,6})?)(${units})(?![\\d以/／])`, 'g');
const near =
  /[约近逾超余]|不[少低高超]|至少|(?<!平均)每(?![月年])|各(?!级)|另|其[他它余]|除[^，]{1,20}外|原|现有|减[少免]|增加|[低高大小多少]于|须|可[提达放]|限[额价]|[上下]限|额度|标准|[至到—～~-]$|[较比](?![例重])[^比]{1,30}(?<!最)[多少高低大小长短早晚]出?了?$|[较比](?![例重])[^比，]{1,30}(?<!最)[多少]\p{Script=Han}{1,3}$|[多高]出了?$|相[差距]$|领先|落后|[由从](?:原来的?)?$/u;
const nearBehind =
  /^(?:[之当]?中(?![标选])|左右|及?以[上下]|以内|之间|多|余|已|每[\p{Script=Han}]|[至到—～~-])/u;

/** 318人（同组不重复计数）: of whom a remark leaves some out, or counts them once. */
const withoutSome = /^（[^（）]{0,30}(?:重[复叠]|去重|不含|剔除|扣除|扣减|除外|不计|折算)/;
const longestRemark = 40;

/** 其余8项备用（其中甲类5项，投资合计 : what is told in brackets of those left. */
const remarkOfOthers = /(?:^|，)(?:其[余他]|另外?|剩余|余下)[^，（）]{1,16}（[^（）]*$/;

/** Since the last mark, but for one behind an extreme: 报价最低，为618万元. */
const wordsBefore = /(?:[^，；、:（）]{0,20}最[高低大多长小短少早晚]，(?=[为是达仅]))?[^，；、:（）]*$/;

/** The amounts of `read` that may be of those put forward. */
export function amountsIn({ scope }: ReadScope, notice: Notice): Amount[] {
  return matchesIn(scope.text, amount).flatMap((match) => {
    const [whole, number = '', unit = ''] = match;
    const span = { start: match.index, end: match.index + whole.length };
    const from = sentenceStart(scope.text, span.start);
    const before = scope.text.slice(from, span.start);
    const half = lastStretch(before, '；');
    const words = stretchIn(before, wordsBefore);
    const behind = scope.text.slice(span.end, span.end + longestRemark);
    const isVague =
      near.test(words) ||
      nearBehind.test(behind.slice(0, 3)) ||
      withoutSome.test(behind) ||
      remarkOfOthers.test(half);
    return isVague || isOfOthers(before, notice) || scope.isQuoted(span)
      ? []
      : [
          {
            ...span,
            number,
            unit: unit === '年' && /^(?:19|20)\d\d$/.test(number) ? calendarYear : unit,
            words,
            half,
            own: ownWords(before, notice),
          },
        ];
  });
}
