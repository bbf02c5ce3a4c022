import { z } from 'zod';
import { usualFixedPhrases } from '#domain/language/fixed-phrase.ts';
import { usualAfterClosing } from '#domain/office/after-closing.ts';
import type { Office } from '#domain/office/office.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { closingTime, optional, optionalContact, optionalText, text, wholeNumber, word } from './fields.ts';
import { parseKnownFields } from './parse-fields.ts';
import { policyFields, resultPolicyFields, retentionFields } from './life-fields.ts';
import { maskFields } from './mask-field.ts';
import type { Matter } from './matter/matter.ts';
import { shortestOfKinds } from './shortest-field.ts';

/** The settings of `site.yaml`. */
export const officeFields = z
  .strictObject({
    站点: z.strictObject({
      名称: text,
      域名: text,
      网站标识码: optionalText,
      ICP备案号: optionalText,
      公网安备号: optionalText,
      党政机关标识: optionalText,
    }),
    主办单位: text,
    承办单位: optionalText,
    主色: optionalText,
    联系: optional(z.strictObject({ 电话: optionalContact, 地址: optionalText, 邮编: optionalContact })),
    办公时间: optionalText,
    公示: optional(
      z.strictObject({
        最短工作日: optional(wholeNumber(1, 250)),
        种类最短: optional(shortestOfKinds),
        依据: optionalText,
        截止时刻: optional(closingTime),
        信函在途天数: optional(wholeNumber(0, 60)),
        结束以后: optionalText,
      }),
    ),
    固定表述: optional(z.array(text)),
    简称: optional(z.record(z.string(), text)),
    脱敏: maskFields,
    保留: optional(retentionFields),
    结果: optional(resultPolicyFields),
    个人公示收录: optional(word({ 是: true, 否: false })),
    更正: optional(policyFields),
  })
  .transform((fields): Office => ({
    siteName: fields.站点.名称,
    domain: fields.站点.域名,
    organiser: fields.主办单位,
    contractor: fields.承办单位,
    accent: fields.主色,
    codes: {
      siteCode: fields.站点.网站标识码,
      icpNumber: fields.站点.ICP备案号,
      policeNumber: fields.站点.公网安备号,
      partyGovernmentMark: fields.站点.党政机关标识,
    },
    contact: {
      phone: fields.联系?.电话,
      address: fields.联系?.地址,
      postcode: fields.联系?.邮编,
    },
    hours: fields.办公时间,
    closesAtMinute: fields.公示?.截止时刻,
    shortestWindow: {
      workdays: fields.公示?.最短工作日,
      basis: fields.公示?.依据,
      ofKinds: fields.公示?.种类最短 ?? [],
    },
    corrections: fields.更正 ?? { least: {}, basis: undefined },
    results: fields.结果 ?? { isOwed: true, term: undefined, basis: undefined },
    retention: fields.保留 ?? {
      afterResult: undefined,
      afterWindow: undefined,
      ofKinds: [],
      basis: undefined,
    },
    listsPersons: fields.个人公示收录 ?? true,
    letterTransitDays: fields.公示?.信函在途天数,
    afterClosing: fields.公示?.结束以后 ?? usualAfterClosing,
    masks: fields.脱敏,
    fixedPhrases: fields.固定表述 ?? usualFixedPhrases,
    shortForms: Object.entries(fields.简称 ?? {}),
  }));

const standIns = { 站点: { 名称: '□', 域名: '□' }, 主办单位: '□' };

/** The settings of `site.yaml` as far as they can be read: where there are diagnostics, they are not to be shown. */
export function knownOffice(matter: Matter | undefined): {
  readonly office: Office | undefined;
  /** Whether it is known how the office counts windows. */
  readonly knowsWindows: boolean;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { value: office, unknown, diagnostics } = parseKnownFields(officeFields, matter, standIns);
  return { office, knowsWindows: !unknown.has('公示'), diagnostics };
}
