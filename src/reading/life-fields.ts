import { z } from 'zod';
import {
  type CorrectionKind,
  correctionNames,
  type CorrectionPolicy,
  type WindowEffect,
} from '#domain/correction.ts';
import {
  day,
  optional,
  optionalText,
  parsed,
  problem,
  report,
  text,
  time,
  wholeNumber,
  word,
} from './fields.ts';

/** The settings of what comes after publication: corrections, suspensions, withdrawal, result. */

const kind = word(
  Object.fromEntries(
    Object.entries(correctionNames).map(([code, name]) => [name, code as CorrectionKind]),
  ) as Record<string, CorrectionKind>,
);

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
  );
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
};
