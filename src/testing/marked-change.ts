/**
 * The two texts of which `marks` tell the difference.
 *
 * @example sidesOf('朱[-梅-]{+玫+}') // ['朱梅', '朱玫']
 */
export function sidesOf(marks: string): readonly [before: string, after: string] {
  return [
    marks.replace(/\{\+[^]*?\+\}/g, '').replace(/\[-([^]*?)-\]/g, '$1'),
    marks.replace(/\[-[^]*?-\]/g, '').replace(/\{\+([^]*?)\+\}/g, '$1'),
  ];
}
