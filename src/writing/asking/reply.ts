import type { z } from 'zod';
import { writtenDay, writtenNumber, writtenTime } from '#reading/as-meant/written-forms.ts';
import { noKnownDay, parseKnownDay, type Problem, problem, wholeNumber } from '#reading/settings/fields.ts';
import type { Problems } from '#reading/wording/problems.ts';
import { sentenceOf } from '#reading/wording/wording.ts';
import { longestWindow, type WindowUnit } from '#domain/window/publicity-window.ts';
import { emailFault, phoneFault, postcodeFault } from '#domain/contact/contact-value.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';

/** What a reply means, or in Chinese why it means nothing and what to write instead. */
export type Reply<Value> = { readonly value: Value } | { readonly refusal: string };

/** Any text, '' included. */
export function anyText(reply: string): Reply<string> {
  const text = reply.trim();
  return /\p{Surrogate}/u.test(text) ? { refusal: '里面有读不出的字符，请重新输入。' } : { value: text };
}

/** Text of which something can be seen. */
export function someText(reply: string): Reply<string> {
  const text = anyText(reply);
  return 'value' in text && !/[^\s\p{C}]/u.test(text.value) ? { refusal: '这一项不能空着，请写上。' } : text;
}

/** 甲、乙: names parted by 、 or another mark of a list. None where nothing is written. */
export function names(reply: string): Reply<string[]> {
  const text = anyText(reply);
  return 'value' in text
    ? {
        value: text.value
          .split(/[、，,；;\n]/)
          .map((name) => name.trim())
          .filter((name) => name !== ''),
      }
    : text;
}

/** `2023-08-04`, however a date is typed. */
export function civilDay(reply: string): Reply<CivilDate> {
  const text = writtenDay(reply) ?? reply.trim();
  const on = parseKnownDay(text);
  if (on !== undefined) return { value: on };
  const [day = ''] = writtenTime(text)?.split(' ') ?? [];
  return parseKnownDay(day) === undefined
    ? refused(noKnownDay(text))
    : { refusal: `这里只写是哪一天，请写“${day}”。` };
}

/** `5`, `5个工作日`, `七个自然日` */
export function windowLength(reply: string): Reply<{ unit: WindowUnit; length: number }> {
  const [, digits, word = ''] =
    /^(\d+|[一二两三四五六七八九十百]+)\s*(?:个\s*)?(\p{Script=Han}*)$/u.exec(
      reply.normalize('NFKC').trim(),
    ) ?? [];
  if (digits === undefined) return { refusal: `“${reply.trim()}”不是天数。请写“5个工作日”或“7个自然日”。` };
  if (!['', '工作日', '自然日'].includes(word))
    return { refusal: `看不出“${reply.trim()}”是工作日还是自然日。请写“5个工作日”或“7个自然日”。` };
  const length = number(1, longestWindow)(digits);
  return 'refusal' in length
    ? length
    : { value: { unit: word === '自然日' ? 'calendar-day' : 'workday', length: length.value } };
}

/** A whole number from `least` to `most`, as the settings take it. */
export function number(least: number, most: number): (reply: string) => Reply<number> {
  const schema = wholeNumber(least, most);
  return (reply) =>
    bySchema(schema, writtenNumber(reply) ?? reply) ??
    refused(problem('bad-number', { text: reply, least, most }));
}

/** The name of a notice's folder, of which `isTaken` says whether there is one already. */
export function slug(isTaken: (slug: string) => boolean): (reply: string) => Reply<string> {
  return (reply) => {
    const name = reply.trim();
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return refused(problem('bad-name', { name }));
    if (name.length > longestSlug) return { refusal: `网址名太长，请不要超过${longestSlug}个字符。` };
    return isTaken(name) ? { refusal: `已经有叫“${name}”的公示了，请换一个网址名。` } : { value: name };
  };
}

const longestSlug = 80;

/** 0971-8258205; several parted by 、. None where nothing is written. */
export function phones(reply: string): Reply<string[]> {
  const numbers = names(reply);
  const wrong =
    'value' in numbers ? numbers.value.find((phone) => phoneFault(phone) !== undefined) : undefined;
  return wrong === undefined
    ? numbers
    : { refusal: `“${wrong}”不像电话号码。请写“0971-5550123”的样子，几个号码用顿号隔开。` };
}

/** A mailbox, or ''. */
export function mailbox(reply: string): Reply<string> {
  const text = reply.trim();
  return text === '' || emailFault(text) === undefined
    ? { value: text }
    : { refusal: `“${text}”不是电子邮箱。请写“gongshi@example.gov.cn”的样子。` };
}

/** A postcode, or ''. */
export function postcode(reply: string): Reply<string> {
  const text = writtenNumber(reply) ?? reply.trim();
  return text === '' || postcodeFault(text) === undefined
    ? { value: text }
    : { refusal: `“${text}”不是邮政编码，邮政编码是六位数字。` };
}

/** 是 or 否 */
export function yesNo(reply: string): Reply<boolean> {
  const text = reply.trim().toLowerCase();
  if (['是', '要', 'y', 'yes'].includes(text)) return { value: true };
  if (['否', '不', '不要', 'n', 'no'].includes(text)) return { value: false };
  return { refusal: '请回答“是”或“否”。' };
}

function bySchema<Value>(schema: z.ZodType<Value>, reply: string): Reply<Value> | undefined {
  const result = schema.safeParse(reply.trim());
  return result.success ? { value: result.data } : undefined;
}

/** The words that the check has for `found`. */
function refused(found: Problem): { readonly refusal: string } {
  const { code, facts } = found.problem;
  const { message, advice } = sentenceOf({ code, facts: facts as Problems[typeof code] });
  return { refusal: `${message}${advice}` };
}
