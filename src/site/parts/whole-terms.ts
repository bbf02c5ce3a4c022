import { literalPattern } from '#domain/lists/literal-pattern.ts';

/** A stretch of a text: a term that a line never breaks, or what is between. */
export interface TextStretch {
  readonly text: string;
  readonly isTerm: boolean;
}

/** What no line breaks in any title: honours of two words, and what departments are called that have 和 in their names. */
export const standingTerms: readonly string[] = [
  '先进集体',
  '先进个人',
  '先进单位',
  '先进工作者',
  '劳动模范',
  '模范集体',
  '模范个人',
  '专业技术',
  '任职资格',
  '事业单位',
  '直属单位',
  '工业和信息化',
  '人力资源和社会保障',
  '住房和城乡建设',
  '文化和旅游',
  '发展和改革',
  '林业和草原',
];

/**
 * `text` in stretches, the standing terms and `categories` whole where a phone's line holds them. Joined they are `text`.
 */
export function wholeTerms(text: string, categories: readonly string[] = []): TextStretch[] {
  const terms = [...standingTerms, ...categories]
    .filter(({ length }) => length > 1 && length < 10)
    .sort((a, b) => b.length - a.length);
  return text
    .split(new RegExp(`(${terms.map(literalPattern).join('|')})`, 'u'))
    .map((part, index) => ({ text: part, isTerm: index % 2 === 1 }))
    .filter(({ text: part }) => part !== '');
}

/**
 * `text` in stretches, the dates, times and numbers of papers whole: `11月24日至30日`, `2026年11月24日18:00`, `〔2026〕40号`.
 * Joined they are `text`.
 */
export function wholeFigures(text: string): TextStretch[] {
  return text
    .split(
      /((?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:至\d{1,2}日)?(?:\d{1,2}:\d{2})?|[〔［\[]\d{4}[〕］\]]\d+号|第\d+号)/u,
    )
    .map((part, index) => ({ text: part, isTerm: index % 2 === 1 }))
    .filter(({ text: part }) => part !== '');
}
