import {
  chineseDate,
  chineseLength,
  chinesePublication,
  chineseRange,
  chineseWeekday,
} from '#domain/window/chinese-date.ts';
import { civil } from '#domain/time/civil-date.ts';
import type { AgreementFindings, ContactKind, Side } from '#domain/rules/findings/agreement-findings.ts';
import { endOfDay, timeOfMinute } from '#domain/time/instant.ts';
import { channelNames, purposeNames, postmarkWords } from '#domain/receiver/channel-words.ts';
import type { Channel } from '#domain/receiver/receiver.ts';
import type { Words } from '../words.ts';
import { exampleWindow } from './example-window.ts';

const august = exampleWindow('2023-08-04', '2023-08-07', '2023-08-11');

/** The detail that each channel needs, and its key. */
const channels: Readonly<Record<Channel['kind'], readonly [detail: string, key: string]>> = {
  phone: ['号码', '号码'],
  fax: ['号码', '号码'],
  email: ['邮箱地址', '地址'],
  letter: ['通讯地址', '地址'],
  visit: ['地点', '地址'],
  online: ['网址', '地址'],
  sms: ['号码', '号码'],
  box: ['地点', '地址'],
};
const details: Readonly<Record<ContactKind, string>> = {
  phone: '电话号码',
  fax: '传真号码',
  email: '电子邮箱',
  postcode: '邮政编码',
  address: '地址',
  site: '网址',
};
const ruleKeys = { byOrganisation: '单位', byPerson: '个人', anonymous: '匿名' } as const;
const postmarkKeys = { arrival: '到达日', sending: '寄出日' } as const;

const phoneForm = {
  called: '电话号码',
  advice:
    '请核对位数，写成“0971-5550123”的样子，固定电话带区号；有分机的写成“0971-5550123转8021”，别的话写在这个渠道的“说明”里。',
} as const;
const contactForms = {
  phone: phoneForm,
  fax: { ...phoneForm, called: '传真号码' },
  email: { called: '电子邮箱', advice: '请写成“gongshi@example.gov.cn”的样子。' },
  postcode: { called: '邮政编码', advice: '邮政编码是六位数字，请核对。' },
} as const;

/** 23 of 38 is 60.5%. */
function percent(part: number, whole: number): string {
  return `${Number(((part / whole) * 100).toFixed(1))}%`;
}

/** What was added up, in words. */
function summed(categories: readonly string[]): string {
  const [first] = categories;
  if (first === undefined) return '递补名单的人数';
  if (categories.length === 1) return `“${first}”的名额`;
  if (categories.length <= 3) return `${categories.map((name) => `“${name}”`).join('')}的名额加起来`;
  return `“${first}”等${categories.length}类的名额加起来`;
}

/** 名 of 3名 */
function unitIn(number: string): string {
  return number.replace(/^.*[\d一二两三四五六七八九十]/u, '');
}

/** What a column has of those whom a text compares: who has the `place`, if any, and the others. */
function listed(head: string, sides: readonly Side[], place: string | undefined): string {
  const column = head === '' ? '' : `“${head}”一列`;
  const [first, ...others] = sides;
  if (place === undefined || !first) return `${column}：${sides.map(sideSaid).join('，')}`;
  return [`${column}${place}的是“${first.name}”（${first.value}）`, ...others.map(sideSaid)].join('，');
}

/** “甲一”85分 */
function sideSaid({ name, value }: Side): string {
  return `“${name}”${value}`;
}

/** The words for what the rules of agreement find. */
export const agreementWords: { readonly [Code in keyof AgreementFindings]: Words<AgreementFindings[Code]> } =
  {
    'stated-days-differ': {
      name: '正文公示期不符',
      example: { stated: '2023年8月7日至8月12日', window: august },
      say: ({ stated, window }) => [
        `这里写的是“${stated}”，设置里的公示期是${chineseRange(window.opens, window.closes)}。`,
        '请核对哪一个对，改成一致；正文里写“{{公示期}}”就不会不一致。',
      ],
    },
    'stated-window-second': {
      name: '正文又有公示期',
      example: { stated: '2023年8月21日至8月25日', window: august },
      say: ({ stated, window }) => [
        `正文写了公示期${chineseRange(window.opens, window.closes)}，又写了“${stated}”，一件公示只有一个公示期。`,
        '分两轮公示的（例如差额公示后再公示），请分成两件公示，各写各的公示期和名单；写错的，请改正日期。',
      ],
    },
    'stated-length-differs': {
      name: '公示天数不符',
      example: { stated: '7个工作日', counted: 5, unit: 'workday', window: august },
      say: ({ stated, counted, unit, window }) => [
        `这里写的是“${stated}”，公示期${chineseRange(window.opens, window.closes)}是${chineseLength(counted, unit)}。`,
        '请核对天数和单位，改成一致；正文里写“{{公示期}}”就不会不一致。',
      ],
    },
    'stated-time-differs': {
      name: '正文截止时刻不符',
      example: { stated: '8月11日17:30', minute: endOfDay },
      say: ({ stated, minute }) => [
        `这里写的是“${stated}”截止，设置里是末日${timeOfMinute(minute)}截止。`,
        '请核对；末日有截止时刻的，在“公示期”里写“截止时刻”，例如“截止时刻: "17:30"”。',
      ],
    },
    'relative-day-differs': {
      name: '起算日不符',
      example: { stated: '发布当日', window: august },
      say: ({ stated, window }) => [
        `这里写的是“${stated}”，本公示${chineseDate(window.publishedOn)}发布，公示期是${chineseRange(window.opens, window.closes)}。`,
        '请核对从哪一天起算，改成一致。',
      ],
    },
    'deadline-differs': {
      name: '反映截止日期不符',
      example: { stated: '8月9日', window: august },
      say: ({ stated, window }) => [
        `这里要求反映意见的截止日期是“${stated}”，公示期是${chineseRange(window.opens, window.closes)}。`,
        '公示期内都可以反映，期满截止。请核对后改成一致，或者只写“在公示期内反映”。',
      ],
    },
    'stated-year-missing': {
      name: '正文缺年份',
      severity: 'warning',
      example: { stated: '8月7日至8月11日' },
      say: ({ stated }) => [
        `正文的公示期“${stated}”没有写年份。`,
        '请写全年、月、日，例如“2023年8月7日至8月11日”，或写“{{公示期}}”。',
      ],
    },
    'stated-day-impossible': {
      name: '正文日期不存在',
      example: { stated: '8月32日' },
      say: ({ stated }) => [`没有“${stated}”这一天。`, '请改正；正文里写“{{公示期}}”就不会写错。'],
    },
    'stated-time-impossible': {
      name: '时刻不存在',
      example: { stated: '25时' },
      say: ({ stated }) => [`没有“${stated}”这个时刻。`, '请改正；一天从0:00到24:00，一小时60分。'],
    },
    'letter-for-zero': {
      name: '数字写成字母',
      formerNames: ['日期里有字母'],
      severity: 'warning',
      example: { stated: '2O23年8月7日' },
      say: ({ stated }) => [
        `“${stated}”里有字母或竖线，不是数字。`,
        '请改成数字：“O”是“0”（或者汉字“〇”），“l”“I”“|”是“1”。',
      ],
    },
    'stated-day-to-come': {
      name: '日期晚于发布',
      severity: 'warning',
      example: { stated: '2023年8月20日', publishedOn: civil('2023-08-04') },
      say: ({ stated, publishedOn }) => [
        `这里写的是经过“${stated}”的程序，公示${chineseDate(publishedOn)}就发布了。`,
        '请核对日期。',
      ],
    },
    'stated-batch-differs': {
      name: '年度批次不符',
      severity: 'warning',
      example: { stated: '第二批', title: '第三批' },
      say: ({ stated, title }) => [
        `这里写的是“${stated}”，标题写的是“${title}”。`,
        '请核对哪一个对，改成一致。',
      ],
    },
    'placeholder-left': {
      name: '占位没有填写',
      example: { text: '×××' },
      say: ({ text }) => [`“${text}”是模板里留的空，没有填写。`, '请填写，或者删去。'],
    },
    'example-left': {
      name: '示例没有删去',
      example: { text: '（示例，用过请删去）' },
      say: ({ text }) => [
        `“${text}”是新建内容时带的示例里的话，这件公示已经签发。`,
        '示例不能公布：请撤去签发，删去这件公示，或者全部改成本单位的。',
      ],
    },
    'page-number-left': {
      name: '多余页码',
      severity: 'warning',
      example: { text: '第1页' },
      say: ({ text }) => [`“${text}”是原文件的页码。`, '网页不分页，请删去。'],
    },
    'signature-day-differs': {
      name: '落款日期不符',
      example: { stated: '2022年8月4日', signedOn: civil('2023-08-04') },
      say: ({ stated, signedOn }) => [
        `正文落款的日期是“${stated}”，成文日期是${chineseDate(signedOn)}。`,
        '请核对年份；正文里的落款和日期，网页会另外印，可以删去。',
      ],
    },
    'signature-differs': {
      name: '落款不符',
      example: { stated: '示例市教育局', signers: ['示例市总工会'] },
      say: ({ stated, signers }) => [
        `正文末尾的落款是“${stated}”，登记的落款是“${signers.join('、')}”。`,
        '请核对由谁落款；正文里的落款和日期，网页会另外印，可以删去。',
      ],
    },
    'own-number-differs': {
      name: '本公示文号不符',
      example: { stated: '示总公〔2022〕12号', known: '示总公〔2023〕12号' },
      say: ({ stated, known }) => [
        `正文写的文号是“${stated}”，登记的文号是“${known}”。`,
        '请核对本公示的文号，改成一致。',
      ],
    },
    'attachments-typed': {
      name: '附件说明重复',
      severity: 'warning',
      example: { title: '拟推荐对象名单' },
      say: ({ title }) => [
        `正文写了附件“${title}”，网页会按“附件”再列一次。`,
        '请删去正文里的附件说明；正文里提到附件的话（“详见附件”）不用删。',
      ],
    },
    'signature-typed': {
      name: '落款重复',
      severity: 'warning',
      example: { signer: '示例市总工会' },
      say: ({ signer }) => [
        `正文末尾写了落款“${signer}”，网页会按“落款”和“成文日期”再印一次。`,
        '请删去正文里的落款和日期。',
      ],
    },
    'window-ends-on-rest-day': {
      name: '公示期末日是休息日',
      severity: 'warning',
      example: { closes: civil('2023-08-13') },
      say: ({ closes }) => [
        `公示期的末日${chineseDate(closes)}（${chineseWeekday(closes)}）是休息日；期间的最后一日是法定休假日的，以法定休假日结束的次日为最后一日（民法典第二百零三条第一款）。`,
        '请延长到下一个工作日，或者在“公示期”里写“末日顺延: 是”；确实不延长的，请在公示设置的“说明”里写明理由。',
      ],
    },
    'stated-weekday-differs': {
      name: '星期不符',
      example: { stated: '2023年8月7日（星期二）', on: civil('2023-08-07') },
      say: ({ stated, on }) => [
        `这里写的是“${stated}”，${chineseDate(on)}是${chineseWeekday(on)}。`,
        '请核对日期和星期，改成一致。',
      ],
    },
    'stated-workday-differs': {
      name: '工作日表述不符',
      example: { stated: '2023年8月8日为调休工作日', on: civil('2023-08-08'), known: 'weekday' },
      say: ({ stated, on, known }) => [
        `这里写的是“${stated}”，按工作日历，${chineseDate(on)}是${{ off: '休息的日子', weekday: '平常的工作日', 'make-up': '调休上班的日子' }[known]}。`,
        '请核对日期和放假安排，改成一致。',
      ],
    },
    'window-statement-unclear': {
      name: '公示期表述不明',
      severity: 'note',
      example: { stated: '2023年8月14日至8月18日' },
      say: ({ stated }) => [
        `“${stated}”和公示期不同，看不出说的是不是公示期。`,
        '如果说的是公示期，请改成一致；如果不是，不用改。',
      ],
    },
    'quota-list-differs': {
      name: '名额与名单不符',
      example: { category: '先进工作者', count: 3, listed: 2, measureWord: '名' },
      say: ({ category, count, listed, measureWord }) => [
        `“${category}”的名额是${count}${measureWord}，名单里有${listed}${measureWord}。`,
        '请核对名额里的“数”，或补上、删去 nominees 文件夹里的公示对象。差额公示的，“数”写候选的个数；差额后再公示的，另写一件公示。',
      ],
    },
    'stated-quota-differs': {
      name: '正文名额不符',
      example: { stated: '3名', category: '先进工作者', count: 2 },
      say: ({ stated, category, count }) => [
        `这里写“${category}”是“${stated}”，名额和名单是${count}。`,
        '请核对后改成一致；正文里可以写“{{名额}}”或“{{名额.类别}}”。',
      ],
    },
    'measure-word-differs': {
      name: '量词不符',
      severity: 'warning',
      example: { stated: '1名', category: '先进集体', measureWord: '个' },
      say: ({ stated, category, measureWord }) => [
        `“${category}”写的是“${stated}”，“名”“位”只用于人。`,
        `请核对量词是不是和别的类别写颠倒了；名额里写的是“${measureWord}”。`,
      ],
    },
    'stated-total-differs': {
      name: '正文总数不符',
      example: { stated: '4名', total: 3, of: ['先进集体', '先进工作者'] },
      say: ({ stated, total, of }) => [
        `这里写的是“${stated}”，${summed(of)}是${total}。`,
        '请核对总数和各类的名额，改成一致。',
      ],
    },
    'quota-parts-differ': {
      name: '分项与总数不符',
      severity: 'warning',
      example: { stated: '甲市4个、乙县3个', sum: 7, whole: '8个' },
      say: ({ stated, sum, whole }) => [
        `“${stated}”合计${sum}，写的总数是“${whole}”。`,
        '请核对各分项和总数；没有列全的，请写“其余”或“等”。',
      ],
    },
    'stated-count-second': {
      name: '前后数目不一',
      severity: 'warning',
      example: { stated: '15个', other: '16个' },
      say: ({ stated, other }) => [
        `这里写的是“${stated}”，另一处写的是“${other}”。`,
        '请核对哪一个对，改成一致；中间有增减的，请写明缘由。',
      ],
    },
    'told-otherwise': {
      name: '前后说法不一',
      severity: 'warning',
      example: { stated: 'YB-2021-042', other: 'YB-2021-024' },
      say: ({ stated, other }) => [
        `这里写的是“${stated}”，另一处写的是“${other}”。`,
        '请核对哪一个对，改成一致；确属不同事项的，请写明区别。',
      ],
    },
    'stated-trait-differs': {
      name: '分类人数与名单不符',
      severity: 'warning',
      example: { stated: '4名', label: '女性', counted: 3 },
      say: ({ stated, label, counted }) => [
        label.includes(stated)
          ? `这里写的是“${label}”，照名单各行核对是${counted}${unitIn(stated)}。`
          : `这里写“${label}”是“${stated}”，照名单各行核对是${counted}${unitIn(stated)}。`,
        '请核对正文的数和名单里各行的内容，改成一致。',
      ],
    },
    'stated-amount-differs': {
      name: '数量与名单不符',
      formerNames: ['分类人数与名单不符'],
      severity: 'warning',
      example: { stated: '平均年龄45岁', name: undefined, known: '43.5岁' },
      say: ({ stated, name, known }) => [
        `这里写的是“${stated}”，${name === undefined ? '照名单各行核对' : `名单里“${name}”`}是${known}。`,
        '请核对正文的数和名单里各行的内容，改成一致。',
      ],
    },
    'stated-order-differs': {
      name: '排列顺序与名单不符',
      severity: 'warning',
      example: { stated: '按综合成绩从低到高', head: '综合成绩', isDown: true },
      say: ({ stated, head, isDown, name }) => [
        name === undefined
          ? `这里写的是“${stated}”，名单里“${head}”一列是从${isDown ? '高到低' : '低到高'}排的。`
          : `这里写的是“${stated}”，名单里“${name}”的“${head}”没有按这个顺序排。`,
        '请核对正文和名单，改成一致。',
      ],
    },
    'stated-sum-differs': {
      name: '合计与名单不符',
      severity: 'warning',
      example: { stated: '35.6万元', head: '奖励金额（万元）', sum: '36.5万元' },
      say: ({ stated, head, sum }) => [
        `这里写的合计是“${stated}”，名单里“${head}”一列加起来是${sum}。`,
        '请核对正文的合计和名单里各行的数，改成一致。',
      ],
    },
    'stated-share-differs': {
      name: '占比与人数不符',
      severity: 'warning',
      example: { stated: '65.0%', part: 23, whole: 38, category: '劳动模范' },
      say: ({ stated, part, whole, category }) => [
        `这里写的是“${stated}”，${category === undefined ? '总数' : `“${category}”`}是${whole}，其中的${part}占${percent(part, whole)}。`,
        '请核对人数和百分比，改成一致；如果是在别的范围里所占的比例，请写明是什么范围。',
      ],
    },
    'stated-reckoning-differs': {
      name: '算得的数不符',
      severity: 'warning',
      example: { stated: '45名', reckoning: '26＋19＋8', result: '53名' },
      say: ({ stated, reckoning, result }) => [
        `这里写的是“${stated}”，按写明的数算，${reckoning}是${result}。`,
        '请核对这几个数，改成一致；中间另有增减的，请写明。',
      ],
    },
    'stated-gap-differs': {
      name: '相差数与名单不符',
      formerNames: ['算得的数不符', '分类人数与名单不符'],
      severity: 'warning',
      example: {
        stated: '两人得分相差5分',
        sides: [
          { name: '甲一', value: '90分' },
          { name: '甲二', value: '84分' },
        ],
        gap: '相差6分',
      },
      say: ({ stated, sides, gap }) => [
        `这里写的是“${stated}”，名单里${sides.map(sideSaid).join('，')}，${gap}。`,
        '请核对正文和名单，改成一致。',
      ],
    },
    'quota-statement-unclear': {
      name: '名额表述不明',
      severity: 'note',
      example: { stated: '5名', category: '先进工作者' },
      say: ({ stated, category }) => [
        `“${category}”旁边的“${stated}”和名额不同，看不出说的是不是本次名额。`,
        '如果说的是本次名额，请改成一致；如果不是，不用改。',
      ],
    },
    'named-not-listed': {
      name: '正文对象不在名单',
      example: { named: '果洛州总工会周毛错', nearest: '周毛措' },
      say: ({ named, nearest }) => [
        `这里列出的“${named}”，在公示对象里找不到。`,
        nearest === undefined
          ? '请核对名字；确是公示对象的，请在 nominees 文件夹里补上。'
          : `是不是“${nearest}”？请核对名字。`,
      ],
    },
    'listed-not-named': {
      name: '正文漏写对象',
      example: { name: '周毛措', category: '先进工作者' },
      say: ({ name, category }) => [
        `正文逐个列出了“${category}”的名字，没有“${name}”，名单里有。`,
        '请在正文里补上；只举例的，请在最后写“等”。',
      ],
    },
    'named-twice': {
      name: '正文对象重复',
      example: { name: '甲一' },
      say: ({ name }) => [
        `“${name}”在这里写了两次。`,
        '请删去一处；是同名的两个人，请写明单位；另有其人的，请改正名字。',
      ],
    },
    'named-count-differs': {
      name: '列名与人数不符',
      example: { stated: '3名', counted: 2 },
      say: ({ stated, counted }) => [
        `这里写的是“${stated}”，逐个列出的名字有${counted}个。`,
        '请核对数字和名字，改成一致；只举例的，请在名字后面写“等”。',
      ],
    },
    'named-category-differs': {
      name: '正文对象类别不符',
      example: { name: '甲一', stated: '先进集体', known: '先进工作者' },
      say: ({ name, stated, known }) => [
        `正文把“${name}”列为“${stated}”，名单里是“${known}”。`,
        '请核对哪一个对，改成一致。',
      ],
    },
    'deeds-name-differs': {
      name: '事迹姓名不符',
      example: { stated: '甲一', name: '甲乙' },
      say: ({ stated, name }) => [
        `“名称”写的是“${name}”，事迹开头写的是“${stated}”。`,
        '请核对姓名，改成一致；事迹放错了文件的，请放回去。',
      ],
    },
    'named-unit-differs': {
      name: '正文单位不符',
      example: { name: '甲一', stated: '示例市甲县总工会', known: '示例市甲区总工会' },
      say: ({ name, stated, known }) => [
        `正文里“${name}”的单位是“${stated}”，名单里是“${known}”。`,
        '请核对哪一个对，改成一致。',
      ],
    },
    'named-trait-differs': {
      name: '正文与名单情况不符',
      severity: 'warning',
      example: { name: '甲一', stated: '回族', known: '汉族' },
      say: ({ name, stated, known }) => [
        `正文写“${name}”是“${stated}”，名单里是“${known}”。`,
        '请核对正文和名单，改成一致。',
      ],
    },
    'pronoun-differs': {
      name: '称谓与性别不符',
      severity: 'warning',
      example: { name: '甲一', stated: '他', known: '女' },
      say: ({ name, stated, known }) => [
        `“${name}”是${known}性，这里写成“${stated}”。`,
        '请核对写的是谁、性别是否正确，改成一致。',
      ],
    },
    'stated-claim-differs': {
      name: '概括与名单不符',
      formerNames: ['正文与名单情况不符'],
      severity: 'warning',
      example: { stated: '两人均为女性', name: '甲一', known: '男' },
      say: ({ stated, name, known }) => [
        `这里写的是“${stated}”，名单里${name === undefined ? (known === '' ? '没有这样的' : `这样的是“${known}”`) : `“${name}”是“${known}”`}。`,
        '请核对正文和名单，改成一致。',
      ],
    },
    'stated-comparison-differs': {
      name: '比较与名单不符',
      formerNames: ['正文与名单情况不符'],
      severity: 'warning',
      example: {
        stated: '甲一的得分高于甲二',
        head: '得分',
        sides: [
          { name: '甲一', value: '85分' },
          { name: '甲二', value: '90分' },
        ],
        place: undefined,
      },
      say: ({ stated, head, sides, place }) => [
        `这里写的是“${stated}”，名单里${listed(head, sides, place)}。`,
        '请核对正文和名单，改成一致。',
      ],
    },
    'criterion-unmet': {
      name: '条件与名单不符',
      severity: 'warning',
      example: { criterion: '评审得分85分以上', name: '甲一', known: '84.6分' },
      say: ({ criterion, name, known }) => [
        `这里写的条件是“${criterion}”，名单里“${name}”是“${known}”。`,
        '请核对条件和名单，改成一致；另有规定的，请在条件里写明。',
      ],
    },
    'category-differs': {
      name: '类别名称不一',
      severity: 'warning',
      example: { word: '先进个人', category: '先进工作者' },
      say: ({ word, category }) => [
        `这里写的是“${word}”，名额里的类别是“${category}”。`,
        '同一个类别，标题、正文、名单里要用同一个名称，请改成一致。',
      ],
    },
    'intention-differs': {
      name: '拟定用语不一',
      severity: 'warning',
      example: { title: '拟表彰', text: '拟推荐' },
      say: ({ title, text }) => [
        `标题写的是“${title}”，这里写的是“${text}”。`,
        '向上级推荐的写“拟推荐”，由本级决定的写“拟表彰”等，请前后一致。',
      ],
    },
    'channel-without-details': {
      name: '渠道缺联系方式',
      severity: 'warning',
      example: { kind: 'email', isRegistered: true },
      say: ({ kind, isRegistered }) => {
        const [detail, key] = channels[kind];
        const name = channelNames[kind];
        return [
          `可以用“${name}”反映，却没有给出${detail}。`,
          isRegistered
            ? `请补上“${key}”；原公示确实没有的，在公示设置的“说明”里写明。`
            : `请在“受理”的“渠道”里加上“{ 方式: ${name}, ${key}: … }”，或从正文里删去。`,
        ];
      },
    },
    'visit-without-place': {
      name: '面谈缺地点或时间',
      severity: 'warning',
      example: { lacks: ['place', 'hours'] },
      say: ({ lacks }) => [
        `可以面谈反映，却没有给出${lacks.map((lack) => ({ place: '地点', hours: '时间' })[lack]).join('和')}。`,
        '请补上“地址”（写到房间）和“时间”；时间同全站“办公时间”的可以不写。原公示确实没有的，在公示设置的“说明”里写明。',
      ],
    },
    'contact-unregistered': {
      name: '联系方式未登记',
      severity: 'warning',
      example: { kind: 'phone', text: '0000-5550199' },
      say: ({ kind, text }) => [
        `正文里的${details[kind]}“${text}”，“受理”的“渠道”里没有。`,
        '请核对有没有写错；没有写错的，登记到“渠道”里，正文用引用，例如“{{受理.电话}}”。',
      ],
    },
    'contact-differs': {
      name: '联系方式不符',
      example: { kind: 'phone', text: '0000-5550132', known: '0000-5550123' },
      say: ({ kind, text, known }) => [
        `正文里的${details[kind]}是“${text}”，“受理”里登记的是“${known}”。`,
        '请核对哪一个对，改成一致；正文用引用就不会不一致，例如“{{受理.电话}}”。',
      ],
    },
    'room-floor-differs': {
      name: '楼层与房号不符',
      severity: 'warning',
      example: { place: '3楼205室', floor: '3', room: '205' },
      say: ({ place, floor, room }) => [
        `“${place}”写的是${floor}楼，房号却是“${room}”。`,
        '请核对楼层和房号，改正其中一个；确实如此的，不用改。',
      ],
    },
    'body-name-differs': {
      name: '单位名称不一',
      severity: 'warning',
      example: { stated: '示例市文化和旅游局', known: '示例市文化和旅游体育局' },
      say: ({ stated, known }) => [
        `这里写的是“${stated}”，发布单位或落款是“${known}”。`,
        '是同一个单位的，请核对名称，改成一致；是两个单位的，请在公示设置的“说明”里写明。',
      ],
    },
    'contacts-alike': {
      name: '电话号码相近',
      severity: 'warning',
      example: { text: '0000-5550132', other: '0000-5550123' },
      say: ({ text, other }) => [
        `这里的电话是“${text}”，另一处是“${other}”，很像写错了数字。`,
        '请核对是不是同一个号码；确是两个号码的，请在“受理”的“渠道”里分别写明“说明”或“联系人”。',
      ],
    },
    'phone-lengths-differ': {
      name: '号码位数不一',
      severity: 'warning',
      example: { text: '0000-5550123', other: '0000-55501234' },
      say: ({ text, other }) => [
        `“${text}”和“${other}”是一个地方的号码，位数却不同。`,
        '同一个区号的固定电话位数相同，请核对是不是少写或多写了数字。',
      ],
    },
    'extension-differs': {
      name: '分机号不符',
      example: { text: '0000-5550123转8021', known: ['8012'] },
      say: ({ text, known }) => [
        `正文写的是“${text}”，“受理”里这个号码的分机是“${known.join('、')}”。`,
        '请核对分机号，改成一致。',
      ],
    },
    'contact-purpose-differs': {
      name: '号码用途不符',
      example: { text: '0000-5550123', stated: '李老师', known: '王老师' },
      say: ({ text, stated, known }) => [
        `正文说“${text}”是“${stated}”的，“受理”里这个号码的说明是“${known}”。`,
        '请核对号码和用途，改成一致。',
      ],
    },
    'contact-hours-differ': {
      name: '受理时间不符',
      example: { stated: '每天9:00—17:00', known: '工作日 9:00—17:00' },
      say: ({ stated, known }) => [
        `正文写的受理时间是“${stated}”，“受理”里是“${known}”。`,
        '请核对哪一个对，改成一致。',
      ],
    },
    'postmark-differs': {
      name: '邮戳规定不符',
      example: { stated: 'sending', known: 'arrival' },
      say: ({ stated, known }) => [
        `正文写的是信函${postmarkWords[stated]}，“受理”里是${postmarkWords[known]}。`,
        '两种规定的截止日期不同，请核对后改成一致。',
      ],
    },
    'postmark-unregistered': {
      name: '邮戳规定未登记',
      severity: 'warning',
      example: { rule: 'arrival' },
      say: ({ rule }) => [
        `正文写明信函${postmarkWords[rule]}，“受理”里没有登记。`,
        `请在信函这个渠道里加上“以邮戳为准: ${postmarkKeys[rule]}”，寄信的截止日期才算得出来。`,
      ],
    },
    'objection-rule-differs': {
      name: '反映要求不符',
      example: { of: 'byOrganisation', stated: '法定代表人签字', known: '加盖单位公章' },
      say: ({ of, stated, known }) => [
        `正文写的是“${stated}”，“受理”的“要求”里${known === undefined ? `没有“${ruleKeys[of]}”一项` : `“${ruleKeys[of]}”写的是“${known}”`}。`,
        '反映要求前后要一致，请核对后改成一致。',
      ],
    },
    'receiver-department-differs': {
      name: '受理部门不符',
      example: { stated: '示例市总工会办公室', known: '示例市总工会组织部' },
      say: ({ stated, known }) => [
        `正文写的受理部门是“${stated}”，“受理”里是“${known}”。`,
        '请核对由哪个部门受理，改成一致。',
      ],
    },
    'channel-unnamed': {
      name: '正文漏写渠道',
      severity: 'warning',
      example: { kind: 'letter' },
      say: ({ kind }) => [
        `正文逐个列出了反映的渠道，没有“${channelNames[kind]}”，“受理”里有。`,
        '请在正文里补上，或从“受理”里删去。',
      ],
    },
    'channel-not-for-objections': {
      name: '渠道用途不符',
      example: { kind: 'phone', purpose: 'inquiry' },
      say: ({ kind, purpose }) => [
        `正文说可以用“${channelNames[kind]}”反映，“受理”里写的用途是“${purposeNames[purpose]}”。`,
        '受理反映的，从“受理”里删去“用途”；不受理的，从正文里删去。',
      ],
    },
    'channel-refused': {
      name: '不受理反映的渠道',
      example: { kind: 'phone', written: '电话仅供咨询' },
      say: ({ kind, written }) => [
        `正文写了“${written}”，“受理”里的“${channelNames[kind]}”却是受理反映的，网页会请公众用它反映。`,
        '请在“受理”里给这个渠道加上“用途: 仅供咨询”，或者“用途: 紧急情况”；受理反映的，改正正文。',
      ],
    },
    'written-objection-unaddressed': {
      name: '缺少接收书面材料的方式',
      formerNames: ['书面反映无处送'],
      severity: 'warning',
      example: {},
      say: () => [
        '正文或“要求”说到书面材料、公章或签名，却没有可以送达的地址、邮箱、传真或网址。',
        '请在“受理”的“渠道”里补上信函的地址、电子邮箱或面谈的地点。',
      ],
    },
    'receiver-unreachable': {
      name: '受理没有联系方式',
      example: {},
      say: () => [
        '“受理”里没有受理反映的号码或地址，公众无法反映情况。',
        '请至少给出一个受理反映的电话号码或地址；“用途”是“仅供咨询”“紧急情况”的不算。',
      ],
    },
    'signed-after-publication': {
      name: '成文晚于发布',
      example: { signedOn: civil('2023-08-07'), publishedOn: civil('2023-08-04') },
      say: ({ signedOn, publishedOn }) => [
        `成文日期${chineseDate(signedOn)}在发布时间${chineseDate(publishedOn)}之后。`,
        '公示先成文、后发布，请核对这两个日期。',
      ],
    },
    'signed-long-before': {
      name: '成文日期过早',
      severity: 'warning',
      example: { signedOn: civil('2022-08-04'), publishedOn: civil('2023-08-04') },
      say: ({ signedOn, publishedOn }) => [
        `成文日期是${chineseDate(signedOn)}，比发布日期${chineseDate(publishedOn)}早半年以上。`,
        '请核对年份。',
      ],
    },
    'signed-off-after-publication': {
      name: '签发晚于发布',
      example: {
        signedOff: { on: civil('2023-08-07'), at: undefined },
        published: { on: civil('2023-08-04'), at: undefined },
      },
      say: ({ signedOff, published }) => [
        `签发时间${chinesePublication(signedOff)}在发布时间${chinesePublication(published)}之后。`,
        '公示先签发、后发布，请核对这两个时间。',
      ],
    },
    'opens-before-publication': {
      name: '公示期早于发布',
      example: { opens: civil('2023-08-01'), publishedOn: civil('2023-08-04') },
      say: ({ opens, publishedOn }) => [
        `公示期从${chineseDate(opens)}开始，发布时间是${chineseDate(publishedOn)}。`,
        '没有发布的日子不能算进公示期，请核对发布时间和公示期的起算。',
      ],
    },
    'window-swallowed': {
      name: '公示期多为假日',
      formerNames: ['公示期多逢假日'],
      severity: 'warning',
      example: { days: 7, worked: 1, holiday: '国庆节' },
      say: ({ days, worked, holiday }) => [
        `公示期${days}个自然日里只有${worked}个工作日${holiday === undefined ? '' : `，其余逢${holiday}等休息日`}。`,
        '公众不便反映情况，请避开假期，延长公示期，或改按工作日计算。',
      ],
    },
    'window-too-short': {
      name: '公示期过短',
      severity: 'warning',
      example: {
        counted: 3,
        least: 5,
        unit: 'workday',
        kind: '任前公示',
        basis: '《党政领导干部选拔任用工作条例》',
      },
      say: ({ counted, least, unit, kind, basis }) => [
        `公示期只有${chineseLength(counted, unit)}，${kind === undefined ? '' : `“${kind}”`}最短应为${chineseLength(least, unit)}${basis === undefined ? '' : `（${basis}）`}。`,
        '请延长公示期；要求本身不对的，请改 site.yaml 的“公示”。',
      ],
    },
    'attachment-unlisted': {
      name: '附件未登记',
      severity: 'warning',
      example: { number: 2, title: undefined, listed: 1 },
      say: ({ number, title, listed }) => [
        `正文提到${title === undefined ? `附件${number ?? ''}` : `附件《${title.replace(/[《》]/g, '')}》`}，${listed === 0 ? '设置里没有附件' : `设置里只有${listed}个附件`}。`,
        '请在“附件”里登记：在本页的写“内容: 本页”，是文件的写“文件: attachments/文件名”。',
      ],
    },
    'attachment-title-differs': {
      name: '附件标题不一',
      severity: 'warning',
      example: { title: '拟推荐对象名单', listed: '拟推荐对象情况表' },
      say: ({ title, listed }) => [
        `正文里附件的标题是“${title}”，登记的是“${listed}”。`,
        '附件标题在正文和附件里要一致，请核对。',
      ],
    },
    'attachment-repeated': {
      name: '附件标题重复',
      severity: 'warning',
      example: { title: '拟推荐对象名单' },
      say: ({ title }) => [`有两个附件的标题都是“${title}”。`, '请核对：重复的删去，标题写错的改正。'],
    },
    'title-issuer-differs': {
      name: '标题单位不符',
      severity: 'warning',
      example: { title: '示例市农业局', issuer: '示例市农业农村局' },
      say: ({ title, issuer }) => [
        `标题里的单位是“${title}”，发布单位是“${issuer}”。`,
        '发布单位就是标题里的单位，请核对哪一个对，改成一致。',
      ],
    },
    'word-mistyped': {
      name: '常用词写错',
      severity: 'warning',
      example: { written: '公式', instead: '公示' },
      say: ({ written, instead }) => [`这里写的是“${written}”。`, `请核对，是不是“${instead}”。`],
    },
    'people-unknown': {
      name: '民族名称不对',
      severity: 'warning',
      example: { written: '汗族' },
      say: ({ written }) => [
        `“${written}”不是国家认定的民族名称。`,
        '请核对是不是错字，写全称，例如“汉族”。',
      ],
    },
    'deeds-post-differs': {
      name: '现任职务不符',
      severity: 'warning',
      example: { stated: '示例市甲局副局长', known: '示例市甲局局长' },
      say: ({ stated, known }) => [
        `事迹写的现任职务是“${stated}”，设置里的“单位”和“职务”是“${known}”。`,
        '请核对哪一个对，改成一致。',
      ],
    },
    'proposed-post-same': {
      name: '拟任和现任相同',
      severity: 'warning',
      example: { stated: '示例市甲局局长' },
      say: ({ stated }) => [`拟任职务和现任职务都是“${stated}”。`, '请核对拟任职务；确是连任的，不用处理。'],
    },
    'proposed-post-missing': {
      name: '没有拟任职务',
      severity: 'warning',
      example: { name: '甲一', others: 5 },
      say: ({ name, others }) => [
        `“${name}”的事迹没有写拟任职务，同一名单的${others === 1 ? '另一人' : `其余${others}人都`}写了。`,
        '请补上拟任职务；确实没有的，不用处理。',
      ],
    },
    'month-impossible': {
      name: '月份不存在',
      severity: 'warning',
      example: { written: '1979年13月' },
      say: ({ written }) => [`“${written}”：一年只有1月到12月。`, '请核对，改正。'],
    },
    'birth-year-impossible': {
      name: '出生年份不对',
      severity: 'warning',
      example: { written: '2079年7月生' },
      say: ({ written }) => [`这里写的是“${written}”，不会是这个年份出生。`, '请核对，改正年份。'],
    },
    'contact-is-nominee': {
      name: '受理人是公示对象',
      severity: 'warning',
      example: { name: '西宁市总工会' },
      say: ({ name }) => [`“${name}”是公示对象，又负责受理对公示对象的反映。`, '请由别的部门或人员受理。'],
    },
    'nominee-repeated': {
      name: '公示对象重复',
      example: { name: '甲一', first: '先进工作者拟推荐对象' },
      say: ({ name, first }) => [
        `“${name}”已经在“${first}”里了。`,
        '同一个对象只列一次，请删去一处；是同名的两个人，请写明不同的单位，或加“区分”。',
      ],
    },
    'contact-malformed': {
      name: '联系方式写法不对',
      severity: 'warning',
      example: { kind: 'phone', text: '555012', fault: 'malformed' },
      say: ({ kind, text, fault }) => {
        const { called, advice } = contactForms[kind];
        switch (fault) {
          case 'none':
            return [`“${text}”不是${called}，照它联系不上。`, '还没有定的先空着，定了再填。'];
          case 'several':
            return [`“${text}”里不止一个${called}，网页上不能直接使用。`, '请一个写一行，各写一项“方式”。'];
          case 'malformed':
            return [`“${text}”不像${called}，照它联系不上。`, advice];
        }
      },
    },
    'document-number-malformed': {
      name: '文号写法不对',
      severity: 'warning',
      example: { number: '人社部函〔23〕第044号' },
      say: ({ number }) => [
        `文号“${number}”的写法不对。`,
        '请依次写机关代字、年份、顺序号，例如“人社部函〔2023〕44号”：年份写全四位，用六角括号；顺序号不加“第”，不编虚位（GB/T 9704-2012，7.2.5）。',
      ],
    },
    'document-number-year': {
      name: '文号年份不对',
      severity: 'warning',
      example: { number: '示人社函〔2024〕4号', year: 2023, isOwn: true },
      say: ({ number, year, isOwn }) => [
        isOwn
          ? `本公示${year}年成文，文号却是“${number}”。`
          : `本公示${year}年发布，依据的文号却是“${number}”，年份不合理。`,
        '请核对文号的年份。',
      ],
    },
    'cited-number-differs': {
      name: '文号前后不一',
      severity: 'warning',
      example: { stated: '示人社函〔2022〕44号', known: '示人社函〔2023〕44号' },
      say: ({ stated, known }) => [
        `正文这里写的文号是“${stated}”，另一处写的是“${known}”。`,
        '请照原文件核对，改成一致；确是两份文件的，请写明标题。',
      ],
    },
    'basis-differs': {
      name: '依据前后不一',
      example: { stated: '人社部函〔2023〕4号', known: '人社部函〔2023〕44号' },
      say: ({ stated, known }) => [
        `正文写的是“${stated}”，“依据”里是“${known}”。`,
        '请照原文件核对；正文里写“{{依据}}”就不会不一致。',
      ],
    },
  };
