import type { LanguageFindings } from '#domain/rules/language/language-findings.ts';
import type { Words } from './words.ts';

/** What a slip is, and what to write: most sentences about language are these two. */
interface Slip {
  readonly found: string;
  readonly instead: string;
}

const stands = ({ found }: Slip): string => `这里写的是“${shown(found)}”`;
const write = ({ instead }: Slip): string => `请改为“${shown(instead)}”。`;

/** The words for what the rules of language find. */
export const languageWords: { readonly [Code in keyof LanguageFindings]: Words<LanguageFindings[Code]> } = {
  'document-number-brackets': {
    name: '文号括号不对',
    severity: 'warning',
    example: { found: '[2023]44号', instead: '〔2023〕44号' },
    say: (slip) => [
      `${stands(slip)}，文号的年份没有用六角括号“〔〕”和半角数字。`,
      `${write(slip)}依据：《党政机关公文格式》（GB/T 9704-2012）7.2.5，年份标全称，用六角括号括入。`,
    ],
  },
  'half-width-punctuation': {
    name: '半角标点',
    severity: 'warning',
    example: { found: ',', instead: '，' },
    say: (slip) => [
      `${stands(slip)}，汉字之间用了半角标点。`,
      slip.found === '.'
        ? '句号请改为“。”；外国人名、少数民族人名里的间隔号请改为“·”。依据：《标点符号用法》（GB/T 15834-2011）。'
        : `${write(slip)}依据：《标点符号用法》（GB/T 15834-2011）5.1。`,
    ],
  },
  'half-width-ordinal': {
    name: '序号括号半角',
    severity: 'warning',
    example: { found: '(一)', instead: '（一）' },
    say: (slip) => [
      `${stands(slip)}，序号用了半角括号。`,
      `${write(slip)}依据：《党政机关公文格式》（GB/T 9704-2012）7.3.3，层次序数依次为“一、”“（一）”“1.”“（1）”。`,
    ],
  },
  'ordinal-punctuation': {
    name: '序号标点不对',
    severity: 'note',
    example: { found: '1、', instead: '1.' },
    say: (slip) => [
      `${stands(slip)}，序号后面的标点不合规定。`,
      `${write(slip)}依据：《标点符号用法》（GB/T 15834-2011）附录B.3，“一”后用顿号，“1”后用下脚点，带括号的序号后不用标点。`,
    ],
  },
  'punctuation-doubled': {
    name: '标点重复',
    severity: 'warning',
    example: { found: '、、', instead: '、' },
    say: (slip) => [
      `${stands(slip)}，标点连用。`,
      `请只留一个，例如“${slip.instead}”。依据：《标点符号用法》（GB/T 15834-2011）。`,
    ],
  },
  'pause-mark-needless': {
    name: '顿号多余',
    severity: 'note',
    example: { found: '”、“', instead: '”“' },
    say: (slip) => [
      `${stands(slip)}，这里一般不用顿号。`,
      slip.instead === '等'
        ? '列举末尾的“等”前不加顿号，请写成“等”。依据：《标点符号用法》（GB/T 15834-2011）4.5.3。'
        : `可以写成“${slip.instead}”。依据：《标点符号用法》（GB/T 15834-2011）4.5.3.5，标有引号、书名号的并列成分之间通常不用顿号。`,
    ],
  },
  'pause-mark-missing': {
    name: '缺顿号',
    severity: 'note',
    example: { found: '》（一号）《', instead: '》（一号）、《' },
    say: (slip) => [
      `${stands(slip)}，两个并列的成分之间隔着括注，没有顿号。`,
      `宜写成“${slip.instead}”。依据：《标点符号用法》（GB/T 15834-2011）4.5.3.5，引号、书名号之后还有括注的，宜用顿号。`,
    ],
  },
  'hyphen-range': {
    name: '起止连接号不对',
    severity: 'warning',
    example: { found: '2019-2021', instead: '2019—2021' },
    say: (slip) => [
      `${stands(slip)}，起止用了半角短横“-”。`,
      `${write(slip)}依据：《标点符号用法》（GB/T 15834-2011）4.13.3，时间的起止用一字线“—”，数值的范围用浪纹线“～”；也可以写“至”。`,
    ],
  },
  'space-in-number': {
    name: '数字间有空格',
    severity: 'warning',
    example: { found: '2023 年 8 月', instead: '2023年8月' },
    say: (slip) => [
      `${stands(slip)}，日期或数字里有空格。`,
      `${write(slip)}依据：《出版物上数字用法》（GB/T 15835-2011）；尚未签发的，运行 npm run check -- --fix 可以自动改。`,
    ],
  },
  'space-among-words': {
    name: '汉字间有空格',
    severity: 'note',
    example: {},
    say: () => [
      '句子里的汉字、标点之间有空格。',
      '多余的请删去；并列的词语、人名请用顿号分开。依据：《标点符号用法》（GB/T 15834-2011）4.5、5.1。',
    ],
  },
  'space-at-end': {
    name: '首尾有空格',
    severity: 'note',
    example: {},
    say: () => ['引号里的文字以空格开头或结尾。', '请删去引号内首尾的空格。'],
  },
  'leading-zero': {
    name: '月日编虚位',
    severity: 'warning',
    example: { found: '08月07日', instead: '8月7日' },
    say: (slip) => [
      `${stands(slip)}，月、日前面多写了“0”。`,
      `${write(slip)}依据：《党政机关公文格式》（GB/T 9704-2012）7.3.5.4，月、日不编虚位。`,
    ],
  },
  'year-cut-short': {
    name: '年份不全',
    severity: 'warning',
    example: { found: '23年', instead: '2023年' },
    say: (slip) => [
      `${stands(slip)}，年份只写了两位。`,
      `请写全四位，多半是“${slip.instead}”。依据：《出版物上数字用法》（GB/T 15835-2011）5.1.4，四位数字的年份不应简写为两位。`,
    ],
  },
  'full-width-digits': {
    name: '全角数字',
    severity: 'warning',
    example: { found: '４００', instead: '400' },
    say: (slip) => [
      `${stands(slip)}，是全角数字。`,
      `请改为半角的“${slip.instead}”。依据：《出版物上数字用法》（GB/T 15835-2011）5.1.7。`,
    ],
  },
  'traditional-characters': {
    name: '繁体字异体字',
    severity: 'warning',
    example: { found: '羣', instead: '群' },
    say: (slip) => [
      `${stands(slip)}，是繁体字、异体字或不规范的字符。`,
      `${write(slip)}人名、题词、引用的原题可以保留。依据：《中华人民共和国国家通用语言文字法》第三条、第十七条。`,
    ],
  },
  'ordinal-order': {
    name: '序号次序不对',
    severity: 'warning',
    example: { found: '三、', expected: '二、' },
    say: ({ found, expected }) => [
      expected === undefined
        ? `序号“${found}”和上一级的序号颠倒了。`
        : `这里的序号是“${found}”，照前面的顺序应是“${expected}”。`,
      '请检查有没有漏写、重复或错了层次。依据：《党政机关公文格式》（GB/T 9704-2012）7.3.3，依次为“一、”“（一）”“1.”“（1）”。',
    ],
  },
  'unpaired-mark': {
    name: '引号括号不成对',
    severity: 'warning',
    example: { mark: '（', missing: '）' },
    say: ({ mark, missing }) => [
      `“${mark}”没有配对的“${missing}”。`,
      '请补上另一半，或者删去这一个。依据：《标点符号用法》（GB/T 15834-2011），引号、括号、书名号都有前后两半。',
    ],
  },
  'fixed-phrase': {
    name: '固定表述不准',
    severity: 'warning',
    example: { found: '社会主义核心价植观', instead: '社会主义核心价值观' },
    say: (slip) => [
      `${stands(slip)}，和固定表述“${slip.instead}”有出入。`,
      `请核对原文，改为“${slip.instead}”。固定表述列在 site.yaml 的“固定表述”里。`,
    ],
  },
};

/** `text` with its spaces visible. */
function shown(text: string): string {
  return text.replace(/[ \u00a0\u3000\t]/g, '␣');
}
