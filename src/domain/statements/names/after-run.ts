import type { Span, TokenOf } from '../clauses/token.ts';
import { category, type ClauseShape, count } from './clause-shape.ts';
import type { NameItem } from './name-items.ts';

/** The number that closes a list, with its place. */
export interface ListCount extends Span {
  readonly value: number;
  readonly isOfPersons: boolean;
}

/** What follows a run of words that may be names. */
export interface After {
  readonly isOpen: boolean;
  readonly count: ListCount | undefined;
  readonly isTitled: boolean;
  readonly isEnd: boolean;
  /** Nothing but the next of a row follows the number. */
  readonly isCounted: boolean;
  /** 符合条件: what follows says that they may be put forward. */
  readonly isFit: boolean;
  /** 递补: what follows says that they stand in for another. */
  readonly isStandIn: boolean;
  /** 拟…: what follows puts them forward. */
  readonly isProposal: boolean;
  /** What they are to be, after 为 (`isAs`) or as a category beside the number. */
  readonly target: string;
  readonly isAs: boolean;
  readonly isOfCategory: boolean;
  /** A remark follows, which may add to the target: 示范村（社区）. */
  readonly isNoted: boolean;
}

/** 扶持文化产业项目10个, 认定绿色工厂46家: one item that is called as no nominee is, of which there are several. */
export function isKind([item, ...others]: readonly NameItem[], { count: number, isOpen }: After): boolean {
  const isOne = item !== undefined && others.length === 0;
  return isOne && !item.name && !item.nearest && !isOpen && (number?.value ?? 1) > 1;
}

/** Whether a list ends, or its number, 等 or 同志 follows. */
export function isClosed({ isEnd, count: number, isOpen, isTitled }: After): boolean {
  return isEnd || number !== undefined || isOpen || isTitled;
}

const following = new RegExp(
  `\\s*(等|一行)?\\s*(?:共|计|合计)?\\s*(${count})?(?:人)?(同志|先生|女士|老师|同学)?\\s*`,
  'y',
);

/** What follows where nothing does. */
const nothingAfter: After = {
  isOpen: false,
  count: undefined,
  isTitled: false,
  isEnd: true,
  isCounted: true,
  isAs: false,
  isOfCategory: false,
  isNoted: false,
  isFit: false,
  isStandIn: false,
  isProposal: false,
  target: '',
};

/** What follows in `shape` from `to` on. */
export function afterRun(shape: ClauseShape, to: number): After {
  if (to === shape.text.length) return nothingAfter;
  following.lastIndex = to;
  const [, open, counted, titled] = following.exec(shape.text) ?? [];
  const restFrom = following.lastIndex;
  const rest = shape.text.slice(restFrom);
  // 甲一、五组的乙二: what stands before the next name.
  const isOfNext = titled === undefined && rest.startsWith('的');
  const at = counted === undefined || isOfNext ? -1 : shape.text.indexOf(count, to);
  const number = at === -1 ? undefined : (shape.tokenAt(at) as TokenOf<'count'>);
  const as =
    /^(?:(?:的行为|的事迹)?(?:均)?(?:构成|属于)|拟?(?:推荐|命名|确定|聘任|任命|评定|认定|记|提名|表彰|增补)?(?:作为|为|评为|列为|定为|获评|记|任)|任)/.exec(
      rest,
    );
  const isCategory = rest.startsWith(category);
  return {
    isOpen: open !== undefined,
    count: number && {
      value: number.value,
      isOfPersons: /[名人位]/.test(number.measure),
      start: number.start,
      end: number.end,
    },
    isTitled: titled !== undefined,
    isEnd: rest === '' || isCategory || isOfNext,
    isCounted: /^(?:、|以及|[和及与]|$)/.test(rest),
    isAs: as !== null,
    isOfCategory: isCategory,
    isNoted: rest !== '' && shape.scope.text[shape.spanOf(restFrom, shape.text.length).end] === '（',
    isFit: /^均?(?:符合|通过|[^，]{2,4}合格)/.test(rest) && !/不/.test(rest),
    isStandIn: /^(?:递补|增补|顶替)/.test(rest),
    isProposal: /^(?:被|均)?拟/.test(rest),
    target: as
      ? shape.wordsOf(restFrom + as[0].length, shape.text.length)
      : isCategory
        ? shape.wordsOf(restFrom, shape.text.length)
        : '',
  };
}
