import type { WordsOf } from '../words.ts';

/** What reading finds missing, too much, or where nothing reads it: files, attachments, what a text quotes. */
export interface PlaceProblems {
  'unread-text': { readonly file: string };
  'unused-attachment': { readonly file: string };
  'empty-token': { readonly key: string };
  'missing-file': { readonly file: string };
  'stray-file': { readonly file: string };
  /** `first`: the file of the other one. */
  'draft-twice': { readonly first: string };
  'reserved-name': { readonly name: string };
  /** Of a file that may be published, and keeps its name then. */
  'name-not-on-windows': { readonly name: string };
  /** A page of the office at an address of the program. */
  'page-taken': { readonly name: string };
  /** `twin`: another name, which differs in the case of letters alone. */
  'bad-name': { readonly name: string; readonly twin?: string; readonly isAttachment?: boolean };
  'missing-attachment': { readonly file: string };
  'table-misread': {
    readonly attachment: string;
    readonly encoding: 'UTF-8' | 'GB18030' | 'Big5' | 'UTF-16';
  };
  'attachment-large': { readonly attachment: string; readonly megabytes: number };
  'attachment-outside': { readonly file: string };
  'wrong-year-folder': { readonly folder: string; readonly year: string };
}

/** What to do with a file that nothing reads, by what it seems to be. */
function adviceOnStray(file: string): string {
  if (/(?:\.ya?ml\.\w+|suspensions\/[^.]+\.txt)$/i.test(file))
    return '设置的文件要用“.yaml”结尾：请改名（在 Windows 里先让它显示文件扩展名），或者删去。';
  if (/\.(?:txt|md\.\w+|markdown|mdx)$|\/[^.]+$|^[^.]+$/i.test(file))
    return '写公示用的文件要用“.md”结尾：请改名（在 Windows 里先让它显示文件扩展名），或者删去。';
  if (/\.(?:docx?|wps|xlsx?|et|pdf|ofd)$/i.test(file))
    return '公示的原稿，请用 npm run import 写成草稿；要一起公布的，放进 attachments 文件夹，在“附件”里登记；都不是的，请删去。';
  if (/\.yml$/i.test(file)) return '设置的文件要用“.yaml”结尾：请改名，或者删去。';
  return '请检查文件名和所在的文件夹，或者删去。';
}

/** Where what stands at `file`, and is read by nobody, belongs. */
function adviceOnUnread(file: string): string {
  if (file.includes('\ufffd'))
    return '名称不是通用的编码（UTF-8），成了乱码，多半是在 Windows 里解压出来的。请把文件或文件夹改名，用小写字母、数字和连字符。';
  if (/(?:^|\/)(?:nominees|criteria|corrections|suspensions|notices|calendar|pages)$/i.test(file))
    return '这里应当是文件夹，却是文件。请把它改名或者删去，另建这个名称的文件夹。';
  if (!/\.(?:md|ya?ml)$/i.test(file) || /^[^/]+\.yml$/i.test(file)) return adviceOnStray(file);
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

/** The words for what is missing, too much, or stands where nothing reads it. */
export const placeWords: WordsOf<PlaceProblems> = {
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
      '请压缩图片、降低扫描的清晰度，或者分成几个文件；确需这样大的，请在公示设置的“说明”里写明理由。',
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
    example: { file: '../../mingdan.xlsx' },
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
};
