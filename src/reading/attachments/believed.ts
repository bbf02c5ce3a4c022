import type { PersonalData } from '#domain/privacy/personal-data.ts';
import type { PersonalKind } from '#domain/privacy/sighting.ts';
import type { TextContext } from '#documents/attachment-sink.ts';

const beyondDoubt: readonly PersonalKind[] = ['id', 'mobile', 'bank-card', 'email'];

/**
 * Whether `data`, seen in `text`, is what it seems: in a text for programs only what is a person's beyond doubt;
 * in pieces read on into each other only what reaches across a seam, and where they may stand together by chance
 * only what its form or its head proves.
 */
export function isBelieved(
  { kind, value, start, end }: PersonalData,
  text: string,
  { label = '', seams, isLoose, isTechnical }: TextContext,
): boolean {
  if (isTechnical && !beyondDoubt.includes(kind)) return false;
  if (!seams) return true;
  if (!seams.some((seam) => start < seam && seam < end)) return false;
  if (!isLoose) return true;
  const isEdge = (at: number, beyond: string): boolean => seams.includes(at) || !/[\p{N}]/u.test(beyond);
  if (!isEdge(start, text.charAt(start - 1)) || !isEdge(end, text.charAt(end))) return false;
  const words = `${label}:${text.slice(Math.max(0, start - 20), start)}`;
  switch (kind) {
    case 'id':
      return value.length === 18 || /身份证|证件|证号/.test(words);
    case 'mobile':
      return /手机|电话|联系|移动|微信|号段|tel|mobile|phone/i.test(words);
    case 'bank-card':
      return /卡|账|帐|银行/.test(words);
    case 'passport':
      return /护照|通行证|证件|证号/.test(words);
    case 'birth-date':
    case 'birth-month':
    case 'email':
      return true;
    case 'address':
    case 'name':
    case 'sensitive':
    case 'other':
      return false;
  }
}
