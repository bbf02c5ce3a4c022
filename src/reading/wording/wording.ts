import {
  chineseDate,
  chineseLength,
  chineseMonthDay,
  chineseRange,
  chineseWeekday,
} from '#domain/window/chinese-date.ts';
import { civil } from '#domain/time/civil-date.ts';
import type { ArrangementChange } from '#domain/window/window-findings.ts';
import { withoutPersonalData } from '#domain/privacy/personal-data.ts';
import type { Doubt, LooseKind } from '../as-meant/edit.ts';
import { exampleWindow } from './example-window.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ProblemCode, Problems } from './problems.ts';
import type { Severity } from './severity.ts';
import type { Words } from './words.ts';
import { privacyWords } from './wording-privacy.ts';
import { agreementWords } from './wording-agreement.ts';
import { lifeWords } from './wording-life.ts';
import { languageWords } from './wording-language.ts';
import { listWords } from './wording-lists.ts';
import { namesWords } from './wording-names.ts';

/** Published on 2023-09-28, before National Day, with a make-up weekend. */
const autumn = exampleWindow('2023-09-28', '2023-10-07', '2023-10-11');

/** What was written otherwise, and how it is read. */
const looseWords: Readonly<Record<LooseKind, string>> = {
  colon: '“项目:”后面没有空一格，已照空一格读',
  divider: '项目和内容之间没有冒号，或者写成了别的符号，已照“项目: 内容”读',
  strong: '设置里不用“**”加粗，已照不加粗读',
  bracket: '这里的括号不是半角的“[ ]”“{ }”，已照这两种读',
  unclosed: '前面有开头的括号，到行尾没有结尾的，已在行尾补上',
  comma: '这里的分隔号不是半角逗号加空格，已照半角逗号读',
  quote: '内容外面的引号不是半角的，已当作半角引号，不算文字',
  blank: '这里有全角空格或者不间断空格，已照普通空格读',
  indent: '这一行行首的空格不对，已按所属的项读',
  dash: '这里是一串里的一项，行首的“-”不是半角，或者后面没有空一格，已照“- ”读',
  unquoted: '内容里有设置的记号，已整个当作文字读',
  fold: '内容分成了几行写，已接成一段，汉字之间不加空格',
  several: '一项里写了几个，已分开读',
  keys: '一行里写了几项，已一项一行读，“⏎”处要换行',
  form: '写法不是统一的形式，已读作这个意思',
  words: '这里要分项写，现在写成了一句话，已读作这个意思',
  nothing: '“~”“null”是程序的写法，已当作没有填',
};

function ambiguityWords(
  kind: Doubt['kind'],
  text: string,
  [first = '', second = '', third = '']: readonly string[],
): [string, string] {
  switch (kind) {
    case 'comment':
    case 'remark':
      return [
        `“#”前面有空格，“${text}”会被当作备注，不读进去。`,
        `是文字的，请加引号：${first}；是备注的，请另起一行写“${second}”，这一行只留“${third}”。`,
      ];
    case 'lines':
      return [
        `这里写了几行（${text}），看不出是几个，还是一个分成了几行。`,
        `是几个的，请写成 ${first}；是一个的，请写成一行：${second}。`,
      ];
    case 'spaces':
      return [
        `“${text}”里有空格，看不出是几个，还是一个。`,
        `是几个的，请写成 ${first}；是一个的，请写成 ${second}；空格是名称的一部分的，请加英文引号。`,
      ];
    case 'days':
      return [
        `“${text}”没有写明是工作日还是自然日。`,
        `只数工作日的，请写成 ${first}；每天都数的，请写成 ${second}。`,
      ];
    case 'quote':
      return [
        `内容前面有引号（${text}），到行尾没有结尾的引号。`,
        `引号是括住内容的，请写成：${first}；是文字的，请改成中文引号“”，成对写。`,
      ];
    case 'block':
      return [
        `“${text}”后面不能在同一行写文字。`,
        `只有一行的，请写成：${first}；要分行的，“${text}”后面换行，逐行写，每行前空两格。`,
      ];
  }
}

/** What to do with a file that nothing reads, by what it seems to be. */
function adviceOnStray(file: string): string {
  if (/\.(?:txt|md\.\w+|markdown)$/i.test(file))
    return '写公示用的文件要用“.md”结尾：请改名（在 Windows 里先让它显示文件扩展名），或者删去。';
  if (/\.(?:docx?|wps|xlsx?|et|pdf|ofd)$/i.test(file))
    return '公示的原稿，请用 npm run import 写成草稿；要一起公布的，放进 attachments 文件夹，在“附件”里登记；都不是的，请删去。';
  if (/\.yml$/i.test(file)) return '设置的文件要用“.yaml”结尾：请改名，或者删去。';
  return '请检查文件名和所在的文件夹，或者删去。';
}

/** Where what stands at `file`, and is read by nobody, belongs. */
function adviceOnUnread(file: string): string {
  const [, folder] = /^([^/]+)\/[^/]+\.md$/i.exec(file) ?? [];
  const meant = ['criteria', 'nominees', 'corrections'].find(
    (name) => name !== folder && folder?.toLowerCase().startsWith(name.slice(0, 4)),
  );
  if (meant !== undefined) return `是不是应当放在“${meant}”文件夹里？请把文件夹改名。`;
  if (/^(?:notice\.md|[^/a-z]+\.md)$/i.test(file))
    return '是公示正文的，请改名为“notice.md”（都用小写字母）；是名单的，放进 nominees 文件夹，文件名用拼音；都不是的，请删去。';
  if (file.startsWith('calendar/'))
    return '一年的放假安排写在“calendar/年份.yaml”里，例如“calendar/2026.yaml”；本地的放假写在“calendar/local.yaml”里。';
  if (file.startsWith('notices/'))
    return '一件公示一个文件夹，年份用四个数字，例如“notices/2026/xianjin-geren/notice.md”。';
  return '条件放在 criteria 里，公示对象放在 nominees 里，更正放在 corrections 里，都用“.md”结尾；中止放在 suspensions 里，用“.yaml”结尾。名称都用小写字母，文件夹里面不再分文件夹。';
}

/** The only catalogue of sentences about problems. A code without words does not compile. */
const catalogue: { readonly [Code in ProblemCode]: Words<Problems[Code]> } = {
  ...privacyWords,
  ...agreementWords,
  ...languageWords,
  ...lifeWords,
  ...listWords,
  ...namesWords,
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
    example: { kind: 'bracket', line: '发布单位: [甲单位, 乙单位]' },
    say: ({ kind, line }) => [
      `${looseWords[kind]}。`,
      `请写成“${withoutPersonalData(line)}”；还没有签发的，可以用 npm run check -- --fix 自动改。`,
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
        : '请对照内容文件夹里“手册.md”的例子，检查这一行的缩进、引号、括号和逗号。',
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
      `可以写：${allowed.join('、')}。`,
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
        ? '请留下符合原文的那一项；原公示没有写天数、只写了起止日期的，写“首日”和“末日”。'
        : '请留下符合原文的那一项。',
    ],
  },
  'empty-body': {
    name: '没有正文',
    example: {},
    say: () => ['开头的设置之后没有正文。', '请在结束的 --- 之后另起一行写正文。'],
  },
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
  'raw-html': {
    name: '正文里有网页代码',
    example: { html: '<font color="red">' },
    say: ({ html }) => [`正文里有网页代码“${html}”，不会生效。`, '请删去；要显示尖括号，请用全角“＜ ＞”。'],
  },
  'character-reference': {
    name: '文字里有字符代码',
    severity: 'warning',
    example: { reference: '&nbsp;' },
    say: ({ reference }) => [
      `“${reference}”是网页里代表一个字符的代码，会照这几个字印出来。`,
      '请删去，直接写要印的字。',
    ],
  },
  'mark-escaped': {
    name: '反斜杠不印',
    severity: 'note',
    example: { mark: '*' },
    say: ({ mark }) => [
      `“\\${mark}”只印“${mark}”，前面的反斜杠不印。`,
      '要印反斜杠的，请写全角“＼”；不是有意写的，请删去。',
    ],
  },
  'doubt-open': {
    name: '存疑未核',
    example: { text: '没有写公示期，请补写天数，或者首日和末日。' },
    say: ({ text }) => [`导入时存疑：${text}`, '核对、改好以后，删去这一行，才能签发。'],
  },
  'unsupported-markdown': {
    name: '写法不支持',
    severity: 'warning',
    example: { form: '代码' },
    say: ({ form }) => [
      `这一行像是${form}的记号，公示里没有这种写法，会照原样印出来。`,
      '不是要印这些符号的，请删去。',
    ],
  },
  'no-address': {
    name: '不是网址',
    example: { text: '示例市总工会网站' },
    say: ({ text }) => [
      `“${text}”不是网址。`,
      '请写成“https://gongshi.example.gov.cn/fanying”的样子，别的话写在“说明”里；没有网址的，删去这一项。',
    ],
  },
  'unsafe-link': {
    name: '链接不允许',
    example: { address: 'javascript:alert(1)' },
    say: ({ address }) => [
      `链接“${address}”不允许使用。`,
      '只能链接到 https://、http://、mailto:、tel: 开头的地址，或本站内的页面和附件。',
    ],
  },
  'broken-link': {
    name: '链接找不到',
    example: { address: '/notices/2020/gone/' },
    say: ({ address }) => [
      `链接“${address}”在本站内找不到。`,
      '请检查地址有没有写错，页面、附件或页面里的位置是否还在。',
    ],
  },
  'link-user-name': {
    name: '网址里有用户名',
    example: { address: 'https://gov.cn@evil.example/', host: 'evil.example' },
    say: ({ address, host }) => [
      `“${address}”里“@”前面的不是网站，实际打开的是“${host}”。`,
      '请核对网站，删去“@”和它前面的内容。',
    ],
  },
  'link-host-differs': {
    name: '链接与文字不符',
    severity: 'warning',
    example: { shown: 'www.gov.example', host: 'evil.example' },
    say: ({ shown, host }) => [
      `链接的文字是“${shown}”，实际打开的是“${host}”。`,
      '请改成一致；不是同一个网站、邮箱、电话的，文字里写它的名称。',
    ],
  },
  'link-host-disguised': {
    name: '网址难以辨认',
    severity: 'warning',
    example: { host: 'xn--80ak6aa92e.example' },
    say: ({ host }) => [
      `网址里的“${host}”有形似字母的字符，或者是编码、数字、内部的名称，看不出是哪个网站。`,
      '请核对网站，用英文字母或中文写出它的域名；中文域名照中文写。',
    ],
  },
  'mail-link-fields': {
    name: '邮件链接有附加内容',
    severity: 'warning',
    example: { address: 'mailto:a@b.example?bcc=c@d.example' },
    say: ({ address }) => [
      `邮件链接“${address}”会替写信人添加收信人、抄送或者正文。`,
      '请只写一个邮箱；需要的可以加“?subject=主题”。',
    ],
  },
  'page-markup': {
    name: '网页写法不允许',
    example: { markup: 'import fs from "node:fs"' },
    say: ({ markup }) => [
      `网页里不允许“${markup}”：它会运行程序，或者把读者引到别处。`,
      '请删去；确需程序的，由维护网站的工程师写成同一文件夹里的组件（.astro），在网页里引用。',
    ],
  },
  'page-syntax': {
    name: '网页格式不对',
    example: { problem: '标签“<Channels>”没有结束标签；没有内容的，请写成“<名称 />”。' },
    say: ({ problem }) => [problem, '请改正这一处；不会改的，请让维护网站的工程师来改。'],
  },
  'page-component': {
    name: '网页组件不认识',
    formerNames: ['网页部件不认识'],
    example: { name: 'Channel', nearest: 'Channels' },
    say: ({ name, nearest }) => [
      `不认识组件“<${name}>”。`,
      nearest === undefined ? '请删去，或照别的网页改正名称。' : `是不是想写“<${nearest}>”？`,
    ],
  },
  'page-expression': {
    name: '网页里有程序',
    example: { text: '公示期' },
    say: ({ text }) => [
      `大括号里的“${text}”会被当成程序。`,
      '如果是文字，请写成“\\{”和“\\}”；网页里不能引用公示的内容。',
    ],
  },
  'unknown-token': {
    name: '引用不认识',
    example: { key: '公示', nearest: '公示期' },
    say: ({ key, nearest }) => [
      `不认识引用“{{${key}}}”。`,
      nearest
        ? `是不是想写“{{${nearest}}}”？`
        : '可以引用的内容见内容文件夹里的“附录.md”（在正文里引用数据）。',
    ],
  },
  'broken-token': {
    name: '引用写法不对',
    example: { text: '{公示期}' },
    say: ({ text }) => [
      `“${text}”里有花括号，却不是完整的引用，会原样印出来。`,
      '引用要写成两个半角花括号夹着名称，例如“{{公示期}}”，中间不换行、不加粗；不是引用的，请删去花括号。',
    ],
  },
  'too-complex': {
    name: '正文层次太深',
    example: {},
    say: () => ['正文里列表的层次太多，或者数字太长，无法识别。', '请删去行首多余的空格，或者分成几段。'],
  },
  'broken-table': {
    name: '表格断开',
    example: {},
    say: () => [
      '这一行像是表格的一行，却没有接在表格里，不会成为公示对象。',
      '请删去它和表格之间的空行；竖线要用半角“|”。',
    ],
  },
  'second-table': {
    name: '一个文件有两个表格',
    example: {},
    say: () => ['一个名单文件里只能有一个表格，这是第二个。', '请把它移到另一个文件，另写“类别”“标题”。'],
  },
  'unread-text': {
    name: '文件不会公布',
    example: { file: 'Nominees/jia-yi.md' },
    say: ({ file }) => [`“${file}”的名称或位置不对，不会公布，也不起作用。`, adviceOnUnread(file)],
  },
  'unused-attachment': {
    name: '附件没有登记',
    severity: 'warning',
    example: { file: 'attachments/mingdan.xlsx' },
    say: ({ file }) => [
      `“${file}”没有在“附件”里登记，正文里也没有链接，不会公布。`,
      '请在“附件”里写上标题和文件，或者删去这个文件。',
    ],
  },
  'empty-token': {
    name: '引用没有内容',
    example: { key: '受理.传真' },
    say: ({ key }) => [
      `引用“{{${key}}}”在开头的设置里没有内容。`,
      '请在开头的设置里补上，或者删去这处引用。',
    ],
  },
  'missing-file': {
    name: '缺少文件',
    example: { file: 'notice.md' },
    say: ({ file }) => [
      `这里应当有“${file}”，却没有。`,
      file === 'site.yaml'
        ? '请核对内容文件夹（CONTENT_DIR）写得对不对；从头新建的，运行 npm run new -- --office 文件夹，会写好这个文件。'
        : '请补上这个文件；如果文件夹是多余的，请删去整个文件夹。',
    ],
  },
  'stray-file': {
    name: '多余的文件',
    severity: 'warning',
    example: { file: '备份.txt' },
    say: ({ file }) => [`“${file}”不会被公布：这里不该有这样的文件。`, adviceOnStray(file)],
  },
  'draft-twice': {
    name: '同一件公示有两份',
    severity: 'warning',
    example: { first: 'content/notices/2023/shili/notice.md' },
    say: ({ first }) => [
      `这份草稿的标题和发布日期，和“${first}”的一样。`,
      '是同一件的，请只留一份，删去另一份的整个文件夹；是两件的，标题要分得清，例如写明“第二批”。',
    ],
  },
  'reserved-name': {
    name: '文件名被占用',
    example: { name: 'con' },
    say: ({ name }) => [
      `Windows 里不能有叫“${name}”的文件或文件夹，用 Windows 的同事会取不到全部内容。`,
      '请换一个名称；不要用 con、prn、aux、nul、com1、lpt1 这类名称和 < > : " | ? * \\ 这些符号，不要以句点、空格结尾。',
    ],
  },
  'name-not-on-windows': {
    name: '文件名不通用',
    severity: 'warning',
    example: { name: 'corrections/2023-08-09T10:00.md' },
    say: ({ name }) => [
      `Windows 里不能有叫“${name}”的文件，用 Windows 的同事会取不到全部内容。`,
      '还没有公开的，请换一个名称，不要用 < > : " | ? * \\ 这些符号，不要以句点、空格结尾；已经公开的不能改名，请不用 Windows 的同事处理。',
    ],
  },
  'page-taken': {
    name: '网页重名',
    example: { name: 'search' },
    say: ({ name }) => [
      `网址“/${name}/”是程序自己用的，网页不能叫“${name}”。`,
      '请给这个文件换一个名称，例如在后面加上“-page”。',
    ],
  },
  'bad-name': {
    name: '文件名不对',
    example: { name: '甲一' },
    say: ({ name, twin, isAttachment }) =>
      twin === undefined
        ? [
            `名称“${name}”不能用在网址里。`,
            isAttachment
              ? '请改名，只用英文字母、数字和连字符，例如“mingdan.xlsx”；“附件”里、正文里写的文件名一起改。'
              : '请只用小写英文字母、数字和连字符，例如“zhou-maocuo”。',
          ]
        : [
            `“${name}”和“${twin}”只是大小写不同，在 Windows、macOS 上是同一个文件。`,
            '请给其中一个改名，或者删去一个。',
          ],
  },
  'table-misread': {
    name: '表格会成乱码',
    severity: 'warning',
    example: { attachment: 'mingdan.csv', encoding: 'UTF-8' },
    say: ({ attachment, encoding }) => [
      encoding === 'UTF-8'
        ? `表格“${attachment}”是没有标记的 UTF-8，用 Excel 打开，汉字会成乱码。`
        : `表格“${attachment}”的编码是 ${encoding}，用别的系统或者程序打开，汉字会成乱码。`,
      '请用 Excel 另存为“CSV UTF-8（逗号分隔）”，或者改用 xlsx。',
    ],
  },
  'attachment-large': {
    name: '附件太大',
    severity: 'warning',
    example: { attachment: 'mingdan.pdf', megabytes: 32 },
    say: ({ attachment, megabytes }) => [
      `附件“${attachment}”有${megabytes} MB，手机上要等很久才打得开。`,
      '请压缩图片、降低扫描的清晰度，或者分成几个文件；确需这样大的，请在“说明”里写明理由。',
    ],
  },
  'missing-attachment': {
    name: '附件不在',
    example: { file: 'attachments/mingdan.xlsx' },
    say: ({ file }) => [
      `找不到附件“${file}”。`,
      '请把文件放到这件公示的 attachments 文件夹里，并检查文件名。',
    ],
  },
  'attachment-outside': {
    name: '附件位置不对',
    example: { file: '../mingdan.xlsx' },
    say: ({ file }) => [
      `附件“${file}”不在这件公示的 attachments 文件夹里。`,
      '请把文件放进去，写成“attachments/文件名”，文件名用英文字母、数字和连字符。',
    ],
  },
  'wrong-year-folder': {
    name: '年份文件夹不对',
    example: { folder: '2023', year: '2022' },
    say: ({ folder, year }) => [
      `发布时间在${year}年，公示却放在“${folder}”文件夹里。`,
      `请把整个文件夹移到 notices/${year}/ 下面，或改正发布时间。`,
    ],
  },
  'unknown-category': {
    name: '类别不符',
    example: { category: '先进工作者', known: ['先进个人'] },
    say: ({ category, known }) => [
      `“${category}”不在本公示的名额里。`,
      `名额里的类别有：${known.join('、')}。请统一写法，或在“名额”里补上。`,
    ],
  },
  'ordinal-repeated': {
    name: '序号重复',
    example: { ordinal: 1, name: '甲二', first: '甲一' },
    say: ({ ordinal, name, first }) => [
      `“${name}”和“${first}”的序号都是${ordinal}。`,
      '请按正式名单的顺序改正其中一个。',
    ],
  },
  'anchor-repeated': {
    name: '位置重复',
    formerNames: ['锚点重复'],
    example: { anchor: 'chen-li', first: '陈立', isOneName: false },
    say: ({ anchor, first, isOneName }) =>
      isOneName
        ? [
            `“${first}”列了两次，网页上分不开。`,
            '是同一个对象的，请只留一处；是同名的两个，名单里请加一列“区分”，写明是哪一个，单独的文件请改名。',
          ]
        : [`网页上的位置“#${anchor}”已经给了“${first}”。`, '请给其中一个文件改名。'],
  },
  'no-nominees': {
    name: '没有公示对象',
    example: {},
    say: () => ['这件公示没有公示对象，也没有附件名单。', '请在 nominees 文件夹里写对象，或把名单作为附件。'],
  },
  'no-criteria': {
    name: '没有条件',
    severity: 'note',
    example: {},
    say: () => ['这件公示没有写评选条件。', '请在 criteria 文件夹里写条件；原公示确实没有的，可以不管。'],
  },
  'no-signer': {
    name: '没有落款',
    example: {},
    say: () => [
      '没有写“落款”。',
      '请补上文末署名的单位；原公示确实没有的，在“说明”里写“{ 问题: 没有落款, 理由: … }”，网页上注明，不补。',
    ],
  },
  'no-date': {
    name: '没有成文日期',
    example: {},
    say: () => [
      '没有写“成文日期”。',
      '请补上落款处的日期；原公示确实没有的，在“说明”里写“{ 问题: 没有成文日期, 理由: … }”，网页上注明，不补。',
    ],
  },
  'year-unannounced': {
    name: '放假安排未公布',
    example: { year: 2027 },
    say: ({ year }) => [
      `公示期要用到${year}年的放假安排，文件夹 calendar 里没有。`,
      `请在国务院办公厅公布${year}年部分节假日安排后，新建 calendar/${year}.yaml。`,
    ],
  },
  'window-mismatch': {
    name: '公示期不符',
    example: {
      end: 'closes',
      printed: civil('2023-10-06'),
      computed: civil('2023-10-11'),
      window: autumn,
    },
    say: ({ end, printed, computed, window }) => [
      `公示期${end === 'opens' ? '首日' : '末日'}写为${chineseDate(printed)}（${chineseWeekday(printed)}），按工作日历应为${chineseDate(computed)}（${chineseWeekday(computed)}）。`,
      `${chineseDate(window.publishedOn)}发布、${chineseLength(window.rule.length, window.rule.unit)}，应为${chineseRange(window.opens, window.closes)}。请改正日期；确有理由的，在“公示期”里写“理由: …”，理由会在网页上公开。`,
    ],
  },
  'window-far': {
    name: '公示期离发布太远',
    example: { publishedOn: civil('2023-08-04') },
    say: ({ publishedOn }) => [
      `公示期的首日、末日或起算日离发布日（${chineseDate(publishedOn)}）将近一年或者更久，多半是年份写错了。`,
      '请核对年份。',
    ],
  },
  'override-idle': {
    name: '理由多余',
    severity: 'warning',
    example: {},
    say: () => [
      '“公示期”里写了理由，但首日、末日和算出来的一样。',
      '请删去“理由”，或补上不同的“首日”“末日”。',
    ],
  },
  'window-reversed': {
    name: '公示期首尾颠倒',
    example: { opens: civil('2023-10-07'), closes: civil('2023-09-11') },
    say: ({ opens, closes }) => [
      `公示期末日${chineseDate(closes)}在首日${chineseDate(opens)}之前。`,
      '请改正首日、末日。',
    ],
  },
  'window-provisional': {
    name: '公示期暂定',
    severity: 'note',
    example: { closes: civil('2026-12-30') },
    say: ({ closes }) => [
      `公示期末日${chineseDate(closes)}在岁末，下一年的放假安排还没有公布，可能改变它。网页上会标“暂定”。`,
      `请在下一年的放假安排公布后再检查一次。`,
    ],
  },
  'window-moved-since': {
    name: '发布后放假安排有变',
    severity: 'warning',
    example: {
      changes: [
        {
          on: civil('2023-10-07'),
          isOff: true,
          source: '国办发明电〔2023〕0号',
          publishedOn: civil('2023-09-29'),
        },
      ],
      window: autumn,
      today: { ...autumn, opens: civil('2023-10-08'), closes: civil('2023-10-12') },
    },
    say: ({ changes, window, today }) => [
      `${changes.map(chineseChange).join('；')}。照新的安排，公示期应为${chineseRange(today.opens, today.closes)}；已发布的公示期仍是${chineseRange(window.opens, window.closes)}。`,
      '已印出的公示期不自动改。需要延长的，请发更正；不需要的，请在“说明”里写“问题: 发布后放假安排有变”和理由。',
    ],
  },
  'start-not-worked': {
    name: '起算日不是工作日',
    severity: 'warning',
    example: { on: civil('2023-08-05'), opens: civil('2023-08-07') },
    say: ({ on, opens }) => [
      `起算日${chineseDate(on)}（${chineseWeekday(on)}）不是工作日，工作日从${chineseDate(opens)}开始数。`,
      '请把“起算”改成一个工作日。',
    ],
  },
  'range-reversed': {
    name: '放假首尾颠倒',
    example: { first: civil('2023-10-06'), last: civil('2023-09-29') },
    say: ({ first, last }) => [`末日${chineseDate(last)}在首日${chineseDate(first)}之前。`, '请照通知改正。'],
  },
  'day-off-repeated': {
    name: '放假日期重复',
    example: { day: civil('2023-09-29'), name: '国庆节' },
    say: ({ day, name }) => [
      `${chineseDate(day)}已经在“${name}”里放假了。`,
      '请照通知改正首日或末日，每一天只写一次。',
    ],
  },
  'make-up-not-weekend': {
    name: '调休上班不在周末',
    example: { day: civil('2023-10-09') },
    say: ({ day }) => [
      `${chineseDate(day)}是${chineseWeekday(day)}，不在周末，不会是调休上班。`,
      '请照通知核对日期。',
    ],
  },
  'make-up-off': {
    name: '放假和上班冲突',
    example: { day: civil('2023-09-30'), name: '国庆节' },
    say: ({ day, name }) => [
      `${chineseDate(day)}写了上班，又在“${name}”里放假。`,
      '请照通知改正；后来的文件取消上班的，写成“{ 日期: …, 取消: 文号 }”。',
    ],
  },
  'make-up-repeated': {
    name: '上班日期重复',
    example: { day: civil('2023-10-08') },
    say: ({ day }) => [`${chineseDate(day)}写了两次上班。`, '请只留一处。'],
  },
  'day-outside-year': {
    name: '日期不在本年',
    example: { day: civil('2024-10-05'), year: 2023 },
    say: ({ day, year }) => [`${chineseDate(day)}不在${year}年，也不在上一年的12月。`, '请照通知核对年份。'],
  },
  'days-unbalanced': {
    name: '放假天数不平',
    example: { stated: 11, counted: 12, makeUps: 7, off: 19 },
    say: ({ stated, counted, makeUps, off }) => [
      `放假里不是周末的有${off}天，调休上班${makeUps}天，相差${counted}天，和法定假日天数（连同例外）${stated}天不相等。`,
      '多半是漏了一天或写错了一天，请照通知逐日核对；另有文件多放的假，写在“例外”里。',
    ],
  },
  'no-first-paper': {
    name: '没有原通知',
    example: {},
    say: () => [
      '“文件”里每一份都写了“改动”，没有原来的那份通知。',
      '请补上公布全年安排的那份通知，它不写“改动”。',
    ],
  },
  'bad-site-code': {
    name: '网站标识码不对',
    example: { text: '12345', nearest: undefined },
    say: ({ text, nearest }) => [
      `网站标识码写的是“${text}”，应当是10位数字，或者 bm 加8位数字。`,
      meant(nearest) ?? '请照核发的通知逐位核对；还没有的就留空，不能编造。',
    ],
  },
  'bad-icp-number': {
    name: '备案号不对',
    example: { text: '示ＩＣＰ备００００００００号', nearest: '示ICP备00000000号' },
    say: ({ text, nearest }) => [
      `ICP备案号写的是“${text}”，应当像“示ICP备00000000号-1”：省份简称、ICP备、数字、号。`,
      meant(nearest) ?? '请照备案系统里的写法填写，字母和数字用半角；还没有的就留空。',
    ],
  },
  'bad-police-number': {
    name: '公网安备号不对',
    example: { text: '公网安备123号', nearest: undefined },
    say: ({ text, nearest }) => [
      `公网安备号写的是“${text}”，应当有14位数字，例如“示公网安备00000000000000号”。`,
      meant(nearest) ?? '请照公安机关备案结果填写；还没有的就留空。',
    ],
  },
  'bad-party-mark': {
    name: '党政机关标识不对',
    example: { text: '有', nearest: undefined },
    say: ({ text, nearest }) => [
      `党政机关标识写的是“${text}”，应当是标识证书的网址，或者32位的标识编号。`,
      meant(nearest) ?? '请打开 bszs.conac.cn 的标识证书，把网址复制过来；还没有的就留空。',
    ],
  },
  'bad-domain': {
    name: '域名不对',
    example: { text: 'https://gongshi.example.gov.cn/', nearest: 'gongshi.example.gov.cn' },
    say: ({ text, nearest }) => [
      `域名写的是“${text}”。`,
      /[^/:]\/[^/]/.test(text)
        ? '网站要单独用一个域名，不能放在别的网站的一个目录下；只写域名本身，小写，不带“https://”和“/”，例如 gongshi.example.gov.cn。'
        : `只写域名本身，小写，不带“https://”和“/”，例如 ${nearest ?? 'gongshi.example.gov.cn'}。`,
    ],
  },
  'bad-accent': {
    name: '主色不对',
    example: { text: '深蓝' },
    say: ({ text }) => [
      `主色写的是“${text}”。`,
      text.startsWith('#')
        ? '请写成带引号的六位颜色，例如 "#1a4f9c"：没有引号，“#”和后面的字就不算数。'
        : '请写成带引号的六位颜色，例如 "#1a4f9c"；不写就是红色。',
    ],
  },
  'pale-accent': {
    name: '主色太浅',
    example: { text: '#66aaff', nearest: '#2563b0' },
    say: ({ text, nearest }) => [
      `主色 ${text} 在白底上看不清，和底色的对比不到4.5倍。`,
      `请换深一些的颜色；最接近、又看得清的是 "${nearest}"。`,
    ],
  },
  'code-missing': {
    name: '编号没有填',
    example: { name: '网站标识码' },
    say: ({ name }) => [
      `没有填“${name}”，不能正式发布。`,
      '请填有关部门核发的编号，不能编造；还没有的，先用预览（不带 --production）。',
    ],
  },
  'acknowledgement-idle': {
    name: '说明已不适用',
    severity: 'warning',
    example: { name: '没有条件' },
    say: ({ name }) => [
      `“说明”里写了“${name}”，现在没有这个问题（或者“位置”对不上）。`,
      '问题已经改好的，请删去这一条；否则请核对“位置”。',
    ],
  },
  'acknowledgement-refused': {
    name: '不能用说明代替改正',
    example: { name: '序号重复' },
    say: ({ name }) => [
      `“${name}”属于必须改正的问题，不能以“说明”代替改正。`,
      '请照它自己的建议改正，再删去这一条说明。',
    ],
  },
  'acknowledgement-unknown': {
    name: '说明的问题不认识',
    example: { name: '没有条线', nearest: '没有条件' },
    say: ({ name, nearest }) => [
      `“说明”里的问题“${name}”不是检查报告里的名称。`,
      nearest ? `是不是“${nearest}”？` : '请照检查报告方括号［］里的名称填写。',
    ],
  },
  'next-year-awaited': {
    name: '等候明年放假安排',
    severity: 'warning',
    example: { year: 2027 },
    say: ({ year }) => [
      `国务院办公厅一般在10月下旬到12月中旬公布下一年的放假安排，${year}年的还没有录入。`,
      `公布以后，请新建 calendar/${year}.yaml，办法见内容文件夹里的“附录.md”（每年的放假安排）。`,
    ],
  },
  'local-day-idle': {
    name: '本地安排多余',
    severity: 'warning',
    example: { day: civil('2023-08-06'), isOff: true },
    say: ({ day, isOff }) => [
      `${chineseDate(day)}本来就${isOff ? '不上班，不用再写放假' : '上班，不用再写上班'}。`,
      '请核对日期，或者删去。',
    ],
  },
  'local-day-repeated': {
    name: '本地安排重复',
    example: { day: civil('2023-08-07') },
    say: ({ day }) => [`${chineseDate(day)}写了两次。`, '请只留一处。'],
  },
  'year-gap': {
    name: '放假安排缺年份',
    example: { year: 2022 },
    say: ({ year }) => [`工作日历缺${year}年。`, `请补上 calendar/${year}.yaml：年份要连着，不能跳。`],
  },
  'year-mismatch': {
    name: '年份与文件名不符',
    example: { year: '2022', file: '2023.yaml' },
    say: ({ year, file }) => [`文件名是“${file}”，里面的年份却是${year}。`, '请改成一致。'],
  },
  'unknown-paper': {
    name: '文号不在文件里',
    example: { number: '国办发明电〔2023〕1号' },
    say: ({ number }) => [`“${number}”没有列在本年的“文件”里。`, '请检查文号，或在“文件”里补上这份通知。'],
  },
  'no-calendar': {
    name: '没有工作日历',
    example: {},
    say: () => [
      '文件夹 calendar 里没有任何一年的放假安排。',
      '请至少放入一年的文件，例如 calendar/2026.yaml。',
    ],
  },
};

/** 国办发明电〔2020〕1号于2020年1月27日将1月31日改为放假 */
function meant(nearest: string | undefined): string | undefined {
  return nearest && `字母、数字和符号要用半角，中间不空格；是不是“${nearest}”？请照核发的通知核对。`;
}

function chineseChange({ on, isOff, source, publishedOn }: ArrangementChange): string {
  const when = publishedOn === undefined ? '' : `于${chineseDate(publishedOn)}`;
  return `${source || '后来的安排'}${when}将${chineseMonthDay(on)}改为${isOff ? '放假' : '上班'}`;
}

/** A problem told: its Chinese name, what is wrong, what to do about it. */
export interface Sentence {
  /** The Chinese name that authors see and write. */
  readonly name: string;
  readonly message: string;
  readonly advice: string;
}

/** The words for the problem `code` with its `facts`. They are made at the very end, and nothing reads them again. */
export function sentenceOf<Code extends ProblemCode>({
  code,
  facts,
}: Pick<Diagnostic<Code>, 'code' | 'facts'>): Sentence {
  const { name, say } = catalogue[code];
  const [message, advice] = say(facts);
  return { name, message, advice };
}

/** How grave the problem `code` is: an error, unless its words say otherwise. */
export function severityOf(code: ProblemCode): Severity {
  const { severity = 'error' }: { readonly severity?: Severity } = catalogue[code];
  return severity;
}

/** Every code, for tests and for the list of rules. */
export const problemCodes = Object.keys(catalogue) as ProblemCode[];

/** The Chinese name that authors see and write for the problem `code`. */
export function nameOf(code: ProblemCode): string {
  return catalogue[code].name;
}

/** The problem that authors call `name`, by its present name or one that it once had. */
export function codeNamed(name: string): ProblemCode | undefined {
  return problemCodes.find((code) => {
    const { name: present, formerNames = [] }: { name: string; formerNames?: readonly string[] } =
      catalogue[code];
    return present === name || formerNames.includes(name);
  });
}

/** A rule as the office reads it: what is checked, and what its report says of a made-up case. */
export interface PublishedRule extends Sentence {
  readonly code: ProblemCode;
  readonly severity: Severity;
}

/** Every rule of the catalogue, with its example. */
export function publishedRules(): PublishedRule[] {
  return problemCodes.map((code) => ({ ...exampleOf(code), code, severity: severityOf(code) }));
}

function exampleOf<Code extends ProblemCode>(code: Code): Sentence {
  return sentenceOf({ code, facts: catalogue[code].example });
}
