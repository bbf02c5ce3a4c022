import type { Status } from '#domain/window/status.ts';
import { inDigits, withCentury } from '../references.ts';
import { type Simplify, unitsOf } from '../units.ts';
import type { Characters } from '../record.ts';

/** A month, or a whole year, in which a notice is published, opens, closes or is signed. */
export interface Period {
  /** Empty for a month of any year. */
  readonly year: string;
  /** Two digits; empty for a whole year. */
  readonly month: string;
}

/** What a query asks for beside words that stand in a record. */
export interface Question {
  /** The state that a notice should be in now. */
  readonly status: Status | undefined;
  readonly isNewest: boolean;
  /** Whether the way to do something is asked. */
  readonly isHow: boolean;
  readonly periods: readonly Period[];
  /** The slugs of the site's own pages that answer it. */
  readonly pages: readonly string[];
  /** The words that are left, which records should have; of two or more units, or of a number each. */
  readonly words: readonly (readonly string[])[];
}

/** The page of those who want to object, whom the open notices concern. */
export const objecting = 'how-to-object';

type Meaning =
  | { readonly status: Status }
  | { readonly isNewest: true }
  | { readonly isHow: true }
  | { readonly page: string }
  | { readonly periods: (found: readonly string[], today: string) => readonly Period[] }
  | 'empty';

const year = '((?:19|20)\\d\\d)';
const month = '(0?[1-9]|1[0-2])';

/** What stands in questions and in no one's name or title, and what it means: the longest that fits counts. */
const vocabulary: readonly (readonly [words: string, meaning: Meaning])[] = [
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
  [
    '最新|最近|近期|新发布|刚发布|新近|(?:今|昨|前)[天日]|这[几两]天|(?:这个?|本|上个?)(?:周|星期)',
    { isNewest: true },
  ],
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
  ['隐私|个人信息|撤下|删除', { page: 'privacy' }],
  ['订阅|开放数据|数据下载|接口|rss|api', { page: 'data' }],
  ['无障碍|长者版|老年版|大字版|朗读|读屏|放大字体|字(?:体|号)?太小|看不清|打印', { page: 'accessibility' }],
  [
    '关于本站|本站介绍|网站介绍|主办单位|主办方|(?:谁|哪个单位|哪个部门|什么单位)(?:在)?(?:主?办|管理?|负责|维护|运营)',
    { page: 'about' },
  ],
  [
    `${year}\\s*[年./-]\\s*${month}(?![\\d./-])\\s*(?:月份?)?(?!\\s*\\d+\\s*[日号])`,
    { periods: ([y = '', m = '']) => [{ year: y, month: m.padStart(2, '0') }] },
  ],
  [`${year}(0[1-9]|1[0-2])(?!\\d)`, { periods: ([y = '', m = '']) => [{ year: y, month: m }] }],
  [`${year}(?:年(?!度)|(?![\\d\\p{L}〕\\])）】.-]))`, { periods: ([y = '']) => [{ year: y, month: '' }] }],
  [`${month}月(?:份|(?!\\s*\\d))`, { periods: ([m = '']) => [{ year: '', month: m.padStart(2, '0') }] }],
  ['今年|本年|本年度|今年度', { periods: (_, today) => [yearsBefore(today, 0)] }],
  ['去年|上一?年|上年度', { periods: (_, today) => [yearsBefore(today, 1)] }],
  ['前年', { periods: (_, today) => [yearsBefore(today, 2)] }],
  ['本月|这个月|当月', { periods: (_, today) => [monthsBefore(today, 0)] }],
  ['上个?月', { periods: (_, today) => [monthsBefore(today, 1)] }],
  ['怎么样?|怎样|如何|怎么办', { isHow: true }],
  ['[的了吗呢么啊吧是谁]', 'empty'],
  [
    '为什么|要不要|用不用|需不需要|是不是|能不能|可不可以|会不会|算不算|能否|可否|请问|想问|问一下|我想|我要|我|想|要|可以|能够|能|是否|是谁|哪些|哪个|哪里|哪儿|' +
      '什么|有没有|有哪些|有人|有用|有|到|对|向|在|被|评为|评选|入选|获得|得到|公示对象|公示名单|公示|' +
      '通知|公告|邮?寄|名单|查询|查找|查|看|找|问题|所有|全部|列表|网站|本站|发布|公布|这个|那个|现在|目前|都|还|算|办|' +
      '知道|了解|关于|帮我|一下|几个|多少|人员有|把|出来|[发评]的|[别他]人|管用',
    'empty',
  ],
];

/** Single characters that say nothing wherever they stand; the others may be within a word: 能 of 技能, 有 of 国有. */
const particle = /^[的了吗呢么啊吧是谁]$/u;

const entries = vocabulary.map(([words, meaning]) => ({ form: new RegExp(words, 'uy'), meaning }));

/** What `query` asks for; undefined where it is words alone. `today` is the day in Shanghai, YYYY-MM-DD. */
export function questionOf(query: string, simplify: Simplify, today: string): Question | undefined {
  const text = Array.from(withCentury(inDigits(query)).toLowerCase(), simplify).join('');
  const { meanings, rest } = meaningsIn(text);
  if (meanings.length === 0) return undefined;
  const words = rest
    .split(/[\s\p{P}\p{S}]+/u)
    .map((word) => unitsOf(word, simplify))
    .filter(({ length }) => length > 0);
  // A lone character is cut out of something that is no question: 向 of 向阳.
  if (words.some((word) => word.join('').length < 2)) return undefined;
  const told = meanings.flatMap(({ meaning }) => (meaning === 'empty' ? [] : [meaning]));
  if (told.length === 0 && words.length === 0) return undefined;
  const pages = [...new Set(told.flatMap((meaning) => ('page' in meaning ? [meaning.page] : [])))];
  const [status] = told.flatMap((meaning) => ('status' in meaning ? [meaning.status] : []));
  return {
    // 对公示结果有异议: who objects says to what, and asks for no list of it.
    status: pages.includes(objecting) && status !== 'open' ? undefined : status,
    isNewest: told.some((meaning) => 'isNewest' in meaning),
    isHow: told.some((meaning) => 'isHow' in meaning),
    periods: meanings.flatMap(({ meaning, groups }) =>
      meaning !== 'empty' && 'periods' in meaning ? meaning.periods(groups, today) : [],
    ),
    pages,
    words,
  };
}

/** What questions are asked in, and voices write otherwise: 公式, 反应, 举报点话. */
const spokenWords = '公示 反映 举报 投诉 检举 申诉 异议 电话 匿名 实名 期限 截止 撤回 结果 最新'.split(' ');

/** `query` with what sounds like a word of questions written as that; undefined where nothing does. */
export function heardQuestion(query: string, { simplify, readings }: Characters): string | undefined {
  const text = Array.from(query, simplify).join('');
  const soundOf = (word: string): string => (readings(word)[0] ?? []).join(' ');
  const wordOf = new Map(spokenWords.map((word) => [soundOf(word), word]));
  let heard = '';
  for (let at = 0; at < text.length;) {
    const word = wordOf.get(soundOf(text.slice(at, at + 2)));
    heard += word ?? text.charAt(at);
    at += word?.length ?? 1;
  }
  return heard === text ? undefined : heard;
}

/** What `text` says beside words, and the words, with a space for whatever was taken out. */
function meaningsIn(text: string) {
  const meanings: { readonly meaning: Meaning; readonly groups: readonly string[] }[] = [];
  let rest = '';
  for (let at = 0; at < text.length;) {
    const best = longestAt(text, at, text[at - 1]);
    const length = best?.match[0].length ?? 0;
    const isBeside = (place: number): boolean => {
      const next = longestAt(text, place, text[place - 1])?.match[0];
      return (
        /^[^\p{L}\p{N}]?$/u.test(text.charAt(place)) || (next?.length ?? 0) > 1 || particle.test(next ?? '')
      );
    };
    const isAlone = length === 1 && !particle.test(text.charAt(at));
    if (best && !(isAlone && !/(^|[^\p{L}\p{N}])$/u.test(rest) && !isBeside(at + 1))) {
      meanings.push({ meaning: best.meaning, groups: best.match.slice(1) });
      rest += ' ';
      at += length;
    } else {
      rest += text.charAt(at);
      at += 1;
    }
  }
  return { meanings, rest };
}

function longestAt(text: string, at: number, before = ' ') {
  // No number begins within another, nor in the brackets of a document's number.
  const isWithin = /[\d〔[(（【./-]/u.test(before) && /\d/.test(text.charAt(at));
  if (isWithin) return undefined;
  let best: { readonly match: RegExpExecArray; readonly meaning: Meaning } | undefined;
  for (const { form, meaning } of entries) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match && match[0].length > (best?.match[0].length ?? 0)) best = { match, meaning };
  }
  return best;
}

function yearsBefore(today: string, count: number): Period {
  return { year: String(Number(today.slice(0, 4)) - count), month: '' };
}

function monthsBefore(today: string, count: number): Period {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - count;
  return { year: String(Math.floor(months / 12)), month: String((months % 12) + 1).padStart(2, '0') };
}
