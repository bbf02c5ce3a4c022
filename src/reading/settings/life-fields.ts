import { z } from 'zod';
import { correctionNames, type CorrectionPolicy, type WindowEffect } from '#domain/life/correction.ts';
import type { ResultPolicy, Retention } from '#domain/office/office.ts';
import type { Result } from '#domain/life/result.ts';
import type { Archiving, Withdrawal } from '#domain/life/ending.ts';
import {
  day,
  named,
  optional,
  optionalText,
  parsed,
  problem,
  report,
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

export const correctionFields = z
  .strictObject({
    性质: kind,
    时间: time,
    说明: text,
    公示期影响: effect,
    理由: optionalText,
    版本: optional(wholeNumber(1, 999)),
  })
  .transform((fields) => ({
    kind: fields.性质,
    time: fields.时间,
    words: fields.说明,
    effect: fields.公示期影响,
    reason: fields.理由,
    corrects: fields.版本,
  }));

export type CorrectionFields = z.output<typeof correctionFields>;

const policyKeys = Object.fromEntries(
  Object.values(correctionNames).map((name) => [name, optional(leastEffect)]),
);

/** 更正 of `site.yaml`. */
export const policyFields = z
  .strictObject({ ...policyKeys, 依据: optionalText })
  .transform((fields): CorrectionPolicy => {
    const given = fields as Readonly<Record<string, WindowEffect | undefined>>;
    const least = Object.entries(correctionNames).flatMap(([code, name]) =>
      given[name] ? [[code, given[name]] as const] : [],
    );
    return { least: Object.fromEntries(least), basis: fields.依据 };
  });

export const suspensionFields = z
  .strictObject({ 起: day, 止: day, 原因: text, 决定机关: text, 依据: text })
  .transform((fields, context) => {
    if (fields.止 < fields.起)
      report(context, ['止'], problem('suspension-reversed', { first: fields.起, last: fields.止 }));
    return {
      first: fields.起,
      last: fields.止,
      cause: fields.原因,
      decidedBy: fields.决定机关,
      basis: fields.依据,
    };
  });

/** `涉及: [甲一]`, or `涉及: 无`. */
const about = optional(texts).transform((names) => names?.filter((name) => name !== '无'));

export const withdrawalFields = z
  .strictObject({ 时间: time, 决定机关: text, 理由: text, 涉及: about })
  .transform((fields): Withdrawal => ({
    time: fields.时间,
    decidedBy: fields.决定机关,
    reason: fields.理由,
    about: fields.涉及,
  }));

export const archivingFields = z
  .strictObject({ 时间: time, 依据: optionalText, 涉及: about })
  .transform((fields): Archiving => ({ time: fields.时间, basis: fields.依据, about: fields.涉及 }));

/** `不公开`, or a number that the office decided to publish. */
const objections = parsed((value): number | 'not-public' | ReturnType<typeof problem> => {
  if (value === '不公开') return 'not-public';
  const [, count] = /^(\d{1,6})\s*件?$/.exec(value) ?? [];
  return count === undefined
    ? problem('wrong-word', { key: '', text: value, allowed: ['不公开', '一个数（如 36件）'] })
    : Number(count);
});

export const resultFields = z
  .strictObject({
    时间: time,
    去向: text,
    文件: optional(z.strictObject({ 标题: text, 文号: optionalText, 网址: optional(webAddress) })),
    对象: optional(z.array(z.strictObject({ 名称: text, 区分: optionalText, 结果: text }))),
    反映情况: optional(objections),
  })
  .transform((fields): Result => ({
    time: fields.时间,
    outcome: fields.去向,
    paper: fields.文件 && {
      title: fields.文件.标题,
      documentNumber: fields.文件.文号,
      url: fields.文件.网址,
    },
    nominees: (fields.对象 ?? []).map((nominee) => ({
      name: nominee.名称,
      distinction: nominee.区分,
      outcome: nominee.结果,
    })),
    objections: typeof fields.反映情况 === 'number' ? fields.反映情况 : undefined,
  }));

/** 结果 of `site.yaml`: `不公布`, or within how many working days. */
export const resultPolicyFields = z.union([
  word<ResultPolicy>({ 不公布: { isOwed: false, term: undefined, basis: undefined } }),
  z
    .strictObject({ 期限工作日: optional(wholeNumber(1, 250)), 依据: optionalText })
    .transform((fields): ResultPolicy => ({
      isOwed: true,
      term: fields.期限工作日,
      basis: fields.依据,
    })),
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
export const retentionFields = z
  .strictObject({
    结果公布后: optional(months),
    公示期满后: optional(months),
    种类: optional(z.record(z.string(), months)),
    依据: optionalText,
  })
  .transform((fields): Retention => ({
    afterResult: fields.结果公布后,
    afterWindow: fields.公示期满后,
    ofKinds: Object.entries(fields.种类 ?? {}).map(([kind, count]) => ({ kind, months: count })),
    basis: fields.依据,
  }));

/** Where the values of what came after publication stand among their settings. */
export const lifeKeys: Readonly<Record<string, string>> = {
  kind: '性质',
  time: '时间',
  words: '说明',
  effect: '公示期影响',
  reason: '理由',
  corrects: '版本',
  first: '起',
  last: '止',
  cause: '原因',
  decidedBy: '决定机关',
  basis: '依据',
  outcome: '去向',
  paper: '文件',
  nominees: '对象',
  objections: '反映情况',
  name: '名称',
  distinction: '区分',
  about: '涉及',
};
