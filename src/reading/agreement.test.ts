import { describe, expect, it } from 'vitest';
import { type Edit, type GoodNotice, goodNotices, readEdited } from './fixtures/agreement-fixture.ts';
import { agreementWords } from './wording/wording-agreement.ts';
import { toldOf } from './fixtures/fixture.ts';

type Mistake = readonly [mistake: string, edits: readonly Edit[], report: string];
type SoundEdit = readonly [change: string, edits: readonly Edit[]];

/** Mistakes in each good notice: what the author did, and the one report that it must give, as place and code. */
const mistakes: Readonly<Record<GoodNotice, readonly Mistake[]>> = {
  honours: [
    [
      'states a later last day',
      [['8月11日（星期五），共', '8月14日（星期一），共']],
      'notice.md:31:21 stated-days-differ',
    ],
    [
      'tells a second round',
      [['须加盖单位公章。', '须加盖单位公章。第二轮公示时间为2023年8月21日至8月25日。']],
      'notice.md:31:96 stated-window-second',
    ],
    [
      'tells a second round after a vote',
      [['须加盖单位公章。', '须加盖单位公章。差额确定后，第二轮公示时间为2023年8月21日至8月25日。']],
      'notice.md:31:102 stated-window-second',
    ],
    [
      'takes no objections by two channels, of which it offers one',
      [['须加盖单位公章。', '须加盖单位公章。恕不受理电话、短信反映。']],
      'notice.md:31:89 channel-refused',
    ],
    [
      'gives a phone under the signature that nobody registered',
      [['签发:', '附注: （联系人：乙某，电话：0000-5550129）\n签发:']],
      'notice.md:27:5 contact-differs',
    ],
    [
      'names a nominee under the signature as the one to turn to',
      [['签发:', '附注: （联系人：甲一）\n签发:']],
      'notice.md:27:5 contact-is-nominee',
    ],
    [
      'states an earlier first day',
      [['2023年8月7日（星期一）', '2023年8月4日（星期五）']],
      'notice.md:31:6 stated-days-differ',
    ],
    [
      'states both days of last month',
      [['2023年8月7日（星期一）至8月11日（星期五）', '2023年7月7日至7月11日']],
      'notice.md:31:6 stated-days-differ',
    ],
    [
      'states the days of another year',
      [['2023年8月7日（星期一）至8月11日（星期五）', '2022年8月7日至8月11日']],
      'notice.md:31:6 stated-days-differ',
    ],
    [
      'ends before the start',
      [['2023年8月7日（星期一）至8月11日（星期五）', '2023年8月11日至8月7日']],
      'notice.md:31:6 stated-days-differ',
    ],
    [
      'states a day that does not exist',
      [['至8月11日（星期五）', '至8月32日']],
      'notice.md:31:21 stated-day-impossible',
    ],
    [
      'states a time that no day has',
      [['8月11日（星期五），共', '8月11日（星期五）24:30，共']],
      'notice.md:31:31 stated-time-impossible',
    ],
    ['shortens the end wrongly', [['至8月11日（星期五）', '至12日']], 'notice.md:31:21 stated-days-differ'],
    [
      'writes wrong days with dots',
      [['2023年8月7日（星期一）至8月11日（星期五）', '2023.8.7—8.12']],
      'notice.md:31:15 stated-days-differ',
    ],
    [
      'writes wrong days with a wave',
      [['2023年8月7日（星期一）至8月11日（星期五）', '2023年8月7日～10日']],
      'notice.md:31:16 stated-days-differ',
    ],
    [
      'leaves out the year',
      [['2023年8月7日（星期一）至8月11日（星期五）', '8月7日至8月11日']],
      'notice.md:31:6 stated-year-missing',
    ],
    ['mistakes the weekday', [['（星期五）', '（星期四）']], 'notice.md:31:21 stated-weekday-differs'],
    [
      'mistakes the weekday of the first day',
      [['（星期一）', '（周日）']],
      'notice.md:31:6 stated-weekday-differs',
    ],
    ['counts more working days', [['共5个工作日', '共7个工作日']], 'notice.md:31:33 stated-length-differs'],
    [
      'counts working days in numerals, wrongly',
      [['共5个工作日', '共六个工作日']],
      'notice.md:31:33 stated-length-differs',
    ],
    ['takes working days for days', [['共5个工作日', '共7天']], 'notice.md:31:33 stated-length-differs'],
    [
      'asks for more days than there are',
      [['共5个工作日', '不少于10个工作日']],
      'notice.md:31:32 stated-length-differs',
    ],
    [
      'lets objections end before the window does',
      [['，共5个工作日。', '，共5个工作日，意见请于8月9日前提出。']],
      'notice.md:31:43 deadline-differs',
    ],
    [
      'closes at an hour that the settings do not know',
      [['8月11日（星期五）', '8月11日17:30']],
      'notice.md:31:21 stated-time-differs',
    ],
    [
      'speaks of other days beside the window',
      [
        [
          '公示时间为2023年8月7日（星期一）至8月11日（星期五），共5个工作日。',
          '公示时间安排在考核（2023年8月14日至18日）之前。',
        ],
      ],
      'notice.md:31:11 window-statement-unclear',
    ],
    [
      'names a day of which nobody knows what it is',
      [['公示时间为2023年8月7日（星期一）至8月11日（星期五），共5个工作日。', '公示时间：2023年8月9日。']],
      'notice.md:31:6 window-statement-unclear',
    ],
    ['puts forward three in the settings', [['数: 2', '数: 3']], 'notice.md:15:21 quota-list-differs'],
    [
      'puts forward one team too many in the settings',
      [
        ['数: 1', '数: 2'],
        ['（1个） }', ' }'],
      ],
      'notice.md:14:20 quota-list-differs',
    ],
    ['states three where there are two', [['甲二2名', '甲二3名']], 'notice.md:29:96 stated-quota-differs'],
    [
      'states two teams in numerals',
      [['总工会1个先进集体', '总工会两个先进集体']],
      'notice.md:29:74 stated-quota-differs',
    ],
    [
      'counts a team as one counts persons',
      [['总工会1个先进集体', '总工会1名先进集体']],
      'notice.md:29:74 measure-word-differs',
    ],
    ['adds up wrongly', [['共3名（个）', '共4名（个）']], 'notice.md:29:111 stated-total-differs'],
    ['counts in a heading, wrongly', [['（1个） }', '（2个） }']], 'notice.md:14:34 stated-quota-differs'],
    [
      'counts in the title, wrongly',
      [['先进集体、先进工作者拟推荐对象的公示', '3名先进工作者拟推荐对象的公示']],
      'notice.md:2:5 stated-quota-differs',
    ],
    [
      'gives parts that do not add up',
      [['共3名（个）。', '共3名（个），其中东市3名，西市1名。']],
      'notice.md:29:121 quota-parts-differ',
    ],
    [
      'writes a number of which it cannot be told what it counts',
      [['现予公示（详见附件）。', '现予公示（详见附件）。先进工作者5名，请知悉。']],
      'notice.md:29:133 quota-statement-unclear',
    ],
    [
      'misspells a name in the text',
      [['总工会甲二2名', '总工会甲三2名']],
      'notice.md:29:89 named-not-listed',
    ],
    [
      'names someone who is not listed',
      [['甲区总工会甲一、', '甲区总工会甲一、丙区总工会王小明、']],
      'notice.md:29:89 named-not-listed',
    ],
    [
      'misspells the team in the text',
      [['确定示例市总工会', '确定示例市总公会']],
      'notice.md:29:68 named-not-listed',
    ],
    [
      'misspells a name in the file',
      [['名称: 甲二', '名称: 甲三', 'nominees/jia-er.md']],
      'notice.md:29:89 named-not-listed',
    ],
    [
      'leaves out a name',
      [['甲区总工会甲一、乙区总工会甲二2名', '甲区总工会甲一2名']],
      'notice.md:29:81 listed-not-named',
    ],
    [
      'names a person twice',
      [['甲区总工会甲一、乙区总工会甲二2名', '甲区总工会甲一、甲区总工会甲一、乙区总工会甲二2名']],
      'notice.md:29:89 named-twice',
    ],
    [
      'honours a person as a team',
      [['公示期间，可以', '甲一拟推荐为先进集体。公示期间，可以']],
      'notice.md:31:39 named-category-differs',
    ],
    [
      'lists a nominee in two files',
      [
        ['序号: 2\n名称: 甲二', '序号: 2\n名称: 甲一', 'nominees/jia-er.md'],
        ['单位: 乙区', '单位: 甲区', 'nominees/jia-er.md'],
        ['甲区总工会甲一、乙区总工会甲二2名', '甲区总工会甲一等2名'],
      ],
      'nominees/jia-er.md:3:5 nominee-repeated',
    ],
    [
      'names the category otherwise in a heading',
      [['全省工会系统先进工作者拟推荐对象 }', '全省工会系统先进个人拟推荐对象 }']],
      'notice.md:15:35 category-differs',
    ],
    [
      'names the category otherwise in the title',
      [['先进集体、先进工作者拟推荐对象的公示', '先进集体、先进个人拟推荐对象的公示']],
      'notice.md:2:5 category-differs',
    ],
    [
      'names the category otherwise in the text',
      [['2名先进工作者为', '2名优秀工作者为']],
      'notice.md:29:98 category-differs',
    ],
    [
      'names the category otherwise in the criteria',
      [['标题: 先进集体、先进工作者评选条件', '标题: 先进单位评选条件', 'criteria/jiti.md']],
      'criteria/jiti.md:3:5 category-differs',
    ],
    [
      'swaps the headings of two lists',
      [['标题: 全省工会系统先进工作者拟推荐对象', '标题: 全省工会系统先进集体拟推荐对象']],
      'notice.md:15:35 category-differs',
    ],
    [
      'honours in the title and recommends in the text',
      [['先进工作者拟推荐对象的公示', '先进工作者拟表彰对象的公示']],
      'notice.md:29:104 intention-differs',
    ],
    [
      'leaves the mailbox empty',
      [
        ['地址: gongshi@example.gov.cn', '说明: 组织部受理'],
        ['\n电子邮箱：gongshi@example.gov.cn\n', ''],
      ],
      'notice.md:20:7 channel-without-details',
    ],
    [
      'names a channel that there is not',
      [['信函、面谈反映', '信函、面谈、网上反映']],
      'notice.md:31:62 channel-without-details',
    ],
    [
      'leaves the room open',
      [['面谈, 地址: 示例省示例市示例路1号203室, 时间', '面谈, 时间']],
      'notice.md:22:7 visit-without-place',
    ],
    [
      'keeps the phone for questions, and tells the public to object by it',
      [['号码: 0000-5550123 }', '号码: 0000-5550123, 用途: 仅供咨询 }']],
      'notice.md:31:48 channel-not-for-objections',
    ],
    [
      'offers a phone that the text keeps for questions',
      [['联系电话：0000-5550123', '联系电话：0000-5550123（仅供咨询）']],
      'notice.md:35:3 channel-refused',
    ],
    [
      'offers a phone by which the text takes no objections',
      [['须加盖单位公章。', '须加盖单位公章。不受理电话举报。']],
      'notice.md:31:88 channel-refused',
    ],
    [
      'writes two numbers in one value',
      [['号码: 0000-5550123 }', '号码: 0000-5550124/0000-5550123 }']],
      'notice.md:19:21 contact-malformed',
    ],
    [
      'leaves nothing but phones for questions and emergencies',
      [
        [
          `号码: 0000-5550123 }
    - { 方式: 电子邮件, 地址: gongshi@example.gov.cn }
    - { 方式: 信函, 地址: 示例省示例市示例路1号, 邮编: "000100" }
    - { 方式: 面谈, 地址: 示例省示例市示例路1号203室, 时间: 工作日 9:00—17:00 }`,
          `号码: 0000-5550123, 用途: 紧急情况 }
    - { 方式: 电子邮件, 地址: gongshi@example.gov.cn, 用途: 仅供咨询 }
    - { 方式: 信函, 地址: 示例省示例市示例路1号, 邮编: "000100", 用途: 仅供咨询 }`,
        ],
        ['可以通过电话、电子邮件、信函、面谈反映', '可以反映'],
      ],
      'notice.md:19:5 receiver-unreachable',
    ],
    [
      'forgets a channel in the text',
      [['电话、电子邮件、信函、面谈反映', '电话、电子邮件、面谈反映']],
      'notice.md:21:7 channel-unnamed',
    ],
    [
      'misspells the phone number',
      [['联系电话：0000-5550123', '联系电话：0000-5550132']],
      'notice.md:35:6 contact-differs',
    ],
    ...(
      [
        ['待定', 'misses a number'],
        ['555012', 'loses a digit'],
        ['0000-5550123、0000-5550124', 'writes two numbers for one'],
      ] as const
    ).map(
      ([number, mistake]) =>
        [
          mistake,
          [
            ['号码: 0000-5550123', `号码: ${number}`],
            ['联系电话：0000-5550123\n', ''],
          ] as const,
          'notice.md:19:21 contact-malformed',
        ] as const,
    ),
    [
      'loses a digit of the postcode',
      [
        ['邮编: "000100"', '邮编: "00010"'],
        ['，邮编：000100', ''],
      ],
      'notice.md:21:38 contact-malformed',
    ],
    [
      'loses the sign of the mailbox',
      [
        ['地址: gongshi@example', '地址: gongshi.example'],
        ['\n电子邮箱：gongshi@example.gov.cn\n', ''],
      ],
      'notice.md:20:23 contact-malformed',
    ],
    [
      'gives one of two numbers twice',
      [
        [
          '    - { 方式: 电话, 号码: 0000-5550123 }',
          '    - { 方式: 电话, 号码: 0000-5550123 }\n    - { 方式: 电话, 号码: 0000-5550124 }',
        ],
        ['联系电话：0000-5550123', '联系电话：0000-5550123、0000-5550123'],
      ],
      'notice.md:36:19 contact-differs',
    ],
    [
      'writes to another house of the same street',
      [['通讯地址：示例省示例市示例路1号', '通讯地址：示例路7号']],
      'notice.md:39:6 contact-differs',
    ],
    [
      'sends visitors to another room',
      [['须加盖单位公章。', '须加盖单位公章。来访请到示例省示例市示例路1号302室。']],
      'notice.md:31:92 contact-differs',
    ],
    [
      'misspells the mailbox',
      [['电子邮箱：gongshi@', '电子邮箱：gongsi@']],
      'notice.md:37:6 contact-differs',
    ],
    ['misspells the postcode', [['邮编：000100', '邮编：000010']], 'notice.md:39:21 contact-differs'],
    [
      'misspells the address',
      [['通讯地址：示例省示例市示例路1号', '通讯地址：示例省示例市示例路10号']],
      'notice.md:39:6 contact-differs',
    ],
    [
      'lets the team take the objections',
      [
        ['部门: 示例省总工会组织部\n', '部门: 示例市总工会组织部\n'],
        ['受理部门：示例省总工会组织部', '受理部门：示例市总工会组织部'],
      ],
      'notice.md:17:7 contact-is-nominee',
    ],
    [
      'signs after publication',
      [['成文日期: 2023-08-03', '成文日期: 2023-08-07']],
      'notice.md:6:7 signed-after-publication',
    ],
    [
      'signs a year before publication',
      [
        ['成文日期: 2023-08-03', '成文日期: 2022-08-03'],
        ['示工函〔2023〕12号', '示工函〔2022〕12号'],
      ],
      'notice.md:6:7 signed-long-before',
    ],
    [
      'tells of what was done after publication',
      [['要求，经2023年7月17日', '要求，经2023年8月20日会议审议、经2023年7月17日']],
      'notice.md:29:41 stated-day-to-come',
    ],
    [
      'types a letter for a zero',
      [['公示时间为2023年8月7日', '公示时间为2O23年8月7日']],
      'notice.md:31:6 letter-for-zero',
    ],
    [
      'puts forward another batch than the title',
      [
        ['先进集体、先进工作者拟推荐对象的公示', '第三批先进集体、先进工作者拟推荐对象的公示'],
        ['现予公示（详见附件）。', '现将第二批拟推荐对象予以公示（详见附件）。'],
      ],
      'notice.md:29:119 stated-batch-differs',
    ],
    [
      'leaves a blank of the template',
      [['现予公示（详见附件）。', '现予公示（详见附件）。\n\n联系人：×××']],
      'notice.md:31:5 placeholder-left',
    ],
    [
      'leaves a page number',
      [['现予公示（详见附件）。', '现予公示（详见附件）。\n\n— 1 —']],
      'notice.md:31:1 page-number-left',
    ],
    [
      'signs a second time below the text',
      [['邮编：000100\n', '邮编：000100\n\n示例省总工会\n']],
      'notice.md:41:1 signature-typed',
    ],
    [
      'signs a year early above the contacts',
      [['受理部门：示例省总工会组织部', '示例省总工会\n\n2022年8月4日\n\n受理部门：示例省总工会组织部']],
      'notice.md:35:1 signature-day-differs',
    ],
    [
      'signs off after publication',
      [['时间: 2023-08-03', '时间: 2023-08-07']],
      'notice.md:27:28 signed-off-after-publication',
    ],
    [
      'signs off after publication on the same day',
      [['时间: 2023-08-03', '时间: 2023-08-04 23:59']],
      'notice.md:27:28 signed-off-after-publication',
    ],
    [
      'speaks of attachments that are not there',
      [
        [
          '附件:\n  - { 标题: 评选推荐条件、拟推荐对象名单及主要事迹, 内容: 本页 }\n  - { 标题: 推荐工作说明, 内容: 本页 }\n',
          '',
        ],
      ],
      'notice.md:26:124 attachment-unlisted',
    ],
    [
      'speaks of a third attachment',
      [['（详见附件）', '（详见附件3）']],
      'notice.md:29:124 attachment-unlisted',
    ],
    [
      'titles the attachment otherwise',
      [['邮编：000100\n', '邮编：000100\n\n附件：1.评选推荐条件、拟推荐对象情况及主要事迹\n']],
      'notice.md:41:6 attachment-title-differs',
    ],
    [
      'titles the second attachment like the first',
      [['邮编：000100\n', '邮编：000100\n\n附件：2.评选推荐条件、拟推荐对象名单及主要事迹\n']],
      'notice.md:41:6 attachment-title-differs',
    ],
    [
      'types the list of attachments that the site prints',
      [['邮编：000100\n', '邮编：000100\n\n附件：1.评选推荐条件、拟推荐对象名单及主要事迹\n']],
      'notice.md:41:1 attachments-typed',
    ],
    [
      'numbers the notice with 第',
      [['示工函〔2023〕12号', '示工函〔2023〕第12号']],
      'notice.md:8:5 document-number-malformed',
    ],
    [
      'numbers the notice with a leading zero',
      [['示工函〔2023〕12号', '示工函〔2023〕012号']],
      'notice.md:8:5 document-number-malformed',
    ],
    [
      'numbers the notice with a year of two digits',
      [['示工函〔2023〕12号', '示工函〔23〕12号']],
      'notice.md:8:5 document-number-malformed',
    ],
    [
      'numbers the notice for another year',
      [['示工函〔2023〕12号', '示工函〔2022〕12号']],
      'notice.md:8:5 document-number-year',
    ],
    [
      'rests on a paper to come',
      [
        ['文号: 示人社函〔2023〕44号', '文号: 示人社函〔2032〕44号'],
        ['（示人社函〔2023〕44号）', ''],
      ],
      'notice.md:10:34 document-number-year',
    ],
    [
      'cites the paper by another number',
      [['（示人社函〔2023〕44号）', '（示人社函〔2023〕4号）']],
      'notice.md:29:23 basis-differs',
    ],
    [
      'cites the paper by another title',
      [['根据《关于评选全国工会系统先进个人的通知》', '根据《关于评选先进个人的通知》']],
      'notice.md:29:4 basis-differs',
    ],
    [
      'tells what a number is not for',
      [
        [
          '号码: 0000-5550123 }',
          '号码: 0000-5550123, 说明: 综合科 }\n    - { 方式: 电话, 号码: 0000-5550124, 说明: 监督科 }',
        ],
        ['联系电话：0000-5550123', '监督科电话：0000-5550123'],
      ],
      'notice.md:36:7 contact-purpose-differs',
    ],
    [
      'takes calls at other hours',
      [
        ['号码: 0000-5550123 }', '号码: 0000-5550123, 时间: 工作日 9:00—17:00 }'],
        ['联系电话：0000-5550123', '受理时间：每天8:30—17:00'],
      ],
      'notice.md:35:6 contact-hours-differ',
    ],
    [
      'lets another day of the postmark count',
      [
        ['邮编: "000100" }', '邮编: "000100", 以邮戳为准: 到达日 }'],
        ['单位公章。', '单位公章。信函以寄出日邮戳为准。'],
      ],
      'notice.md:31:88 postmark-differs',
    ],
    [
      'lets the postmark count only in the text',
      [['单位公章。', '单位公章。信函以到达日邮戳为准。']],
      'notice.md:31:88 postmark-unregistered',
    ],
    [
      'asks for more than the settings do',
      [['须加盖单位公章', '须由法定代表人签字并加盖单位公章']],
      'notice.md:31:82 objection-rule-differs',
    ],
    [
      'lets another department take the objections',
      [['受理部门：示例省总工会组织部', '受理部门：示例省总工会办公室']],
      'notice.md:33:6 receiver-department-differs',
    ],
  ],
  hires: [
    [
      'counts the names wrongly',
      [['现将拟聘用的3名人员予以公示（', '拟聘用乙一、乙二4名同志（']],
      'notice.md:22:46 named-count-differs',
    ],
    [
      'gives another extension',
      [['电话：5550456', '电话：5550456转802']],
      'notice.md:30:35 extension-differs',
    ],
    [
      'gives another extension behind a hyphen',
      [['电话：5550456', '电话：5550456-802']],
      'notice.md:30:35 extension-differs',
    ],
    [
      'states another last day below a heading',
      [['8月14日止', '8月11日止']],
      'notice.md:26:13 stated-days-differ',
    ],
    ['takes days for working days', [['七个自然日', '七个工作日']], 'notice.md:26:20 stated-length-differs'],
    [
      'publishes after the start',
      [
        ['起算: 2023-08-08', '起算: 2023-08-03'],
        ['2023年8月8日起至8月14日', '2023年8月3日起至8月9日'],
      ],
      'notice.md:10:7 opens-before-publication',
    ],
    [
      'ends the window on a Sunday',
      [
        ['起算: 2023-08-08', '起算: 2023-08-07'],
        ['2023年8月8日起至8月14日', '2023年8月7日起至8月13日'],
      ],
      'notice.md:26:13 window-ends-on-rest-day',
    ],
    [
      'lets the holiday swallow the window',
      [
        ['起算: 2023-08-08', '起算: 2023-09-29'],
        ['2023年8月8日起至8月14日', '2023年9月29日起至10月5日'],
      ],
      'notice.md:9:3 window-swallowed',
    ],
    [
      'leaves a row out of the table',
      [['| 3 | 乙二 | 儿科 | 护士 |\n', '', 'nominees/mingdan.md']],
      'notice.md:12:21 quota-list-differs',
    ],
    [
      'counts in a heading of a table, wrongly',
      [['名单（3名）', '名单（4名）', 'nominees/mingdan.md']],
      'nominees/mingdan.md:3:5 stated-quota-differs',
    ],
    [
      'counts before a table, wrongly',
      [['下列3名', '下列4名', 'nominees/mingdan.md']],
      'nominees/mingdan.md:6:3 stated-quota-differs',
    ],
    [
      'hires in the title and appoints in the text',
      [['拟聘用人员公示', '拟录用人员公示']],
      'notice.md:22:40 intention-differs',
    ],
    [
      'lets a reserve stand among those put forward',
      [['乙四 | 内科', '乙一 | ', 'nominees/dibu.md']],
      'nominees/dibu.md:9:7 nominee-repeated',
    ],
    ['turns to a nominee', [['联系人：乙人事', '联系人：乙一']], 'notice.md:30:28 contact-is-nominee'],
    [
      'says that the phone takes faxes, which is registered nowhere',
      [['电话：5550456。', '电话：5550456（兼传真）。']],
      'notice.md:30:35 contact-unregistered',
    ],
    ['gives another phone', [['电话：5550456', '电话：5550465']], 'notice.md:30:35 contact-differs'],
    [
      'gives a phone that nobody registered',
      [['电话：5550456', '电话：5550456、8880123']],
      'notice.md:30:43 contact-unregistered',
    ],
    [
      'takes letters and gives no address',
      [['来电、来访等', '来电、来信、来访等']],
      'notice.md:30:16 channel-without-details',
    ],
    [
      'titles the file otherwise',
      [['附件1《拟聘用人员名单》', '附件1《拟聘人员名册》']],
      'notice.md:22:56 attachment-title-differs',
    ],
    [
      'speaks of a second file',
      [['附件1《拟聘用人员名单》', '附件2']],
      'notice.md:22:56 attachment-unlisted',
    ],
  ],
  appointments: [
    [
      'takes a person for one of another office',
      [['确定下列2名同志', '确定示例市丁局丙一等2名同志']],
      'notice.md:20:14 named-unit-differs',
    ],
    [
      'closes the window too early',
      [
        ['工作日: 5', '工作日: 4'],
        ['现公示五个工作日，时间为二〇二三年八月七日至八月十一日', '时间为二〇二三年八月七日至八月十日'],
        ['自公示之日起5个工作日内', '公示期内'],
      ],
      'notice.md:9:3 window-too-short',
    ],
    [
      'mistakes the last day in numerals',
      [['八月十一日', '八月十二日']],
      'notice.md:20:49 stated-days-differ',
    ],
    ['mistakes the year in numerals', [['二〇二三年', '二〇二二年']], 'notice.md:20:39 stated-days-differ'],
    [
      'mistakes the length in numerals',
      [['公示五个工作日', '公示七个工作日']],
      'notice.md:20:30 stated-length-differs',
    ],
    [
      'counts otherwise from publication on',
      [['自公示之日起5个工作日', '自公示之日起7个工作日']],
      'notice.md:22:7 stated-length-differs',
    ],
    ['closes at another hour', [['十一日17:30止', '十一日18:00止']], 'notice.md:20:49 stated-time-differs'],
    [
      'counts the appointed wrongly',
      [['下列2名同志', '下列3名同志']],
      'notice.md:20:16 stated-quota-differs',
    ],
    [
      'counts the appointed wrongly in the title',
      [['等2名同志拟任职', '等3名同志拟任职']],
      'notice.md:2:5 stated-quota-differs',
    ],
    [
      'can be reached by nobody',
      [
        ['号码: 0000-5550789, 说明: 兼传真', '说明: 兼传真'],
        ['地址: https://example.gov.cn/jubao', '说明: 举报网站'],
      ],
      'notice.md:16:5 receiver-unreachable',
    ],
    [
      'asks for paper and has no address',
      [
        [', 说明: 兼传真', ''],
        ['    - { 方式: 网上, 地址: https://example.gov.cn/jubao }\n', ''],
        ['电话、传真、网上等途径', '电话等途径'],
        ['的问题。', '的问题，反映材料须加盖公章。'],
      ],
      'notice.md:21:39 written-objection-unaddressed',
    ],
    ['takes faxes and gives no number', [[', 说明: 兼传真', '']], 'notice.md:22:21 channel-without-details'],
  ],
  projects: [
    ['adds up wrongly', [['共4项', '共5项']], 'notice.md:22:7 stated-total-differs'],
    ['divides wrongly', [['各2项', '各3项']], 'notice.md:22:22 stated-quota-differs'],
    [
      'counts in a heading, wrongly',
      [['一般项目（2项）', '一般项目（3项）', 'nominees/yiban.md']],
      'nominees/yiban.md:3:5 stated-quota-differs',
    ],
    [
      'names another category in a heading',
      [['标题: 一般项目（2项）', '标题: 重点项目（2项）', 'nominees/yiban.md']],
      'nominees/yiban.md:3:5 category-differs',
    ],
    [
      'states other days than the quoted ones',
      [['公示期为{{公示期}}', '公示期为{{公示期.首日}}至8月14日']],
      'notice.md:24:16 stated-days-differ',
    ],
    ['forgets a channel in the text', [['电话或信函反映', '电话反映']], 'notice.md:19:7 channel-unnamed'],
  ],
};

/** Changes that leave a notice right, and that a careless rule would report. */
const soundEdits: Readonly<Record<GoodNotice, readonly SoundEdit[]>> = {
  honours: [
    [
      'tells when another matter is shown',
      [['须加盖单位公章。', '须加盖单位公章。安置房选房顺序公示日期为2023年10月8日至14日。']],
    ],
    ['shortens the end to a day', [['2023年8月7日（星期一）至8月11日（星期五）', '2023年8月7日至11日']]],
    ['leaves 日 to the end', [['2023年8月7日（星期一）至8月11日（星期五）', '2023年8月7—11日']]],
    ['writes the days with dots', [['2023年8月7日（星期一）至8月11日（星期五）', '2023.8.7—2023.8.11']]],
    [
      'writes the days with dots, the end short',
      [['2023年8月7日（星期一）至8月11日（星期五）', '2023.8.7—8.11']],
    ],
    ['writes the days with slashes', [['2023年8月7日（星期一）至8月11日（星期五）', '2023/8/7至2023/8/11']]],
    [
      'writes the days as in the settings',
      [['2023年8月7日（星期一）至8月11日（星期五）', '2023-08-07至2023-08-11']],
    ],
    [
      'writes the days in numerals',
      [['2023年8月7日（星期一）至8月11日（星期五）', '二〇二三年八月七日至十一日']],
    ],
    ['joins the days with a wave', [['2023年8月7日（星期一）至8月11日（星期五）', '2023年8月7日～8月11日']]],
    [
      'joins the days with a double dash',
      [['2023年8月7日（星期一）至8月11日（星期五）', '2023年8月7日——8月11日']],
    ],
    [
      'says from when to when',
      [['2023年8月7日（星期一）至8月11日（星期五）', '自2023年8月7日起，至2023年8月11日止']],
    ],
    [
      'gives the hours of the first and last day',
      [['2023年8月7日（星期一）至8月11日（星期五）', '2023年8月7日8:00起至8月11日24:00止']],
    ],
    ['counts in numerals', [['共5个工作日', '共五个工作日']]],
    ['counts calendar days of the same window', [['共5个工作日', '共5天']]],
    ['asks for no fewer days', [['共5个工作日', '不少于5个工作日']]],
    ['asks for no fewer than fewer days', [['共5个工作日', '不少于3个工作日']]],
    ['leaves out the year in a second place', [['公示期间，可以', '公示期间（8月7日至8月11日），可以']]],
    ['tells of a time of considering', [['根据《', '2023年7月3日至7月14日，各单位组织推荐。根据《']]],
    [
      'tells of a unit that showed its own list',
      [['根据《', '有关单位已于2023年7月3日至7月7日在本单位公示。根据《']],
    ],
    ['tells of the period of another notice', [['根据《', '所在单位公示期为2023年7月3日至7月7日。根据《']]],
    [
      'tells what follows the window',
      [['受理部门：', '公示期满后3个工作日内，于2023年8月20日前上报。\n\n受理部门：']],
    ],
    ['promises an answer in days', [['受理部门：', '收到反映材料之日起30日内答复。\n\n受理部门：']]],
    ...[
      '2022年度公示时间：2022年8月8日至8月12日，5个工作日',
      '2022年公示期为2022年8月8日至8月12日',
      '上届公示时间：2022年8月8日至12日',
      '上一年度公示期：2022年8月8日至12日',
    ].map((remark): SoundEdit => [
      `tells of an earlier window: ${remark}`,
      [['根据《', `（${remark}）根据《`]],
    ]),
    ['names the year of an honour', [['根据《', '获2022年度表彰的不再推荐。根据《']]],
    ['names years of an honour', [['根据《', '获2019—2021年度表彰的不再推荐。根据《']]],
    [
      'counts the candidates of the country',
      [['根据《', '全国拟表彰先进集体500个、先进工作者1000名。根据《']],
    ],
    ['counts the candidates of an earlier stage', [['根据《', '从20名先进工作者候选人中择优。根据《']]],
    ['counts the offices that were asked', [['根据《', '经征求纪检监察等8个单位意见。根据《']]],
    ['counts those who applied', [['根据《', '共有35人申报先进工作者。根据《']]],
    ['counts women among them', [['为拟推荐对象，共', '为拟推荐对象，其中女性1名，共']]],
    ['counts last year’s', [['根据《', '去年表彰先进工作者5名。根据《']]],
    ['counts people only', [['共3名（个）', '先进工作者共2名']]],
    ['writes the number in numerals', [['甲二2名先进', '甲二两名先进']]],
    [
      'writes a category’s number behind it',
      [
        [
          '示例市总工会1个先进集体和甲区总工会甲一、乙区总工会甲二2名先进工作者为',
          '先进集体1个、先进工作者2名为',
        ],
      ],
    ],
    ['names one as an example', [['甲区总工会甲一、乙区总工会甲二2名', '甲区总工会甲一等2名']]],
    ['names nobody', [['示例市总工会1个先进集体和甲区总工会甲一、乙区总工会甲二2名', '1个先进集体和2名']]],
    [
      'notes sex and people beside the names',
      [['甲一、乙区总工会甲二2名', '甲一（女）、乙区总工会甲二（女，藏族）2名']],
    ],
    ['names offices with a 和 in them', [['甲区总工会甲一、', '示例市人力资源和社会保障局甲一、']]],
    [
      'names offices beside a nominee',
      [['根据《', '由省总工会、示例市总工会和示例州总工会联合考察。根据《']],
    ],
    [
      'names a board after other categories',
      [['确定示例市', '经全国工会系统先进集体、先进个人评选表彰工作领导小组办公室初审，确定示例市']],
    ],
    ['names an earlier honour', [['确定示例市', '曾获先进个人称号的优先，确定示例市']]],
    ['intends to meet', [['受理部门：', '拟于8月下旬召开会议，拟提交会议审议。\n\n受理部门：']]],
    [
      'honours by another word in a paper’s title',
      [['根据《', '根据《关于做好拟表彰对象审核工作的通知》和《']],
    ],
    ['tells of results online', [['受理部门：', '结果可通过网上查询。\n\n受理部门：']]],
    ['calls the channels by other words', [['电话、电子邮件、信函、面谈反映', '来电、邮箱、来信、来访反映']]],
    ['leaves the channels open', [['电话、电子邮件、信函、面谈反映', '电话等方式反映']]],
    ['writes the phone without its area', [['联系电话：0000-5550123', '联系电话：5550123']]],
    ['writes the phone with brackets', [['联系电话：0000-5550123', '联系电话：（0000）5550123']]],
    ['writes the address without its province', [['通讯地址：示例省示例市', '通讯地址：示例市']]],
    ['asks for a copy of a paper', [['须加盖单位公章', '须加盖单位公章、附身份证件复印件']]],
    ['gives an extension in Latin letters', [['号码: 0000-5550123 }', '号码: 0000-5550123 ext 8021 }']]],
    [
      'keeps the phone for emergencies, and says so',
      [
        ['号码: 0000-5550123 }', '号码: 0000-5550123, 用途: 紧急情况 }'],
        ['可以通过电话、电子邮件、信函、面谈反映', '可以通过电子邮件、信函、面谈反映'],
        ['须加盖单位公章。', '须加盖单位公章。紧急情况下可以拨打电话反映。'],
      ],
    ],
    [
      'keeps the phone for questions, and says so',
      [
        ['号码: 0000-5550123 }', '号码: 0000-5550123, 用途: 仅供咨询 }'],
        ['可以通过电话、电子邮件、信函、面谈反映', '可以通过电子邮件、信函、面谈反映'],
        ['须加盖单位公章。', '须加盖单位公章。电话仅供咨询，恕不受理电话、短信反映。'],
      ],
    ],
    ['publishes on the day of signing', [['成文日期: 2023-08-03', '成文日期: 2023-08-04']]],
    [
      'rests on an order',
      [
        ['文号: 示人社函〔2023〕44号', '文号: 示例省人民政府令第44号'],
        ['（示人社函〔2023〕44号）', ''],
      ],
    ],
    [
      'rests on an announcement',
      [
        ['文号: 示人社函〔2023〕44号', '文号: 示例省公告2023年第5号'],
        ['（示人社函〔2023〕44号）', ''],
      ],
    ],
    [
      'rests on an old paper',
      [
        ['文号: 示人社函〔2023〕44号', '文号: 示人社函〔1998〕44号'],
        ['（示人社函〔2023〕44号）', ''],
      ],
    ],
    ['numbers an attachment in the text', [['（详见附件）', '（详见附件2）']]],
    [
      'puts the attachment’s title in 《》',
      [['（详见附件）', '（详见附件1《评选推荐条件、拟推荐对象名单及主要事迹》）']],
    ],
    ['has an office of a like name', [['部门: 示例省总工会组织部\n', '部门: 示例省示例市总工会组织部\n']]],
  ],
  hires: [
    ['has namesakes of other units', [['乙四 | 内科', '乙一 | 急诊科', 'nominees/dibu.md']]],
    [
      'starts on the day of publication',
      [
        ['起算: 2023-08-08', '起算: 当日'],
        ['2023年8月8日起至8月14日', '2023年8月4日起至8月10日'],
      ],
    ],
    [
      'spans a weekend',
      [
        ['自然日: 7', '自然日: 5'],
        ['起算: 2023-08-08', '起算: 2023-08-10'],
        ['8月8日起至8月14日止，七', '8月10日起至8月14日止，五'],
      ],
    ],
    [
      'meets the edge of a holiday',
      [
        ['起算: 2023-08-08', '起算: 2023-09-22'],
        ['2023年8月8日起至8月14日', '2023年9月22日起至9月28日'],
      ],
    ],
    [
      'adds the number of another body, named in its label',
      [['电话：5550456。', '电话：5550456；示例市教育局师资科监督电话：0000-8880123。']],
    ],
    ['calls the hired otherwise', [['拟聘用人员公示', '拟聘人员公示']]],
    ['turns to someone of a like name', [['联系人：乙人事', '联系人：乙一一']]],
    [
      'counts the reserves in their heading',
      [['标题: 递补名单', '标题: 递补名单（1名）', 'nominees/dibu.md']],
    ],
    ['leaves a list to the file', [['现将拟聘用的3名人员予以公示', '现将拟聘用人员予以公示']]],
  ],
  appointments: [
    ['is as long as the law asks', [['现公示五个工作日', '公示期5个工作日']]],
    ['faxes by phone', [['电话、传真、网上等', '电话、传真等']]],
    ['takes signed reports online', [['的问题。', '的问题，须署实名，书面材料须本人签名。']]],
  ],
  projects: [
    ['has one project of two units', [['良种繁育', '高效电机', 'nominees/yiban.md']]],
    [
      'states the days beside the quoted ones',
      [['公示期为{{公示期}}', '公示期为2023年8月7日至{{公示期.末日}}']],
    ],
    ['counts by category', [['其中重点项目、一般项目各2项', '其中重点项目2项，一般项目2项']]],
    ['counts the applications', [['拟立项项目共4项', '共收到申报项目86项，拟立项项目共4项']]],
  ],
};

const names = Object.keys(goodNotices) as GoodNotice[];

function reportsOf(name: GoodNotice, edits: readonly Edit[]): string[] {
  return readEdited(name, edits).diagnostics.map(
    ({ file, line, column, code }) =>
      `${file.replace(`content/notices/2023/${name}/`, '')}:${line}:${column} ${code}`,
  );
}

describe('the words and the data of a notice', () => {
  it.each(names)('agree in the good notice %s', (name) => {
    expect(reportsOf(name, [])).toEqual([]);
  });

  describe.each(names)('in %s', (name) => {
    it.each(mistakes[name])('are reported once where the author %s', (_, edits, report) => {
      expect(reportsOf(name, edits)).toEqual([report]);
    });

    it.each(soundEdits[name])('are left alone where the author %s', (_, edits) => {
      expect(reportsOf(name, edits)).toEqual([]);
    });
  });

  it('have a mistake here for everything that is reported', () => {
    const shown = new Set(
      names.flatMap((name) => mistakes[name].map(([, , report]) => report.split(' ')[1])),
    );
    expect(Object.keys(agreementWords).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('are spoken of in Chinese, with advice, without an English word of the machine', () => {
    const reports = names.flatMap((name) =>
      mistakes[name].flatMap(([, edits]) => toldOf(readEdited(name, edits).diagnostics)),
    );
    for (const { name, message, advice } of reports) {
      expect(name).toMatch(/^\p{Script=Han}+$/u);
      expect(message).toMatch(/。$/);
      expect(advice).toMatch(/。$/);
      expect(`${message}${advice}`).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

/** What leaves some or all of the settings of the files `of` unreadable. */
interface Fault {
  readonly fault: string;
  readonly of: RegExp;
  spoil(text: string): string;
}

const noticeFile = /^notice\.md$/;
const parts = /^(?:criteria|nominees)\//;

const faults: readonly Fault[] = [
  { fault: 'an unknown key', of: noticeFile, spoil: (text) => text.replace('\n---\n', '\n乱: 一\n---\n') },
  ...['标题', '种类', '发布单位', '落款', '成文日期', '发布时间', '文号', '依据', '公示期'].map(misspelt),
  ...['名额', '受理', '附件', '签发'].map(misspelt),
  { fault: 'an open quote', of: noticeFile, spoil: (text) => text.replace('\n种类: ', '\n种类: "') },
  { fault: 'no settings', of: noticeFile, spoil: (text) => text.slice(text.indexOf('\n---\n') + 5) },
  { fault: 'parts without a category', of: parts, spoil: (text) => text.replace('类别', '类型') },
  { fault: 'nominees without a name', of: parts, spoil: (text) => text.replace('名称', '姓名') },
  { fault: 'parts without a number', of: parts, spoil: (text) => text.replace('\n序号: ', '\n序号: 第') },
  { fault: 'parts with an open quote', of: parts, spoil: (text) => text.replace('类别: ', '类别: "') },
  { fault: 'an office without a name', of: /^site/, spoil: (text) => text.replace('主办单位', '主办') },
  { fault: 'an office that counts in words', of: /^site/, spoil: (text) => text.replace(': 3,', ': 数,') },
  { fault: 'a calendar of no year', of: /^calendar/, spoil: (text) => text.replace('年份', '年') },
];

function misspelt(key: string): Fault {
  return {
    fault: `no ${key}, but one misspelt`,
    of: noticeFile,
    spoil: (text) => text.replace(`\n${key}:`, `\n${key}误:`),
  };
}

/** Mistakes in one good notice that touch no line in common: read together, each is still beside every fault. */
function readTogether(name: GoodNotice): (readonly Edit[])[] {
  const together: { readonly edits: Edit[]; readonly lines: Set<string> }[] = [];
  for (const [, edits] of mistakes[name]) {
    const lines = edits.flatMap((edit) => linesOf(name, edit));
    const free = together.find((others) => lines.every((line) => !others.lines.has(line)));
    if (!free) together.push({ edits: [...edits], lines: new Set(lines) });
    else {
      free.edits.push(...edits);
      for (const line of lines) free.lines.add(line);
    }
  }
  return [[], ...together.map(({ edits }) => edits)];
}

/** The lines of the good notice `name` that an edit changes, as `FILE:LINE`. */
function linesOf(name: GoodNotice, [found, , file = 'notice.md']: Edit): string[] {
  const files: Readonly<Record<string, string>> = goodNotices[name];
  const before = files[file]?.split(found)[0]?.split('\n').length ?? 0;
  return found.split('\n').map((_, index) => `${file}:${before + index}`);
}

const ofFaults = /(?:unknown-key|missing-key|bad-yaml|no-front-matter|bad-number|ambiguous-setting)$/;

/** The file and the code of all that is said of `name` after `edits`, with `fault`. */
function told(name: GoodNotice, edits: readonly Edit[], fault?: Fault): string[] {
  return readEdited(name, edits, (text, path) =>
    fault?.of.test(path) ? fault.spoil(text) : text,
  ).diagnostics.map(({ file, code }) => `${file} ${code}`);
}

/** Whether `fault` changes anything of `name`: where not, it is read as it was. */
function isSpoilt(name: GoodNotice, { of, spoil }: Fault): boolean {
  let hasChanged = false;
  readEdited(name, [], (text, path) => {
    hasChanged ||= of.test(path) && spoil(text) !== text;
    return text;
  });
  return hasChanged;
}

/** The reports that are more often among `reports` than among `others`. */
function beyond(reports: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return reports.filter((report) => {
    const index = rest.indexOf(report);
    if (index !== -1) rest.splice(index, 1);
    return index === -1;
  });
}

describe('settings that cannot be read', () => {
  const whole = names.flatMap((name) =>
    readTogether(name).map((edits) => ({ name, edits, known: told(name, edits) })),
  );

  it.each(faults)('let no rule find what is not there: $fault', (fault) => {
    const spoilt = whole.filter(({ name }) => isSpoilt(name, fault));
    expect(spoilt.length).toBeGreaterThan(0);
    for (const { name, edits, known } of spoilt) {
      const all = told(name, edits, fault);
      const found = all.filter((report) => !ofFaults.test(report));
      expect(beyond(found, known)).toEqual([]);
      if (/unknown|office without/.test(fault.fault)) expect(beyond(known, all)).toEqual([]);
    }
  });
});
