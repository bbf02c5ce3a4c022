import type { WordsOf } from '../words.ts';

/** What reading finds in the text of notices and of the site's own pages: marks, links, quoted data, tables. */
export interface ProseProblems {
  /** What an import was not sure of. */
  'doubt-open': { readonly text: string };
  'raw-html': { readonly html: string };
  'character-reference': { readonly reference: string };
  'mark-escaped': { readonly mark: string };
  'unsupported-markdown': { readonly form: string };
  /** `isChannel`: it is to be the address of a channel, which has a place for other words. */
  'no-address': { readonly text: string; readonly isChannel: boolean };
  'unsafe-link': { readonly address: string };
  'broken-link': { readonly address: string };
  'link-user-name': { readonly address: string; readonly host: string };
  'link-host-differs': { readonly shown: string; readonly host: string };
  'link-host-disguised': { readonly host: string };
  'mail-link-fields': { readonly address: string };
  'page-markup': { readonly markup: string };
  'page-syntax': { readonly problem: string };
  'page-component': { readonly name: string; readonly nearest: string | undefined };
  'page-expression': { readonly text: string };
  'unknown-token': { readonly key: string; readonly nearest: string | undefined };
  'broken-token': { readonly text: string };
  'too-complex': Record<never, never>;
  'broken-table': Record<never, never>;
  'second-table': Record<never, never>;
}

/** The words for what reading finds in the text of notices and pages: marks, links, quoted data, tables. */
export const proseWords: WordsOf<ProseProblems> = {
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
    example: { text: '示例市总工会网站', isChannel: true },
    say: ({ text, isChannel }) => [
      `“${text}”不是网址。`,
      isChannel
        ? '请写成“https://gongshi.example.gov.cn/fanying”的样子，别的话写在这个渠道的“说明”里；没有网址的，删去这一项。'
        : `${/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? `是不是“https://${text}”？` : '请写成“https://www.example.gov.cn/wenjian”的样子。'}没有网址的，删去这一项。`,
    ],
  },
  'unsafe-link': {
    name: '链接不允许',
    example: { address: 'javascript:alert(1)' },
    say: ({ address }) => [
      `链接“${address}”不允许使用。`,
      '只能链接到 https://、http://、mailto:、tel: 开头的网址，或本站内的网页和附件。',
    ],
  },
  'broken-link': {
    name: '链接找不到',
    example: { address: '/notices/2020/gone/' },
    say: ({ address }) => [
      `链接“${address}”在本站内找不到。`,
      '请检查链接有没有写错，网页、附件或网页里的位置是否还在。',
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
};
