const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Whether `code` is a unified social credit code: 18 characters, the last of which
 * checks the others (GB 32100-2015, 5.6).
 */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUW-Y]{18}$/.test(code)) return false;
  let sum = 0;
  for (let index = 0, weight = 1; index < 17; index += 1, weight = (weight * 3) % 31)
    sum += alphabet.indexOf(code.charAt(index)) * weight;
  return alphabet.charAt((31 - (sum % 31)) % 31) === code.charAt(17);
}
