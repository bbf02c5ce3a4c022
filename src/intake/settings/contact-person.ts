import type { ContactStatement } from '#domain/statements/contacts/contact-statements.ts';
import { unspaced } from '../entry.ts';

const label = '(?:联系人|经办人|联络人)(?:[及和与](?:联系)?(?:电话|方式))?[:：]';
const name = '(?:\\p{Script=Han}{2,4}?|\\p{Script=Han}{1,8}(?:·\\p{Script=Han}{1,8})+)';
const another = '[、，](?!(?:联系|办公|咨询|固定|监督|电话|手机|传真|座机|号码|邮箱|电子|地址|通信|通讯))';
const names = `(${name}(?:${another}${name})*)`;
/** 联系人：甲一，联系电话：, up to the number. */
const beside = new RegExp(
  `${label}${names}[，；]?(?:(?:联系|办公|咨询|固定)?(?:电话|方式|传真|座机|号码)|[:（，]|$)`,
  'u',
);
const behind = new RegExp(`^[，；（]?${label}${names}(?:[，。；）]|$)`, 'u');
const alone = new RegExp(`^${label}${names}$`, 'u');
const only = new RegExp(`^${names}[:，]?(?:(?:联系)?电话:?)?$`, 'u');

/** Whom the number of `statement` is said to reach, in its own line; undefined where that names nobody. */
export function contactOf({ scope, start, end, before }: ContactStatement): string | undefined {
  if (/^[；;]\s*(?:监督|举报|投诉|纪检|信访)/.test(before)) return '';
  const named = beside.exec(scope.text.slice(0, start))?.[1] ?? behind.exec(scope.text.slice(end))?.[1];
  return named ?? (new RegExp(label).test(scope.heading) ? only.exec(before)?.[1] : undefined);
}

/** The contact that the lines below `text` are of: the one that it names alone, or `known` while labels follow. */
export function contactWithin(text: string, known: string): string {
  // 甲一 乙二: two.
  const line = unspaced(text.replace(/(?<=[:：]\s*\p{Script=Han}{2,3})\s+(?=\p{Script=Han}{2,3}$)/u, '、'));
  return alone.exec(line)?.[1] ?? (/^[^，。；]{2,10}[:：]/.test(line) ? known : '');
}
