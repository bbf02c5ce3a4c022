import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { grouped } from '#domain/lists/grouped.ts';
import { at } from '#domain/lists/at.ts';
import { datesOf, titleOf } from '#domain/notice/notice.ts';
import { chance, integer, pick, type Random, seeded } from '../random.ts';
import type { ArchiveRecord } from './archive.ts';
import {
  bareWords,
  basedOn,
  both,
  either,
  inMonth,
  issuedBy,
  named,
  namedLike,
  numbered,
  onDay,
  ownOrCited,
  type QueryKind,
  reachedBy,
  saying,
  spelled,
  type TableQuery,
  textOf,
  titled,
  type Wanted,
} from './query.ts';

/**
 * Queries that no one has looked at: made by chance from the records of an archive. What they should find is told
 * from the records alone, never by what `src/search` makes of them.
 */
export function heldOutQueries(
  records: readonly ArchiveRecord[],
  seed = 20261122,
  perKind = 40,
): TableQuery[] {
  return recipes.flatMap(([kind, recipe], index) => {
    const random = seeded(seed + index);
    const queries: TableQuery[] = [];
    // A recipe does not fit every record.
    for (let tries = 0; tries < perKind * 60 && queries.length < perKind; tries += 1) {
      const query = recipe(pick(random, records), random, records);
      if (query && query[0] !== '')
        queries.push({ kind, query: query[0], wanted: query.slice(1) as Wanted[] });
    }
    return queries;
  });
}

/** A query about a record and what is wanted, the first that is there; nothing where the recipe does not fit. */
type Recipe = (
  record: ArchiveRecord,
  random: Random,
  records: readonly ArchiveRecord[],
) => readonly [query: string, ...wanted: Wanted[]] | undefined;

const recipes: readonly (readonly [QueryKind, Recipe])[] = [
  ['姓名', ({ nominee }) => nominee && [nominee.name, named(nominee.name)]],
  [
    '姓名的一部分',
    ({ nominee }) =>
      nominee && isHanName(nominee.name) && nominee.name.length > 2
        ? [nominee.name.slice(1), namedLike(nominee.name.slice(1))]
        : undefined,
  ],
  [
    '姓名与职务',
    ({ nominee }, random) => {
      if (!nominee?.post) return undefined;
      const { name, post } = nominee;
      return [chance(random, 0.5) ? name + post : post + name, both(named(name), isOf({ post }))];
    },
  ],
  [
    '地名与姓名',
    ({ nominee }, random) => {
      const place = /^.{2,3}?市/u.exec(nominee?.organisation ?? '')?.[0];
      if (!nominee || !place) return undefined;
      const isThere: Wanted = (record) => record.nominee?.organisation?.startsWith(place) ?? false;
      const word = chance(random, 0.5) ? place : place.slice(0, -1);
      return [word + nominee.name, both(named(nominee.name), isThere), named(nominee.name)];
    },
  ],
  [
    '单位',
    ({ nominee }) =>
      nominee?.organisation ? [nominee.organisation, isUnit(nominee.organisation)] : undefined,
  ],
  [
    '单位',
    ({ notice, nominee }) => (nominee ? undefined : [at(notice.issuers, 0), isUnit(at(notice.issuers, 0))]),
  ],
  [
    '单位的一部分',
    ({ nominee }) => {
      const unit = nominee?.organisation;
      const part = unit?.replace(/^.{2,3}?[省市]/u, '');
      return unit === undefined || part === undefined || part === unit || part.length < 4
        ? undefined
        : [part, hasUnitEnding(part)];
    },
  ],
  ['职务', ({ nominee }) => (nominee?.post ? [nominee.post, isOf({ post: nominee.post })] : undefined)],
  ['标题', ({ notice, nominee }) => (nominee ? undefined : [titleOf(notice), titled(titleOf(notice))])],
  [
    '标题的一部分',
    ({ notice, nominee }, random) => {
      const [, middle = ''] = /关于(.+)的公示$/u.exec(titleOf(notice)) ?? [];
      if (nominee || middle.length < 14) return undefined;
      const length = integer(random, 8, 14);
      const start = integer(random, 0, middle.length - length);
      const part = middle.slice(start, start + length).replace(/^\d+年?/, '');
      return [
        part,
        (other) => other.nominee === undefined && bareWords(titleOf(other.notice)).includes(bareWords(part)),
      ];
    },
  ],
  [
    '文号',
    ({ notice: { documentNumber = '' }, nominee }, random) => {
      const [, sign = '', year = '', number = ''] = /^(.+)〔(\d+)〕(\d+)号$/u.exec(documentNumber) ?? [];
      if (nominee || sign === '') return undefined;
      const spellings = [
        `${sign}〔${year}〕${number}号`,
        `${sign}[${year}]${number}号`,
        `${sign}（${year}）第${number}号`,
        `${sign}${year}年${number}号`,
        `${sign}〔${year}〕${number}`,
      ];
      return [pick(random, spellings), numbered(documentNumber)];
    },
  ],
  [
    '文号',
    ({ notice: { documentNumber = '' }, nominee }, random) => {
      const [end = '', year = '', number = ''] = /〔(\d+)〕(\d+)号$/u.exec(documentNumber) ?? [];
      if (nominee || end === '') return undefined;
      return [
        pick(random, [end, `[${year}]${number}号`, `（${year}）第${number}号`, `${year} ${number}`]),
        ownOrCited(end),
      ];
    },
  ],
  [
    '文号',
    ({ notice: { basis }, nominee }) => {
      const number = basis[0]?.documentNumber;
      return nominee || number === undefined
        ? undefined
        : [number, either(basedOn(number), numbered(number))];
    },
  ],
  [
    '日期',
    ({ notice, nominee }, random) => {
      if (nominee) return undefined;
      const day = pick(random, datesOf(notice));
      const [year = '', month = '', date = ''] = day.split('-');
      const short = `${Number(month)}月${Number(date)}日`;
      return pick(random, [
        [`${year}年${short}`, onDay(day)],
        [day, onDay(day)],
        [`${year}.${Number(month)}.${Number(date)}`, onDay(day)],
        [year + month + date, onDay(day)],
        [short, onDay(`-${month}-${date}`)],
        [chineseDay(day), onDay(day)],
      ] as const);
    },
  ],
  [
    '电话',
    ({ notice: { receiver }, nominee }, random) => {
      const numbers = receiver.channels.flatMap((channel) =>
        'number' in channel ? (channel.number ?? []) : [],
      );
      if (nominee || numbers.length === 0) return undefined;
      const number = pick(random, numbers).replace(/转.*/u, '');
      return [pick(random, [number, number.replace('-', ''), number.replace('-', ' ')]), reachedBy(number)];
    },
  ],
  [
    '拼音',
    ({ nominee }, random) => {
      if (!nominee || !isHanName(nominee.name)) return undefined;
      const read = syllablesOf(nominee.name);
      return [read.join(pick(random, ['', ' '])), spelled(...read)];
    },
  ],
  [
    '拼音首字母',
    ({ nominee }) => {
      if (!nominee || !isHanName(nominee.name)) return undefined;
      const initials = syllablesOf(nominee.name).map((syllable) => syllable.slice(0, 1));
      return [initials.join(''), spelled(...initials)];
    },
  ],
  [
    '同音字',
    ({ nominee }, random, records) => {
      if (!nominee || !isHanName(nominee.name)) return undefined;
      const { name } = nominee;
      const place = integer(random, 1, name.length - 1);
      const others = homophonesOf(name.charAt(place), records);
      if (others.length === 0) return undefined;
      const typed = name.slice(0, place) + pick(random, others) + name.slice(place + 1);
      return [typed, named(typed), namedLike(typed), spelled(...syllablesOf(name))];
    },
  ],
  [
    '旁边有同音字',
    ({ nominee }, random, records) => {
      const { name = '', organisation = '', post = '' } = nominee ?? {};
      const beside = pick(random, [post, organisation.slice(-4)]);
      const others = name.length === 3 && isHanName(name) ? homophonesOf(name.charAt(2), records) : [];
      if (others.length === 0 || !/^\p{Script=Han}{2,4}$/u.test(beside)) return undefined;
      const typed = name.slice(0, 2) + pick(random, others);
      const query = chance(random, 0.5) ? typed + beside : `${beside} ${typed}`;
      const isThere: Wanted = (record) =>
        [record.nominee?.organisation, record.nominee?.post].some((text) => text?.includes(beside));
      return [query, both(named(typed), isThere), both(spelled(...syllablesOf(name)), isThere)];
    },
  ],
  [
    '形近或错写的字',
    ({ nominee }, random, records) => {
      const { name = '' } = nominee ?? {};
      if (name.length !== 3 || !isHanName(name)) return undefined;
      const place = integer(random, 0, 2);
      const typed = name.slice(0, place) + pick(random, wrongCharacters) + name.slice(place + 1);
      const isNear: Wanted = (record) => differsByOne(record.nominee?.name ?? '', typed);
      return records.some(either(named(typed), namedLike(typed))) ? undefined : [typed, isNear];
    },
  ],
  [
    '混淆的拼音',
    ({ nominee }, random) => {
      if (!nominee || !isHanName(nominee.name)) return undefined;
      const read = syllablesOf(nominee.name);
      // One who confuses sounds confuses more than one: several in a name.
      const slips = [
        pick(random, [
          [/^([zcs])h/, '$1'],
          [/^([zcs])(?!h)/, '$1h'],
        ] as const),
        pick(random, [
          [/ng$/, 'n'],
          [/n$/, 'ng'],
        ] as const),
        pick(random, [
          [/^l(?!v)/, 'n'],
          [/^f/, 'h'],
        ] as const),
      ];
      const typed = read.map((syllable) =>
        slips.reduce((text, [sound, taken]) => text.replace(sound, taken), syllable),
      );
      return typed.join('') === read.join('')
        ? undefined
        : [typed.join(''), spelled(...typed), spelled(...read)];
    },
  ],
  [
    '两个姓名',
    ({ nominee }, random, records) => {
      const other = pick(random, records).nominee;
      if (!nominee || !other || !isHanName(nominee.name) || !isHanName(other.name)) return undefined;
      const names = [nominee.name, other.name];
      return [names.join(pick(random, ['、', ' ', '/', '和'])), either(...names.map(named))];
    },
  ],
  [
    '月份',
    ({ notice, nominee }, random) => {
      if (nominee) return undefined;
      const [year = '', month = ''] = pick(random, datesOf(notice)).split('-');
      const spellings = [
        `${year}年${Number(month)}月`,
        `${year}-${month}`,
        `${year}年${Number(month)}月份的公示`,
      ];
      return [pick(random, spellings), inMonth(`${year}-${month}`)];
    },
  ],
  [
    '繁体',
    ({ nominee }) => {
      if (!nominee) return undefined;
      const unit = nominee.organisation ?? nominee.name;
      const typed = inTraditional(unit);
      return typed === unit ? undefined : [typed, isUnit(unit)];
    },
  ],
  [
    '译名',
    ({ nominee }, random) => {
      if (!nominee || !/^\p{Script=Han}+·\p{Script=Han}+$/u.test(nominee.name)) return undefined;
      return [nominee.name.replace('·', pick(random, ['·', '', '•', ' ', '．'])), named(nominee.name)];
    },
  ],
  [
    '外文名',
    ({ nominee }, random) => {
      if (!nominee || !/^[A-Z][A-Za-z -]+$/.test(nominee.name)) return undefined;
      const { name } = nominee;
      const spellings = [
        name,
        name.toLowerCase(),
        name.replace(/e/g, 'é'),
        name.replace(/[ -]/g, ''),
        name.replace('-', ' '),
      ];
      return [pick(random, spellings), named(name)];
    },
  ],
  [
    '全角',
    ({ notice: { documentNumber = '' }, nominee }) =>
      nominee || documentNumber === '' ? undefined : [inFullWidth(documentNumber), numbered(documentNumber)],
  ],
  [
    '几个词',
    ({ nominee }, random) => {
      if (!nominee?.organisation || !isHanName(nominee.name)) return undefined;
      const { name, organisation } = nominee;
      const part = organisation.slice(-integer(random, 2, 4));
      const isThere: Wanted = (record) => record.nominee?.organisation?.includes(part) ?? false;
      return [pick(random, [`${name} ${part}`, `${part} ${name}`]), both(named(name), isThere)];
    },
  ],
  [
    '原句',
    (record, random) => {
      const part = stretchOf(record, random, 12, 26);
      return part === undefined ? undefined : [part, saying(part)];
    },
  ],
  [
    '问句',
    ({ nominee }, random) =>
      nominee && isHanName(nominee.name)
        ? [pick(random, questions).replace('某', nominee.name), named(nominee.name)]
        : undefined,
  ],
  [
    '错字',
    (record, random) => {
      const part = record.nominee ? stretchOf(record, random, 18, 32) : undefined;
      if (!part) return undefined;
      const places = [...part].flatMap((character, index) =>
        /\p{Script=Han}/u.test(character) ? [index] : [],
      );
      if (places.length < 10) return undefined;
      const place = pick(random, places);
      return [part.slice(0, place) + pick(random, wrongCharacters) + part.slice(place + 1), saying(part)];
    },
  ],
];

const questions = [
  '某是谁？',
  '某在哪里工作',
  '某为什么被推荐',
  '请问某是哪个单位的？',
  '谁是某',
  '某有什么事迹',
];
const wrongCharacters = [...'的在是有和了人这中大为上个国我以要他时来用们'];

const inTraditional = Converter({ from: 'cn', to: 't' });

function isHanName(name: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(name);
}

/** Whether the two are of one length and differ in one character. */
function differsByOne(one: string, other: string): boolean {
  return (
    one.length === other.length && [...one].filter((letter, index) => letter !== other[index]).length === 1
  );
}

function isOf(fields: { readonly post: string }): Wanted {
  return ({ nominee }) => nominee?.post === fields.post;
}

/** The unit itself, one of its people, or a notice of its. */
function isUnit(unit: string): Wanted {
  return either(
    issuedBy(unit),
    ({ nominee }) =>
      nominee !== undefined && [nominee.name, nominee.organisation, ...nominee.cells].includes(unit),
  );
}

function hasUnitEnding(part: string): Wanted {
  return either(
    ({ nominee }) =>
      nominee !== undefined &&
      [nominee.name, nominee.organisation ?? '', ...nominee.cells].some((text) => text.endsWith(part)),
    ({ notice, nominee }) => nominee === undefined && notice.issuers.some((issuer) => issuer.endsWith(part)),
  );
}

/** A stretch of the record's text, `least` to `most` characters long. */
function stretchOf(record: ArchiveRecord, random: Random, least: number, most: number): string | undefined {
  const text = textOf(record).replace(/\s+/g, '');
  const length = integer(random, least, most);
  if (text.length < length + 10) return undefined;
  const start = integer(random, 0, text.length - length);
  // Half a number or half an address is not what anyone copies.
  const part = text.slice(start, start + length).replace(/^[\x21-\x7e]+|[\x21-\x7e]+$/g, '');
  return part.length < least - 2 ? undefined : part;
}

function syllablesOf(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
}

const soundOf = (character: string): string => pinyin(character, { toneType: 'none' });

/** Of an archive: a sound → the characters of its names that have it. */
const soundsOf = new WeakMap<readonly ArchiveRecord[], ReadonlyMap<string, readonly string[]>>();

/** Characters of the names in `records` that sound as `character` does. */
function homophonesOf(character: string, records: readonly ArchiveRecord[]): string[] {
  const sounds = soundsOf.get(records) ?? charactersBySound(records);
  soundsOf.set(records, sounds);
  return (sounds.get(soundOf(character)) ?? []).filter((other) => other !== character);
}

function charactersBySound(records: readonly ArchiveRecord[]): ReadonlyMap<string, readonly string[]> {
  const names = records.flatMap(({ nominee }) => nominee?.name ?? []).filter(isHanName);
  return grouped(Array.from(new Set(names.join('')), (character) => [soundOf(character), character]));
}

/** 二〇二三年八月七日. */
function chineseDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const digits = '〇一二三四五六七八九';
  const number = (text: string): string => {
    const [tens, ones] = [Math.floor(Number(text) / 10), Number(text) % 10];
    return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
  };
  return `${Array.from(year, (digit) => digits[Number(digit)]).join('')}年${number(month)}月${number(date)}日`;
}

function inFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
