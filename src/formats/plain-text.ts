/** No text has these: control characters, halves of surrogate pairs, and what is no character (XML 1.0, 2.2). */
const unprintable = /[\p{Surrogate}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu;
/** What a text must have one of to have any of these: sought by code units, which is sooner. */
const suspect = /[\uD800-\uDFFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/;

/** `text` with U+FFFD in the place of what no XML, JSON or calendar may hold. */
export function plainText(text: string): string {
  return suspect.test(text) ? text.replace(unprintable, '\uFFFD') : text;
}

/** `text` for XML text and quoted attributes. */
export function escapeXml(text: string): string {
  return plainText(text).replace(/[&<>"'\r]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** `value` as JSON with a line's end: for programs in one line; for people with `indent` spaces a level. */
export function jsonText(value: unknown, indent = 0): string {
  const text = JSON.stringify(value, undefined, indent);
  // JSON writes control characters and lone halves as \u001f (RFC 8259, 7; ECMAScript, QuoteJSONString).
  if (!/\\u/.test(text) && !suspect.test(text)) return `${text}\n`;
  const plain = JSON.stringify(
    value,
    (_, inner: unknown) => (typeof inner === 'string' ? plainText(inner) : inner),
    indent,
  );
  return `${plain}\n`;
}
