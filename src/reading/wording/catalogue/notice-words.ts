import {
  chineseDate,
  chineseLength,
  chineseMonthDay,
  chineseRange,
  chineseWeekday,
} from '#domain/window/chinese-date.ts';
import { civil } from '#domain/time/civil-date.ts';
import type { NoticeFindings } from '#domain/rules/findings/findings.ts';
import type { ArrangementChange, WindowFindings } from '#domain/window/window-findings.ts';
import type { WordsOf } from '../words.ts';
import { exampleWindow } from './example-window.ts';

/** Published on 2023-09-28, before National Day, with a make-up weekend. */
const autumn = exampleWindow('2023-09-28', '2023-10-07', '2023-10-11');

/** 先进集体、先进个人: the categories that are written as one; none where it is none of that. */
function partsOf(category: string, known: readonly string[]): readonly string[] {
  const parts = category.split(/[、，,；;和]/);
  return parts.length > 1 && parts.every((part) => known.includes(part)) ? parts : [];
}

/** What a day of the window is called in the settings. */
const endNames = { opens: '首日', closes: '末日', start: '起算日' } as const;

/** The words for what the parts of a notice lack among themselves, and for its window. */
export const noticeWords: WordsOf<NoticeFindings & WindowFindings> = {
  'unknown-category': {
    name: '类别不符',
    example: { category: '先进工作者', known: ['先进个人'] },
    say: ({ category, known, head }) => [
      `“${category}”不在本公示的名额里。`,
      partsOf(category, known).length > 0
        ? `几个类别写成：[${partsOf(category, known).join(', ')}]。`
        : head !== undefined
          ? `“${head}”一列已经写着每一行的类别，请把这一行“类别”删去，或者写成：[${known.join(', ')}]。`
          : `名额里的类别有：${known.join('、')}。请统一写法，或在“名额”里补上。`,
    ],
  },
  'ordinal-repeated': {
    name: '序号重复',
    example: { ordinal: 1, name: '甲二', first: '甲一' },
    say: ({ ordinal, name, first }) => [
      `“${name}”和“${first}”的序号都是${ordinal}。`,
      '请按正式名单的顺序改正其中一个。',
    ],
  },
  'text-unread': {
    name: '文字太长没有核对',
    severity: 'note',
    example: { of: 'sentence', most: 5000 },
    say: ({ of, most }) => {
      const [text, mended] = {
        sentence: [`这一句超过${most}个字`, '分成几句'],
        paragraph: [`这一段超过${most}句，从这一句起`, '分成几段'],
        criteria: [`这一份条件超过${most}个字`, '分成几份条件'],
      }[of];
      return [
        `${text}，没有和名单、设置逐项核对。`,
        `没有报告问题，不等于没有问题，请人工核对；漏了句号的，请补上；能${mended}的，请${mended}。`,
      ];
    },
  },
  'rule-broken': {
    name: '核对没有做完',
    severity: 'warning',
    example: { rule: 'statedAmounts' },
    say: ({ rule }) => [
      '核对这件公示时，程序的一条规则中途出错，这一条没有核对完；其余的都核对了。',
      `请人工核对正文和名单，并把这件公示的文件夹和规则名（${rule}）告诉维护网站的人。`,
    ],
  },
  'anchor-repeated': {
    name: '位置重复',
    formerNames: ['锚点重复'],
    example: { anchor: 'chen-li', first: '陈立', isOneName: false },
    say: ({ anchor, first, isOneName }) =>
      isOneName
        ? [
            `“${first}”列了两次，网页上分不开。`,
            '是同一个对象的，请只留一处；是同名的两个，名单里请加一列“区分”，写明是哪一个，单独的文件请改名。',
          ]
        : [`网页上的位置“#${anchor}”已经给了“${first}”。`, '请给其中一个文件改名。'],
  },
  'no-nominees': {
    name: '没有公示对象',
    example: {},
    say: () => ['这件公示没有公示对象，也没有附件名单。', '请在 nominees 文件夹里写对象，或把名单作为附件。'],
  },
  'no-criteria': {
    name: '没有条件',
    severity: 'note',
    example: {},
    say: () => ['这件公示没有写评选条件。', '请在 criteria 文件夹里写条件；原公示确实没有的，可以不管。'],
  },
  'no-signer': {
    name: '没有落款',
    example: {},
    say: () => [
      '没有写“落款”。',
      '请补上文末署名的单位；原公示确实没有的，在公示设置的“说明”里写“{ 问题: 没有落款, 理由: … }”，网页上注明，不补。',
    ],
  },
  'signer-in-text': {
    name: '正文末尾是单位名',
    severity: 'warning',
    example: { name: '示例市总工会' },
    say: ({ name }) => [
      `正文最后一行只有“${name}”，像是落款，“落款”里没有它。`,
      '也是落款单位的，请写进“落款”和“发布单位”，并从正文删去这一行。',
    ],
  },
  'no-date': {
    name: '没有成文日期',
    example: {},
    say: () => [
      '没有写“成文日期”。',
      '请补上落款处的日期；原公示确实没有的，在公示设置的“说明”里写“{ 问题: 没有成文日期, 理由: … }”，网页上注明，不补。',
    ],
  },
  'year-unannounced': {
    name: '放假安排未公布',
    example: { year: 2027 },
    say: ({ year }) => [
      `公示期要用到${year}年的放假安排，文件夹 calendar 里没有。`,
      `请在国务院办公厅公布${year}年部分节假日安排后，新建 calendar/${year}.yaml。`,
    ],
  },
  'window-mismatch': {
    name: '公示期不符',
    example: {
      end: 'closes',
      printed: civil('2023-10-06'),
      computed: civil('2023-10-11'),
      window: autumn,
    },
    say: ({ end, printed, computed, window }) => [
      `公示期${end === 'opens' ? '首日' : '末日'}写为${chineseDate(printed)}（${chineseWeekday(printed)}），按工作日历应为${chineseDate(computed)}（${chineseWeekday(computed)}）。`,
      `${chineseDate(window.publishedOn)}发布、${chineseLength(window.rule.length, window.rule.unit)}，应为${chineseRange(window.opens, window.closes)}。请改正日期；确有理由的，在“公示期”里写“理由: …”，理由会在网页上公开。`,
    ],
  },
  'window-far': {
    name: '公示期离发布太远',
    example: { publishedOn: civil('2023-08-04'), end: 'closes', on: civil('2024-08-11') },
    say: ({ publishedOn, end, on }) => [
      `公示期的${endNames[end]}${chineseDate(on)}离发布日（${chineseDate(publishedOn)}）将近一年或者更久，多半是年份写错了。`,
      '请核对这一天和“发布时间”的年份。',
    ],
  },
  'override-idle': {
    name: '理由多余',
    severity: 'warning',
    example: {},
    say: () => [
      '“公示期”里写了理由，但首日、末日和算出来的一样。',
      '请删去“理由”，或补上不同的“首日”“末日”。',
    ],
  },
  'window-reversed': {
    name: '公示期首尾颠倒',
    example: { opens: civil('2023-10-07'), closes: civil('2023-09-11') },
    say: ({ opens, closes }) => [
      `公示期末日${chineseDate(closes)}在首日${chineseDate(opens)}之前。`,
      '请改正首日、末日。',
    ],
  },
  'window-provisional': {
    name: '公示期暂定',
    severity: 'note',
    example: { closes: civil('2026-12-30') },
    say: ({ closes }) => [
      `公示期末日${chineseDate(closes)}在岁末，下一年的放假安排还没有公布，可能改变它。网页上会标“暂定”。`,
      `请在下一年的放假安排公布后再检查一次。`,
    ],
  },
  'window-moved-since': {
    name: '发布后放假安排有变',
    severity: 'warning',
    example: {
      changes: [
        {
          on: civil('2023-10-07'),
          isOff: true,
          source: '国办发明电〔2023〕0号',
          publishedOn: civil('2023-09-29'),
        },
      ],
      window: autumn,
      today: { ...autumn, opens: civil('2023-10-08'), closes: civil('2023-10-12') },
    },
    say: ({ changes, window, today }) => [
      `${changes.map(chineseChange).join('；')}。照新的安排，公示期应为${chineseRange(today.opens, today.closes)}；已发布的公示期仍是${chineseRange(window.opens, window.closes)}。`,
      '已印出的公示期不自动改。需要延长的，请发更正；不需要的，请在公示设置的“说明”里写“问题: 发布后放假安排有变”和理由。',
    ],
  },
  'start-not-worked': {
    name: '起算日不是工作日',
    severity: 'warning',
    example: { on: civil('2023-08-05'), opens: civil('2023-08-07') },
    say: ({ on, opens }) => [
      `起算日${chineseDate(on)}（${chineseWeekday(on)}）不是工作日，工作日从${chineseDate(opens)}开始数。`,
      '请把“起算”改成一个工作日。',
    ],
  },
};

/** 国办发明电〔2020〕1号于2020年1月27日将1月31日改为放假 */
function chineseChange({ on, isOff, source, publishedOn }: ArrangementChange): string {
  const when = publishedOn === undefined ? '' : `于${chineseDate(publishedOn)}`;
  return `${source || '后来的安排'}${when}将${chineseMonthDay(on)}改为${isOff ? '放假' : '上班'}`;
}
