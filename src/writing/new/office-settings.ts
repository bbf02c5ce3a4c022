import { usualAfterClosing } from '#domain/office/after-closing.ts';
import { mostShown } from '#domain/privacy/masking.ts';
import type { OfficeAnswers } from './answers.ts';
import { placeholders } from './ask-office.ts';
import { about, comment, setting } from './yaml-text.ts';

/**
 * `site.yaml` of a new office: every key explained as `# 键：……`. Codes that others assign are left empty, and
 * placeholders are marked as such.
 */
export function officeSettings(answers: OfficeAnswers): string {
  const lines = [
    introduction,
    ...siteKeys(answers),
    ...organiserKeys(answers),
    ...noticeKeys(),
    ...wordingKeys(),
    ...afterwardsKeys(),
  ];
  return `${lines.join('\n')}\n`;
}

const introduction = comment(`
本站的设置。以“#”开头的是说明和例子，网站不读，留着或删去都可以。
例子用得着的，删去行首的“# ”（井号和它后面的一个空格），改成自己的内容。
写成“项目: 内容”：冒号用半角，后面空一格；下一级行首空两格。改完运行 npm run check。`);

/** What the site is called, where it is, and the codes that others assign. */
function siteKeys({ siteName, domain }: OfficeAnswers): string[] {
  return [
    about(
      '站点：网站的名称、域名和编号。编号由有关部门核发，没有就留空，不能编造：预览时页面标“待填”，正式发布前要填好。',
    ),
    '站点:',
    inner('名称：必填。网站的名称，每页上方和浏览器标签上都有它。'),
    marked('名称', siteName, siteName.includes(placeholders.organiser)),
    inner('域名：必填。不带 https:// 和斜线。网页里的完整网址、订阅地址都照它写，正式发布前必须是真的。'),
    marked('域名', domain, domain === placeholders.domain),
    inner('网站标识码：政府网站的标识码，十位数字，或者 bm 加八位数字，由主管部门核发。'),
    '  网站标识码:',
    inner('ICP备案号：在工业和信息化部备案的编号，例如 京ICP备00000000号。'),
    '  ICP备案号:',
    inner('公网安备号：在公安机关备案的编号，例如 京公网安备00000000000000号。'),
    '  公网安备号:',
    inner('党政机关标识：标识证书的网址（https://bszs.conac.cn/ 开头）或者编号，由机构编制部门核发。'),
    '  党政机关标识:',
  ];
}

/** Whose site it is, in which colour, and whom to ask. */
function organiserKeys({ organiser, phone, address, postcode }: OfficeAnswers): string[] {
  return [
    about('主办单位：必填。办这个网站的单位，写全称，页脚显示。'),
    marked('主办单位', organiser, organiser === placeholders.organiser, ''),
    about('承办单位：可以不写。替主办单位办网站的单位，页脚显示。'),
    comment('承办单位: 示例省公共就业服务中心'),
    about('主色：可以不写。网站的颜色，写成带引号的六位颜色；不写就是红色。'),
    comment('主色: "#1a4f9c"'),
    about('联系：网站的联系方式，页脚显示；没有的留空。'),
    '联系:',
    inner('电话：带区号，例如 0000-5550100。'),
    optional('电话', phone),
    inner('地址：写到门牌。'),
    optional('地址', address),
    inner('邮编：六位数字。'),
    optional('邮编', postcode),
  ];
}

/** What holds for all notices. */
function noticeKeys(): string[] {
  return [
    about('办公时间：可以不写。接电话、接待来访的时间；公示没有另写时间的，都照它。'),
    comment('办公时间: 工作日9:00—12:00，14:30—18:00'),
    about('公示：全站公示统一的规矩，都可以不写。'),
    '公示:',
    inner('最短工作日：公示期至少几个工作日，不足的检查时提醒。\n最短工作日: 5'),
    inner('依据：上面的天数是哪份文件规定的，提醒时一起说。\n依据: 示例省公示办法第几条'),
    inner(`
种类最短：有的种类另有最短天数，一个种类一项。工作日、自然日只写一个：
　工作日：至少几个工作日。
　自然日：至少几个自然日。
评选表彰的5个工作日是通行的做法；评选通知另有规定的，请照通知改，并写上“依据”。`),
    '  种类最短:',
    '    任前公示: { 工作日: 5, 依据: 《党政领导干部选拔任用工作条例》 }',
    '    评选表彰: { 工作日: 5 }',
    inner('截止时刻：末日几点截止；不写就是24:00。公示里可以另写。'),
    '  截止时刻: "24:00"',
    inner('信函在途天数：信函在路上大约几天，提醒公众早寄。\n信函在途天数: 3'),
    inner(`结束以后：公示期满后，网页上告诉读者怎么办的话。不写就是：
结束以后: ${usualAfterClosing}`),
  ];
}

/** Fixed phrases, short forms, and how much is shown of masked data. */
function wordingKeys(): string[] {
  return [
    about('固定表述：必须一字不差的话，六个字以上，写得有出入的检查时提醒。不写就是下面三句；写 [] 就不查。'),
    comment('固定表述: [习近平新时代中国特色社会主义思想, 社会主义核心价值观, 铸牢中华民族共同体意识]'),
    about(
      '简称：可以不写。单位、荣誉平时怎么简称，一个一项，读者用简称也搜得到；通用的（卫健委、劳模、省总……）不用写。',
    ),
    comment('简称: { 示工委: 示例省教育工会委员会 }'),
    about(`
脱敏：个人信息确需显示时，前后各留几位，写成“前几位-后几位”。不写就是下面这样：
　手机号：两数之和不超过${mostShown.mobile}。
　身份证号：不超过${mostShown.id}。
　银行卡号：不超过${mostShown['bank-card']}。
　护照号：不超过${mostShown.passport}。
　电子邮箱：只算 @ 前面的，不超过${mostShown.email}。`),
    comment('脱敏: { 手机号: 3-4, 身份证号: 2-3, 银行卡号: 4-4, 护照号: 1-3, 电子邮箱: 1-0 }'),
  ];
}

/** What comes after publication: corrections, results, how long names stay. */
function afterwardsKeys(): string[] {
  return [
    about(`
更正：可以不写。公示期内的更正至少怎样补足公示期，照本单位的规定，一种性质一项，没有写的不作要求：
　笔误：改错字、漏字。
　信息变更：改单位、职务等信息。
　对象调整：公示对象有增减。
　期限调整：改公示期。
　隐私处理：删去不该公开的个人信息。
　其他：别的更正。
每一项写 不影响、顺延（一个工作日以上）、重新公示，或者写明天数：
　顺延工作日：至少顺延几个工作日，例如 { 顺延工作日: 2 }。
比这里少的，要在更正里写理由，理由会公开。有文件规定的，加上 依据，例如 { 笔误: 不影响, 对象调整: 顺延, 依据: 示例省公示办法第几条 }。`),
    '更正: { 对象调整: 顺延 }',
    about(`
结果：可以不写。公示期满以后公布结果的规矩；不公布结果的单位写 不公布：
　期限工作日：几个工作日内公布，过了检查时提醒。`),
    comment('结果: { 期限工作日: 30, 依据: 示例省公示办法第几条 }'),
    about(`
保留：可以不写。名单和事迹公开多久，期满自动不再显示；不写就一直公开：
　结果公布后：从公布结果那天算，写12个月或2年。
　公示期满后：没有结果的，从公示期满那天算。
　种类：有的种类另有期限，一个种类一项。`),
    comment(
      '保留: { 结果公布后: 12个月, 公示期满后: 24个月, 种类: { 任前公示: 6个月 }, 依据: 示例省公示办法第几条 }',
    ),
    about('个人公示收录：可以不写。写“否”，搜索引擎不收录涉及个人的公示。'),
    comment('个人公示收录: 否'),
  ];
}

function inner(text: string): string {
  return comment(text, '  ');
}

function marked(key: string, value: string, isPlaceholder: boolean, indent = '  '): string {
  const line = setting(key, value, indent);
  return isPlaceholder ? `${comment('待填：下一行是占位的，请改成真的。', indent)}\n${line}` : line;
}

function optional(key: string, value: string): string {
  return value === '' ? `  ${key}:` : setting(key, value, '  ');
}
