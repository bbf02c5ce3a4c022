/**
 * The source of a pattern that matches `text` itself, whatever signs stand in it.
 *
 * @example literalPattern('甲(1)') // '甲\\(1\\)'
 */
export function literalPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
