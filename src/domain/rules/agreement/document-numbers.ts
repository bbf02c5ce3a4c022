import { matchesIn } from '../../lists/matches-in.ts';
import { type Path, placeIn } from '../../finding/finding.ts';
import { paperCitations } from '../../statements/mentions/paper-citations.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { isTurned } from '../amounts/slip.ts';
import { proseWith } from '../words/prose-read.ts';

/** 人社部函〔2023〕44号, by 党政机关公文格式 (GB/T 9704-2012, 7.2.5); orders and announcements number otherwise. */
const usual = /^[\p{Script=Han}A-Za-z（）]+〔(\d{4})〕([1-9]\d*)号$/u;
const ordered =
  /^\d{4}年第\d+号(?:公告|通告|令)?$|^.{0,300}(?:令|公告|通告|公报)(?:第|\d{4}年第|〔\d{4}〕第?|\d{4}年)?[\d一二三四五六七八九十百]+号$/;

/** Numbers of papers are well formed, and not of a year still to come. Brackets of a wrong shape are language. */
export const documentNumbers: Rule = function* (notice) {
  const year = +notice.published.on.slice(0, 4);
  const { documentNumber, basis, signedOn } = notice;
  if (documentNumber !== undefined) {
    const own = yearOf(documentNumber);
    const dated = signedOn ?? notice.published.on;
    const signed = +dated.slice(0, 4);
    const isLate = dated.slice(5, 7) === '01' && own === signed - 1;
    yield* malformed(documentNumber, ['documentNumber']);
    if (own !== undefined && own !== signed && !isLate)
      yield {
        code: 'document-number-year',
        path: ['documentNumber'],
        facts: { number: documentNumber, year: signed, isOwn: true },
      };
  }
  for (const [index, { documentNumber: number }] of basis.entries()) {
    if (number === undefined) continue;
    const path = ['basis', index, 'documentNumber'];
    yield* malformed(number, path);
    const own = yearOf(number);
    if (own !== undefined && (own > year || own < 1949))
      yield { code: 'document-number-year', path, facts: { number, year, isOwn: false } };
  }
};

/** No paper that the prose cites is of a year still to come. */
export const citedYears: Rule = function* (notice) {
  const year = +notice.published.on.slice(0, 4);
  for (const read of readingOf(notice).body)
    for (const { number, numberAt } of paperCitations(read))
      if ((yearOf(number) ?? year) > year && !read.scope.isQuoted(numberAt))
        yield {
          code: 'document-number-year',
          ...placeIn(read.scope, numberAt.start),
          facts: { number, year, isOwn: false },
        };
};

/** The number that the prose gives the notice itself is the registered one. */
export const ownNumber: Rule = function* (notice) {
  const { documentNumber } = notice;
  const own = documentNumber === undefined ? undefined : bare(documentNumber);
  if (documentNumber === undefined || own === undefined || yearOf(own) === undefined) return;
  for (const { scope } of readingOf(notice).body)
    if (scope.text.includes('号'))
      for (const { number, start, end } of numbersIn(scope.text)) {
        const isOther = bare(number) !== own && isOfNotice(scope, { number, start, end }, own);
        if (isOther && !scope.isQuoted({ start, end }))
          yield {
            code: 'own-number-differs',
            ...placeIn(scope, start),
            facts: { stated: scope.written({ start, end }), known: documentNumber },
          };
      }
  yield* otherOfSeries(notice, documentNumber, own);
};

/** 本公告为今年第34号立项公告: the place of the notice in a series of its year. */
const inSeries =
  /本(?:次|期)?公[示告](?:编号)?[为是系](?:[我本][局县市区委院校会厅办镇乡]|[我本]中心)?(?:今年|本年度?|20\d{2}年度?)的?第(?<number>\d{1,4})号/g;

/**
 * The place that the prose gives the notice in the series of its year is that of its number, where this is one of a series
 * of notices (示环公〔2023〕22号) and the two are one apart, or have their digits turned round.
 */
function* otherOfSeries(notice: Notice, documentNumber: string, own: string): Generator<Finding> {
  const [, known = ''] = /公[示告]?〔\d{4}〕(\d{1,4})号$/.exec(own) ?? [];
  if (known === '') return;
  for (const { scope } of proseWith(notice, /本(?:次|期)?公[示告]/))
    for (const { 0: words, index, groups = {} } of matchesIn(scope.text, inSeries)) {
      const stated = groups['number'] ?? '';
      const isSlip =
        stated !== known &&
        (Math.abs(Number(stated) - Number(known)) === 1 || isTurned(Number(stated), Number(known)));
      const span = { start: index, end: index + words.length };
      if (!isSlip || scope.isQuoted(span)) continue;
      const start = span.end - stated.length - 2;
      yield {
        code: 'own-number-differs',
        ...placeIn(scope, start),
        facts: { stated: scope.written({ start, end: span.end }), known: documentNumber },
      };
    }
}

interface NumberIn extends Span {
  readonly number: string;
}

function numbersIn(text: string): NumberIn[] {
  const numbers = matchesIn(text, numbered);
  return numbers.map(({ 0: number, index: start }) => ({ number, start, end: start + number.length }));
}

const numbered = /[\p{Script=Han}A-Za-z]{2,20}[〔[［【（]\d{4}[\]］】）〕]第?\d{1,4}号/gu;

/**
 * Whether a number is the notice's own: alone on its line, or called so (文号：); or in brackets, where nothing but the
 * year is another one (示总公〔2022〕12号 for 〔2023〕12号), and no title stands before it.
 */
function isOfNotice({ text, kind }: Scope, { number, start, end }: NumberIn, own: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const isAlone =
    kind === 'paragraph' &&
    prefixOf(number) === prefixOf(own) &&
    /^（?$/.test(text.slice(0, start)) &&
    /^）?$/.test(text.slice(end));
  if (isAlone) return true;
  if (/^（?(?:本?公[示告])?(?:发文字号|发文号|文号|编号):$/.test(text.slice(0, start))) return true;
  const [ofOwn, ofNumber] = [own, bare(number)].map((one) => one.replace(/〔\d{4}〕/, '〔〕'));
  return (
    ofOwn === ofNumber &&
    before.endsWith('（') &&
    !before.endsWith('》（') &&
    !/[上去前]年|上一?[次批届期]|此前|曾|已于/.test(before)
  );
}

/** A paper that the prose cites has the number that the basis gives it, and the other way round. */
export const basisDiffers: Rule = function* (notice) {
  const { basis } = notice;
  for (const read of readingOf(notice).body)
    for (const { title, number, titleAt, numberAt } of paperCitations(read)) {
      const ofTitle = basis.find((paper) => paper.title === title && paper.documentNumber !== undefined);
      const ofNumber = basis.find(
        ({ documentNumber: known }) => known !== undefined && bare(known) === bare(number),
      );
      if (ofTitle?.documentNumber !== undefined && bare(ofTitle.documentNumber) !== bare(number))
        yield {
          code: 'basis-differs',
          ...placeIn(read.scope, numberAt.start),
          facts: { stated: number, known: ofTitle.documentNumber },
        };
      else if (!ofTitle && ofNumber?.title !== undefined)
        yield {
          code: 'basis-differs',
          ...placeIn(read.scope, titleAt.start),
          facts: { stated: `《${title}》`, known: `《${ofNumber.title}》` },
        };
    }
};

/**
 * A paper has one number: what the prose cites without a title is not a paper that it cites with one
 * (《甲办法》（甲办〔2023〕3号）), or that the notice rests on, but for the year.
 */
export const citedNumbers: Rule = function* (notice) {
  const { body } = readingOf(notice);
  const titled = body.flatMap((read) => paperCitations(read).map(({ number }) => bare(number)));
  const cited = [...titled, ...notice.basis.flatMap(({ documentNumber: own = '' }) => bare(own))];
  const known = [...new Set(cited)].map(paperOf);
  if (known.length === 0) return;
  for (const { scope } of body)
    for (const { number, start, end } of scope.text.includes('号') ? numbersIn(scope.text) : []) {
      const stated = bare(number);
      const isKnown = known.some((one) => stated.endsWith(one.number));
      const [own, ...others] = known.filter((one) => isMiswritten(stated, one));
      const before = scope.text.slice(Math.max(0, start - 4), start) + prefixOf(number);
      const isOther = isKnown || /》（|[、和及与]|[上去前]年|原|曾|废/.test(before) || others.length > 0;
      if (own === undefined || isOther || scope.isQuoted({ start, end })) continue;
      const place = end - own.number.length;
      const facts = { stated: scope.written({ start: place, end }), known: own.number };
      yield { code: 'cited-number-differs', ...placeIn(scope, place), facts };
    }
};

/** The number of a paper, and as it may be miswritten. */
interface Paper {
  readonly number: string;
  /** Without its year; undefined of the first paper of a year, as each year has one. */
  readonly yearless: string | undefined;
  /** 示总发〔2023〕21号 for 示总发〔2023〕12号; undefined where its last digits are the same turned round. */
  readonly turned: string | undefined;
}

/** The number `number` of a paper with the ways in which it may be miswritten. */
function paperOf(number: string): Paper {
  const digits = stretchIn(number, /\d+(?=号$)/);
  const reversed = [...digits].toReversed().join('');
  const yearless = withoutYear(number);
  return {
    number,
    yearless: yearless.endsWith('〕1号') ? undefined : yearless,
    turned: reversed === digits ? undefined : `${number.slice(0, -digits.length - 1)}${reversed}号`,
  };
}

/** 示总发〔〕12号 of 示总发〔2023〕12号 */
function withoutYear(number: string): string {
  return number.replace(/〔\d{4}〕/, '〔〕');
}

/** Whether a number with words before it is that of a paper but for its year, or for its last digits, turned round. */
function isMiswritten(stated: string, { yearless, turned }: Paper): boolean {
  return (
    (yearless !== undefined && withoutYear(stated).endsWith(yearless)) ||
    (turned !== undefined && stated.endsWith(turned))
  );
}

/** 示总公 of 示总公〔2023〕12号 */
function prefixOf(number: string): string {
  return stretchIn(number, /^[^〔[［【（]*/);
}

function* malformed(number: string, path: Path): Generator<Finding> {
  const text = bare(number);
  if (!usual.test(text) && !ordered.test(text))
    yield { code: 'document-number-malformed', path, facts: { number } };
}

function yearOf(number: string): number | undefined {
  const year = /〔(\d{4})〕/.exec(bare(number))?.[1];
  return year === undefined ? undefined : +year;
}

/** With the brackets that it should have, and without spaces. */
function bare(number: string): string {
  return number
    .replace(/\s/g, '')
    .replace(/[[［【(（{](?=\d+[\]］】)）}])/g, '〔')
    .replace(/(?<=〔\d+)[\]］】)）}]/g, '〕');
}
