import { escapeHtml } from '#formats/page/prose-html.ts';
import { cellBar, hasLetters, type Run } from '#history/comparison/text-runs.ts';

/**
 * `runs` as an HTML fragment in which a change is heard as well as seen: `del` and `ins` with words at both ends that
 * only a voice says (`.unseen`), one end for a replacement. Marks and spaces, which voices pass over, are named.
 */
export function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ kind, text }, index) => {
      switch (kind) {
        case 'same':
          return textHtml(text);
        case 'removed': {
          const end = runs[index + 1]?.kind === 'added' ? '；' : '；删除结束。';
          return `<del>${unseen('删除：')}${changedHtml(text)}${unseen(end)}</del>`;
        }
        case 'added': {
          const isReplacement = runs[index - 1]?.kind === 'removed';
          const [start, end] = isReplacement ? ['改为：', '；改动结束。'] : ['增加：', '；增加结束。'];
          return `<ins>${unseen(start)}${changedHtml(text)}${unseen(end)}</ins>`;
        }
      }
    })
    .join('');
}

/** The names of the marks and spaces that `text` consists of, as a voice is to say them; undefined of other text. */
export function markNames(text: string): string | undefined {
  if (text === '' || hasLetters(text)) return undefined;
  const marks = text.match(/(—+|…+|(.)\2*)/gsu) ?? [];
  return marks
    .map((repeated) => {
      const [mark = ''] = repeated;
      const count = [...repeated].length;
      const name = names[mark] ?? (mark.trim() === '' ? '空白' : mark);
      return count === 1 || /[—…]/.test(mark) ? name : `${count}个${name}`;
    })
    .join('、');
}

/** The names of GB/T 15834-2011; ASCII's marks are told from the Chinese ones. */
const names: Readonly<Record<string, string>> = {
  '，': '逗号',
  '、': '顿号',
  '。': '句号',
  '；': '分号',
  '：': '冒号',
  '？': '问号',
  '！': '叹号',
  '（': '左括号',
  '）': '右括号',
  '〔': '左六角括号',
  '〕': '右六角括号',
  '【': '左方头括号',
  '】': '右方头括号',
  '［': '左方括号',
  '］': '右方括号',
  '《': '左书名号',
  '》': '右书名号',
  '“': '左双引号',
  '”': '右双引号',
  '‘': '左单引号',
  '’': '右单引号',
  '·': '间隔号',
  '•': '圆点',
  '．': '全角点',
  '—': '破折号',
  '–': '短横线',
  '…': '省略号',
  '～': '波浪号',
  '／': '全角斜线',
  [cellBar]: '单元格分隔',
  ',': '半角逗号',
  '.': '半角句点',
  ';': '半角分号',
  ':': '半角冒号',
  '?': '半角问号',
  '!': '半角叹号',
  '(': '半角左括号',
  ')': '半角右括号',
  '[': '半角左方括号',
  ']': '半角右方括号',
  '"': '半角双引号',
  "'": '半角单引号',
  '-': '连字符',
  '/': '斜线',
  '~': '半角波浪号',
  '%': '百分号',
  ' ': '空格',
  '\u00a0': '不换行空格',
  '\u3000': '全角空格',
  '\u200b': '零宽空格',
  '\n': '换行',
  '\t': '制表符',
};

/** Spaces are named for everyone: they would not be seen. */
function changedHtml(text: string): string {
  const name = markNames(text);
  if (name === undefined) return textHtml(text);
  if (/^[\s\u200b]+$/.test(text)) return `［${name}］`;
  return `${unseen(name)}<span aria-hidden="true">${escapeHtml(text)}</span>`;
}

/** A voice pauses between the cells of a row. */
function textHtml(text: string): string {
  return text
    .split(cellBar)
    .map(escapeHtml)
    .join(`${unseen('，')}<span aria-hidden="true">${cellBar}</span>`);
}

function unseen(words: string): string {
  return `<span class="unseen">${words}</span>`;
}
