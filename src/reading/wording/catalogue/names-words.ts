import { codePointOf } from '#domain/lists/code-point.ts';
import type { OddFindings } from '#domain/rules/findings/odd-findings.ts';
import type { WordsOf } from '../words.ts';

/** The words for what the rule of odd characters finds. */
export const namesWords: WordsOf<OddFindings> = {
  'look-alike-character': {
    name: '字形相近的字符',
    severity: 'warning',
    example: { written: '⻢', instead: '马', within: '⻢' },
    say: ({ written, instead }) => [
      written.trim() === instead
        ? `这里的“${written}”有空格，查找、核对时对不上。`
        : `这里的${coded(written)}不是${coded(instead)}，字形相近，编码不同，查找、核对时对不上。`,
      instead === '〇'
        ? `姓名中的零请改为“〇”（U+3007）；是隐去的字的，写“某”。`
        : `请改为${coded(instead)}。`,
    ],
  },
  'private-character': {
    name: '自造字符',
    severity: 'warning',
    example: { written: '\uE863', instead: '䶮', within: '\uE863' },
    say: ({ written, instead }) => [
      `这里有本机自造的字符（${codesOf(written)}），别的电脑和手机显示不出，也查不到。`,
      instead === undefined
        ? '是生僻字的，请改用国家标准 GB 18030 里的字；是 Word 的项目符号的，请删去，行首改写“- ”。'
        : `请改为${coded(instead)}。`,
    ],
  },
  'broken-character': {
    name: '乱码',
    example: { written: '锟斤拷', instead: undefined, within: '锟斤拷' },
    say: ({ written, instead }) => [
      `这里的${coded(written)}是乱码，原来的字在转换编码时丢失了。`,
      instead === undefined ? '请对照原件重新录入。' : `原来像是“${instead}”，请对照原件重新录入。`,
    ],
  },
  'lost-character': {
    name: '姓名缺字',
    severity: 'warning',
    example: { written: '□', instead: undefined, within: '□' },
    say: ({ written }) => [
      `姓名里有${coded(written)}，可能是录入时打不出的字。`,
      '请对照原件补上；打不出的生僻字，请改用国家标准 GB 18030 里的字。',
    ],
  },
  'described-character': {
    name: '拆写的字',
    severity: 'warning',
    example: { written: '⿰王英', instead: undefined, within: '⿰王英' },
    say: ({ written }) => [
      `“${written}”是用部件拼写的字，查不到。`,
      '请改用国家标准 GB 18030 里的字；标准里没有的，请在公示设置的“说明”里写明。',
    ],
  },
};

/** `text` with the numbers that its characters have in Unicode, where it is short. */
function coded(text: string): string {
  return [...text].length > 3 ? `“${text}”` : `“${text}”（${codesOf(text)}）`;
}

function codesOf(text: string): string {
  return Array.from(text, (one) => `U+${codePointOf(one).toString(16).toUpperCase().padStart(4, '0')}`).join(
    '、',
  );
}
