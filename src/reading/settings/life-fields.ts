import { z } from 'zod';
import { correctionNames, type CorrectionPolicy, type WindowEffect } from '#domain/life/correction.ts';
import type { ResultPolicy, Retention } from '#domain/office/office.ts';
import {
  day,
  keysByWord,
  named,
  optional,
  optionalText,
  parsed,
  problem,
  report,
  settings,
  type SettingTable,
  text,
  texts,
  time,
  webAddress,
  wholeNumber,
  word,
} from './fields.ts';

/** The settings of what comes after publication: corrections, suspensions, withdrawal, result. */

const kind = named(correctionNames);

const extension = z
  .strictObject({ 顺延工作日: wholeNumber(1, 250) })
  .transform(({ 顺延工作日: workdays }): WindowEffect => ({ kind: 'extended', workdays }));

/** `不影响`, `重新公示`, or `{ 顺延工作日: 2 }`. */
const effect = effectOf({ 不影响: { kind: 'none' }, 重新公示: { kind: 'restarted' } });

/** What the office promises at least: as `effect`, and `顺延` for one working day or more. */
const leastEffect = effectOf({
  不影响: { kind: 'none' },
  顺延: { kind: 'extended', workdays: 1 },
  重新公示: { kind: 'restarted' },
});

function effectOf(words: Readonly<Record<string, WindowEffect>>) {
  const allowed = [...Object.keys(words), '{ 顺延工作日: 2 }'];
  const named = parsed(
    (value): WindowEffect | ReturnType<typeof problem> =>
      words[value] ?? problem('wrong-word', { key: '', text: value, allowed }),
  ).meta({ enum: Object.keys(words) });
  return z.union([named, extension]);
}

const correctionTable = {
  kind: ['性质', kind],
  time: ['时间', time],
  words: ['说明', text],
  effect: ['公示期影响', effect],
  reason: ['理由', optionalText],
  corrects: ['版本', optional(wholeNumber(1, 999))],
} satisfies SettingTable;

export const correctionFields = settings(correctionTable);

const policyKeys = Object.fromEntries(
  Object.values(correctionNames).map((name) => [name, optional(leastEffect)]),
);

/** 更正 of `site.yaml`. */
export const policyFields = z
  .strictObject({ ...policyKeys, 依据: optionalText })
  .transform((fields): CorrectionPolicy => {
    const effects = fields as Readonly<Record<string, WindowEffect | undefined>>;
    const least = Object.entries(correctionNames).flatMap(([code, name]) =>
      effects[name] ? [[code, effects[name]] as const] : [],
    );
    return { least: Object.fromEntries(least), basis: fields.依据 };
  });

const suspensionTable = {
  first: ['起', day],
  last: ['止', day],
  cause: ['原因', text],
  decidedBy: ['决定机关', text],
  basis: ['依据', text],
} satisfies SettingTable;

export const suspensionFields = settings(suspensionTable, ({ first, last }, context) => {
  if (first && last && last < first) report(context, ['止'], problem('suspension-reversed', { first, last }));
});

/** `涉及: [甲一]`, or `涉及: 无`. */
const about = optional(texts).transform((names) => names?.filter((name) => name !== '无'));

const withdrawalTable = {
  time: ['时间', time],
  decidedBy: ['决定机关', text],
  reason: ['理由', text],
  about: ['涉及', about],
} satisfies SettingTable;

const archivingTable = {
  time: ['时间', time],
  basis: ['依据', optionalText],
  about: ['涉及', about],
} satisfies SettingTable;

export const withdrawalFields = settings(withdrawalTable);
export const archivingFields = settings(archivingTable);

/** `不公开`, or a number that the office decided to publish. */
const objections = parsed((value): number | 'not-public' | ReturnType<typeof problem> => {
  if (value === '不公开') return 'not-public';
  const [, count] = /^(\d{1,6})\s*件?$/.exec(value) ?? [];
  return count === undefined
    ? problem('wrong-word', { key: '', text: value, allowed: ['不公开', '一个数（如36件）'] })
    : Number(count);
});

const resultPaperTable = {
  title: ['标题', text],
  documentNumber: ['文号', optionalText],
  url: ['网址', optional(webAddress)],
} satisfies SettingTable;

const nomineeResultTable = {
  name: ['名称', text],
  distinction: ['区分', optionalText],
  outcome: ['结果', text],
} satisfies SettingTable;

const resultTable = {
  time: ['时间', time],
  outcome: ['去向', text],
  paper: ['文件', optional(settings(resultPaperTable))],
  nominees: ['对象', optional(z.array(settings(nomineeResultTable))).transform((nominees) => nominees ?? [])],
  objections: [
    '反映情况',
    optional(objections).transform((count) => (typeof count === 'number' ? count : undefined)),
  ],
} satisfies SettingTable;

export const resultFields = settings(resultTable);

/** 结果 of `site.yaml`: `不公布`, or within how many working days. */
export const resultPolicyFields = z.union([
  word<ResultPolicy>({ 不公布: { isOwed: false, term: undefined, basis: undefined } }),
  settings({
    term: ['期限工作日', optional(wholeNumber(1, 250))],
    basis: ['依据', optionalText],
  }).transform((fields): ResultPolicy => ({ isOwed: true, ...fields })),
]);

/** `12个月`, `1年` */
const months = parsed((value): number | ReturnType<typeof problem> => {
  const [, count, unit] = /^(\d{1,3})\s*(个?月|年)$/.exec(value) ?? [];
  const number = Number(count) * (unit === '年' ? 12 : 1);
  return number > 0 && number <= 1200
    ? number
    : problem('wrong-word', { key: '', text: value, allowed: ['12个月', '2年'] });
});

/** 保留 of `site.yaml`. */
export const retentionFields = settings({
  afterResult: ['结果公布后', optional(months)],
  afterWindow: ['公示期满后', optional(months)],
  ofKinds: [
    '种类',
    optional(z.record(z.string(), months)).transform((kinds = {}): Retention['ofKinds'] =>
      Object.entries(kinds).map(([kind, count]) => ({ kind, months: count })),
    ),
  ],
  basis: ['依据', optionalText],
});

/** Where the values of what came after publication stand among their settings. */
export const lifeKeys = keysByWord(
  correctionTable,
  suspensionTable,
  withdrawalTable,
  archivingTable,
  nomineeResultTable,
  resultPaperTable,
  // Of a nominee's result, the word is under another key than that of all.
  resultTable,
);
