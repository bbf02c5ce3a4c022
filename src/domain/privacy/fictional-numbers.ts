/**
 * Numbers for tests, of nobody: computed from clearly made-up parts, so that none stands in the code. Every
 * identity number has the sequence 000, which is never given out.
 */

/** An 18-digit identity number with its check digit (GB 11643-1999, 4.2.4). */
export function fictionalId(region = '632123', birthday = '19900101'): string {
  const body = `${region}${birthday}000`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0);
  return `${body}${'10X98765432'.charAt(sum % 11)}`;
}

/** A 15-digit identity number of before 1999. */
export function fictionalShortId(region = '632123', birthday = '600101'): string {
  return `${region}${birthday}000`;
}

/** A mobile number: 1000 in its middle. */
export function fictionalMobile(index = 0, head = '138'): string {
  return `${head}1000${String(index).padStart(4, '0')}`;
}

/** A card number of `length` digits that begins with `head` and has its check digit (ISO/IEC 7812-1, annex B). */
export function fictionalCard(head = '622200', length = 19, index = 0): string {
  const body = `${head}${String(index).padStart(length - 1 - head.length, '0')}`;
  const sum = [...body].toReversed().reduce((total, character, place) => {
    const digit = Number(character) * (place % 2 === 0 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** A unified social credit code with its check character (GB 32100-2015, 5.6). */
export function fictionalCreditCode(index = 0, head = '1163000'): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `${head}${String(index).padStart(17 - head.length, '0')}`;
  const sum = [...body].reduce(
    (total, character, place) => total + alphabet.indexOf(character) * (3 ** place % 31),
    0,
  );
  return `${body}${alphabet.charAt((31 - (sum % 31)) % 31)}`;
}
