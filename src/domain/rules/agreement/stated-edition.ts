import { placeIn } from '../../finding/finding.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { type Notice, nomineesOf } from '../../notice/notice.ts';
import {
  citedEditions,
  editions,
  type NamedEdition,
  namedEditions,
  titleEditions,
  yearRanges,
} from '../../statements/mentions/edition.ts';
import { type Scope, settingScope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';

/** The year and the batch of what the prose puts forward are the title's. */
export const statedEdition: Rule = function* (notice) {
  const { title, body } = readingOf(notice);
  const known = titleEditions(title);
  let isTold = false;
  for (const read of body)
    for (const edition of editions(read)) {
      const alike = known.filter(({ measure }) => measure === edition.measure);
      const [inTitle] = alike;
      if (!inTitle || alike.some(({ value }) => value === edition.value) || read.scope.isQuoted(edition))
        continue;
      if (isOfEarlierYear(edition, read.scope, title.scope)) continue;
      if (edition.value > inTitle.value && isPlanned(edition, read.scope)) continue;
      if (edition.value < inTitle.value && isOver(edition, read.scope, notice)) continue;
      isTold = true;
      yield {
        code: 'stated-batch-differs',
        ...placeIn(read.scope, edition.start),
        facts: { stated: read.scope.written(edition).trim(), title: title.scope.written(inTitle).trim() },
      };
    }
  if (!isTold) yield* otherEdition(notice);
};

/** 2025年度拟增设…, 2027年的公告预计3月发布: one that is to come. */
function isPlanned({ start, end }: Span, { text }: Scope): boolean {
  const sentence =
    stretchBefore(text, start, '。；\n', 40) + stretchIn(text.slice(end, end + 40), /^[^。；\n]*/);
  return /预计|拟[增于]|(?:列|纳|转)入第|另行公示|待[^，；]{2,12}后|计划于?|届时|下一?[次届年]|明年|力争|有望|将[于在继]/.test(
    sentence,
  );
}

/** 2021年第五批, in a notice of the first one of 2022年: they are counted anew each year. */
function isOfEarlierYear({ start }: Span, { text }: Scope, title: Scope): boolean {
  const year = stretchIn(text.slice(Math.max(0, start - 7), start), /(\d{4})年度?$/, 1);
  const own = stretchIn(title.text, /(\d{4})年/, 1);
  return year !== '' && year < own;
}

/**
 * 2023年度评出8名, 第一批剩余的7个, 2019年被认定为第一批, in a notice of the next one: what came of it, and not as many as are put
 * forward now.
 */
function isOver({ start, end }: Span, { text }: Scope, { quotas, lists }: Notice): boolean {
  if (
    /\d{4}年\d{0,2}月?(?:被|获评|入选|当选)[^，。；]{0,8}$/.test(stretchBefore(text, start, '，。；\n', 40))
  )
    return true;
  const behind = stretchIn(text.slice(end, end + 40), /^[^，。；\n]*/);
  if (/拟(?!.{0,12}基础上)|现[将予对]|本[次批届]/.test(behind)) return false;
  if (/基础上$/.test(behind)) return true;
  if (/^(?:[批届期轮]?(?:剩余|结余)|度?(?:共|已|曾)?(?:评出|表彰了|命名了|认定了))/.test(behind)) return true;
  const [, number = ''] =
    /^年?度?[^\d]{0,20}(?:评[选出]|表彰|命名|认定|授予|资助|立项)[^\d]{0,16}(\d{1,4})[名人个家项户件]/.exec(
      behind,
    ) ?? [];
  const counts = [...quotas.map(({ count }) => count), nomineesOf({ lists }).length];
  return number !== '' && !counts.includes(Number(number));
}

/** An edition somewhere in a notice. */
interface PlacedEdition {
  readonly scope: Scope;
  readonly edition: NamedEdition;
}

/**
 * 第八届示例市道德模范 in the title, and 第九届 each time that the text, the paper it rests on or an attachment names those;
 * or 第九届 each time at all.
 */
function* otherEdition(notice: Notice): Generator<Finding> {
  const { title, body } = readingOf(notice);
  const inTitle = namedEditions(title.scope);
  const files = notice.attachments.map((attachment, index) =>
    settingScope(attachment.title, ['attachments', index, 'title']),
  );
  yield* otherYears(title.scope, [...body.map(({ scope }) => scope), ...files]);
  const placed = (scope: Scope): PlacedEdition[] =>
    namedEditions(scope)
      .filter(
        (edition) =>
          !isOfEarlierYear(edition, scope, title.scope) &&
          !isPlanned(edition, scope) &&
          !isOver(edition, scope, notice),
      )
      .map((edition) => ({ scope, edition }));
  const inText = body.flatMap(({ scope }) => placed(scope));
  const inFiles = files.flatMap(placed);
  for (const own of inTitle) {
    const isOther = ({ edition }: PlacedEdition): boolean => edition.measure === own.measure;
    const isAlike = (one: PlacedEdition): boolean => isOther(one) && areAlike(own, one.edition);
    const wrong =
      differing(own, inText.filter(isAlike), 1) ??
      differing(own, inFiles.filter(isAlike), 1) ??
      (isAlone(own, inTitle) ? differing(own, inText.filter(isOther), 2) : undefined) ??
      differing(own, citedOf(own, notice, isAlone(own, inTitle)), 1);
    if (!wrong) continue;
    yield {
      code: 'stated-batch-differs',
      ...placeIn(wrong.scope, wrong.edition.start),
      facts: { stated: wrong.scope.written(wrong.edition), title: title.scope.written(own) },
    };
    return;
  }
}

/** The first of `others`, where there are `least` or more and all are of one edition, which is not `own`. */
function differing(
  own: NamedEdition,
  others: readonly PlacedEdition[],
  least: number,
): PlacedEdition | undefined {
  const values = new Set(others.map(({ edition }) => edition.value));
  const [first] = others;
  const isSure = others.length >= least && values.size === 1 && !values.has(own.value);
  return first && isSure && !first.scope.isQuoted(first.edition) ? first : undefined;
}

/** Whether a title names one batch or session, of which any other would be another one. A year may be of anything. */
function isAlone({ measure, value }: NamedEdition, inTitle: readonly NamedEdition[]): boolean {
  const alike = inTitle.filter((edition) => edition.measure === measure);
  return measure !== '年' && alike.every((edition) => edition.value === value);
}

/**
 * Whether two editions are of the same, by the first words in quotes, or by the words behind them, of which one may say
 * first of where they are (示例市科学技术奖, 市科学技术奖).
 */
function areAlike(own: NamedEdition, other: NamedEdition): boolean {
  const isWithin = (one: NamedEdition, of: string): boolean => of !== '' && one.behind.includes(of);
  // 2025年度第二次遴选, where the title of 2026年 counts none
  if (own.measure === '年' && isCountedOn(other) && !isCountedOn(own)) return false;
  if (own.of === '' && other.of === '' && own.measure !== '年') return true;
  return (
    isWithin(own, other.of) || isWithin(other, own.of) || (own.quoted !== '' && other.quoted === own.quoted)
  );
}

/** 2025年度第二次: one of several of a year. */
function isCountedOn({ behind }: NamedEdition): boolean {
  return /^第[一二三四五六七八九十]/.test(behind);
}

/**
 * 《关于开展第四届示例市道德模范评选的通知》, on which a notice of 示例市第五届道德模范 rests; of a year only where the same words stand
 * behind it.
 */
function citedOf(own: NamedEdition, notice: Notice, isAlone: boolean): PlacedEdition[] {
  const { measure, of } = own;
  if (of === '') return [];
  return readingOf(notice).body.flatMap(({ scope }) =>
    citedEditions(scope).flatMap((edition) => {
      const isSame = edition.of === of || (isAlone && edition.title.includes(of));
      return edition.measure === measure && isSame ? [{ scope, edition }] : [];
    }),
  );
}

/** 2022—2026年度 in the title, and 2023—2027年 wherever else years are told from one to another. */
function* otherYears(title: Scope, scopes: readonly Scope[]): Generator<Finding> {
  const [own, ...more] = yearRanges(title);
  const others = scopes.flatMap((scope) => yearRanges(scope).map((range) => ({ scope, range })));
  const [first] = others;
  const values = new Set(others.map(({ range }) => range.years));
  if (!own || !first || more.length > 0 || values.size > 1 || values.has(own.years)) return;
  if (first.scope.isQuoted(first.range)) return;
  yield {
    code: 'stated-batch-differs',
    ...placeIn(first.scope, first.range.start),
    facts: { stated: first.scope.written(first.range), title: title.written(own) },
  };
}
