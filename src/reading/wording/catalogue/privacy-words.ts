import type { PersonalFact, PersonalFindings } from '#domain/rules/findings/personal-findings.ts';
import type { PersonalKind } from '#domain/privacy/sighting.ts';
import type { WordsOf } from '../words.ts';

/** What reading finds about privacy besides the domain's rules. */
export interface PrivacyProblems {
  /** A picture that says where it was taken. */
  'personal-location': { readonly where: string };
  /** An attachment, or a part of one, in which no personal data can be sought. */
  'attachment-unchecked': { readonly attachment: string; readonly reason: string };
  /** What an attachment's pages do not show, and its readers can have shown. */
  'attachment-concealed': { readonly attachment: string; readonly concealed: string };
  /** An attachment whose properties say by name who made it. */
  'attachment-author': { readonly attachment: string; readonly authors: string };
  /** A picture: what it shows is for people to check. */
  'attachment-picture': { readonly attachment: string };
  /** The finished site shows what the check of the content did not see. */
  'personal-printed': { readonly kind: PersonalKind; readonly masked: string };
  /** A mask of `site.yaml` that cannot be read or shows too much. */
  'bad-mask': { readonly text: string; readonly most: number };
}

/** How to get rid of what the file `name` hides, in the program that made it. */
function unveiling(name: string): string {
  if (/\.(?:xls[xmb]?|et|ods)$/i.test(name))
    return '请在 Excel（WPS 表格）里选中全表，右键“取消隐藏”行、列和工作表，看过以后把不公开的整行、整列、整张表删去（不是再隐藏）；批注在“审阅”里“删除”；另存后换上';
  if (/\.pdf$/i.test(name)) return '请用制作 PDF 的软件删去批注，或者从没有批注的原文重新导出，换上';
  return '请在 Word（WPS 文字）的“审阅”里接受或者拒绝全部修订、删除全部批注，隐藏的、白色的文字显示出来删去，另存后换上';
}

/** The words for problems of privacy, a part of the catalogue. */
export const privacyWords: WordsOf<PersonalFindings & PrivacyProblems> = {
  'personal-id': {
    name: '身份证号',
    example: { masked: '63*************000', where: undefined },
    say: (fact) => [
      `${placeOf(fact)}身份证号“${fact.masked}”。`,
      `请删去；确需区分的，写成“${fact.masked}”。身份证号不得公开（个人信息保护法第六条、第二十八条，政府信息公开条例第十五条）。`,
    ],
  },
  'personal-mobile': {
    name: '手机号',
    example: { masked: '138****0000', where: undefined },
    say: (fact) => [
      `${placeOf(fact)}个人手机号“${fact.masked}”。`,
      `请删去，或写成“${fact.masked}”（个人信息保护法第六条，政府信息公开条例第十五条）。是本单位公布的联系手机的，请写进“受理”。`,
    ],
  },
  'personal-bank-card': {
    name: '银行卡号',
    example: { masked: '6222***********0000', where: undefined },
    say: (fact) => [
      `${placeOf(fact)}银行卡号“${fact.masked}”。`,
      `请删去；确需核对的，写成“${fact.masked}”。金融账户是敏感个人信息（个人信息保护法第二十八条）。`,
    ],
  },
  'personal-passport': {
    name: '护照等证件号',
    example: { masked: 'E*****000', where: undefined },
    say: (fact) => [
      `${placeOf(fact)}护照、通行证、军官证等证件的号码“${fact.masked}”。`,
      `请删去；确需区分的，写成“${fact.masked}”（个人信息保护法第六条、第二十八条）。`,
    ],
  },
  'personal-birth-date': {
    name: '出生日期',
    example: { masked: '1985年6月', where: undefined },
    say: (fact) => [
      `${placeOf(fact)}写到日的出生日期（${fact.masked}）。`,
      `请删去，或只写到月“${fact.masked}”（个人信息保护法第六条：限于实现处理目的的最小范围）。`,
    ],
  },
  'personal-birth-month': {
    name: '出生年月',
    severity: 'note',
    example: { masked: '1985年', where: undefined },
    say: (fact) => [
      `${placeOf(fact)}写到月份的出生年月（${fact.masked}某月）。`,
      `公示需要的，可以保留；不需要的，请删去，或只写年份“${fact.masked}”（个人信息保护法第六条）。`,
    ],
  },
  'personal-address': {
    name: '家庭住址',
    example: { masked: '示例市示例区示例街道', where: undefined },
    say: (fact) => [
      `${placeOf(fact)}写到门牌的家庭住址。`,
      `请删去，或只写到乡镇、街道${fact.masked === '' ? '' : `：“${fact.masked}”`}（个人信息保护法第六条，政府信息公开条例第十五条）。`,
    ],
  },
  'personal-email': {
    name: '个人邮箱',
    severity: 'warning',
    example: { masked: 'z*******@qq.com', where: undefined },
    say: (fact) => [
      `${placeOf(fact)}个人电子邮箱“${fact.masked}”。`,
      '请删去，或换成单位邮箱；是本单位公布的联系邮箱的，请写进“受理”。',
    ],
  },
  'personal-name': {
    name: '姓名没有隐去',
    severity: 'warning',
    example: { masked: '甲*', where: undefined },
    say: (fact) => [
      `${placeOf(fact)}写全的姓名“${fact.masked}”。同一列其他人的姓名，或者它旁边的同一个姓名，已经隐去了一部分。`,
      `请看一遍：漏了的，写成“${fact.masked}”（个人信息保护法第六条、第五十一条：去标识化）；应当写全名的，请在公示设置的“说明”里写明理由。`,
    ],
  },
  'personal-sensitive': {
    name: '健康和家庭情况',
    severity: 'warning',
    example: { masked: '', where: undefined },
    say: (fact) => [
      `${placeOf(fact)}个人的健康、残疾、信仰、违法犯罪记录或者家庭、收入情况。`,
      '请删去；法律、行政法规要求公布的，只写到要求的程度（个人信息保护法第二十八条、第二十九条：敏感个人信息要有特定目的和充分的必要性，并取得本人单独同意）。',
    ],
  },
  'personal-other': {
    name: '疑似个人信息',
    severity: 'warning',
    example: { masked: '12*******', where: undefined },
    say: (fact) => [
      `${placeOf(fact)}看起来是个人的号码、账号、生日或者住处“${fact.masked}”。`,
      '请看一遍：是个人的，请删去（个人信息保护法第六条、第二十八条）；是单位的或者另有所指的，请在公示设置的“说明”里写明理由。',
    ],
  },
  'personal-location': {
    name: '拍摄位置',
    severity: 'warning',
    example: { where: '附件“huodong.jpg”' },
    say: ({ where }) => [
      `${where}带有拍摄地点的经纬度，下载的人都能看到。`,
      '请用图片软件另存一份不带位置信息的图片再放进来（个人信息保护法第二十八条：行踪轨迹是敏感个人信息）。',
    ],
  },
  'attachment-unchecked': {
    name: '未能检查',
    severity: 'warning',
    example: { attachment: 'mingdan.doc', reason: '旧格式 .doc 读不出来' },
    say: ({ attachment, reason }) => [
      `附件“${attachment}”未能检查有没有个人信息：${reason}。`,
      '请换成带文字的 PDF，或 docx、xlsx、csv、txt；不能换的，请人工逐页检查，确认没有问题后在公示设置的“说明”里写“问题: 未能检查”、位置（文件名）和理由。',
    ],
  },
  'attachment-concealed': {
    name: '附件带有隐藏内容',
    severity: 'warning',
    example: { attachment: 'mingdan.xlsx', concealed: '隐藏的工作表“底稿”；批注2处' },
    say: ({ attachment, concealed }) => [
      `附件“${attachment}”里有${concealed}，打开时不一定看得到，下载的人都能看到。`,
      `${unveiling(attachment)}。确实应当公开的，请显示出来，或者在公示设置的“说明”里写明理由。`,
    ],
  },
  'attachment-author': {
    name: '附件带有作者姓名',
    severity: 'note',
    example: { attachment: 'shuoming.docx', authors: '科员甲一' },
    say: ({ attachment, authors }) => [
      `附件“${attachment}”的文档属性里有作者或者最后保存者的姓名“${authors}”，下载的人都能看到。`,
      '不需要公开的，请在“文件—信息—检查文档”（WPS：“文件—文档信息—属性”）里删去“作者”和“最后保存者”，另存后换上。',
    ],
  },
  'attachment-picture': {
    name: '图片待人工检查',
    severity: 'note',
    example: { attachment: 'huodong.jpg' },
    say: ({ attachment }) => [
      `附件“${attachment}”有图片，图片里的文字不能自动检查。`,
      '请人工看一遍，确认没有身份证号、手机号、住址等个人信息。',
    ],
  },
  'personal-printed': {
    name: '网页里有个人信息',
    example: { kind: 'mobile', masked: '138****0000' },
    say: ({ kind, masked }) => [
      `生成的这个文件里有${printedNames[kind]}${masked === '' ? '' : `“${masked}”`}，内容文件夹里没有，检查看不到它从哪里来。`,
      '请在网页（pages）引用的组件和程序里查找，删去；是单位公布的联系方式的，写进 site.yaml 的“联系”或者公示的“受理”。',
    ],
  },
  'bad-mask': {
    name: '脱敏写法不对',
    example: { text: '3位和4位', most: 7 },
    say: ({ text, most }) => [
      `“${text}”不是可用的脱敏写法。`,
      `请写成“前几位-后几位”，例如“3-4”，两数之和不超过${most}。`,
    ],
  },
};

const printedNames: Readonly<Record<PersonalKind, string>> = {
  id: '身份证号',
  mobile: '手机号',
  'bank-card': '银行卡号',
  passport: '护照等证件号',
  'birth-date': '出生日期',
  'birth-month': '出生年月',
  address: '家庭住址',
  email: '个人邮箱',
  name: '没有隐去的姓名',
  sensitive: '健康和家庭情况',
  other: '疑似个人信息',
};

function placeOf({ where }: PersonalFact): string {
  return where === undefined ? '这里有' : `${where}有`;
}
