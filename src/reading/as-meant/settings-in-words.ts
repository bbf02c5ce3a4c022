import { numberOf } from '#domain/statements/clauses/chinese-number.ts';
import { isPlain, quoted } from './settings-text.ts';
import type { WordsForm } from './written-forms.ts';

const counted = String.raw`(\d{1,3}|[一二两三四五六七八九十百]{1,5})`;
const days = new RegExp(String.raw`^${counted}\s*个?(工作日|自然日)$`);
const dayInWords = String.raw`(\d{4})年(\d{1,2})月(\d{1,2})日`;
const range = new RegExp(
  String.raw`^${dayInWords}\s*(?:至|到|[-—–－~～]{1,2})\s*(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日(?:[，,、]?\s*[（(]?(?:共|计)?([^（）()]+?)[）)]?)?$`,
);

/** `5个工作日`, `2023年8月7日至11日`, `2023年8月7日至8月11日（5个工作日）`; of `5天` both that it may mean. */
export const windowInWords: WordsForm = (text) => {
  const words = text.trim();
  const [, year, month = '', first, lastYear = year, lastMonth = month, last, length] =
    range.exec(words) ?? [];
  const count = lengthOf(last === undefined ? words : length);
  if (last === undefined) return count === undefined ? daysOfEitherKind(words) : [`{ ${count} }`];
  if (length !== undefined && count === undefined) return undefined;
  const [opens, closes] = [
    [year, month, first],
    [lastYear, lastMonth, last],
  ].map((parts) => parts.map((part = '') => part.padStart(2, '0')).join('-'));
  return [`{ ${[...(count ?? []), `首日: ${opens}`, `末日: ${closes}`].join(', ')} }`];
};

const unclearDays = new RegExp(String.raw`^${counted}\s*[天日]$`);

function daysOfEitherKind(words: string): string[] | undefined {
  const [, number] = unclearDays.exec(words) ?? [];
  const count = number === undefined ? undefined : numberOf(number);
  return count === undefined ? undefined : [`{ 工作日: ${count} }`, `{ 自然日: ${count} }`];
}

function lengthOf(words: string | undefined): string[] | undefined {
  const [, number, unit] = days.exec(words ?? '') ?? [];
  const count = number === undefined ? undefined : numberOf(number);
  return count === undefined ? undefined : [`${unit}: ${count}`];
}

const measure = '[个名人位项件家篇户组支]';
const quota = new RegExp(String.raw`^([^\d，,；;]*[^\d，,；;：:\s第])[：:]?\s*(\d{1,5})\s*(${measure})$`);
const quotaBefore = new RegExp(String.raw`^(\d{1,5})\s*(${measure})\s*([^\d，,；;]+)$`);

/** `先进集体1个、先进工作者2名`, `1个先进集体和2名先进工作者` */
export const quotasInWords: WordsForm = (text) => {
  const quotas = text
    .trim()
    .split(/[、，,；;]|(?<=[个名人位项件家篇户组支])和|和(?=\d)/)
    .map((part) => {
      const [, category, count, unit] = quota.exec(part.trim()) ?? [];
      const [, countBefore = count, unitBefore = unit, categoryBehind = category] =
        quotaBefore.exec(part.trim()) ?? [];
      return categoryBehind === undefined
        ? undefined
        : `{ 类别: ${isPlain(categoryBehind) ? categoryBehind : quoted(categoryBehind)}, 数: ${countBefore}, 量词: ${unitBefore} }`;
    });
  return quotas.every((one) => one !== undefined) ? quotas : undefined;
};

/** `示工发〔2023〕4号`: of a paper, its number alone. */
export const paperInWords: WordsForm = (text) =>
  /^\p{Script=Han}{1,12}〔\d{4}〕\d{1,5}号$/u.test(text.trim()) ? [`{ 文号: ${text.trim()} }`] : undefined;

/** What is told of each channel first. */
const details = new Map([
  ...['电话', '传真', '短信'].map((way) => [way, '号码'] as const),
  ...['电子邮件', '信函', '面谈', '网上', '意见箱'].map((way) => [way, '地址'] as const),
]);

/** `电话：0000-5550123`, `信函：示例市示例路1号` */
export const channelInWords: WordsForm = (text) => {
  const [, way = '', detail = ''] = /^\s*(\p{Script=Han}{2,4})[：:]\s*(\S.*?)\s*$/u.exec(text) ?? [];
  const key = details.get(way);
  return key === undefined
    ? undefined
    : [`{ 方式: ${way}, ${key}: ${isPlain(detail) ? detail : quoted(detail)} }`];
};
