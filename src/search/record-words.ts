import { facetValues } from '#domain/notice/facet.ts';
import { datesOf, type Nominee, type Notice, titleOf } from '#domain/notice/notice.ts';
import type { Characters } from './record.ts';
import { daysIn, documentNumbersIn, localNumber, phonesIn } from './references.ts';
import { indexTokens, looseSpelling, token, type Token } from './tokens.ts';
import { unitsOf } from './units.ts';

/** The words by which `notice` is found, but for those of its `text`, of which only numbers and days are here. */
export function noticeWords(notice: Notice, text: string, characters: Characters): Token[] {
  const { issuers, signers, receiver, documentNumber = '', basis } = notice;
  const { channels, department } = receiver;
  const title = titleOf(notice);
  const addresses = channels.flatMap((channel) => ('address' in channel ? (channel.address ?? []) : []));
  const postcodes = channels.flatMap((channel) =>
    channel.kind === 'letter' ? (channel.postcode ?? []) : [],
  );
  const phones = channels.flatMap((channel) => ('number' in channel ? (channel.number ?? []) : []));
  const papers = basis.flatMap((paper) => [paper.title ?? [], paper.documentNumber ?? []].flat());
  const own = [...issuers, ...signers, department, notice.kind];
  const cited = [...basis.flatMap((paper) => paper.documentNumber ?? []), text].join('\n');
  const units = [...issuers, ...notice.regions, notice.kind, ...facetValues(notice, 'category')];
  return [
    ...headWords(
      [title, ...own, ...notice.regions, documentNumber, ...papers, ...addresses, ...postcodes],
      [title, ...notice.titleLines, ...own],
      characters,
    ),
    ...numberTokens('ownNumber', documentNumber),
    ...numberTokens('citedNumber', cited),
    ...new Set(datesOf(notice).flatMap((day) => dayTokens('ownDate', day))),
    ...dayTokens('citedDate', text),
    ...phoneTokens([...phones, text].join('\n')),
    token('period', []),
    ...periodTokens(notice),
    ...closingTokens(notice),
    ...unitTokens(units, characters),
    token('address', [notice.year, ...unitsOf(notice.slug, characters.simplify)]),
  ];
}

/** What has a longer name is an organisation, or is called as one. */
const longestName = 4;

/** The words of the fields of `nominee`, in the orders in which people ask for them. */
export function nomineeWords(nominee: Nominee, characters: Characters): Token[] {
  const { name, organisation = '', post = '', distinction = '', category } = nominee;
  const letters = unitsOf(name, characters.simplify);
  return [
    ...headWords(
      [
        `${category}${organisation}${post}${name}`,
        `${name}${organisation}`,
        `${organisation}${name}`,
        ...(post === '' ? [] : [`${name}${post}`]),
        ...(distinction === '' ? [] : [`${name}${distinction}`]),
        `${category}${name}${category}`,
      ],
      [name, organisation, post, `${organisation}${post}`, ...withinRegions(organisation)],
      characters,
    ),
    ...nameTokens(name, characters),
    ...letters.map((letter) => token('character', [letter])),
    ...unitTokens(letters.length > longestName ? [organisation, name] : [organisation], characters),
  ];
}

/** The pairs of `fields`, and `wholes` as they are; each word once unless it makes a phrase. */
function headWords(fields: readonly string[], wholes: readonly string[], { simplify }: Characters): Token[] {
  const units = (text: string): string[] => unitsOf(text, simplify);
  return [
    ...[...new Set(fields)].flatMap((field) => indexTokens('head', units(field))),
    ...new Set(
      wholes
        .map(units)
        .filter(({ length }) => length > 0)
        .map((whole) => token('whole', whole)),
    ),
  ];
}

/** 海东市平安区总工会 and 平安区总工会 for 青海省海东市平安区总工会. */
export function withinRegions(organisation: string): string[] {
  const names: string[] = [];
  for (const { index } of organisation.matchAll(/[省市州县区盟旗乡镇](?=[^省市州县区盟旗乡镇]{2})/gu))
    names.push(organisation.slice(index + 1));
  return names.filter(({ length }) => length > 2);
}

/** A name as it is, and as it is read: the first of its readings, and the others. */
function nameTokens(name: string, { simplify, readings }: Characters): Token[] {
  const [usual, ...others] = readings(name).filter(({ length }) => length > 1);
  const letters = unitsOf(name, simplify);
  return [
    token('name', letters),
    ...(letters.length === 2 ? [token('nameBack', [...letters].reverse())] : []),
    ...(usual
      ? [token('pinyin', usual), token('initials', [initialsOf(usual)]), looseToken('looseName', usual)]
      : []),
    ...new Set(
      others.flatMap((syllables) => [
        token('otherPinyin', syllables),
        token('otherInitials', [initialsOf(syllables)]),
        looseToken('looseName', syllables),
      ]),
    ),
  ];
}

function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.slice(0, 1)).join('');
}

function looseToken(kind: 'looseName' | 'looseUnit', syllables: readonly string[]): Token {
  return token(kind, [looseSpelling(syllables.join(''))]);
}

/**
 * The parts of organisations' names in pinyin, places with 省 or 市 and without: qinghai, qinghaisheng, zonggonghui; and
 * the initials of those names, of what is left of them without places too: qhszgh, qhzgh, zgh.
 */
function unitTokens(units: readonly string[], { readings }: Characters): Token[] {
  const parts = units.flatMap((unit) => [
    ...(unit.match(/[^省市州县区盟旗]{2,}?[省市州县区盟旗]|.+$/gu) ?? []),
    unit,
  ]);
  const names = new Set(parts.flatMap((part) => [part, part.replace(/(..)[省市州县区盟旗]$/u, '$1')]));
  const called = new Set(
    units.flatMap((unit) => [unit, unit.replace(/^(..)[省市州县区盟旗]/u, '$1'), ...withinRegions(unit)]),
  );
  return [
    ...new Set([
      ...[...names].flatMap((name) => {
        const [usual] = readings(name);
        return usual ? [looseToken('looseUnit', usual)] : [];
      }),
      ...[...called].flatMap((name) => {
        const [usual] = readings(name);
        return usual && usual.length > 2 ? [token('unitInitials', [initialsOf(usual)])] : [];
      }),
    ]),
  ];
}

/** The document numbers of `text`, each with its year. */
export function numberTokens(kind: 'ownNumber' | 'citedNumber', text: string): Token[] {
  return [...new Set(documentNumbersIn(text).map(({ year, number }) => token(kind, [year, number])))];
}

/** The years and months of a notice's days; the months with their year, and without. */
export function periodTokens(notice: Notice): Token[] {
  return [
    ...new Set(
      datesOf(notice).flatMap((day) => {
        const [year = '', month = ''] = day.split('-');
        return [[year], [year, month], [month]].map((units) => token('period', units));
      }),
    ),
  ];
}

/** The last day of a notice, with its year and without, and the month of it. */
function closingTokens({ window: { closes } }: Notice): Token[] {
  const [year = '', month = '', day = ''] = closes.split('-');
  return [[year, month, day], [month, day], [year, month], [month]].map((units) => token('closing', units));
}

/** The days of `text`, each with its year where it has one, and without. */
export function dayTokens(kind: 'ownDate' | 'citedDate', text: string): Token[] {
  return [
    ...new Set(
      daysIn(text).flatMap(({ year, month, day }) => [
        token(kind, [month, day]),
        ...(year === '' ? [] : [token(kind, [year, month, day])]),
      ]),
    ),
  ];
}

/** The telephone numbers of `text`, as they are and without the code of their area. */
export function phoneTokens(text: string): Token[] {
  return [
    ...new Set(
      phonesIn(text).flatMap((phone) => [token('phone', [phone]), token('phone', [localNumber(phone)])]),
    ),
  ];
}
