import { describe, expect, it } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { sidesOf } from '#testing/marked-change.ts';
import { type Edit, type GoodNotice, goodNotices, readEdited } from './fixtures/agreement-fixture.ts';
import type { ProblemCode } from './wording/problems.ts';
import { agreementWords } from './wording/catalogue/agreement-words.ts';
import { unspoken } from './fixtures/fixture.ts';

/** What the author did, and where it is reported: in `notice.md` unless a file is named. */
type Mistake = readonly [mistake: string, place: string, ...edits: MarkedEdit[]];
/** By the code of the one report that each must give. */
type Mistakes = { readonly [Code in ProblemCode]?: readonly Mistake[] };
type SoundEdit = readonly [change: string, ...edits: MarkedEdit[]];
/** As `共[-5-]{+7+}个工作日`, in `notice.md` unless a file is named. */
type MarkedEdit = string | readonly [marks: string, file: string];

const days = '2023年8月7日（星期一）至8月11日（星期五）';

/** Mistakes in each good notice. */
const mistakes: Readonly<Record<GoodNotice, Mistakes>> = {
  honours: {
    'stated-days-differ': [
      ['states a later last day', '31:21', '[-8月11日-]{+8月14日+}（[-星期五-]{+星期一+}），共'],
      ['states an earlier first day', '31:6', '[-2023年8月7日-]{+2023年8月4日+}（[-星期一-]{+星期五+}）'],
      ['states both days of last month', '31:6', `[-${days}-]{+2023年7月7日至7月11日+}`],
      ['states the days of another year', '31:6', `[-${days}-]{+2022年8月7日至8月11日+}`],
      ['ends before the start', '31:6', `[-${days}-]{+2023年8月11日至8月7日+}`],
      ['shortens the end wrongly', '31:21', '至[-8月11日（星期五）-]{+12日+}'],
      ['writes wrong days with dots', '31:15', `[-${days}-]{+2023.8.7—8.12+}`],
      ['writes wrong days with a wave', '31:16', `[-${days}-]{+2023年8月7日～10日+}`],
    ],
    'stated-window-second': [
      ['tells a second round', '31:96', '须加盖单位公章。{+第二轮公示时间为2023年8月21日至8月25日。+}'],
      [
        'tells a second round after a vote',
        '31:102',
        '须加盖单位公章。{+差额确定后，第二轮公示时间为2023年8月21日至8月25日。+}',
      ],
    ],
    'channel-refused': [
      [
        'takes no objections by two channels, of which it offers one',
        '31:89',
        '须加盖单位公章。{+恕不受理电话、短信反映。+}',
      ],
      ['offers a phone that the text keeps for questions', '35:3', '联系电话：0000-5550123{+（仅供咨询）+}'],
      [
        'offers a phone by which the text takes no objections',
        '31:88',
        '须加盖单位公章。{+不受理电话举报。+}',
      ],
    ],
    'contacts-alike': [
      [
        'gives one phone with two digits changed round',
        '32:91',
        '号码: 0000-5550123 }{+\n    - { 方式: 电话, 号码: 0000-5550213 }+}',
        '须加盖单位公章。{+可致电0000-5550213反映。+}',
      ],
      [
        'gives such a phone in one sentence, with a label of its own',
        '36:6',
        '号码: 0000-5550123 }{+\n    - { 方式: 电话, 号码: 0000-5550213 }+}',
        '联系电话：0000-5550123{+，可拨打电话0000-5550213反映+}',
      ],
    ],
    'phone-lengths-differ': [
      [
        'gives two phones, of which one has a digit too many',
        '19:21',
        '号码: 0000-5550123 }{+\n    - { 方式: 电话, 号码: 0000-55504567 }+}',
        '联系电话：0000-5550123{+、0000-55504567+}',
      ],
    ],
    'contact-differs': [
      [
        'gives a phone under the signature that nobody registered',
        '27:5',
        '{+附注: （联系人：乙某，电话：0000-5550129）\n+}签发:',
      ],
      [
        'misspells the number behind the short name of a committee',
        '31:108',
        '部门: [-示例省总工会组织部-]{+中共示例省总工会委员会组织部+}\n',
        '须加盖单位公章。{+向示例省总工会党委组织部反映问题，电话：0000-5550132。+}',
      ],
      [
        'misspells the number of another office that is registered too',
        '32:104',
        '    - { 方式: 电话, 号码: 0000-5550123 }{+\n    - { 方式: 电话, 号码: 0000-5550731, 说明: 示例市自然资源所 }+}',
        '须加盖单位公章。{+或向示例市自然资源所反映，电话：0000-5550713。+}',
      ],
      ['misspells the phone number', '35:6', '联系电话：[-0000-5550123-]{+0000-5550132+}'],
      [
        'gives one of two numbers twice',
        '36:19',
        '    - { 方式: 电话, 号码: 0000-5550123 }{+\n    - { 方式: 电话, 号码: 0000-5550124 }+}',
        '联系电话：0000-5550123{+、0000-5550123+}',
      ],
      ['writes to another house of the same street', '39:6', '通讯地址：示例[-省示例市示例路1号-]{+路7号+}'],
      ['sends visitors to another room', '31:92', '须加盖单位公章。{+来访请到示例省示例市示例路1号302室。+}'],
      ['asks for letters to another house', '31:92', '须加盖单位公章。{+请来信至示例路7号。+}'],
      [
        'turns the number of the room round',
        '31:92',
        '示例省示例市示例路1号{+甲楼612室+}, 邮编',
        '须加盖单位公章。{+来访请到甲楼621室。+}',
      ],
      ['misspells the mailbox', '37:6', '电子邮箱：gongs[-h-]i@'],
      [
        'gives the number of one office for that of another, which is noted',
        '32:120',
        '    - { 方式: 电话, 号码: 0000-5550123 }{+\n    - { 方式: 电话, 号码: 0000-5550731, 说明: 示例市自然资源所 }+}',
        '须加盖单位公章。{+举报电话：示例省总工会0000-5550123，示例市自然资源所0000-5550123。+}',
      ],
      ['misspells the postcode', '39:21', '邮编：[-000100-]{+000010+}'],
      ['misspells the address', '39:6', '通讯地址：示例省示例市示例路1{+0+}号'],
    ],
    'contact-is-nominee': [
      [
        'names a nominee under the signature as the one to turn to',
        '27:5',
        '{+附注: （联系人：甲一）\n+}签发:',
      ],
      [
        'lets the team take the objections',
        '17:7',
        '部门: 示例[-省-]{+市+}总工会组织部\n',
        '受理部门：示例[-省-]{+市+}总工会组织部',
      ],
    ],
    'stated-day-impossible': [
      ['states a day that does not exist', '31:21', '至[-8月11日（星期五）-]{+8月32日+}'],
    ],
    'stated-time-impossible': [['states a time that no day has', '31:31', '8月11日（星期五）{+24:30+}，共']],
    'stated-year-missing': [['leaves out the year', '31:6', `[-${days}-]{+8月7日至8月11日+}`]],
    'stated-weekday-differs': [
      ['mistakes the weekday', '31:21', '（[-星期五-]{+星期四+}）'],
      ['mistakes the weekday of the first day', '31:6', '（[-星期一-]{+周日+}）'],
      ['mistakes the weekday of another day', '31:39', '，共5个工作日{+，8月18日（星期四）前答复+}。'],
    ],
    'stated-length-differs': [
      ['counts more working days', '31:33', '共[-5-]{+7+}个工作日'],
      ['counts working days in numerals, wrongly', '31:33', '共[-5-]{+六+}个工作日'],
      ['takes working days for days', '31:33', '共[-5个工作日-]{+7天+}'],
      ['asks for more days than there are', '31:32', '[-共5-]{+不少于10+}个工作日'],
    ],
    'relative-day-differs': [
      ['lets the window begin with another day', '31:7', '为{+自发布当日起，+}2023年8月7日'],
      ['mistakes the day of publication', '31:1', '{+今日（8月14日）发布，+}公示时间'],
    ],
    'deadline-differs': [
      ['lets objections end before the window does', '31:43', '，共5个工作日{+，意见请于8月9日前提出+}。'],
    ],
    'stated-time-differs': [
      ['closes at an hour that the settings do not know', '31:21', '8月11日[-（星期五）-]{+17:30+}'],
    ],
    'window-statement-unclear': [
      [
        'speaks of other days beside the window',
        '31:11',
        '公示时间[-为2023年8月7日（星期一）至8月11日（星期五），共5个工作日-]{+安排在考核（2023年8月14日至18日）之前+}。',
      ],
      [
        'names a day of which nobody knows what it is',
        '31:6',
        '公示时间[-为2023年8月7日（星期一）至8月11日（星期五），共5个工作日-]{+：2023年8月9日+}。',
      ],
    ],
    'quota-list-differs': [
      ['puts forward three in the settings', '15:21', '数: [-2-]{+3+}'],
      ['puts forward one team too many in the settings', '14:20', '数: [-1-]{+2+}', '[-（1个）-] }'],
    ],
    'stated-quota-differs': [
      ['states three where there are two', '29:96', '甲二[-2-]{+3+}名'],
      ['states two teams in numerals', '29:74', '总工会[-1-]{+两+}个先进集体'],
      ['counts in a heading, wrongly', '14:34', '（[-1-]{+2+}个） }'],
      ['counts in the title, wrongly', '2:5', '[-先进集体、-]{+3名+}先进工作者拟推荐对象的公示'],
    ],
    'measure-word-differs': [['counts a team as one counts persons', '29:74', '总工会1[-个-]{+名+}先进集体']],
    'stated-total-differs': [['adds up wrongly', '29:111', '共[-3-]{+4+}名（个）']],
    'quota-parts-differ': [
      ['gives parts that do not add up', '29:121', '共3名（个）{+，其中东市3名，西市1名+}。'],
    ],
    'stated-share-differs': [
      [
        'gives a share that its number does not make',
        '29:131',
        '共3名（个）{+，其中农村2名，占拟推荐对象的40%+}。',
      ],
    ],
    'stated-reckoning-differs': [
      [
        'gives a sum that its numbers do not make',
        '29:141',
        '现予公示（详见附件）。{+前两批共公示5名，三批累计9名。+}',
      ],
    ],
    'quota-statement-unclear': [
      [
        'writes a number of which it cannot be told what it counts',
        '29:135',
        '现予公示（详见附件）。{+关于先进工作者5名，请知悉。+}',
      ],
    ],
    'named-not-listed': [
      ['misspells a name in the text', '29:89', '总工会甲[-二-]{+三+}2名'],
      ['names someone who is not listed', '29:89', '甲区总工会甲一、{+丙区总工会王小明、+}'],
      ['misspells the team in the text', '29:68', '确定示例市总[-工会-]{+公会+}'],
      ['misspells a name in the file', '29:89', ['名称: [-甲二-]{+甲三+}', 'nominees/jia-er.md']],
    ],
    'listed-not-named': [['leaves out a name', '29:81', '甲区总工会甲一[-、乙区总工会甲二-]2名']],
    'named-twice': [
      ['names a person twice', '29:89', '甲区总工会甲一、{+甲区总工会甲一、+}乙区总工会甲二2名'],
    ],
    'deeds-name-differs': [
      [
        'begins the deeds with another name',
        'nominees/jia-er.md:7:1',
        ['{+甲儿，女，汉族，中共党员。+}甲二的事迹', 'nominees/jia-er.md'],
      ],
    ],
    'named-category-differs': [
      ['honours a person as a team', '31:39', '{+甲一拟推荐为先进集体。+}公示期间，可以'],
    ],
    'nominee-repeated': [
      [
        'lists a nominee in two files',
        'nominees/jia-er.md:3:5',
        ['序号: 2\n名称: [-甲二-]{+甲一+}', 'nominees/jia-er.md'],
        ['单位: [-乙区-]{+甲区+}', 'nominees/jia-er.md'],
        '甲区总工会甲[-一、乙区总工会甲二-]{+一等+}2名',
      ],
    ],
    'category-differs': [
      [
        'names the category otherwise in a heading',
        '15:35',
        '全省工会系统先进[-工作者-]{+个人+}拟推荐对象 }',
      ],
      [
        'names the category otherwise in the title',
        '2:5',
        '先进集体、先进[-工作者-]{+个人+}拟推荐对象的公示',
      ],
      ['names the category otherwise in the text', '29:98', '2名[-先进-]{+优秀+}工作者为'],
      [
        'names the category otherwise in the criteria',
        'criteria/jiti.md:3:5',
        ['标题: 先进[-集体、先进工作者-]{+单位+}评选条件', 'criteria/jiti.md'],
      ],
      ['swaps the headings of two lists', '15:35', '标题: 全省工会系统先进[-工作者-]{+集体+}拟推荐对象'],
    ],
    'intention-differs': [
      ['honours in the title and recommends in the text', '29:104', '先进工作者拟[-推荐-]{+表彰+}对象的公示'],
    ],
    'channel-without-details': [
      [
        'leaves the mailbox empty',
        '20:7',
        '[-地址-]{+说明+}: [-gongshi@example.gov.cn-]{+组织部受理+}',
        '[-\n电子邮箱：gongshi@example.gov.cn\n-]',
      ],
      ['names a channel that there is not', '31:62', '信函、面谈{+、网上+}反映'],
    ],
    'visit-without-place': [
      ['leaves the room open', '22:7', '面谈, [-地址: 示例省示例市示例路1号203室, -]时间'],
    ],
    'channel-not-for-objections': [
      [
        'keeps the phone for questions, and tells the public to object by it',
        '31:48',
        '号码: 0000-5550123{+, 用途: 仅供咨询+} }',
      ],
    ],
    'contact-malformed': [
      ['loses a digit of the postcode in the text', '39:21', '邮编：[-000100-]{+00010+}'],
      ['writes two numbers in one value', '19:21', '号码: 0000-555012{+4/0000-555012+}3 }'],
      ['misses a number', '19:21', '号码: [-0000-5550123-]{+待定+}', '[-联系电话：0000-5550123\n-]'],
      ['loses a digit', '19:21', '号码: [-0000-5550123-]{+555012+}', '[-联系电话：0000-5550123\n-]'],
      [
        'writes two numbers for one',
        '19:21',
        '号码: 0000-5550123{+、0000-5550124+}',
        '[-联系电话：0000-5550123\n-]',
      ],
      ['loses a digit of the postcode', '21:38', '邮编: "00010[-0-]"', '[-，邮编：000100-]'],
      [
        'loses the sign of the mailbox',
        '20:23',
        '地址: gongshi[-@-]{+.+}example',
        '[-\n电子邮箱：gongshi@example.gov.cn\n-]',
      ],
    ],
    'receiver-unreachable': [
      [
        'leaves nothing but phones for questions and emergencies',
        '19:5',
        '号码: 0000-5550123{+, 用途: 紧急情况+} }',
        '地址: gongshi@example.gov.cn{+, 用途: 仅供咨询+} }',
        '邮编: "000100"{+, 用途: 仅供咨询+} }',
        '[-    - { 方式: 面谈, 地址: 示例省示例市示例路1号203室, 时间: 工作日 9:00—17:00 }\n-]',
        '可以[-通过电话、电子邮件、信函、面谈-]反映',
      ],
    ],
    'channel-unnamed': [['forgets a channel in the text', '21:7', '电话、电子邮件、[-信函、-]面谈反映']],
    'signed-after-publication': [
      ['signs after publication', '6:7', '成文日期: [-2023-08-03-]{+2023-08-07+}'],
    ],
    'signed-long-before': [
      [
        'signs a year before publication',
        '6:7',
        '成文日期: [-2023-08-03-]{+2022-08-03+}',
        '示工函〔[-2023-]{+2022+}〕12号',
      ],
    ],
    'stated-day-to-come': [
      [
        'tells of what was done after publication',
        '29:41',
        '要求，{+经2023年8月20日会议审议、+}经2023年7月17日',
      ],
      [
        'tells of a meeting that is still to come',
        '29:41',
        '要求，{+于2023年8月20日上午召开评审会，共有9家参加，+}经2023年7月17日',
      ],
    ],
    'stated-workday-differs': [
      ['calls a day one of work that is none', '31:1', '{+8月8日为调休工作日。+}公示时间为'],
    ],
    'letter-for-zero': [['types a letter for a zero', '31:6', '公示时间为[-2023年8月7日-]{+2O23年8月7日+}']],
    'stated-batch-differs': [
      [
        'puts forward another batch than the title',
        '29:119',
        '{+第三批+}先进集体、先进工作者拟推荐对象的公示',
        '现[-予-]{+将第二批拟推荐对象予以+}公示（详见附件）。',
      ],
    ],
    'placeholder-left': [
      ['leaves a blank of the template', '31:5', '现予公示（详见附件）。{+\n\n联系人：×××+}'],
    ],
    'example-left': [['signs the title of the example', '2:5', '拟推荐对象的公示{+（示例，用过请删去）+}']],
    'title-issuer-differs': [
      ['begins the title with another office', '2:5', '标题: 示例省[-总工会-]{+教育局+}关于评选'],
    ],
    'attachment-repeated': [
      [
        'gives two attachments one title',
        '26:11',
        '标题: [-推荐工作说明-]{+评选推荐条件、拟推荐对象名单及主要事迹+}, 内容: 本页',
      ],
    ],
    'word-mistyped': [['mistypes the word', '29:119', '现予公[-示-]{+市+}（详见附件）']],
    'people-unknown': [
      [
        'mistypes a people',
        'nominees/jia-er.md:7:6',
        ['{+甲二，女，汗族，中共党员。+}甲二的事迹', 'nominees/jia-er.md'],
      ],
    ],
    'deeds-post-differs': [
      [
        'tells another post in the deeds',
        'nominees/jia-er.md:8:4',
        ['单位: 乙区总工会\n{+职务: 副主席\n+}', 'nominees/jia-er.md'],
        ['{+甲二，现任乙区总工会主席。+}甲二的事迹', 'nominees/jia-er.md'],
      ],
    ],
    'proposed-post-same': [
      [
        'appoints to the post that is held',
        'nominees/jia-er.md:7:14',
        ['{+甲二，现任乙区总工会主席，拟任乙区总工会主席。+}甲二的事迹', 'nominees/jia-er.md'],
        ['{+甲一，现任甲区总工会主席，拟任示例市总工会主席。+}甲一的事迹', 'nominees/jia-yi.md'],
      ],
    ],
    'proposed-post-missing': [
      [
        'leaves out the post to come of one',
        'nominees/jia-er.md:3:5',
        ['{+甲一，现任甲区总工会主席，拟任示例市总工会主席。+}甲一的事迹', 'nominees/jia-yi.md'],
        ['{+甲二，现任乙区总工会主席。+}甲二的事迹', 'nominees/jia-er.md'],
      ],
    ],
    'month-impossible': [
      [
        'mistypes a month',
        'nominees/jia-er.md:7:1',
        ['{+2019年13月任职。+}甲二的事迹', 'nominees/jia-er.md'],
      ],
    ],
    'birth-year-impossible': [
      [
        'mistypes a year of birth',
        'nominees/jia-er.md:7:9',
        ['{+甲二，女，汉族，2079年7月生。+}甲二的事迹', 'nominees/jia-er.md'],
      ],
    ],
    'page-number-left': [['leaves a page number', '31:1', '现予公示（详见附件）。{+\n\n— 1 —+}']],
    'signature-typed': [['signs a second time below the text', '41:1', '邮编：000100\n{+\n示例省总工会\n+}']],
    'signature-differs': [
      ['lets another unit sign below the text', '41:1', '邮编：000100\n{+\n示例省教育厅\n\n2023年8月3日\n+}'],
    ],
    'own-number-differs': [
      ['gives the notice the number of another year', '31:1', '{+示工函〔2022〕12号\n\n+}公示时间为'],
    ],
    'signature-day-differs': [
      [
        'signs a year early above the contacts',
        '35:1',
        '{+示例省总工会\n\n2022年8月4日\n\n+}受理部门：示例省总工会组织部',
      ],
    ],
    'signed-off-after-publication': [
      ['signs off after publication', '27:28', '时间: [-2023-08-03-]{+2023-08-07+}'],
      ['signs off after publication on the same day', '27:28', '时间: [-2023-08-03-]{+2023-08-04 23:59+}'],
    ],
    'attachment-unlisted': [
      [
        'speaks of attachments that are not there',
        '26:124',
        '[-附件:\n  - { 标题: 评选推荐条件、拟推荐对象名单及主要事迹, 内容: 本页 }\n  - { 标题: 推荐工作说明, 内容: 本页 }\n-]',
      ],
      ['speaks of a third attachment', '29:124', '（详见附件{+3+}）'],
    ],
    'attachment-title-differs': [
      [
        'titles the attachment otherwise',
        '41:6',
        '邮编：000100\n{+\n附件：1.评选推荐条件、拟推荐对象情况及主要事迹\n+}',
      ],
      [
        'titles the second attachment like the first',
        '41:6',
        '邮编：000100\n{+\n附件：2.评选推荐条件、拟推荐对象名单及主要事迹\n+}',
      ],
    ],
    'attachments-typed': [
      [
        'types the list of attachments that the site prints',
        '41:1',
        '邮编：000100\n{+\n附件：1.评选推荐条件、拟推荐对象名单及主要事迹\n+}',
      ],
    ],
    'document-number-malformed': [
      ['numbers the notice with 第', '8:5', '示工函〔2023〕{+第+}12号'],
      ['numbers the notice with a leading zero', '8:5', '示工函〔2023〕{+0+}12号'],
      ['numbers the notice with a year of two digits', '8:5', '示工函〔2[-02-]3〕12号'],
    ],
    'document-number-year': [
      ['numbers the notice for another year', '8:5', '示工函〔[-2023-]{+2022+}〕12号'],
      [
        'rests on a paper to come',
        '10:34',
        '文号: 示人社函〔[-2023-]{+2032+}〕44号',
        '[-（示人社函〔2023〕44号）-]',
      ],
      ['cites a paper to come', '29:76', '确定{+（《示例办法》（示人社发〔2032〕4号））+}示例市总工会'],
    ],
    'cited-number-differs': [
      [
        'cites the paper without its title by another year',
        '31:2',
        '{+按示人社函〔2022〕44号文件办理。\n\n+}公示时间为',
      ],
    ],
    'basis-differs': [
      ['cites the paper by another number', '29:23', '（示人社函〔2023〕4[-4-]号）'],
      ['cites the paper by another title', '29:4', '根据《关于评选[-全国工会系统-]先进个人的通知》'],
    ],
    'contact-purpose-differs': [
      [
        'tells what a number is not for',
        '36:7',
        '号码: 0000-5550123{+, 说明: 综合科 }\n    - { 方式: 电话, 号码: 0000-5550124, 说明: 监督科+} }',
        '[-联系-]{+监督科+}电话：0000-5550123',
      ],
    ],
    'contact-hours-differ': [
      [
        'takes calls at other hours',
        '35:6',
        '号码: 0000-5550123{+, 时间: 工作日 9:00—17:00+} }',
        '[-联系电话：0000-5550123-]{+受理时间：每天8:30—17:00+}',
      ],
    ],
    'postmark-differs': [
      [
        'lets another day of the postmark count',
        '31:88',
        '邮编: "000100"{+, 以邮戳为准: 到达日+} }',
        '单位公章。{+信函以寄出日邮戳为准。+}',
      ],
    ],
    'postmark-unregistered': [
      ['lets the postmark count only in the text', '31:88', '单位公章。{+信函以到达日邮戳为准。+}'],
    ],
    'objection-rule-differs': [
      ['asks for more than the settings do', '31:82', '须{+由法定代表人签字并+}加盖单位公章'],
    ],
    'receiver-department-differs': [
      ['lets another department take the objections', '33:6', '受理部门：示例省总工会[-组织部-]{+办公室+}'],
    ],
  },
  hires: {
    'stated-trait-differs': [
      [
        'counts two men where the list has one',
        '22:52',
        '拟聘用的3名人员{+（其中男2名）+}',
        ['| 序号 | 姓名 | 工作单位 | [-岗位-]{+性别+} |', 'nominees/mingdan.md'],
        ['内科 | [-医师-]{+女+}', 'nominees/mingdan.md'],
        ['外科 | [-医师-]{+女+}', 'nominees/mingdan.md'],
        ['儿科 | [-护士-]{+男+}', 'nominees/mingdan.md'],
      ],
    ],
    'stated-order-differs': [
      [
        'says that the list goes up where it goes down',
        '22:50',
        '拟聘用的3名人员{+（按综合成绩从低到高排列）+}',
        ['| 序号 | 姓名 | 工作单位 | [-岗位-]{+综合成绩+} |', 'nominees/mingdan.md'],
        ['内科 | [-医师-]{+90+}', 'nominees/mingdan.md'],
        ['外科 | [-医师-]{+80+}', 'nominees/mingdan.md'],
        ['儿科 | [-护士-]{+70+}', 'nominees/mingdan.md'],
      ],
    ],
    'stated-amount-differs': [
      [
        'gives another limit than the marks keep',
        '34:21',
        '办理聘用手续。{+3名人选的综合成绩均不低于75分。+}',
        ['| 序号 | 姓名 | 工作单位 | [-岗位-]{+综合成绩+} |', 'nominees/mingdan.md'],
        ['内科 | [-医师-]{+90+}', 'nominees/mingdan.md'],
        ['外科 | [-医师-]{+80+}', 'nominees/mingdan.md'],
        ['儿科 | [-护士-]{+70+}', 'nominees/mingdan.md'],
      ],
    ],
    'stated-sum-differs': [
      [
        'adds up a column wrongly',
        '22:53',
        '拟聘用的3名人员{+（奖金合计7万元）+}',
        ['| 序号 | 姓名 | 工作单位 | [-岗位-]{+奖金（元）+} |', 'nominees/mingdan.md'],
        ['内科 | [-医师-]{+10000+}', 'nominees/mingdan.md'],
        ['外科 | [-医师-]{+20000+}', 'nominees/mingdan.md'],
        ['儿科 | [-护士-]{+25000+}', 'nominees/mingdan.md'],
      ],
    ],
    'criterion-unmet': [
      [
        'puts forward who has too few marks',
        'criteria/tiaojian.md:6:4',
        ['1. {+综合成绩不低于75分，+}身体健康。', 'criteria/tiaojian.md'],
        ['| 序号 | 姓名 | 工作单位 | [-岗位-]{+综合成绩+} |', 'nominees/mingdan.md'],
        ['内科 | [-医师-]{+90+}', 'nominees/mingdan.md'],
        ['外科 | [-医师-]{+80+}', 'nominees/mingdan.md'],
        ['儿科 | [-护士-]{+70+}', 'nominees/mingdan.md'],
      ],
    ],
    'stated-comparison-differs': [
      [
        'gives the fewest marks to who has most',
        '34:20',
        '办理聘用手续。{+乙一的综合成绩最低。+}',
        ['| 序号 | 姓名 | 工作单位 | [-岗位-]{+综合成绩+} |', 'nominees/mingdan.md'],
        ['内科 | [-医师-]{+90+}', 'nominees/mingdan.md'],
        ['外科 | [-医师-]{+80+}', 'nominees/mingdan.md'],
        ['儿科 | [-护士-]{+70+}', 'nominees/mingdan.md'],
      ],
    ],
    'stated-gap-differs': [
      [
        'takes one number from another wrongly',
        '34:31',
        '办理聘用手续。{+综合成绩最高与最低相差25分。+}',
        ['| 序号 | 姓名 | 工作单位 | [-岗位-]{+综合成绩+} |', 'nominees/mingdan.md'],
        ['内科 | [-医师-]{+90+}', 'nominees/mingdan.md'],
        ['外科 | [-医师-]{+80+}', 'nominees/mingdan.md'],
        ['儿科 | [-护士-]{+70+}', 'nominees/mingdan.md'],
      ],
    ],
    'stated-claim-differs': [['takes all for doctors', '34:20', '办理聘用手续。{+3名人选均为医师。+}']],
    'named-trait-differs': [
      [
        'calls a woman of the list a man',
        '22:52',
        '拟聘用的3名人员{+（乙一，男，医师）+}',
        ['| 序号 | 姓名 | 工作单位 | [-岗位-]{+性别+} |', 'nominees/mingdan.md'],
        ['内科 | [-医师-]{+女+}', 'nominees/mingdan.md'],
        ['外科 | [-医师-]{+女+}', 'nominees/mingdan.md'],
        ['儿科 | [-护士-]{+男+}', 'nominees/mingdan.md'],
      ],
    ],
    'pronoun-differs': [
      [
        'calls a woman he',
        '34:25',
        '办理聘用手续。{+乙一同志。他已到岗。+}',
        ['| 序号 | 姓名 | 工作单位 | [-岗位-]{+性别+} |', 'nominees/mingdan.md'],
        ['内科 | [-医师-]{+女+}', 'nominees/mingdan.md'],
        ['外科 | [-医师-]{+女+}', 'nominees/mingdan.md'],
        ['儿科 | [-护士-]{+男+}', 'nominees/mingdan.md'],
      ],
    ],
    'named-count-differs': [
      ['counts the names wrongly', '22:46', '[-现将-]拟聘用[-的3名人员予以公示-]{+乙一、乙二4名同志+}（'],
    ],
    'extension-differs': [
      ['gives another extension', '30:35', '电话：5550456{+转802+}'],
      ['gives another extension behind a hyphen', '30:35', '电话：5550456{+-802+}'],
    ],
    'stated-days-differ': [['states another last day below a heading', '26:13', '[-8月14日-]{+8月11日+}止']],
    'stated-length-differs': [['takes days for working days', '26:20', '七个[-自然-]{+工作+}日']],
    'opens-before-publication': [
      [
        'publishes after the start',
        '10:7',
        '起算: [-2023-08-08-]{+2023-08-03+}',
        '[-2023年8月8日起至8月14日-]{+2023年8月3日起至8月9日+}',
      ],
    ],
    'window-ends-on-rest-day': [
      [
        'ends the window on a Sunday',
        '26:13',
        '起算: [-2023-08-08-]{+2023-08-07+}',
        '[-2023年8月8日起至8月14日-]{+2023年8月7日起至8月13日+}',
      ],
    ],
    'window-swallowed': [
      [
        'lets the holiday swallow the window',
        '9:3',
        '起算: [-2023-08-08-]{+2023-09-29+}',
        '[-2023年8月8日起至8月14日-]{+2023年9月29日起至10月5日+}',
      ],
    ],
    'quota-list-differs': [
      ['leaves a row out of the table', '12:21', ['[-| 3 | 乙二 | 儿科 | 护士 |\n-]', 'nominees/mingdan.md']],
    ],
    'stated-quota-differs': [
      [
        'counts in a heading of a table, wrongly',
        'nominees/mingdan.md:3:5',
        ['名单（[-3-]{+4+}名）', 'nominees/mingdan.md'],
      ],
      [
        'counts before a table, wrongly',
        'nominees/mingdan.md:6:3',
        ['下列[-3-]{+4+}名', 'nominees/mingdan.md'],
      ],
    ],
    'intention-differs': [
      ['hires in the title and appoints in the text', '22:40', '拟[-聘用-]{+录用+}人员公示'],
    ],
    'nominee-repeated': [
      [
        'lets a reserve stand among those put forward',
        'nominees/dibu.md:9:7',
        ['[-乙四-]{+乙一+} | [-内科-]', 'nominees/dibu.md'],
      ],
    ],
    'contact-is-nominee': [['turns to a nominee', '30:28', '联系人：[-乙人事-]{+乙一+}']],
    'contact-unregistered': [
      [
        'says that the phone takes faxes, which is registered nowhere',
        '30:35',
        '电话：5550456{+（兼传真）+}。',
      ],
      ['gives a phone that nobody registered', '30:43', '电话：5550456{+、8880123+}'],
    ],
    'body-name-differs': [
      ['changes two signs of the hospital’s name round', '14:7', '部门: 示例省示[-例医-]{+医例+}院人事科'],
      ['leaves out a word of the hospital’s name', '14:7', '部门: 示例[-省示例-]{+省示+}医院人事科'],
    ],
    'room-floor-differs': [
      ['puts a room on another floor', '34:24', '办理聘用手续。{+档案存于门诊楼3楼205室。+}'],
    ],
    'contact-differs': [['gives another phone', '30:35', '电话：[-5550456-]{+5550465+}']],
    'channel-without-details': [['takes letters and gives no address', '30:16', '来电、{+来信、+}来访等']],
    'attachment-title-differs': [
      ['titles the file otherwise', '22:56', '附件1《拟[-聘用人员名单-]{+聘人员名册+}》'],
    ],
    'attachment-unlisted': [['speaks of a second file', '22:56', '附件[-1《拟聘用人员名单》-]{+2+}']],
  },
  appointments: {
    'named-unit-differs': [
      ['takes a person for one of another office', '20:14', '确定[-下列-]{+示例市丁局丙一等+}2名同志'],
    ],
    'window-too-short': [
      [
        'closes the window too early',
        '9:3',
        '工作日: [-5-]{+4+}',
        '[-现公示五个工作日，-]时间为二〇二三年八月七日至[-八月十一日-]{+八月十日+}',
        '[-自-]公示[-之日起5个工作日内-]{+期内+}',
      ],
    ],
    'stated-days-differ': [
      ['mistakes the last day in numerals', '20:49', '[-八月十一日-]{+八月十二日+}'],
      ['mistakes the year in numerals', '20:39', '[-二〇二三年-]{+二〇二二年+}'],
    ],
    'stated-length-differs': [
      ['mistakes the length in numerals', '20:30', '公示[-五个-]{+七个+}工作日'],
      ['counts otherwise from publication on', '22:7', '自公示之日起[-5-]{+7+}个工作日'],
    ],
    'stated-time-differs': [['closes at another hour', '20:49', '十一日[-17:30-]{+18:00+}止']],
    'stated-quota-differs': [
      ['counts the appointed wrongly', '20:16', '下列[-2-]{+3+}名同志'],
      ['counts the appointed wrongly in the title', '2:5', '等[-2-]{+3+}名同志拟任职'],
    ],
    'receiver-unreachable': [
      [
        'can be reached by nobody',
        '16:5',
        '[-号码: 0000-5550789, -]说明: 兼传真',
        '[-地址-]{+说明+}: [-https://example.gov.cn/jubao-]{+举报网站+}',
      ],
    ],
    'written-objection-unaddressed': [
      [
        'asks for paper and has no address',
        '21:39',
        '[-, 说明: 兼传真-]',
        '[-    - { 方式: 网上, 地址: https://example.gov.cn/jubao }\n-]',
        '电话[-、传真、网上-]等途径',
        '的问题{+，反映材料须加盖公章+}。',
      ],
    ],
    'channel-without-details': [['takes faxes and gives no number', '22:21', '[-, 说明: 兼传真-]']],
  },
  projects: {
    'stated-total-differs': [['adds up wrongly', '22:7', '共[-4-]{+5+}项']],
    'stated-quota-differs': [
      ['divides wrongly', '22:22', '各[-2-]{+3+}项'],
      [
        'counts in a heading, wrongly',
        'nominees/yiban.md:3:5',
        ['一般项目（[-2-]{+3+}项）', 'nominees/yiban.md'],
      ],
    ],
    'category-differs': [
      [
        'names another category in a heading',
        'nominees/yiban.md:3:5',
        ['标题: [-一般-]{+重点+}项目（2项）', 'nominees/yiban.md'],
      ],
    ],
    'stated-days-differ': [
      ['states other days than the quoted ones', '24:16', '公示期为{{公示期{+.首日+}}}{+至8月14日+}'],
    ],
    'channel-unnamed': [['forgets a channel in the text', '19:7', '电话[-或信函-]反映']],
  },
  farms: {
    'told-otherwise': [
      ['asks for another number of copies', '20:15', '{+申报表一式三份。请提交申报表一式两份。+}拟补助'],
    ],
    'stated-count-second': [
      ['makes more public than were chosen', '18:34', '现将[-3-]{+4+}家'],
      [
        'files a list of more than were chosen',
        '15:11',
        '- { 标题: {+11家县级+}[-2023年第二批示例县-]示范农场',
      ],
      [
        'gives another number with the same example',
        '20:7',
        '经评审，遴选出{+示例东农场等3家农场，即+}市级',
        '{+示例东农场等4家农场在列。+}拟补助',
      ],
    ],
    'quota-parts-differ': [
      ['adds up wrongly', '18:5', '共1[-5-]{+6+}家'],
      ['multiplies wrongly', '20:10', '共6[-0-]{+5+}万元'],
    ],
    'stated-batch-differs': [
      [
        'files the list of another batch',
        '15:11',
        '标题: 2023年第[-二-]{+三+}批示例县示范农场拟认定名单, 文件',
      ],
      [
        'tells of other years than the title',
        '20:10',
        '标题: {+2022—2026年度示例农场及+}2023年第二批示例县示范农场拟认定名单公示',
        '{+认定期为示例农场（2023—2027年）。+}拟补助',
      ],
    ],
    'named-count-differs': [
      [
        'closes a row of names with another number',
        '20:13',
        '{+甲农场、乙农场、丙合作社4家农场自愿退出。+}拟补助',
      ],
    ],
    'body-name-differs': [
      ['changes two words of the office’s name round', '11:7', '部门: 示例县农[-业农村-]{+村农业+}局'],
    ],
  },
};

/** Changes that leave a notice right, and that a careless rule would report. */
const soundEdits: Readonly<Record<GoodNotice, readonly SoundEdit[]>> = {
  honours: [
    [
      'counts those of the heading by what another category is called',
      '须加盖单位公章。{+\n\n### 先进工作者\n\n拟推荐的2个集体都是基层。+}',
    ],
    ...[
      '乙区总工会甲二，女，汉族，中共党员。',
      '甲二同志，女，汉族。',
      '该同志，女，汉族。',
      '甲二（女，汉族）勤勉尽责。',
      '甲二的徒弟乙四，男，汉族。',
      '中共党员，女，汉族。',
    ].map((opening): SoundEdit => [
      `begins the deeds with ${opening}`,
      [`{+${opening}+}甲二的事迹`, 'nominees/jia-er.md'],
    ]),
    [
      'tells when another matter is shown',
      '须加盖单位公章。{+安置房选房顺序公示日期为2023年10月8日至14日。+}',
    ],
    ['shortens the end to a day', `[-${days}-]{+2023年8月7日至11日+}`],
    ['leaves 日 to the end', `[-${days}-]{+2023年8月7—11日+}`],
    ['writes the days with dots', `[-${days}-]{+2023.8.7—2023.8.11+}`],
    ['writes the days with dots, the end short', `[-${days}-]{+2023.8.7—8.11+}`],
    ['writes the days with slashes', `[-${days}-]{+2023/8/7至2023/8/11+}`],
    ['writes the days as in the settings', `[-${days}-]{+2023-08-07至2023-08-11+}`],
    ['writes the days in numerals', `[-${days}-]{+二〇二三年八月七日至十一日+}`],
    ['joins the days with a wave', `[-${days}-]{+2023年8月7日～8月11日+}`],
    ['joins the days with a double dash', `[-${days}-]{+2023年8月7日——8月11日+}`],
    ['says from when to when', `[-${days}-]{+自2023年8月7日起，至2023年8月11日止+}`],
    ['gives the hours of the first and last day', `[-${days}-]{+2023年8月7日8:00起至8月11日24:00止+}`],
    ['counts in numerals', '共[-5-]{+五+}个工作日'],
    ['counts calendar days of the same window', '共5[-个工作日-]{+天+}'],
    ['asks for no fewer days', '[-共-]{+不少于+}5个工作日'],
    ['asks for no fewer than fewer days', '[-共5-]{+不少于3+}个工作日'],
    ['leaves out the year in a second place', '公示期间{+（8月7日至8月11日）+}，可以'],
    ['tells of a time of considering', '{+2023年7月3日至7月14日，各单位组织推荐。+}根据《'],
    ['tells of a unit that showed its own list', '{+有关单位已于2023年7月3日至7月7日在本单位公示。+}根据《'],
    ['tells of the period of another notice', '{+所在单位公示期为2023年7月3日至7月7日。+}根据《'],
    ['tells what follows the window', '{+公示期满后3个工作日内，于2023年8月20日前上报。\n\n+}受理部门：'],
    ['promises an answer in days', '{+收到反映材料之日起30日内答复。\n\n+}受理部门：'],
    ...[
      '2022年度公示时间：2022年8月8日至8月12日，5个工作日',
      '2022年公示期为2022年8月8日至8月12日',
      '上届公示时间：2022年8月8日至12日',
      '上一年度公示期：2022年8月8日至12日',
    ].map((remark): SoundEdit => [`tells of an earlier window: ${remark}`, `{+（${remark}）+}根据《`]),
    ['names the year of an honour', '{+获2022年度表彰的不再推荐。+}根据《'],
    ['names years of an honour', '{+获2019—2021年度表彰的不再推荐。+}根据《'],
    ['counts the candidates of the country', '{+全国拟表彰先进集体500个、先进工作者1000名。+}根据《'],
    ['counts the candidates of an earlier stage', '{+从20名先进工作者候选人中择优。+}根据《'],
    ['counts the offices that were asked', '{+经征求纪检监察等8个单位意见。+}根据《'],
    ['counts those who applied', '{+共有35人申报先进工作者。+}根据《'],
    ['counts women among them', '为拟推荐对象，{+其中女性1名，+}共'],
    ['counts last year’s', '{+去年表彰先进工作者5名。+}根据《'],
    ['counts people only', '[-共3名（个）-]{+先进工作者共2名+}'],
    ['writes the number in numerals', '甲[-二2-]{+二两+}名先进'],
    [
      'writes a category’s number behind it',
      '[-示例市总工会1个先进集体和甲区总工会甲一、乙区总工会甲二2名-]{+先进集体1个、+}先进工作者[-为-]{+2名为+}',
    ],
    ['names one as an example', '甲区总工会甲[-一、乙区总工会甲二-]{+一等+}2名'],
    ['names nobody', '[-示例市总工会-]1个先进集体和[-甲区总工会甲一、乙区总工会甲二-]2名'],
    ['notes sex and people beside the names', '甲一{+（女）+}、乙区总工会甲二{+（女，藏族）+}2名'],
    ['names offices with a 和 in them', '[-甲区总工会-]{+示例市人力资源和社会保障局+}甲一、'],
    ['names offices beside a nominee', '{+由省总工会、示例市总工会和示例州总工会联合考察。+}根据《'],
    [
      'names a board after other categories',
      '{+经全国工会系统先进集体、先进个人评选表彰工作领导小组办公室初审，+}确定示例市',
    ],
    ['names an earlier honour', '{+曾获先进个人称号的优先，+}确定示例市'],
    ['intends to meet', '{+拟于8月下旬召开会议，拟提交会议审议。\n\n+}受理部门：'],
    ['honours by another word in a paper’s title', '根据《{+关于做好拟表彰对象审核工作的通知》和《+}'],
    ['tells of results online', '{+结果可通过网上查询。\n\n+}受理部门：'],
    [
      'calls the channels by other words',
      '[-电话-]{+来电+}、[-电子邮件-]{+邮箱+}、[-信函-]{+来信+}、[-面谈-]{+来访+}反映',
    ],
    ['leaves the channels open', '电话[-、电子邮件、信函、面谈-]{+等方式+}反映'],
    [
      'gives the numbers of the body that supervises, beside its own',
      '须加盖单位公章。{+监督举报请拨驻示例省总工会纪检监察组：0000-5550132、0000-5550124。+}',
    ],
    [
      'gives the number of a group that is sent, with whom to ask for',
      '须加盖单位公章。{+派驻纪检监察组电话0000-5550124转8012。+}',
    ],
    ['keeps identity numbers back', '须加盖单位公章。{+公示材料不含人选的身份证号。+}'],
    ['sends letters to a short address', '通讯地址：{+（也可寄信至示例市示例路1号）+}'],
    ['names those who are no others', '须加盖单位公章。{+除甲一、甲二外，没有其他人选。+}'],
    ['writes the phone without its area', '联系电话：[-0000--]5550123'],
    ['writes the phone with brackets', '联系电话：[-0000-5550123-]{+（0000）5550123+}'],
    ['writes the address without its province', '通讯地址：示例[-省示例-]市'],
    ['asks for a copy of a paper', '须加盖单位公章{+、附身份证件复印件+}'],
    ['gives an extension in Latin letters', '号码: 0000-5550123 {+ext 8021 +}}'],
    [
      'keeps the phone for emergencies, and says so',
      '号码: 0000-5550123{+, 用途: 紧急情况+} }',
      '可以通过[-电话、-]电子邮件、信函、面谈反映',
      '须加盖单位公章。{+紧急情况下可以拨打电话反映。+}',
    ],
    [
      'keeps the phone for questions, and says so',
      '号码: 0000-5550123{+, 用途: 仅供咨询+} }',
      '可以通过[-电话、-]电子邮件、信函、面谈反映',
      '须加盖单位公章。{+电话仅供咨询，恕不受理电话、短信反映。+}',
    ],
    ['publishes on the day of signing', '成文日期: [-2023-08-03-]{+2023-08-04+}'],
    [
      'rests on an order',
      '文号: [-示人社函〔2023〕-]{+示例省人民政府令第+}44号',
      '[-（示人社函〔2023〕44号）-]',
    ],
    [
      'rests on an announcement',
      '文号: [-示人社函〔2023〕44号-]{+示例省公告2023年第5号+}',
      '[-（示人社函〔2023〕44号）-]',
    ],
    ['rests on an old paper', '文号: 示人社函〔[-2023-]{+1998+}〕44号', '[-（示人社函〔2023〕44号）-]'],
    ['numbers an attachment in the text', '（详见附件{+2+}）'],
    ['puts the attachment’s title in 《》', '（详见附件{+1《评选推荐条件、拟推荐对象名单及主要事迹》+}）'],
    [
      'gives the next line in another place',
      '号码: 0000-5550123 }{+\n    - { 方式: 电话, 号码: 0000-5550124 }+}',
      '须加盖单位公章。{+可致电0000-5550124反映。+}',
    ],
    [
      'gives a phone for another purpose that is much like the first',
      '号码: 0000-5550123 }{+\n    - { 方式: 电话, 号码: 0000-5550213 }+}',
      '联系电话：0000-5550123{+\n\n监督电话：0000-5550213+}',
    ],
    [
      'gives phones of two offices that are much alike',
      '号码: 0000-5550123 }{+\n    - { 方式: 电话, 号码: 0000-5550213 }+}',
      '联系电话：[-0000-5550123-]{+组织部0000-5550123；办公室电话：0000-5550213+}',
    ],
    [
      'gives two phones that are much alike side by side',
      '号码: 0000-5550123 }{+\n    - { 方式: 电话, 号码: 0000-5550213 }+}',
      '联系电话：0000-5550123{+、0000-5550213+}',
    ],
    [
      'names whom else one may ask, as a channel notes',
      '号码: 0000-5550123 }{+\n    - { 方式: 电话, 号码: 0000-5550999, 说明: 省机关党委组织部 }+}',
      '须加盖单位公章。{+必要时可以直接向省机关党委组织部反映，电话0000-5550999。+}',
    ],
    ['has an office of a like name', '部门: 示例省{+示例市+}总工会组织部\n'],
  ],
  farms: [
    ['tells how many applied', '{+共有35家市级示范农场申报。+}经评审'],
    ['gives an amount in another unit', '每家[-5万-]{+50000+}元'],
    ['closes a row of names with their number', '{+甲农场、乙农场、丙合作社3家农场自愿退出。+}拟补助'],
    ['names the last batch', '{+2022年公布第一批后，+}经评审'],
  ],
  hires: [
    ['has namesakes of other units', ['[-乙四-]{+乙一+} | [-内科-]{+急诊科+}', 'nominees/dibu.md']],
    [
      'starts on the day of publication',
      '起算: [-2023-08-08-]{+当日+}',
      '[-2023年8月8日起至8月14日-]{+2023年8月4日起至8月10日+}',
    ],
    [
      'spans a weekend',
      '自然日: [-7-]{+5+}',
      '起算: [-2023-08-08-]{+2023-08-10+}',
      '[-8月8日-]{+8月10日+}起至8月14日止，[-七-]{+五+}',
    ],
    [
      'meets the edge of a holiday',
      '起算: [-2023-08-08-]{+2023-09-22+}',
      '[-2023年8月8日起至8月14日-]{+2023年9月22日起至9月28日+}',
    ],
    [
      'adds the number of another body, named in its label',
      '电话：5550456{+；示例市教育局师资科监督电话：0000-8880123+}。',
    ],
    ['calls the hired otherwise', '拟聘[-用-]人员公示'],
    ['turns to someone of a like name', '联系人：[-乙人事-]{+乙一一+}'],
    ['counts the reserves in their heading', ['标题: 递补名单{+（1名）+}', 'nominees/dibu.md']],
    ['leaves a list to the file', '现将拟聘用[-的3名-]人员予以公示'],
  ],
  appointments: [
    ['is as long as the law asks', '[-现-]公示[-五-]{+期5+}个工作日'],
    ['faxes by phone', '电话、传真[-、网上-]等'],
    ['takes signed reports online', '的问题{+，须署实名，书面材料须本人签名+}。'],
  ],
  projects: [
    ['has one project of two units', ['[-良种繁育-]{+高效电机+}', 'nominees/yiban.md']],
    ['states the days beside the quoted ones', '公示期为{+2023年8月7日至+}{{公示期{+.末日+}}}'],
    ['counts by category', '其中重点项目[-、-]{+2项，+}一般项目[-各-]2项'],
    ['counts the applications', '{+共收到申报项目86项，+}拟立项项目共4项'],
  ],
};

const names = Object.keys(goodNotices) as GoodNotice[];

function editOf(marked: MarkedEdit): Edit {
  const [marks, file] = typeof marked === 'string' ? [marked] : marked;
  return file === undefined ? sidesOf(marks) : [...sidesOf(marks), file];
}

/** The mistakes in the good notice `name`, each with its report, as place and code. */
function mistakesIn(name: GoodNotice): [mistake: string, edits: readonly Edit[], report: string][] {
  return Object.entries(mistakes[name]).flatMap(([code, made]) =>
    made.map(([mistake, place, ...edits]): [string, readonly Edit[], string] => [
      mistake,
      edits.map(editOf),
      `${/^\d/.test(place) ? `notice.md:${place}` : place} ${code}`,
    ]),
  );
}

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
    it.each(mistakesIn(name))('are reported once where the author %s', (_, edits, report) => {
      expect(reportsOf(name, edits)).toEqual([report]);
    });

    it.each(soundEdits[name])('are left alone where the author %s', (_, ...edits) => {
      expect(reportsOf(name, edits.map(editOf))).toEqual([]);
    });
  });

  it('have a mistake here for everything that is reported', () => {
    const shown = new Set(names.flatMap((name) => Object.keys(mistakes[name])));
    expect(Object.keys(agreementWords).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('are spoken of in Chinese, with advice, without an English word of the machine', () => {
    for (const name of names)
      for (const [, edits] of mistakesIn(name))
        expect(unspoken(readEdited(name, edits).diagnostics)).toEqual([]);
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
  for (const [, edits] of mistakesIn(name)) {
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
  const before = at(String(files[file]).split(found), 0).split('\n').length;
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
