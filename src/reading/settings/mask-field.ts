import { z } from 'zod';
import { type Mask, type MaskedKind, type Masks, mostShown, usualMasks } from '#domain/privacy/masking.ts';
import { optional, parsed, problem, type Problem } from './fields.ts';

/** `3-4`: how many characters of a number stay to be read at its head and its tail. */
function mask(kind: MaskedKind) {
  return optional(
    parsed((text): Mask | Problem => {
      const [, head, tail] = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
      const isUsable = head !== undefined && Number(head) + Number(tail) <= mostShown[kind];
      return isUsable
        ? { head: Number(head), tail: Number(tail) }
        : problem('bad-mask', { text, most: mostShown[kind] });
    }),
  );
}

/** 脱敏 of `site.yaml`: what it does not set is masked in the usual way. */
export const maskFields = optional(
  z.strictObject({
    手机号: mask('mobile'),
    身份证号: mask('id'),
    银行卡号: mask('bank-card'),
    护照号: mask('passport'),
    电子邮箱: mask('email'),
  }),
).transform((fields): Masks => ({
  mobile: fields?.手机号 ?? usualMasks.mobile,
  id: fields?.身份证号 ?? usualMasks.id,
  'bank-card': fields?.银行卡号 ?? usualMasks['bank-card'],
  passport: fields?.护照号 ?? usualMasks.passport,
  email: fields?.电子邮箱 ?? usualMasks.email,
}));
