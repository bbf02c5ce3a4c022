import type { LanguageFindings } from '#domain/rules/findings/language-findings.ts';
import type { Severity } from '../severity.ts';
import type { Words, WordsOf } from '../words.ts';

interface Slip {
  readonly written: string;
  readonly instead: string;
}

const marks = '《标点符号用法》（GB/T 15834-2011）';
const numerals = '《出版物上数字用法》（GB/T 15835-2011）';
const layout = '《党政机关公文格式》（GB/T 9704-2012）';

/** The words for what the rules of language find. */
export const languageWords: WordsOf<LanguageFindings> = {
  'document-number-brackets': slip(
    ['文号括号不对', 'warning', '[2023]44号', '〔2023〕44号'],
    '文号的年份没有用六角括号“〔〕”和半角数字。',
    (one) => `${write(one)}依据：${layout}7.2.5，年份标全称，用六角括号括入。`,
  ),
  'half-width-punctuation': slip(['半角标点', 'warning', ',', '，'], '汉字之间用了半角标点。', (one) =>
    one.written === '.'
      ? `句号请改为“。”；外国人名、少数民族人名里的间隔号请改为“·”。依据：${marks}。`
      : `${write(one)}依据：${marks}5.1。`,
  ),
  'half-width-ordinal': slip(
    ['序号括号半角', 'warning', '(一)', '（一）'],
    '序号用了半角括号。',
    (one) => `${write(one)}依据：${layout}7.3.3，层次序数依次为“一、”“（一）”“1.”“（1）”。`,
  ),
  'ordinal-punctuation': slip(
    ['序号标点不对', 'note', '1、', '1.'],
    '序号后面的标点不合规定。',
    (one) => `${write(one)}依据：${marks}附录B.3，“一”后用顿号，“1”后用下脚点，带括号的序号后不用标点。`,
  ),
  'punctuation-doubled': slip(
    ['标点重复', 'warning', '、、', '、'],
    '标点连用。',
    ({ instead }) => `请只留一个，例如“${instead}”。依据：${marks}。`,
  ),
  'pause-mark-needless': slip(['顿号多余', 'note', '”、“', '”“'], '这里一般不用顿号。', ({ instead }) =>
    instead === '等'
      ? `列举末尾的“等”前不加顿号，请写成“等”。依据：${marks}4.5.3。`
      : `可以写成“${instead}”。依据：${marks}4.5.3.5，标有引号、书名号的并列成分之间通常不用顿号。`,
  ),
  'pause-mark-missing': slip(
    ['缺顿号', 'note', '》（一号）《', '》（一号）、《'],
    '两个并列的成分之间隔着括注，没有顿号。',
    ({ instead }) => `宜写成“${instead}”。依据：${marks}4.5.3.5，引号、书名号之后还有括注的，宜用顿号。`,
  ),
  'hyphen-range': slip(
    ['起止连接号不对', 'warning', '2019-2021', '2019—2021'],
    '起止用了半角短横“-”。',
    (one) =>
      `${write(one)}依据：${marks}4.13.3，时间的起止用一字线“—”，数值的范围用浪纹线“～”；也可以写“至”。`,
  ),
  'space-in-number': slip(
    ['数字间有空格', 'warning', '2023 年 8 月', '2023年8月'],
    '日期或数字里有空格。',
    (one) => `${write(one)}依据：${numerals}；尚未签发的，运行 npm run check -- --fix 可以自动改。`,
  ),
  'space-among-words': {
    name: '汉字间有空格',
    severity: 'note',
    example: { written: ' ', instead: '' },
    say: () => [
      '句子里的汉字、标点之间有空格。',
      `多余的请删去；并列的词语、人名请用顿号分开。依据：${marks}4.5、5.1。`,
    ],
  },
  'space-at-end': {
    name: '首尾有空格',
    severity: 'note',
    example: { written: '主任 ', instead: '主任' },
    say: () => ['引号里的文字以空格开头或结尾。', '请删去引号内首尾的空格。'],
  },
  'leading-zero': slip(
    ['月日编虚位', 'warning', '08月07日', '8月7日'],
    '月、日前面多写了“0”。',
    (one) => `${write(one)}依据：${layout}7.3.5.4，月、日不编虚位。`,
  ),
  'year-cut-short': slip(
    ['年份不全', 'warning', '23年', '2023年'],
    '年份只写了两位。',
    ({ instead }) => `请写全四位，多半是“${instead}”。依据：${numerals}5.1.4，四位数字的年份不应简写为两位。`,
  ),
  'full-width-digits': slip(
    ['全角数字', 'warning', '４００', '400'],
    '是全角数字。',
    ({ instead }) => `请改为半角的“${instead}”。依据：${numerals}5.1.7。`,
  ),
  'traditional-characters': slip(
    ['繁体字异体字', 'warning', '羣', '群'],
    '是繁体字、异体字或不规范的字符。',
    (one) =>
      `${write(one)}人名、题词、引用的原题可以保留。依据：《中华人民共和国国家通用语言文字法》（2025年修订）。`,
  ),
  'ordinal-order': {
    name: '序号次序不对',
    severity: 'warning',
    example: { written: '三、', expected: '二、' },
    say: ({ written, expected }) => [
      expected === undefined
        ? `序号“${written}”和上一级的序号颠倒了。`
        : `这里的序号是“${written}”，照前面的顺序应是“${expected}”。`,
      /^第.*[条章]$/.test(written)
        ? '请检查有没有漏写或重复。'
        : `请检查有没有漏写、重复或错了层次。依据：${layout}7.3.3，依次为“一、”“（一）”“1.”“（1）”。`,
    ],
  },
  'unpaired-mark': {
    name: '引号括号不成对',
    severity: 'warning',
    example: { mark: '（', missing: '）' },
    say: ({ mark, missing }) => [
      `“${mark}”没有配对的“${missing}”。`,
      `请补上另一半，或者删去这一个。依据：${marks}，引号、括号、书名号都有前后两半。`,
    ],
  },
  'fixed-phrase': {
    name: '固定表述不准',
    severity: 'warning',
    example: { written: '社会主义核心价植观', instead: '社会主义核心价值观' },
    say: ({ written, instead }) => [
      `这里写的是“${shown(written)}”，和固定表述“${instead}”有出入。`,
      `请核对原文，改为“${instead}”。固定表述列在 site.yaml 的“固定表述”里。`,
    ],
  },
};

/** The words for a slip: what is wrong with what stands there, and what to do. */
function slip(
  [name, severity, written, instead]: readonly [
    name: string,
    severity: Severity,
    written: string,
    instead: string,
  ],
  wrong: string,
  advice: (slip: Slip) => string,
): Words<Slip> {
  return {
    name,
    severity,
    example: { written, instead },
    say: (one) => [`这里写的是“${shown(one.written)}”，${wrong}`, advice(one)],
  };
}

function write({ instead }: Slip): string {
  return `请改为“${shown(instead)}”。`;
}

/** `text` with its spaces visible. */
function shown(text: string): string {
  return text.replace(/[ \u00a0\u3000\t]/g, '␣');
}
