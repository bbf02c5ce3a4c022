import { withoutPersonalData } from '#domain/privacy/personal-data.ts';
import type { Doubt, LooseKind } from '../../as-meant/edit.ts';
import type { WordsOf } from '../words.ts';
import { ambiguityWords, looseWords } from './loose-words.ts';

/** What reading finds in the bytes of a file and in its settings. */
export interface SettingsProblems {
  /** `isDocument`: the bytes are those of a document, or of an archive, and no text at all. */
  'wrong-encoding': { readonly encoding: string | undefined; readonly isDocument?: boolean };
  'merge-conflict': Record<never, never>;
  /** `line`: what stands for `---`; `isLate`: whether `---` stands further down, behind what nobody sees. */
  'no-front-matter': { readonly line: string | undefined; readonly isLate: boolean };
  /** `line`: what stands where the settings seem to end. */
  'front-matter-unclosed': { readonly line: string | undefined };
  'front-matter-language': { readonly language: string };
  'full-width-colon': { readonly key: string };
  /** `line`: as it should be written; `isMended`: whether `check --fix` writes it so in a draft. */
  'loose-setting': { readonly kind: LooseKind; readonly line: string; readonly isMended: boolean };
  'ambiguous-setting': Pick<Doubt, 'kind' | 'text' | 'instead'>;
  'bad-yaml': { readonly problem: string; readonly line?: string | undefined };
  'key-repeated': { readonly key: string };
  /** A key that is none, or that has its place elsewhere. */
  'unknown-key': {
    readonly key: string;
    readonly nearest: string | undefined;
    readonly isElsewhere: boolean;
  };
  'missing-key': { readonly key: string };
  /** A list of windows where there is one window. */
  'several-windows': Record<never, never>;
  'wrong-type': { readonly key: string; readonly expected: string };
  'wrong-word': { readonly key: string; readonly text: string; readonly allowed: readonly string[] };
  /** `years`: where it is a day, the first and the last year of which days are known; `weekday`: its own, not the stated one. */
  'bad-date': {
    readonly text: string;
    readonly years?: readonly [first: number, last: number];
    readonly weekday?: string;
  };
  'bad-time': { readonly text: string };
  'bad-number': { readonly text: string; readonly least: number; readonly most: number };
  'exactly-one': { readonly keys: readonly string[] };
  'empty-body': Record<never, never>;
  'unreadable-file': { readonly problem: string };
}

/** The words for what reading finds in the bytes of a file and in its settings. */
export const settingsWords: WordsOf<SettingsProblems> = {
  'wrong-encoding': {
    name: '文件编码不对',
    example: { encoding: 'GB18030（GBK）' },
    say: ({ encoding, isDocument }) =>
      isDocument
        ? [
            '这不是文本文件：Word、Excel、PDF 或者压缩文件改了名，也还是原来的文件。',
            '公示的原稿，请改回原来的扩展名，用 npm run import 写成草稿；都不是的，请删去。',
          ]
        : [
            encoding ? `文件的编码是 ${encoding}，不是 UTF-8。` : '文件不是 UTF-8 编码的文本。',
            '请用记事本打开，选“另存为”，编码选 UTF-8，再保存。',
          ],
  },
  'merge-conflict': {
    name: '合并没有完成',
    example: {},
    say: () => [
      '同一处有两个人改过，Git 把两种写法都留在这里，还没有选定。',
      '请只留对的一种，删去以“<<<<<<<”“=======”“>>>>>>>”开头的三行。',
    ],
  },
  'unreadable-file': {
    name: '文件读不出',
    example: { problem: '没有权限' },
    say: ({ problem }) => [
      `这个文件读不出来（${problem}）。`,
      '请检查它是不是一个普通文件、有没有读取权限。',
    ],
  },
  'no-front-matter': {
    name: '缺开头设置',
    example: { line: undefined, isLate: false },
    say: ({ line, isLate }) => {
      if (isLate)
        return [
          '“---”不在文件的最前面，下面的设置读不到。',
          '请删去它前面的空行、空格、看不见的字符或者“```”，让“---”在第一行顶格写；末尾多出来的“```”也删去。',
        ];
      return line === undefined
        ? [
            '文件开头没有用 --- 围起来的设置。',
            '请在第一行写 ---，下面逐行写“项目: 内容”，写完再用一行 --- 结束。',
          ]
        : [`设置的第一行写成了“${line}”，下面的设置读不到。`, '请把这一行改成“---”：三个半角减号，顶格写。'];
    },
  },
  'front-matter-unclosed': {
    name: '开头设置没有结束',
    example: { line: '———' },
    say: ({ line }) =>
      line === undefined
        ? ['开头的设置只有起始的 ---，没有结束的 ---。', '请在设置写完后另起一行写 ---，再写正文。']
        : [
            `设置的结尾写成了“${line}”，看不出设置到这里为止。`,
            '请把这一行改成“---”：三个半角减号，顶格写。',
          ],
  },
  'front-matter-language': {
    name: '开头设置写法不允许',
    example: { language: 'js' },
    say: ({ language }) => [`开头写成了“---${language}”，这里不允许。`, '第一行只写 ---，后面不要跟别的字。'],
  },
  'full-width-colon': {
    name: '全角冒号',
    severity: 'warning',
    example: { key: '标题' },
    say: ({ key }) => [
      `“${key}”后面是全角冒号“：”，已照半角的读。`,
      `请改成半角冒号加一个空格：“${key}: ”。`,
    ],
  },
  'loose-setting': {
    name: '设置写法不规范',
    severity: 'warning',
    example: { kind: 'bracket', line: '发布单位: [甲单位, 乙单位]', isMended: true },
    say: ({ kind, line, isMended }) => [
      `${looseWords[kind]}。`,
      `请写成“${withoutPersonalData(inPaperBrackets(line))}”${isMended ? '；还没有签发的，可以用 npm run check -- --fix 自动改' : ''}。`,
    ],
  },
  'ambiguous-setting': {
    name: '设置有两种读法',
    example: {
      kind: 'comment',
      text: '#示例杯# 获奖者的公示',
      instead: ['标题: "关于第三届 #示例杯# 获奖者的公示"', '# 示例杯# 获奖者的公示', '标题: 关于第三届'],
    },
    say: ({ kind, text, instead }) =>
      ambiguityWords(kind, withoutPersonalData(text), instead.map(withoutPersonalData)),
  },
  'bad-yaml': {
    name: '设置格式不对',
    example: { problem: '这一行的缩进和上下不一致。' },
    say: ({ problem, line }) => [
      problem,
      line
        ? `是不是想写“${withoutPersonalData(line)}”？`
        : '请对照内容文件夹里“手册.md”的例子，检查这一行的缩进、引号、括号和逗号；其余的内容，改好后才查得全。',
    ],
  },
  'key-repeated': {
    name: '项目重复',
    formerNames: ['键重复'],
    example: { key: '序号' },
    say: ({ key }) => [`“${key}”写了两次。`, '请只留一处。'],
  },
  'unknown-key': {
    name: '项目不认识',
    formerNames: ['键不认识'],
    example: { key: '名秤', nearest: '名称', isElsewhere: false },
    say: ({ key, nearest, isElsewhere }) => {
      if (key === '') return ['冒号前面没有项目的名称。', '请补上名称，或者删去这一行。'];
      return [
        isElsewhere ? `“${key}”不能写在这里。` : `不认识“${key}”。`,
        nearest
          ? `是不是想写“${nearest}”？`
          : `请对照内容文件夹里“附录.md”的说明${isElsewhere ? '移到该写的地方' : '改名'}或删去。`,
      ];
    },
  },
  'missing-key': {
    name: '缺少必填项',
    example: { key: '公示期' },
    say: ({ key }) =>
      key === ''
        ? ['这里没有写设置。', '请逐行写“项目: 内容”，例子见内容文件夹里的“手册.md”。']
        : [`缺少“${key}”，或者没有填。`, `请补上“${key}: …”，例子见内容文件夹里的“手册.md”。`],
  },
  'several-windows': {
    name: '公示期不止一个',
    example: {},
    say: () => [
      '“公示期”写了几个，一件公示只有一个公示期。',
      '请分成几件公示，各写各的公示期和名单；分几轮公示的（例如差额公示后再公示），每一轮一件。',
    ],
  },
  'wrong-type': {
    name: '内容写法不对',
    formerNames: ['值的形式不对'],
    example: { key: '公示期', expected: '几个“项目: 内容”，逐行缩进写，或写在“{ }”里' },
    say: ({ key, expected }) => [
      `${key === '' ? '设置' : `“${key}”`}的写法不对，这里应当是${expected}。`,
      '请对照内容文件夹里“手册.md”的例子改写。',
    ],
  },
  'wrong-word': {
    name: '内容不在可选范围',
    formerNames: ['值不在可选范围'],
    example: { key: '方式', text: '微信', allowed: ['电话', '传真', '电子邮件', '信函', '面谈', '网上'] },
    say: ({ key, text, allowed }) => [
      `“${key}”写的是“${text}”，不在可选范围。`,
      key === '方式' && allowed.some((word) => text.endsWith(word))
        ? `请写“方式: ${allowed.find((word) => text.endsWith(word))}”，“${text}”写在这个渠道的“说明”里。`
        : `可以写：${allowed.join('、')}。`,
    ],
  },
  'bad-date': {
    name: '日期不对',
    example: { text: '2023-02-30' },
    say: ({ text, years, weekday }) => {
      const written = '请写成“2023-08-04”的样子，月和日都是两位数。';
      if (years) return [`“${text}”不在${years[0]}年到${years[1]}年之间。`, '请核对年份。'];
      if (weekday !== undefined)
        return [
          `“${text}”的日期和星期对不上，那一天是${weekday}。`,
          `请核对是哪一天，星期不用写。${written}`,
        ];
      return /^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?$/.test(text)
        ? [`没有“${text}”这一天。`, '请核对月份和日期。']
        : [`“${text}”读不出是哪一天。`, written];
    },
  },
  'bad-time': {
    name: '时间不对',
    example: { text: '25:00' },
    say: ({ text }) => [
      /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)
        ? `“${text}”是程序的写法，带着时区，这里只写北京时间。`
        : /^(?:[\d-]{10} )?\d{1,2}:\d{2}$/.test(text)
          ? / 24:00$/.test(text)
            ? `“${text}”是一天的结束，下一天的开始，这里写不了。`
            : /^0?0:00$/.test(text)
              ? `“${text}”是一天的开始，末日到这时还没有开始。`
              : `没有“${text}”这个时刻。`
          : `“${text}”读不出是什么时间。`,
      / 24:00$/.test(text)
        ? '请写成下一天的“00:00”，或者同一天的“23:59”。'
        : /^0?0:00$/.test(text)
          ? '末日一整天都可以反映的，写“24:00”。'
          : '请写成“2023-08-04 10:00”或“17:30”的样子，用半角冒号。',
    ],
  },
  'bad-number': {
    name: '数不对',
    example: { text: '5个', least: 1, most: 250 },
    say: ({ text, least, most }) => [
      `“${text}”不是${least}到${most}的整数。`,
      '请用阿拉伯数字写整数，不带单位，例如“5”。',
    ],
  },
  'exactly-one': {
    name: '须且只须写一项',
    example: { keys: ['工作日', '自然日'] },
    say: ({ keys }) => [
      `${keys.map((key) => `“${key}”`).join('')}必须写其中一项，也只能写一项。`,
      keys.includes('工作日')
        ? '两项都写了的，请留下符合原文的那一项；都没有填的，请补上天数，原公示只写了起止日期的，写“首日”和“末日”。'
        : '两项都写了的，请留下符合原文的那一项；都没有填的，附件在本页的写“内容: 本页”，是文件的写“文件: attachments/文件名”。',
    ],
  },
  'empty-body': {
    name: '没有正文',
    example: {},
    say: () => ['开头的设置之后没有正文。', '请在结束的 --- 之后另起一行写正文。'],
  },
};

/** `line` with the year of a document number in the brackets that papers have, which no setting has to quote. */
function inPaperBrackets(line: string): string {
  return line.replace(/"([^"[\]]{0,40})\[((?:19|20)\d{2})\](第?\d{1,6}号)"/gu, '$1〔$2〕$3');
}
