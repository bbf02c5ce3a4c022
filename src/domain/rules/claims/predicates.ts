import { at } from '../../lists/at.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import { cellValue } from '../amounts/cell-value.ts';
import { unitOf } from '../amounts/units.ts';
import { headsCalled, wordsShared } from '../words/heads-called.ts';
import { isSameParty, isSameSchooling } from '../rows/list-traits.ts';
import { categoryOf } from '../rows/tables.ts';
import { mentionsIn } from '../rows/mentions.ts';
import { numbersOf } from '../rows/columns.ts';
import { isRankHead } from '../rows/row-heads.ts';
import { countIn } from '../words/counted.ts';
import { ofName, type RowFacts } from '../rows/row-facts.ts';
import { excepted } from '../words/other-matter.ts';
import { askedPredicates } from './kinds/asked-predicates.ts';
import { amountPredicates, boundPredicates } from './kinds/bound-predicates.ts';
import { datedPredicates } from './kinds/dated-predicates.ts';
import { titlePredicates } from './kinds/title-predicates.ts';
import { termPredicates } from './kinds/term-predicates.ts';
import { votePredicates } from './kinds/vote-predicates.ts';
import type { Predicate } from './predicate.ts';

/** What `words` say of a row, by each honest reading; `topic` is what stands between its subject and them. */
export function predicatesIn(topic: string, words: string, facts: RowFacts): readonly Predicate[] {
  const compared = comparison(topic + words, facts);
  if (compared) return [compared];
  const isOfRows = isWordOfLists(topic, facts);
  const counted = [
    ...household(words, facts),
    ...boundPredicates(topic, words, facts),
    ...amountPredicates(topic + words, facts),
    ...(isOfRows ? datedPredicates(topic, words, facts) : []),
    ...termPredicates(topic, words, facts),
    ...ranked(topic + words, facts),
    ...titlePredicates(topic, words, facts),
    ...votePredicates(topic, words, facts),
    ...(isOfRows ? askedPredicates(words, facts) : []),
  ];
  if (counted.length > 0) return counted;
  return [...cellsSaying(topic, words, facts), ...wholeOf(words, facts)];
}

const verbs =
  /^(?:属于|[是为系属在由选住姓领到]|推荐了?|选派了?|获评|评[为上]|选择了|领取|享受|获得?|来自|出自|位于|从事|应聘|报考|申报|担任|任?教于?(?!师)|就职于|供职于|就读于?|毕业于?|分布在|集中在|选择?的?是?|购?买的?是?|是因为?|因|是以|就是|位于|建在)*/;
const endings =
  /^(?:毕业|之列|行列|级别?|类别?|辖区内?|范围内?|境内|岗位|职位|专业|学科|学历|学位|性|籍|人|户|型|家庭|人员|同志|项目|课题|作品|论文|工程|企业|单位|机构|组织|系列|方向|领域|行业|干部|教师|职工|党员|选手|学生|代表|委员|层|的|牵头|完成|承担|实施|建设|编制|提名|推荐|申报|选送|报送|处罚|监管|管辖|内)*$/;
const barred = new RegExp(`[不未非无原曾前]|(?<![拆消清解])除|${excepted}`);

/** A cell that says what `words` are: 女性, 一般项目, 工程师级别, 岚州农业大学的项目. */
function cellsSaying(topic: string, words: string, facts: RowFacts): readonly Predicate[] {
  const [first, ...others] = mentionsIn(words, facts);
  if (!first) return partSaid(topic, words, facts);
  const said = words.slice(0, first.start);
  const asker = headBefore(said, facts);
  const lead = (asker === undefined ? said : '').replace(verbs, '');
  const tail = words.slice(first.end);
  const isOfHead = tail.length > 1 && first.callings.some(({ head }) => head.startsWith(tail));
  const isTold = endings.test(tail) || isNounOfRows(tail, facts) || isOfHead;
  if (lead !== '' || others.length > 0 || !isTold || barred.test(words)) return [];
  const asked = topic.replace(/[的之]|类别|情况/g, '');
  const callings = first.callings.filter(
    ({ head }) => head !== ofName && isCalled(asked, head) && isAsked(asker, head),
  );
  const label = words.slice(first.start, first.end);
  const each = callings.map(({ head, text, rows }): Predicate => {
    const cells = facts.columns.get(head);
    return {
      label,
      kind: asker === undefined ? 'cell' : 'other',
      isSaidOf: (place) => rows.has(place) || (cells ? isSameCell(head, cells[place], text) : false),
      known: (place) => cells?.[place] ?? categoryOf(at(facts.owners, place)),
    };
  });
  // 研究生 may mean those of whom a cell says no more, or 博士研究生 as well.
  const strict = callings.flatMap(({ head, rows }, index): readonly Predicate[] => {
    const own = each[index];
    return own && loose.test(head) ? [{ ...own, isSaidOf: (place) => rows.has(place) }] : [];
  });
  const [one] = each;
  // 示例大学 may lead one project, and take part in another.
  const isInAny = (place: number): boolean =>
    [...facts.columns.values()].some((cells) => cells[place]?.includes(label));
  return one
    ? [...each, ...strict, { ...one, isSaidOf: (place) => isInAny(place) || one.isSaidOf(place) }]
    : [];
}

/**
 * What stands with 为 before a cell, and is a head, or what the rows are called by: 户主为女性, 受灾程度为倒塌; undefined where it is
 * neither.
 */
function headBefore(words: string, facts: RowFacts): string | undefined {
  const own = stretchIn(words, /^(?:其中)?([^，的]{2,10}?)(?:[为是系]|属于?)$/, 1);
  const isHead = [...facts.columns.keys()].some((head) => headForm(head) === own);
  return own !== '' && (isHead || isNounOfRows(own, facts)) ? own : undefined;
}

/** Whether `head` may be asked for by what stands before: any, where that is what the rows are called by. */
function isAsked(asker: string | undefined, head: string): boolean {
  return asker === undefined || headForm(head) === asker || (head === '性别' && !/性别/.test(asker));
}

/** Columns that say one thing in several ways. */
const loose = /政治|党派|学历|学位|文化/;

/** Whether `tail` is what the rows are called: 船 of 补贴渔船, 课程 of 一流课程. */
export function isNounOfRows(tail: string, { owners }: RowFacts): boolean {
  const noun = tail.replace(/的/g, '');
  const tables = new Set(owners.map(({ table }) => table));
  return [...tables].some(({ categories, title, heads, nameColumn }) =>
    [
      ...categories,
      title.replace(/(?:汇总|明细|公示)?[名名清]?[单册表录]$/, ''),
      heads[nameColumn ?? -1] ?? '',
    ].some((own) => own.replace(/名?称$/, '').endsWith(noun)),
  );
}

/** Whether a topic tells nothing of whom the lists do not tell: 补贴 of those who get 第二年 of it, beside a column of 补贴金额. */
function isWordOfLists(topic: string, facts: RowFacts): boolean {
  const core = topic.replace(/[的之了]/g, '');
  if (core.length < 2 || isNounOfRows(core, facts)) return true;
  const tables = new Set(facts.owners.map(({ table }) => table));
  return [...tables].some(({ heads, title }) => [title, ...heads].some((own) => own.includes(core)));
}

/** Whether a topic that is no head asks for `head`: one of no words asks for any. */
function isCalled(asked: string, head: string): boolean {
  return asked.length < 2 || wordsShared(asked, head) > 0;
}

function isSameCell(head: string, cell: string | undefined, text: string): boolean | undefined {
  if (cell === undefined) return undefined;
  if (/政治|党派/.test(head)) return isSameParty(cell, text);
  if (/学历|学位|文化/.test(head)) return isSameSchooling(cell, text);
  return cell.includes(text) || text.includes(cell) ? undefined : false;
}

const place = /(?:街道|园区|新区|[乡镇村]|社区|[0-9一二三四五六七八九十]+(?:栋|号楼|单元|标段|组|级))$/;

/** What texts tell in other words than the list. */
const ofReasons = /原因|理由|事由|情形|情况|方式|用途/;

/** A part of a cell: 在1栋 of 1栋205, 均在街道辖区 of 甲湖街道, 因子女就业 of 子女就业，收入超标. */
function partSaid(topic: string, words: string, { columns }: RowFacts): readonly Predicate[] {
  const core = words.replace(verbs, '').replace(/(?:辖区|范围|境)?内?$|的$/, '');
  const isLong = core.length > 3;
  if (core.length < 2 || barred.test(core)) return [];
  // 中医类 is wider than what begins with 中医.
  const begun = /(?:岗位|职位|专业|学科)$/.test(core) ? core.replace(/(?:岗位|职位|专业|学科)$/, '') : '';
  if (!place.test(core) && !isLong && begun.length < 2) return [];
  const asked = topic.replace(/的/g, '');
  return [...columns].flatMap(([head, cells]): Predicate[] => {
    const isLoose = isLong && ofReasons.test(head);
    const isPart = (cell: string): boolean =>
      cell.startsWith(begun.length > 1 ? begun : core) ||
      cell.endsWith(core) ||
      (isLoose && sharedOf(core, cell) * 2 > core.length + 2);
    const said = cells.map((cell) => (cell === undefined ? undefined : isPart(cell)));
    return !said.includes(true) || !isCalled(asked, head)
      ? []
      : [{ label: core, kind: 'other', isSaidOf: (row) => said[row], known: (row) => cells[row] ?? '' }];
  });
}

/** How many signs of `one`, in their order, `other` has. */
function sharedOf(one: string, other: string): number {
  let [from, shared] = [0, 0];
  for (const sign of one) {
    const index = other.indexOf(sign, from);
    if (index === -1) continue;
    [from, shared] = [index + 1, shared + 1];
  }
  return shared;
}

const compared =
  /^(?<one>[^，]{1,16}?)(?<not>不|未|均?没有|都)?(?<sign>高于|低于|多于|少于|大于|小于|超过|不及|不如|等于|持平于)(?<other>[^，\d]{2,12})$/;

/** 面试成绩低于笔试成绩: what one column has of the row beside another. */
function comparison(words: string, facts: RowFacts): Predicate | undefined {
  const { one = '', not = '', sign = '', other = '' } = compared.exec(words.replace(/的$/, ''))?.groups ?? {};
  if (sign === '') return undefined;
  const numbers = numbersOf(facts);
  const [first, ...more] = headsCalled(one, numbers.keys());
  const [second, ...others] = headsCalled(other, numbers.keys());
  if (first === undefined || second === undefined || first === second || more.length + others.length > 0)
    return undefined;
  if (unitOf(first) !== unitOf(second)) return undefined;
  const [less, greater] = [numbers.get(first) ?? [], numbers.get(second) ?? []];
  const wants = /高|多|大|超/.test(sign) ? 1 : sign === '等于' || sign === '持平于' ? 0 : -1;
  const isNegated = /[不未没]/.test(not);
  return {
    label: words,
    kind: 'other',
    isSaidOf: (row) => {
      const difference = (less[row] ?? NaN) - (greater[row] ?? NaN);
      return Number.isNaN(difference) ? undefined : (Math.sign(difference) === wants) !== isNegated;
    },
    known: (row) =>
      [first, second]
        .map((head, index) => `${headForm(head)}${[less, greater][index]?.[row]}${unitOf(head)}`)
        .join('，'),
  };
}

/** 单人户, 三口之家 */
function household(words: string, facts: RowFacts): readonly Predicate[] {
  const [, sign = ''] =
    /^(?:[是为]|属于?)?(单|独|[一二两三四五六七八九]|\d)(?:身?人|口)(?:户|之?家庭?|家庭)(?:的)?$/.exec(
      words,
    ) ?? [];
  const size = /[单独]/.test(sign) ? 1 : countIn(sign);
  if (sign === '') return [];
  return [...numbersOf(facts)].flatMap(([head, numbers]) =>
    /人口|人数|成员/.test(head)
      ? [
          {
            label: words,
            kind: 'other',
            isSaidOf: (row: number) =>
              numbers[row] === undefined || Number.isNaN(numbers[row]) ? undefined : numbers[row] === size,
            known: (row: number) => `${numbers[row]}人`,
          },
        ]
      : [],
  );
}

/** 专业第1, 综合排名第一 */
function ranked(words: string, facts: RowFacts): readonly Predicate[] {
  const [, own = '', number = ''] =
    /^(?:[是为]|排)*([^，\d第]{2,10})第([1-9]|[一二三四五六七八九])名?$/.exec(words) ?? [];
  if (number === '' || /[不非未]/.test(own)) return [];
  const ranks = [...facts.columns.keys()].filter(isRankHead);
  return headsCalled(own, ranks).map((head) => {
    const cells = facts.columns.get(head) ?? [];
    return {
      label: words.replace(/^[是为]/, ''),
      kind: 'other',
      isSaidOf: (row) => {
        const rank = cellValue(cells[row] ?? '')?.number;
        return rank === undefined ? undefined : rank === countIn(number);
      },
      known: (row) => `第${cells[row]}`,
    };
  });
}

/** What of its measure a row has in one column alone: 被征的全部是耕地, 没有林地. */
function wholeOf(words: string, facts: RowFacts): readonly Predicate[] {
  const core = words.replace(verbs, '');
  const numbers = numbersOf(facts);
  const [head, ...others] = [...numbers.keys()].filter(
    (one) => headForm(one).replace(/^其中/, '').replace(/面积$/, '') === core,
  );
  if (head === undefined || others.length > 0) return [];
  const own = numbers.get(head) ?? [];
  const alike = [...numbers].filter(([one]) => one !== head && unitOf(one) === unitOf(head));
  const isSum = (one: string): boolean => /合计|总|小计|面积/.test(one);
  return [
    {
      label: core,
      kind: 'other',
      isSaidOf: (row) => {
        const value = own[row] ?? NaN;
        const rest = alike.map(([one, values]) => ({ isSum: isSum(one), value: values[row] ?? NaN }));
        if (Number.isNaN(value) || rest.length === 0) return undefined;
        return (
          value > 0 &&
          rest.every(
            (other) => Number.isNaN(other.value) || (other.isSum ? other.value === value : other.value === 0),
          )
        );
      },
      known: (row) => `${own[row]}${unitOf(head)}`,
    },
  ];
}

/** What of `words` is a column of numbers, where a row has none of it: 不涉及耕地. */
export function noneOf(words: string, facts: RowFacts): readonly Predicate[] {
  return havingOf(words, facts, false);
}

/** What of `words` is a column of numbers, where a row has some of it: 有附着物的. */
export function someOf(words: string, facts: RowFacts): readonly Predicate[] {
  return havingOf(words, facts, true);
}

function havingOf(words: string, facts: RowFacts, isSome: boolean): readonly Predicate[] {
  const core = words.replace(verbs, '');
  return [...numbersOf(facts)].flatMap(([head, own]) =>
    headForm(head)
      .replace(/^其中/, '')
      .replace(/面积$|人?数$/, '') === core
      ? [
          {
            label: `${isSome ? '' : '没'}有${core}`,
            kind: 'other',
            isSaidOf: (row: number) =>
              Number.isNaN(own[row] ?? NaN) ? undefined : (own[row] !== 0) === isSome,
            known: (row: number) => `${own[row]}${unitOf(head)}`,
          },
        ]
      : [],
  );
}
