import type { CivilDate } from '#domain/time/civil-date.ts';
import type { Status } from '#domain/window/status.ts';
import {
  dayFrom,
  monthsFrom,
  monthsOfAnyYear,
  type Period,
  quarterFrom,
  weekFrom,
  yearFrom,
} from './periods.ts';

/** The page of those who want to object, whom the open notices concern. */
export const objecting = 'how-to-object';

/** What words of a question mean; those that say nothing are `empty`. */
export type Meaning =
  | { readonly status: Status }
  | { readonly isNewest: true }
  | { readonly isHow: true }
  | { readonly page: string }
  | PeriodMeaning
  | 'empty';

interface PeriodMeaning {
  /** `found` is what the groups of the pattern have found. */
  readonly periods: (found: readonly (string | undefined)[], today: CivilDate) => readonly Period[];
  /** Where nothing is of that time, the newest are what is meant. */
  readonly isNewest?: true;
}

const year = '((?:19|20)\\d\\d)';
const month = '(0?[1-9]|1[0-2])';
const day = '(0?[1-9]|[12]\\d|3[01])';

/** A day, a month or a year as it is written. */
const written: PeriodMeaning = {
  periods: ([y = '', m = '', d = '']) => [
    { year: y, month: m && m.padStart(2, '0'), day: d && d.padStart(2, '0') },
  ],
};

/** What is `steps` from now, a week, a month and so on. */
const fromNow = (stretch: (today: CivilDate, steps: number) => Period[], steps: number): PeriodMeaning => ({
  periods: (_, today) => stretch(today, steps),
});

/** What is so near that nobody asks for it but to see what is new. */
const lately = (stretch: (today: CivilDate, steps: number) => Period[], steps: number): PeriodMeaning => ({
  ...fromNow(stretch, steps),
  isNewest: true,
});

/** What notices do on a day, spoken of beside it: 下周截止. The group has what they do on their last day. */
const doing = '(?:(?:就|要|将|才)?(截止|到期|结束)|(?:新?发布|新?公布|开始)?)';
const ofWeek = '个?(?:周|星期|礼拜)';

/** What stands in questions and in no one's name or title, and what it means: the longest that fits counts. */
export const vocabulary: readonly (readonly [words: string, meaning: Meaning])[] = [
  ['正在公示|公示中|在公示|公示期内|还在公示|正在进行|进行中|还没结束|没有结束|未结束', { status: 'open' }],
  [
    '(?:现在|目前)?(?:还|是否|是不是)?(?:能|能够|可以|可)(?:不能|不可以)?(?:反映|举报|提意见)',
    { status: 'open' },
  ],
  ['即将公示|将要公示|还没开始|没有开始|未开始|即将开始', { status: 'upcoming' }],
  ['已结束|已经结束|结束了|公示完|公示结束|期满', { status: 'closed' }],
  ['公示结果|结果公布|公布结果|已公布结果|结果', { status: 'concluded' }],
  ['撤回|撤销|取消', { status: 'withdrawn' }],
  ['中止|暂停', { status: 'suspended' }],
  ['最新|最近|近期|新发布|刚发布|新近|前[几两]天|这[几两]天', { isNewest: true }],
  [`今[天日]${doing}`, lately(dayFrom, 0)],
  [`昨[天日]${doing}`, lately(dayFrom, -1)],
  [`前[天日]${doing}`, lately(dayFrom, -2)],
  [`明[天日]${doing}`, fromNow(dayFrom, 1)],
  [`后天${doing}`, fromNow(dayFrom, 2)],
  [`[这本]${ofWeek}${doing}`, lately(weekFrom, 0)],
  [`上${ofWeek}${doing}`, lately(weekFrom, -1)],
  [`下${ofWeek}${doing}`, fromNow(weekFrom, 1)],
  [
    '(?:举报|反映|监督|联系|受理|投诉|咨询)的?(?:电话|号码|方式|渠道|途径|邮箱|地址|部门|单位|人)|' +
      '反映(?:问题|情况|意见)?|举报|投诉|检举|控告|申诉|信访|提?意见|异议|质疑|不服|' +
      '不(?:同意|认可|满意|公平|公正|合格|够格)|弄虚作假|造假|作假|走后门|暗箱操作|匿名信?|实名|署名|' +
      '(?:举报|检举|投诉|上访)(?:信|材料)|上访|写信|寄信|(?:电话)?(?:打不通|没人接|无人接听?|联系不[上到])',
    { page: objecting },
  ],
  [
    '公示期(?:限|间|满)?|公示时间|工作日|(?:公示)?(?:几|多少)天|多久|多长时间|期限|截止(?:时间|日期|日)?|节假日|' +
      '周末|双休日|调休|(?:什么时候|何时|哪天|几号|到什么时候|到几号|到哪天)(?:结束|截止|到期|开始)?|到期|' +
      '(?:怎么|如何|怎样)(?:计)?算|(?:三|五|七|十|\\d+)个?工作日',
    { page: 'publicity-period' },
  ],
  ['(?:我的)?(?:隐私|个人信息|个人资料)|撤下|删除|删掉', { page: 'privacy' }],
  ['订阅|开放数据|数据下载|接口|rss|api', { page: 'data' }],
  [
    '无障碍|长者版|老年版|大字版|朗读|读屏|放大(?:字体|文字)?|(?:字(?:体|号)?|文字)(?:太小|放大|变大)|大字|看不(?:清楚?|见)字?|打印',
    { page: 'accessibility' },
  ],
  [
    '关于本站|本站介绍|网站介绍|主办单位|主办方|(?:谁|哪个单位|哪个部门|什么单位)(?:在)?(?:主?办|管理?|负责|维护|运营)',
    { page: 'about' },
  ],
  [`${year}\\s*[年./-]\\s*${month}\\s*[月./-]\\s*${day}(?![\\d./-])\\s*[日号]?${doing}`, written],
  [`()${month}月\\s*${day}\\s*[日号]${doing}`, written],
  [`${year}\\s*[年./-]\\s*${month}(?![\\d./-])\\s*(?:月份?)?(?!\\s*\\d+\\s*[日号])`, written],
  [`${year}(0[1-9]|1[0-2])(?!\\d)`, written],
  [`${year}(?:年(?!度)|(?![\\d\\p{L}〕\\])）】.-]))`, written],
  [`()${month}月(?:份|(?!\\s*\\d))`, written],
  ['今年|本年|本年度|今年度', fromNow(yearFrom, 0)],
  ['去年|上一?年|上年度', fromNow(yearFrom, -1)],
  ['前年', fromNow(yearFrom, -2)],
  [`(?:本|这个?|当)月${doing}`, fromNow(monthsFrom, 0)],
  [`上个?月${doing}`, fromNow(monthsFrom, -1)],
  [`下个?月${doing}`, fromNow(monthsFrom, 1)],
  [
    '最?近([一两二三四五六1-6])个?月',
    {
      periods: ([count = ''], today) => monthsFrom(today, -numeral(count), numeral(count) + 1),
      isNewest: true,
    },
  ],
  ['(?:本|这个?)季度', fromNow(quarterFrom, 0)],
  ['上个?季度', fromNow(quarterFrom, -1)],
  ['第?([一二三四1-4])季度', { periods: ([quarter = '']) => monthsOfAnyYear(3 * numeral(quarter) - 2, 3) }],
  ['上半年', { periods: () => monthsOfAnyYear(1, 6) }],
  ['下半年', { periods: () => monthsOfAnyYear(7, 6) }],
  [
    '\\b(?:how (?:do i |can i |to )?|where (?:do i |can i |to )?)?(?:report(?:ing)?|object(?:ions?)?|complain(?:ts?)?|appeal|disagree|whistle-?blow(?:ing|er)?)\\b' +
      '|\\b(?:phone|telephone|contact|hotline|tel)(?: numbers?)?\\b',
    { page: objecting },
  ],
  [
    '\\b(?:publicity|publication|notice)? ?period\\b|\\bdeadlines?\\b|\\bhow long\\b|\\bworking days?\\b|\\bends?\\b',
    { page: 'publicity-period' },
  ],
  ['\\b(?:privacy|personal (?:data|information))\\b', { page: 'privacy' }],
  ['\\b(?:accessibility|large print|print(?:ing)?)\\b', { page: 'accessibility' }],
  ['\\b(?:latest|newest|recent|news)\\b', { isNewest: true }],
  ['\\b(?:open|ongoing|current) notices?\\b', { status: 'open' }],
  [
    '\\b(?:who|what|when|where|which|how) (?:is|are|was|were|does|do)\\b|\\b(?:search|look|looking) for\\b' +
      '|\\b(?:the|for|of|to|about|is|are|does|notices?|please|find|list)\\b',
    'empty',
  ],
  ['怎么样?|怎样|如何|怎么办', { isHow: true }],
  ['[的了吗呢么啊吧是谁]', 'empty'],
  [
    '为什么|要不要|要求|请求|希望|过了|过期|来得及|来不及|用不用|需不需要|是不是|能不能|可不可以|会不会|算不算|能否|可否|请问|想问|问一下|我想|我要|我|想|要|可以|能够|能|是否|是谁|哪些|哪个|哪里|哪儿|' +
      '什么|有没有|有哪些|有人|有用|有|到|对|向|在|被|评为|评选|入选|获得|得到|公示对象|公示名单|公示|' +
      '通知|公告|邮?寄|名单|查询|查找|查|看|找|问题|所有|全部|列表|网站|本站|发布|公布|这个|那个|现在|目前|都|还|算|办|' +
      '知道|了解|关于|帮我|一下|几个|多少|人员有|把|出来|[发评]的|[别他]人|管用',
    'empty',
  ],
];

/** The number of a numeral below ten, as it is written. */
function numeral(written: string): number {
  return /\d/.test(written) ? Number(written) : '〇一二三四五六'.indexOf(written.replace('两', '二'));
}
