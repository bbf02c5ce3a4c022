import { isSurnamed } from '#domain/name/likely-names.ts';
import { numberOf } from '#domain/statements/clauses/chinese-number.ts';
import { nameStatements } from '#domain/statements/names/name-statements.ts';
import { isBodyName } from '../../body-name.ts';
import type { DraftList } from '../../draft.ts';
import type { Line } from '../../entry.ts';
import { readLines } from '../../read-lines.ts';
import { noticeCategory } from '../category.ts';

/** Nothing is known yet: a text's own words say who is put forward. */
const nobody = { forms: [], hasPersons: true, hasUnits: true, units: new Set<string>() };

/** Names in columns. */
type Rows = Pick<DraftList, 'heads' | 'rows'>;

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
  const row = comradesIn(lines);
  const isSame = first === undefined || row?.rows.length === first.items.length;
  const own = (isSame ? row : undefined) ?? (first && rowsOf(first.items));
  if (second || !own) return [];
  const category = first === undefined || first.as === '' ? noticeCategory(title) : first.as;
  return [{ category, title: category, ...own, nameHead: '', introduction: [], remarks: [] }];
}

function rowsOf(items: readonly { readonly text: string; readonly unit: string }[]): Rows | undefined {
  const rows = items.map(({ text, unit }) => ({ name: text.slice(unit.length), unit }));
  if (rows.some(({ name }) => name.length < 2)) return undefined;
  return columnsOf(
    rows.map(({ name, unit }) => [name, unit]),
    '单位',
  );
}

/** Rows of a name and what is said of it under `head`, which is left out where it says nothing. */
function columnsOf(rows: readonly (readonly [name: string, said: string])[], head: string): Rows {
  const isSaid = rows.some(([, said]) => said !== '');
  return {
    heads: isSaid ? ['姓名', head] : ['姓名'],
    rows: rows.map(([name, said]) => (isSaid ? [name, said] : [name])),
  };
}

const one = String.raw`(?:\p{Script=Han}{2,4}?|\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+)(?:（[^（）。；]{1,40}）)?`;
/** 确定甲一、乙二（女）2名同志, 接收甲一、乙二同志: a row of persons that nothing leaves open. */
const comrades = new RegExp(
  `(?:确定|接收|吸收|发展|批准|推荐|推选|评选|评定|认定|授予|表彰|录取|聘用|录用|选拔|提名|同意|拟|将|对){1,3}(${one}(?:[、，和]${one}){0,60})(等)?(?:(\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:名|位|人)|(?=同志(?!等)|同学(?!等)))`,
  'gu',
);

/** The only such row in `lines`, of which each is a name and all are counted, or none is left open. */
function comradesIn(lines: readonly Line[]): Rows | undefined {
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
  if (!own || another) return undefined;
  return columnsOf(own, own.every(([, remark]) => isBodyName(remark)) ? '单位' : '备注');
}
