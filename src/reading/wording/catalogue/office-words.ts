import { chineseDate, chineseWeekday } from '#domain/window/chinese-date.ts';
import { civil } from '#domain/time/civil-date.ts';
import type { CalendarFindings } from '#domain/calendar/check-calendar.ts';
import type { ContactFindings } from '#domain/contact/contact-value.ts';
import type { OfficeFindings } from '#domain/office/check-office.ts';
import type { WordsOf } from '../words.ts';

/** What reading finds in what the office keeps for all notices, and in its acknowledgements. */
export interface OfficeProblems {
  'year-gap': { readonly year: number };
  'year-mismatch': { readonly year: string; readonly file: string };
  'unknown-paper': { readonly number: string };
  'no-calendar': Record<never, never>;
  'next-year-awaited': { readonly year: number; readonly isOverdue: boolean };
  'acknowledgement-idle': { readonly name: string };
  'acknowledgement-refused': { readonly name: string };
  'acknowledgement-unknown': { readonly name: string; readonly nearest: string | undefined };
}

/** The words for what is wrong with the calendar, with `site.yaml` and with acknowledgements. */
export const officeWords: WordsOf<
  OfficeProblems & CalendarFindings & Omit<OfficeFindings, keyof ContactFindings>
> = {
  'range-reversed': {
    name: '放假首尾颠倒',
    example: { first: civil('2023-10-06'), last: civil('2023-09-29') },
    say: ({ first, last }) => [`末日${chineseDate(last)}在首日${chineseDate(first)}之前。`, '请照通知改正。'],
  },
  'day-off-repeated': {
    name: '放假日期重复',
    example: { day: civil('2023-09-29'), name: '国庆节' },
    say: ({ day, name }) => [
      `${chineseDate(day)}已经在“${name}”里放假了。`,
      '请照通知改正首日或末日，每一天只写一次。',
    ],
  },
  'make-up-not-weekend': {
    name: '调休上班不在周末',
    example: { day: civil('2023-10-09') },
    say: ({ day }) => [
      `${chineseDate(day)}是${chineseWeekday(day)}，不在周末，不会是调休上班。`,
      '请照通知核对日期。',
    ],
  },
  'make-up-off': {
    name: '放假和上班冲突',
    example: { day: civil('2023-09-30'), name: '国庆节' },
    say: ({ day, name }) => [
      `${chineseDate(day)}写了上班，又在“${name}”里放假。`,
      '请照通知改正；后来的文件取消上班的，写成“{ 日期: …, 取消: 文号 }”。',
    ],
  },
  'make-up-repeated': {
    name: '上班日期重复',
    example: { day: civil('2023-10-08') },
    say: ({ day }) => [`${chineseDate(day)}写了两次上班。`, '请只留一处。'],
  },
  'day-outside-year': {
    name: '日期不在本年',
    example: { day: civil('2024-10-05'), year: 2023 },
    say: ({ day, year }) => [`${chineseDate(day)}不在${year}年，也不在上一年的12月。`, '请照通知核对年份。'],
  },
  'days-unbalanced': {
    name: '放假天数不平',
    example: { stated: 11, counted: 12, makeUps: 7, off: 19 },
    say: ({ stated, counted, makeUps, off }) => [
      `放假里不是周末的有${off}天，调休上班${makeUps}天，相差${counted}天，和法定假日天数（连同例外）${stated}天不相等。`,
      '多半是漏了一天或写错了一天，请照通知逐日核对；另有文件多放的假，写在“例外”里。',
    ],
  },
  'no-first-paper': {
    name: '没有原通知',
    example: {},
    say: () => [
      '“文件”里每一份都写了“改动”，没有原来的那份通知。',
      '请补上公布全年安排的那份通知，它不写“改动”。',
    ],
  },
  'bad-site-code': {
    name: '网站标识码不对',
    example: { text: '12345', nearest: undefined },
    say: ({ text, nearest }) => [
      `网站标识码写的是“${text}”，应当是10位数字，或者 bm 加8位数字。`,
      meant(nearest) ?? '请照核发的通知逐位核对；还没有的就留空，不能编造。',
    ],
  },
  'bad-icp-number': {
    name: '备案号不对',
    example: { text: '示ＩＣＰ备００００００００号', nearest: '示ICP备00000000号' },
    say: ({ text, nearest }) => [
      `ICP备案号写的是“${text}”，应当像“示ICP备00000000号-1”：省份简称、ICP备、数字、号。`,
      meant(nearest) ?? '请照备案系统里的写法填写，字母和数字用半角；还没有的就留空。',
    ],
  },
  'bad-police-number': {
    name: '公网安备号不对',
    example: { text: '公网安备123号', nearest: undefined },
    say: ({ text, nearest }) => [
      `公网安备号写的是“${text}”，应当有14位数字，例如“示公网安备00000000000000号”。`,
      meant(nearest) ?? '请照公安机关备案结果填写；还没有的就留空。',
    ],
  },
  'bad-party-mark': {
    name: '党政机关标识不对',
    example: { text: '有', nearest: undefined },
    say: ({ text, nearest }) => [
      `党政机关标识写的是“${text}”，应当是标识证书的网址，或者32位的标识编号。`,
      meant(nearest) ?? '请打开 bszs.conac.cn 的标识证书，把网址复制过来；还没有的就留空。',
    ],
  },
  'bad-domain': {
    name: '域名不对',
    example: { text: 'https://gongshi.example.gov.cn/', nearest: 'gongshi.example.gov.cn' },
    say: ({ text, nearest }) => [
      `域名写的是“${text}”。`,
      /[^/:]\/[^/]/.test(text)
        ? '网站要单独用一个域名，不能放在别的网站的一个目录下；只写域名本身，小写，不带“https://”和“/”，例如 gongshi.example.gov.cn。'
        : `只写域名本身，小写，不带“https://”和“/”，例如 ${nearest ?? 'gongshi.example.gov.cn'}。`,
    ],
  },
  'bad-accent': {
    name: '主色不对',
    example: { text: '深蓝' },
    say: ({ text }) => [
      `主色写的是“${text}”。`,
      text.startsWith('#')
        ? '请写成带引号的六位颜色，例如 "#1a4f9c"：没有引号，“#”和后面的字就不算数。'
        : '请写成带引号的六位颜色，例如 "#1a4f9c"；不写就是红色。',
    ],
  },
  'pale-accent': {
    name: '主色太浅',
    example: { text: '#66aaff', nearest: '#2563b0' },
    say: ({ text, nearest }) => [
      `主色 ${text} 在白底上看不清，和底色的对比不到4.5倍。`,
      `请换深一些的颜色；最接近、又看得清的是 "${nearest}"。`,
    ],
  },
  'code-missing': {
    name: '编号没有填',
    example: { name: '网站标识码' },
    say: ({ name }) => [
      `没有填“${name}”，不能正式发布。`,
      '请填有关部门核发的编号，不能编造；还没有的，先用预览（不带 --production）。',
    ],
  },
  'acknowledgement-idle': {
    name: '说明已不适用',
    severity: 'warning',
    example: { name: '没有条件' },
    say: ({ name }) => [
      `公示设置的“说明”里写了“${name}”，现在没有这个问题（或者“位置”对不上）。`,
      '问题已经改好的，请删去这一条；否则请核对“位置”。',
    ],
  },
  'acknowledgement-refused': {
    name: '不能用说明代替改正',
    example: { name: '序号重复' },
    say: ({ name }) => [
      `“${name}”属于必须改正的问题，不能用公示设置的“说明”代替改正。`,
      '请照它自己的建议改正，再删去这一条说明。',
    ],
  },
  'acknowledgement-unknown': {
    name: '说明的问题不认识',
    example: { name: '没有条线', nearest: '没有条件' },
    say: ({ name, nearest }) => [
      `公示设置的“说明”里的问题“${name}”不是检查报告里的名称。`,
      nearest ? `是不是“${nearest}”？` : '请照检查报告方括号［］里的名称填写。',
    ],
  },
  'next-year-awaited': {
    name: '等候明年放假安排',
    severity: 'warning',
    example: { year: 2027, isOverdue: false },
    say: ({ year, isOverdue }) => [
      isOverdue
        ? `${year}年的放假安排还没有录入，公示期落在${year}年的，末日算不准。`
        : `国务院办公厅一般在10月下旬到12月中旬公布下一年的放假安排，${year}年的还没有录入。`,
      `${isOverdue ? '' : '公布以后，'}请新建 calendar/${year}.yaml，办法见内容文件夹里的“附录.md”（每年的放假安排）。`,
    ],
  },
  'local-day-idle': {
    name: '本地安排多余',
    severity: 'warning',
    example: { day: civil('2023-08-06'), isOff: true },
    say: ({ day, isOff }) => [
      `${chineseDate(day)}本来就${isOff ? '不上班，不用再写放假' : '上班，不用再写上班'}。`,
      '请核对日期，或者删去。',
    ],
  },
  'local-day-repeated': {
    name: '本地安排重复',
    example: { day: civil('2023-08-07') },
    say: ({ day }) => [`${chineseDate(day)}写了两次。`, '请只留一处。'],
  },
  'year-gap': {
    name: '放假安排缺年份',
    example: { year: 2022 },
    say: ({ year }) => [`工作日历缺${year}年。`, `请补上 calendar/${year}.yaml：年份要连着，不能跳。`],
  },
  'year-mismatch': {
    name: '年份与文件名不符',
    example: { year: '2022', file: '2023.yaml' },
    say: ({ year, file }) => [`文件名是“${file}”，里面的年份却是${year}。`, '请改成一致。'],
  },
  'unknown-paper': {
    name: '文号不在文件里',
    example: { number: '国办发明电〔2023〕1号' },
    say: ({ number }) => [`“${number}”没有列在本年的“文件”里。`, '请检查文号，或在“文件”里补上这份通知。'],
  },
  'no-calendar': {
    name: '没有工作日历',
    example: {},
    say: () => [
      '文件夹 calendar 里没有任何一年的放假安排。',
      '请至少放入一年的文件，例如 calendar/2026.yaml。',
    ],
  },
};

/** That `nearest` may be what the issued paper says. */
function meant(nearest: string | undefined): string | undefined {
  return nearest && `字母、数字和符号要用半角，中间不空格；是不是“${nearest}”？请照核发的通知核对。`;
}
