import { grouped } from '#domain/lists/grouped.ts';
import type { Table } from '#documents/structure/structured-document.ts';
import { personalDataIn, type PersonalData } from '#domain/privacy/personal-data.ts';
import type { PersonalKind } from '#domain/privacy/sighting.ts';
import { contactStatements } from '#domain/statements/contacts/contact-statements.ts';
import { settingScope } from '#domain/statements/clauses/scope.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import { type Entry, isLine, type Line, unspaced } from '../entry.ts';
import { formValues, isLabel, nameLabel } from '../lists/tables/form-table.ts';
import { numbered } from '../numbering.ts';

/** What never reaches a draft (个人信息保护法 6, 28; 政府信息公开条例 15). */
const allowedKinds: ReadonlySet<PersonalKind> = new Set(['birth-month', 'email', 'name', 'sensitive']);

export interface WithoutPrivate {
  readonly entries: readonly Entry[];
  readonly doubts: readonly Doubt[];
}

/**
 * `entries` without personal data: numbers and homes are taken out, lines of nothing else go, birth dates lose their
 * day.
 */
export function withoutPrivate(entries: readonly Entry[]): WithoutPrivate {
  let isOfNominee = false;
  const clean = entries.map((entry) => {
    const label = isLine(entry) ? labelOf(entry) : '';
    isOfNominee = label !== '' && (isOfNominee || nameLabel.test(label));
    return isLine(entry) ? cleanLine(entry, isOfNominee) : cleanTable(entry);
  });
  return {
    entries: clean.flatMap(({ entry }, index) =>
      isLine(entry) && isEmptied(entry, entries[index]) ? [] : [entry],
    ),
    doubts: clean.flatMap(({ doubts }) => doubts),
  };
}

function isEmptied({ text }: Line, before: Entry | undefined): boolean {
  return text.trim() === '' && before !== undefined && isLine(before) && before.text.trim() !== '';
}

/** The label with which `line` begins: 姓名：甲一; '' without. */
function labelOf(line: Line): string {
  const [, label = ''] = /^([^：:，。]{2,14})[：:]/.exec(numbered(line).words) ?? [];
  return unspaced(label);
}

/** A number that its label calls private, though it is none that is given out. */
const labelledNumber =
  /(?:身份证(?:件)?(?:号码|号)?|证件号码?|银行(?:卡|账)号|银行卡|护照(?:号码?)?)\s*[:：为]?\s*([0-9A-Za-z]{8,24})/g;

function privateIn(text: string, label?: string): PersonalData[] {
  const sightings = personalDataIn(text, { label }).filter(({ kind }) => !allowedKinds.has(kind));
  const more = [...text.matchAll(labelledNumber)].flatMap((match): PersonalData[] => {
    const [whole, value = ''] = match;
    const end = match.index + whole.length;
    const isFound = sightings.some((other) => other.start < end && other.end > end - value.length);
    return isFound ? [] : [{ kind: 'id', start: end - value.length, end, value, masked: '' }];
  });
  return [...sightings, ...more].toSorted((a, b) => a.start - b.start);
}

/** Numbers by which a nominee may be called, unlike those of the office, are none that it makes public. */
function cleanLine(
  line: Line,
  isOfNominee: boolean,
): { readonly entry: Line; readonly doubts: readonly Doubt[] } {
  const numbers = isOfNominee ? [] : contactNumbers(line.text);
  const sightings = privateIn(line.text).filter(
    ({ kind, start }) => kind !== 'mobile' || !numbers.some((at) => start >= at.start - 1 && start <= at.end),
  );
  if (sightings.length === 0) return { entry: line, doubts: [] };
  const text = withoutFound(line.text, sightings);
  return {
    entry: { ...line, text, lines: text.split('\n') },
    doubts: sightings.map(({ kind, start, end }) =>
      doubt('personal-data', { kind }, { where: line.where, omitted: [line.text.slice(start, end)] }),
    ),
  };
}

/** Where the text gives numbers to reach the office by, which it makes public itself. */
function contactNumbers(text: string): readonly { readonly start: number; readonly end: number }[] {
  const isOfPerson = /[，,、\s](?:男|女)[，,、]|身份证|出生|[年月]生[，,。]|族[，,]|学历|毕业/.test(text);
  const isOfOffice =
    /(?:电话|热线|手机|号码|方式|短信(?:举报|反映|监督|受理)*(?:平台)?)\s*[:：]|拨打|致电/.test(text);
  if (isOfPerson || !isOfOffice) return [];
  const scope = settingScope(text, []);
  return contactStatements(scope).flatMap((statement) => {
    if (statement.kind !== 'phone' || statement.about === 'other') return [];
    const written = scope.written(statement);
    const start = text.indexOf(written);
    return start === -1 ? [] : [{ start, end: start + written.length }];
  });
}

const label =
  /(?:(?:居民|公民)?身份证(?:件)?(?:号码|号)?|证件号码?|(?:家庭|现|常)?住址|家庭地址|现居住地|户籍(?:所在地|地址)|家住|现住|居住(?:在|于|地)?|住在?|手机(?:号码?)?|(?:联系)?电话(?:号码?)?|银行(?:卡|账)号?|护照号?码?)\s*[:：为是]?\s*$/;

/** `text` without what was found, the words that announce it, and the comma behind it. */
function withoutFound(text: string, sightings: readonly PersonalData[]): string {
  let clean = '';
  let from = 0;
  for (const { kind, start, end, masked } of sightings) {
    if (start < from) continue;
    const before = clean + text.slice(from, start);
    from = end;
    if (kind === 'birth-date') {
      clean = before + masked;
      continue;
    }
    clean = before.replace(label, '');
    const comma = /^[，,、；;]\s*/.exec(text.slice(end));
    if (comma && /[，,、；;：:\n]?$/.test(clean)) from += comma[0].length;
    if (!comma && /[，,、；;]$/.test(clean)) clean = clean.slice(0, -1);
  }
  return clean + text.slice(from);
}

const privateHead = /身份证|证件号|公民身份|手机|移动电话|家庭(?:住址|地址)|住址|银行卡|开户|账号|卡号|护照/;

function cleanTable(table: Table): { readonly entry: Table; readonly doubts: readonly Doubt[] } {
  if (formValues(table)) return cleanForm(table);
  const heads = headsOf(table);
  const columnTexts = textsByColumn(table, heads);
  const textsOf = (column: number): readonly string[] => columnTexts.get(column) ?? [];
  const columns = [...heads.keys()].filter((column) =>
    isPrivateColumn(textsOf(column), heads.get(column) ?? ''),
  );
  const isLeftOut = new Set(columns);
  const doubts: Doubt[] = columns.map((column) => {
    const texts = textsOf(column);
    const facts = { head: heads.get(column) ?? '', list: '表格', rows: texts.length };
    return doubt('personal-column', facts, { where: table.where, omitted: [facts.head, ...texts] });
  });
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells
      .filter(({ column, span }) => !(span === 1 && isLeftOut.has(column)))
      .map((cell) => {
        const sightings = privateIn(cell.text, heads.get(cell.column));
        doubts.push(
          ...sightings.map(({ kind, start, end }) =>
            doubt('personal-data', { kind }, { where: row.where, omitted: [cell.text.slice(start, end)] }),
          ),
        );
        const span = Array.from({ length: cell.span }, (_, at) => cell.column + at);
        const left = span.filter((column) => !isLeftOut.has(column)).length;
        const before = columns.filter((column) => column < cell.column).length;
        const text = sightings.length === 0 ? cell.text : withoutFound(cell.text, sightings);
        return { ...cell, text, column: cell.column - before, span: Math.max(1, left) };
      }),
  }));
  return { entry: { ...table, rows }, doubts: merged(doubts) };
}

/** A form without what is private: a value stands beside its label, which heads nothing. */
function cleanForm(table: Table): { readonly entry: Table; readonly doubts: readonly Doubt[] } {
  const doubts: Doubt[] = [];
  const rows = table.rows.map((row) => {
    const place = { where: row.where };
    const cells = row.cells.map((cell, index) => {
      const beside = unspaced(row.cells[index - 1]?.text ?? '');
      if (isLabel(beside) && privateHead.test(beside) && cell.text !== '') {
        const facts = { head: beside, list: '表格', rows: 1 };
        doubts.push(doubt('personal-column', facts, { ...place, omitted: [cell.text] }));
        return { ...cell, text: '' };
      }
      const sightings = privateIn(cell.text, beside);
      for (const { kind, start, end } of sightings)
        doubts.push(doubt('personal-data', { kind }, { ...place, omitted: [cell.text.slice(start, end)] }));
      return sightings.length === 0 ? cell : { ...cell, text: withoutFound(cell.text, sightings) };
    });
    return { ...row, cells };
  });
  return { entry: { ...table, rows }, doubts };
}

/** The texts of the first row with several cells, by column. */
function headsOf({ rows }: Table): Map<number, string> {
  const row = rows.find(({ cells }) => cells.filter(({ text }) => text !== '').length > 1);
  return new Map((row?.cells ?? []).map(({ column, text }) => [column, text.replace(/\s/g, '')]));
}

/** What stands below the heads of a table, by column. */
function textsByColumn({ rows }: Table, heads: ReadonlyMap<number, string>): ReadonlyMap<number, string[]> {
  const cells = rows.flatMap((row) => row.cells);
  return grouped(
    cells
      .filter(({ column, text }) => text !== '' && text.replace(/\s/g, '') !== heads.get(column))
      .map(({ column, text }) => [column, text] as const),
  );
}

function isPrivateColumn(texts: readonly string[], label: string): boolean {
  const personal = texts.filter((text) => privateIn(text, label).some(({ kind }) => kind !== 'birth-date'));
  return texts.length > 0 && (privateHead.test(label) || personal.length * 2 > texts.length);
}

/** One doubt for all birth dates of a table. */
function merged(doubts: readonly Doubt[]): Doubt[] {
  const isBirth = ({ code, facts }: Doubt): boolean =>
    code === 'personal-data' && 'kind' in facts && facts.kind === 'birth-date';
  const [first] = doubts.filter(isBirth);
  const omitted = doubts.filter(isBirth).flatMap((one) => one.omitted);
  return [...doubts.filter((one) => !isBirth(one)), ...(first ? [{ ...first, omitted }] : [])];
}
