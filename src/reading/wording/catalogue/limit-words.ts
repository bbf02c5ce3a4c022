import type { WordsOf } from '../words.ts';

/** What reading finds where a file is more than it reads, or holds what is let in nowhere. */
export interface LimitProblems {
  'text-too-large': {
    readonly characters: number;
    readonly lines: number;
    readonly cells: number;
    readonly isSigned: boolean;
  };
  'text-long': Record<never, never>;
  'more-alike': { readonly within: '文件' | '文件夹'; readonly name: string; readonly count: number };
  'line-too-long': { readonly most: number };
  'attachment-type': { readonly file: string };
  /** `count`: how many of them are in the file. */
  'unseen-character': { readonly code: string; readonly count: number };
}

/** The words for files that are more than is read, and for what is let in nowhere. */
export const limitWords: WordsOf<LimitProblems> = {
  'text-too-large': {
    name: '文件太大',
    example: { characters: 200_000, lines: 20_000, cells: 40_000, isSigned: false },
    say: ({ characters, lines, cells, isSigned }) => [
      `这个文字文件连同引用的内容超过${characters / 10_000}万字，或者超过${lines / 10_000}万行、表格超过${cells / 10_000}万格，没有读。`,
      isSigned
        ? '请看看是不是误放了别的内容。已经发布的不要改动、拆分，请维护程序的人把限度（src/reading/files/source.ts）调大，再检查、生成。'
        : '请看看是不是误放了别的内容；很长的名单可以分成几个文件，或者作为附件。',
    ],
  },
  'text-long': {
    name: '已签发的文件很长',
    severity: 'warning',
    example: {},
    say: () => [
      '这个文件超过了现在的限度，因为公示已经签发，仍然照读，检查、生成会慢一些。',
      '已经发布的不用改动，也不要拆分；以后很长的名单，请分成几个文件，或者作为附件。',
    ],
  },
  'more-alike': {
    name: '同类问题太多',
    severity: 'note',
    example: { within: '文件', name: '引用不认识', count: 1900 },
    say: ({ within, name, count }) => [
      `这个${within}里“${name}”至少还有${count}处，不再一一列出。`,
      '请先改正前面列出的，再检查一次。',
    ],
  },
  'line-too-long': {
    name: '一行太长',
    example: { most: 30_000 },
    say: ({ most }) => [
      `这一行超过${most}个字，文件没有读。`,
      '请看看是不是误贴了图片或别的编码；正文请分段，名单一人一行。',
    ],
  },
  'attachment-type': {
    name: '附件类型不允许',
    example: { file: 'attachments/mingdan.html' },
    say: ({ file }) => [
      `附件“${file}”的类型不允许：网页、程序一类的文件可能在读者的浏览器里运行，不会公布。`,
      '请改为 PDF、Word、Excel、PPT、WPS、OFD、TXT、CSV、图片（PNG、JPG、GIF、WebP）或 ZIP。',
    ],
  },
  'unseen-character': {
    name: '有看不见的字符',
    example: { code: '202E', count: 1 },
    say: ({ code, count }) => [
      `这里有看不见的字符（U+${code}），它可能打乱文字的次序，或者让人查不到、复制不对${count > 1 ? `，这个文件里共有${count}处` : ''}。`,
      '请把前后几个字删去重打，不要从别处粘贴。',
    ],
  },
};
