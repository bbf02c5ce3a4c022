/** Characters written by their numbers: of HTML and XML, quoted-printable and addresses, scripts. */
const escape =
  /&#(\d{1,7});?|&#[xX]([0-9A-Fa-f]{1,6});?|((?:=[0-9A-Fa-f]{2}){2,}|(?:%[0-9A-Fa-f]{2}){2,})|\\u\{?([0-9A-Fa-f]{4,6})\}?|\\x([0-9A-Fa-f]{2})/g;

/** `text` with such characters as a program would show them; undefined where it has none. */
export function unescapedText(text: string): string | undefined {
  if (!/&#|[=%][0-9A-Fa-f]{2}|\\[ux]/.test(text)) return undefined;
  const plain = text.replace(
    escape,
    (whole, decimal?: string, hexadecimal?: string, bytes?: string, unit?: string, byte?: string) => {
      if (bytes !== undefined) return decoded(bytes.slice(1).split(/[=%]/));
      const code = Number(decimal ?? `0x${hexadecimal ?? unit ?? byte}`);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
  return plain === text ? undefined : plain;
}

function decoded(bytes: readonly string[]): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => parseInt(byte, 16)));
}
