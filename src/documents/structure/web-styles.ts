/** What the styles of a page hide from its readers. */

const hiding =
  /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:[;}!]|$)|opacity\s*:\s*0\s*(?:[;}!]|$))/i;
const white = /^(?:#f{3}|#f{6}|white|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))$/i;

/** Whether what has the style `style` is not shown. */
export function isUnseenBy(style: string): boolean {
  return hiding.test(style);
}

/** Whether `style`, or the attribute `color`, makes words white; undefined where neither says a colour. */
export function isWhiteBy(style: string, color: string | undefined): boolean | undefined {
  const value = /(?:^|;)\s*color\s*:\s*([^;!]+)/i.exec(style)?.[1] ?? color;
  return value === undefined ? undefined : white.test(value.trim());
}

/** Whether `style`, or the attribute of a ground, paints something else than white behind words. */
export function isShadedBy(style: string, attribute: string | undefined): boolean {
  const value = /(?:^|;)\s*background(?:-color|-image)?\s*:\s*([^;!]+)/i.exec(style)?.[1] ?? attribute;
  const isPlain = value === undefined || /^(?:none|transparent|initial|inherit)$/i.test(value.trim());
  return !isPlain && !white.test(value.trim());
}

/** The classes that a style sheet hides by a rule of their own: `.no-show { display: none }`. */
export function unseenClasses(sheet: string): string[] {
  return [...sheet.matchAll(/([^{}]{1,400})\{([^{}]{0,2000})\}/g)].flatMap(
    ([, selectors = '', rules = '']) =>
      hiding.test(rules)
        ? selectors.split(',').flatMap((selector) => /^\s*\w*\.([\w-]+)\s*$/.exec(selector)?.[1] ?? [])
        : [],
  );
}
