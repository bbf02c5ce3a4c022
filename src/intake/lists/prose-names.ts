import { isSurnamed } from '#domain/name/likely-names.ts';
import { numberOf } from '#domain/statements/clauses/chinese-number.ts';
import { nameStatements } from '#domain/statements/names/name-statements.ts';
import type { DraftList } from '../draft.ts';
import type { Line } from '../entry.ts';
import { readLines } from '../read-lines.ts';
import { noticeCategory } from './category.ts';

/** Nothing is known yet: a text's own words say who is put forward. */
const nobody = { forms: [], hasPersons: true, hasUnits: true, units: new Set<string>() };

/**
 * The list of those whom the text itself puts forward by name, one by one, with their number: 确定甲一、乙二等2名同志.
 * None where it names some of them only, or does not count them.
 */
export function proseNames(lines: readonly Line[], title: string): DraftList[] {
  const statements = readLines(lines).flatMap(({ read }) => nameStatements(read, nobody, []));
  const whole = statements.filter(
    ({ role, items, count }) => role === 'proposed' && items.length > 0 && count?.value === items.length,
  );
  const [first, second] = whole;
  if (!first) return rowsOfComrades(lines, title);
  if (second) return [];
  const rows = first.items.map(({ text, unit }) => ({ name: text.slice(unit.length), unit }));
  if (rows.some(({ name }) => name.length < 2)) return [];
  const hasUnits = rows.some(({ unit }) => unit !== '');
  const category = first.as === '' ? noticeCategory(title) : first.as;
  return [
    {
      category,
      title: category,
      heads: hasUnits ? ['姓名', '单位'] : ['姓名'],
      rows: rows.map(({ name, unit }) => (hasUnits ? [name, unit] : [name])),
      nameHead: '',
      introduction: [],
      remarks: [],
    },
  ];
}

const one = String.raw`(?:\p{Script=Han}{2,4}?|\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+)(?:（[^（）]{1,12}）)?`;
/** 确定甲一、乙二（女）2名同志, 接收甲一、乙二同志: a row of persons that nothing leaves open. */
const comrades = new RegExp(
  `(?:确定|接收|吸收|发展|批准|推荐|推选|评选|评定|认定|授予|表彰|录取|聘用|录用|选拔|提名|同意|拟|将|对)+(${one}(?:[、，和]${one})*)(等)?(?:(\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:名|位|人)|(?=同志))(?:同志|同学|党员|人|为|$)`,
  'gu',
);

/** The list of the only such row in `lines`, of which each is a name and all are counted, or none is left open. */
function rowsOfComrades(lines: readonly Line[], title: string): DraftList[] {
  const rows = lines.flatMap(({ text }) =>
    [...text.replace(/[(]/g, '（').replace(/[)]/g, '）').matchAll(comrades)].flatMap((match) => {
      const [, names = '', open, count] = match;
      const parts = names.split(/[、，和](?![^（]*）)/).map((part) => /^([^（]+)(?:（(.+)）)?$/.exec(part));
      const own = parts.map((part) => [part?.[1] ?? '', part?.[2] ?? ''] as const);
      const isWhole = count === undefined ? open === undefined : numberOf(count) === own.length;
      return isWhole && own.every(([name]) => isSurnamed(name) || name.includes('·')) ? [own] : [];
    }),
  );
  const [own, another] = rows;
  if (!own || another) return [];
  const hasRemarks = own.some(([, remark]) => remark !== '');
  const category = noticeCategory(title);
  return [
    {
      category,
      title: category,
      heads: hasRemarks ? ['姓名', '备注'] : ['姓名'],
      rows: own.map(([name, remark]) => (hasRemarks ? [name, remark] : [name])),
      nameHead: '',
      introduction: [],
      remarks: [],
    },
  ];
}
