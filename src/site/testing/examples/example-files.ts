/** What tells one example's `notice.md` from another's, as YAML. */
interface NoticeSettings {
  readonly title: string;
  readonly body: string;
  readonly published?: string;
  readonly window?: string;
  readonly quotas?: readonly string[];
  readonly channels?: readonly string[];
  readonly extra?: string;
  readonly isDraft?: boolean;
}

/** A `notice.md`. */
export function notice({
  title,
  body,
  published = '2023-08-04',
  quotas = [],
  extra = '',
  ...rest
}: NoticeSettings): string {
  const { window = '工作日: 5', channels = everyChannel, isDraft = false } = rest;
  return `---
标题: ${title}
种类: 评选表彰
发布单位: [示例省人力资源和社会保障厅, 示例省总工会]
落款: [示例省评选表彰工作领导小组办公室]
成文日期: ${published}
发布时间: ${published} 10:00
公示期:
  ${window}
名额: [${quotas.map((quota) => `{ 类别: ${quota} }`).join(', ')}]
受理:
  部门: 示例省总工会组织部
  渠道: [${channels.map((channel) => `{ ${channel} }`).join(', ')}]
  要求: { 单位: 加盖单位公章, 个人: 署实名并提供有效联系方式 }
${isDraft ? '' : `签发: { 审核: 组织部, 签发: 主席, 时间: ${published} }\n`}${extra}
---
${body}
`;
}

const everyChannel = [
  '方式: 电话, 号码: 0000-5550123, 时间: "9:00—12:00，14:30—17:30"',
  '方式: 传真, 号码: 0000-5550124',
  '方式: 电子邮件, 地址: gongshi@example.gov.cn',
  '方式: 信函, 地址: 示例省示例市示例路1号, 邮编: "000100", 以邮戳为准: 寄出日',
  '方式: 面谈, 地址: 示例省示例市示例路1号203室, 时间: "9:00—12:00"',
  '方式: 网上, 地址: gongshi.example.gov.cn/fanying',
];

/** A file of criteria with so many clauses. */
export function criteria(categories: string, ordinal: number, clauses: number): string {
  const lines = Array.from({ length: clauses }, (_, index) => `${index + 1}. ${sentence(1)}`);
  const [title] = categories.split(', ');
  return `---\n类别: [${categories}]\n标题: ${title}评选条件\n序号: ${ordinal}\n---\n${lines.join('\n')}\n`;
}

/** A nominee's file. */
export function nominee(ordinal: number, name: string, category: string, deeds: string, facts = ''): string {
  return `---\n序号: ${ordinal}\n名称: ${name}\n类别: ${category}\n${facts}\n---\n${deeds}\n`;
}

/** A list's file: a table of 7 columns and so many rows. Lists of one notice begin at different people. */
export function table(
  category: string,
  title: string,
  rows: number,
  { firstPerson = 0, introduction = '', settings = '' } = {},
): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const index = firstPerson + row;
    const name = `${surnames[index % surnames.length]}${givenNames[index % givenNames.length]}${givenNames[Math.floor(index / givenNames.length) % givenNames.length]}`;
    const unit =
      index % 4 === 0 ? '示例省示例自治州示例县职工技术协作与劳动保护服务指导中心' : '示例市总工会';
    return `| ${row + 1} | ${name} | ${index % 2 ? '女' : '男'} | 汉族 | ${unit} | ${index % 5 ? '工程师' : ''} | ${80 + (index % 20)} |`;
  });
  return `---\n类别: ${category}\n标题: ${title}\n${settings}\n---\n${introduction}| 序号 | 姓名 | 性别 | 民族 | 工作单位 | 职务 | 成绩 |\n| --- | --- | --- | --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}

const surnames = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'];
const givenNames = ['一', '二', '三', '四', '五', '六', '七', '八'];

/** So many sentences of deeds. */
export function sentence(count: number): string {
  const sentences = [
    '坚持以职工为中心，认真履行岗位职责，扎实做好维权服务工作。',
    '先后走访慰问企业、单位500家（次），困难职工1200人（次）。',
    '推动形成“尊重劳动、崇尚技能、鼓励创造”的社会风尚，覆盖全市多个行业和工种。',
    '严格执行各项财务制度，财会工作做到了日清月结、实现零差错。',
    '获得省级以上表彰3次，在职工中有较高威信。',
  ];
  return Array.from({ length: count }, (_, index) => sentences[index % sentences.length]).join('');
}
