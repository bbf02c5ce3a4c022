import type { Field } from '../world/fields.ts';
import type { Nominee } from '../nominees.ts';
import { fill, pick, type Random, some } from '../random.ts';

/** What a nominee did: several sentences, 150 characters or more. `year` is the year of the notice. */
export function deeds(random: Random, nominee: Nominee, field: Field, year: number): string {
  const { opening, told, general, closing } = storyOf(nominee, field);
  const values = {
    name: nominee.name,
    unit: nominee.unit ?? nominee.name,
    post: nominee.post ?? '',
    pronoun: nominee.person?.sex === '女' ? '她' : '他',
    people: nominee.person?.people ?? '',
    sex: nominee.person?.sex ?? '',
  };
  const sentences = [
    pick(random, opening),
    ...some(random, told, 3),
    ...some(random, general, 2),
    pick(random, closing),
  ].map((sentence) =>
    fill(random, sentence, { ...values, year: String(year - 1 - Math.floor(random() * 5)) }),
  );
  return sentences.join('');
}

/** One sentence about a nominee whose notice tells names only. */
export function briefDeeds(random: Random, nominee: Nominee): string {
  const { name, unit, post } = nominee;
  return nominee.nature === '个人'
    ? fill(random, '现任{unit}{post}，在本行业工作满{6-34}年。', { unit: unit ?? '', post: post ?? '' })
    : fill(random, '{name}现有工作人员{6-68}人，近{3-5}年考核均为{优秀|良好}。', { name });
}

interface Story {
  readonly opening: readonly string[];
  readonly told: readonly string[];
  readonly general: readonly string[];
  readonly closing: readonly string[];
}

function storyOf({ nature }: Nominee, { personal, collective }: Field): Story {
  switch (nature) {
    case '个人':
      return { opening: openings, told: personal, general: generalOfPersons, closing: closings };
    case '集体':
    case '单位':
      return { ...ofGroups, told: collective };
    case '团队':
      return { ...ofTeams, told: personal.map((sentence) => `团队${sentence}`) };
    case '项目':
      return ofProjects;
  }
}

const openings = [
  '现任{unit}{post}，参加工作{8-34}年来，始终扎根基层一线，把平凡的事做到了极致。',
  '{name}同志现任{unit}{post}，从事本职工作{6-31}年，是同事眼中最肯吃苦的人。',
  '{name}，{sex}，{people}，现任{unit}{post}。{pronoun}从最偏远的岗位做起，一干就是{7-30}年。',
  '作为{unit}{post}，{name}把群众满意当作工作的标准，{5-28}年如一日。',
  '{name}在{unit}工作已满{9-33}年，现任{post}，熟悉每一个工作环节。',
];

const generalOfPersons = [
  '{pronoun}坚持每周拿出{1-3}个晚上钻研业务，写下学习笔记{8-46}本。',
  '{year}年汛期，{pronoun}连续{5-19}天坚守一线，协助转移群众{60-880}人。',
  '面对急难任务，{pronoun}总是第一个到、最后一个走，累计加班{600-3800}小时。',
  '{pronoun}的手机全天不关机，群众有事随时都能找到人。',
  '{pronoun}把经验整理成册，印发{300-4600}份，供同行参考。',
  '{pronoun}积极参加志愿服务，累计服务时长{180-1600}小时，无偿献血{2000-9600}毫升。',
  '身边的人说，{pronoun}做事不图名、不图利，交到手里的活从不打折扣。',
  '{pronoun}主动承担{3-9}项难点工作，件件有着落、事事有回音。',
];

const closings = [
  '{name}先后{3-11}次在年度考核中被评定为优秀。',
  '{year}年，{pronoun}所负责的工作在全系统考核中排名第{1-6}。',
  '{name}的做法先后在{2-9}次工作会议上作经验交流。',
  '服务对象对{name}的满意率连续{3-8}年保持在{96-99}%以上。',
];

const ofGroups = {
  opening: [
    '{name}现有工作人员{8-260}人，长期承担急难险重任务，是一支作风过硬、群众信赖的队伍。',
    '近年来，{name}立足职责、服务大局，各项工作走在全省同行前列。',
    '{name}成立{6-48}年来，坚持以制度管人、以服务立身，形成了团结务实的好风气。',
  ],
  general: [
    '健全内部制度{12-86}项，实行首问负责和限时办结，群众满意率达到{96-99}%。',
    '坚持每月集中学习{2-4}次，组织业务比武{4-26}场，持证上岗率达到100%。',
    '{year}年，面对特大暴雨，全体人员连续奋战{4-16}天，保障了{1200-9600}名群众的生产生活。',
    '成立青年突击队{2-8}支，完成重点任务{18-160}项。',
    '推行信息公开，主动公布办事指南{20-180}份，接受群众监督。',
  ],
  closing: [
    '近{3-6}年来未发生一起安全责任事故和违纪违法案件。',
    '{year}年，在全系统综合考核中位列第{1-5}。',
    '相关经验先后被{2-9}个地区学习借鉴。',
  ],
};

const ofTeams = {
  opening: [
    '{name}由{6-28}名成员组成，平均年龄{29-44}岁，依托{unit}开展工作。',
    '{name}组建于{unit}，现有核心成员{4-16}人，坚持问题从一线来、成果到一线去。',
  ],
  general: [
    '团队实行双周例会和项目责任制，近{2-5}年完成攻关任务{8-46}项。',
    '团队与{3-18}家单位建立长期合作，共享设备{12-96}台（套）。',
    '团队坚持传帮带，帮助{6-48}名青年骨干成长成才。',
  ],
  closing: ['团队经费管理规范，近{2-5}年审计均无问题。', '{year}年，团队工作进展评估结果为优秀。'],
};

const ofProjects: Story = {
  opening: [
    '《{name}》由{unit}申报，针对当前工作中的突出问题开展研究和示范。',
    '本项目由{unit}牵头，联合{2-7}家单位共同实施，周期为{12-36}个月。',
  ],
  told: [
    '项目拟突破关键技术{2-6}项，形成可推广的技术方案{1-4}套。',
    '计划建立示范点{3-18}个，覆盖{2-12}个县（区）。',
    '项目前期已投入自筹资金{20-680.2}万元，具备较好的工作基础。',
    '预期申请发明专利{2-12}项，制定技术规程{1-5}项。',
    '项目实施后，预计每年可节约成本{30-960.2}万元。',
  ],
  general: [
    '项目组由{8-32}人组成，其中高级职称人员{3-9}人，分工明确。',
    '评审专家认为，项目目标清楚、路线可行，预算编制合理。',
    '项目设{2-5}个课题，逐一明确了考核指标和时间节点。',
    '实施单位近{3-5}年承担同类任务{4-26}项，均按期完成验收。',
  ],
  closing: [
    '项目成果将在全省同行业单位中推广应用，培训技术骨干{60-860}人次。',
    '项目完成后将公开技术资料，供{20-160}家单位免费使用。',
  ],
};
