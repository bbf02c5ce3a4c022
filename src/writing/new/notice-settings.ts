import type { AnnexAnswers, CategoryAnswers, NoticeAnswers, WindowAnswers } from './answers.ts';
import { receiver } from './receiver-settings.ts';
import { about, comment, flowMap, linesSetting, scalar, setting } from './yaml-text.ts';

/** What stands above the text that a new notice begins with. */
const draftedBody =
  '正文写在下面的 --- 之后，已照您的回答起了稿，请照实际改写。\n双花括号里的是引用，网站照上面的设置填上；日期、名额、电话都用引用，不用手写，就不会前后不一致。';

/**
 * The settings of a new `notice.md`: every key explained as `# 键：……`, what was answered filled in, the rest
 * as examples that hold once their `# ` is deleted; last, what is said `ofBody`, the text below them.
 */
export function noticeSettings(answers: NoticeAnswers, ofBody: string = draftedBody): string {
  return [
    comment(`
这件公示的设置。以“#”开头的是说明和例子，网站不读，留着或删去都可以。
写着“待填”的，请在它的下一行填好。例子用得着的，删去行首的“# ”（井号和它后面的一个空格），改成自己的内容。
写成“项目: 内容”：冒号用半角，后面空一格；下一级行首空两格。改完运行 npm run check，哪里不对会逐条告诉您。`),
    about('标题：必填。一行写完；要分行的，写成“标题: |”，下面逐行写，每行行首空两格。'),
    linesSetting('标题', answers.title),
    about('种类：必填。用本单位的说法，例如 评选表彰、任前公示、职称评审、公开招聘。'),
    setting('种类', answers.kind),
    about('发布单位：必填。标题里的单位；几个单位用半角逗号隔开，写在一个方括号里。'),
    setting('发布单位', answers.issuers),
    about('地区：可以不写。公示涉及的地区；写了，网站上可以按地区查找。'),
    answers.regions.length > 0 ? setting('地区', answers.regions) : comment('地区: [示例省]'),
    about('落款：必填。文末署名的单位，可以和发布单位不同。原公示确实没有的，在“说明”里写明。'),
    setting('落款', answers.signers),
    about('成文日期：必填。落款处的日期，不能晚于发布时间。原公示确实没有的，在“说明”里写明。'),
    setting('成文日期', answers.signedOn ?? ''),
    about(
      `发布时间：必填。在网站上发布的日期；知道几点的，写成“${answers.publishedOn} 10:00”。公示期从它算起，年份和文件夹一致。`,
    ),
    setting('发布时间', answers.publishedOn),
    about('文号：可以不写。公示自己的文号，年份用六角括号〔〕。'),
    answers.documentNumber === ''
      ? comment(`文号: 示人社函〔${answers.publishedOn.slice(0, 4)}〕4号`)
      : setting('文号', answers.documentNumber),
    basis(answers),
    window(answers),
    quotas(answers.categories),
    receiver(answers.receiver),
    annexes(answers.annexes),
    signOff(answers),
    acknowledgement,
    about(ofBody),
  ].join('\n');
}

function basis({ basis: paper }: NoticeAnswers): string {
  const explanation = about(`
依据：可以不写。公示所依据的文件，一份一项，正文里用“依据”的引用印出。每份写：
　标题：文件的标题，不加书名号；原公示只写了文号的不写。
　文号：文件的文号，没有的不写。
　机关：发文的机关，联合发文的逐个写。`);
  if (!paper)
    return `${explanation}
${comment(`
依据:
  - 标题: 关于评选示例省先进集体和先进工作者的通知
    文号: 示人社函〔2023〕44号
    机关: [示例省人力资源和社会保障厅, 示例省总工会]`)}`;
  return [
    explanation,
    '依据:',
    `  - 标题: ${scalar(paper.title)}`,
    ...(paper.documentNumber === '' ? [] : [setting('文号', paper.documentNumber, '    ')]),
    setting('机关', paper.authorities, '    '),
  ].join('\n');
}

function window({ window: windowAnswers, publishedOn }: NoticeAnswers): string {
  const { unit, opens, closes, closingTime = '' } = windowAnswers;
  return [
    about('公示期：必填。只写天数，首日和末日由网站照国务院办公厅的放假安排算出来，正文里用引用印出。'),
    '公示期:',
    comment(
      `
工作日：按工作日算的天数，1到250；调休上班的周末也算。
自然日：按自然日算的天数。工作日、自然日只写一项，另一项删去。`,
      '  ',
    ),
    ...windowSettings(windowAnswers),
    comment(
      `
起算：可以不写。次一工作日（工作日不写就是它）、次日（自然日不写就是它）、当日，或一个日期。
起算: ${unit === 'workday' ? '次一工作日' : '次日'}
首日：可以不写。已经印好的首日，写了就和算出来的核对。${opens === undefined ? `\n首日: ${publishedOn}` : ''}
末日：可以不写。已经印好的末日，写了就和算出来的核对。公示没有写天数的，只写首日和末日。${closes === undefined ? `\n末日: ${publishedOn}` : ''}
截止时刻：可以不写。末日几点截止；不写就是站点设置里的，一般是24:00。${closingTime === '' ? '\n截止时刻: "17:30"' : ''}
末日顺延：可以不写。写“是”，末日遇休息日就顺延到下一个工作日，只用于自然日。
末日顺延: 是
理由：可以不写。确需另定首日、末日，和算出来的不一样时，写明理由；理由在网页上公开。
理由: 与全国的公示同步`,
      '  ',
    ),
  ].join('\n');
}

/** The length of a window, and the days that are printed already. */
function windowSettings({ unit, length, start, opens, closes, closingTime = '' }: WindowAnswers): string[] {
  const isBlank = length === undefined && opens === undefined && closes === undefined;
  return [
    ...(isBlank ? [setting('工作日', '', '  ')] : []),
    ...(length === undefined ? [] : [`  ${unit === 'workday' ? '工作日' : '自然日'}: ${length}`]),
    ...(start === undefined ? [] : [setting('起算', start, '  ')]),
    ...(opens === undefined ? [] : [setting('首日', opens, '  ')]),
    ...(closes === undefined ? [] : [setting('末日', closes, '  ')]),
    ...(closingTime === '' ? [] : [setting('截止时刻', closingTime, '  ')]),
  ];
}

function quotas(categories: readonly CategoryAnswers[]): string {
  return [
    about(`
名额：推荐、表彰哪几类，各多少。一类一项：
　类别：类别的名称，criteria 和 nominees 里的“类别”照它写，一字不差。
　数：多少，阿拉伯数字，要和名单里的个数一样。
　量词：个、名、家等；不写就是“名”。
　标题：可以不写。网页上这一类名单的标题，例如“标题: 拟推荐先进集体”；不写就用类别。`),
    categories.length > 0 ? '名额:' : comment('名额:\n  - { 类别: 先进集体, 数: 1, 量词: 个 }'),
    ...categories.flatMap(({ name, count, measureWord, title = '' }) => {
      const isBlank = name === '' || count === undefined;
      const quota = flowMap([
        ['类别', name],
        ['数', String(count ?? '')],
        ['量词', measureWord],
        ...(title === '' ? [] : [['标题', title] as const]),
      ]);
      return [...(isBlank ? ['  # 待填：下一行的“类别”和“数”。'] : []), `  - ${quota}`];
    }),
  ].join('\n');
}

function annexes(answers: AnnexAnswers | undefined): string {
  const { attachments = [], endnote = '', criteriaHeading = '', nomineesHeading = '' } = answers ?? {};
  return [
    about(`
附件：可以不写。一个附件一项：
　标题：附件的标题。
　内容：就在本页的写“内容: 本页”。
　文件：是文件的写“文件: attachments/文件名”，文件放进 attachments 文件夹，文件名用英文字母和数字。
内容、文件只写一项。`),
    attachments.length > 0
      ? attachmentSettings(attachments)
      : comment(`
附件:
  - { 标题: 评选条件、拟推荐对象基本情况及主要事迹, 内容: 本页 }
  - { 标题: 拟推荐对象名单, 文件: attachments/mingdan.pdf }`),
    about('附注：可以不写。落款和成文日期后面的文字。'),
    endnote === '' ? comment('附注: （联系人：某同志，电话：0000-5550123）') : linesSetting('附注', endnote),
    about('条件标题：可以不写。附件里“一、……”的标题，不写就是“评选条件”；不要标题的写“无”。'),
    criteriaHeading === '' ? comment('条件标题: 评选推荐条件') : setting('条件标题', criteriaHeading),
    about('对象标题：可以不写。附件里“二、……”的标题，不写就是“公示对象”；不要标题的写“无”。'),
    nomineesHeading === ''
      ? comment('对象标题: 拟推荐对象基本情况及主要事迹')
      : setting('对象标题', nomineesHeading),
  ].join('\n');
}

function attachmentSettings(attachments: AnnexAnswers['attachments']): string {
  return [
    '附件:',
    ...attachments.flatMap(({ title, isOnPage }) => {
      const written = flowMap([['标题', title], isOnPage ? ['内容', '本页'] : ['文件', '']]);
      return [...(isOnPage ? [] : ['  # 待填：下一行的“文件”。']), `  - ${written}`];
    }),
  ].join('\n');
}

function signOff({ publishedOn }: NoticeAnswers): string {
  return [
    about(`
签发：现在不写。没有它是草稿，只在预览里看得到；领导签发以后写上，提交，就正式发布。
　审核：审核的处室或人员。
　签发：签发的领导。
　时间：签发的日期，不能晚于发布时间。
　摘要规则：不用写。签发以后核对文字有没有改动，用的是第几版规则；签发以后不能改。`),
    comment(`签发: { 审核: 政策法规处, 签发: 分管负责人, 时间: ${publishedOn} }`),
  ].join('\n');
}

const acknowledgement = [
  about(`
说明：可以不写。原公示确有、又不能补的缺漏，在这里写明：
　问题：检查报告方括号里的名称。
　位置：可以不写。报告里的一个词，指明是哪一处。
　理由：为什么不能补；理由在网页上公开。`),
  comment(`
说明:
  - { 问题: 渠道缺联系方式, 位置: 电子邮件, 理由: 原公示未提供电子邮箱 }`),
].join('\n');
