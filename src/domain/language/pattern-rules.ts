import { hyphenedRange, measuredNumbers } from './measured-numbers.ts';
import { type Slip, type SlipForm, slipsIn, withoutSlips } from './slip.ts';

/** A rule of language that patterns state. */
export interface PatternRule {
  /** What a line holds wherever there is a slip: it spares other lines the dearer patterns. */
  readonly sign: RegExp;
  /** Which lines it reads, where it does not read all. */
  readonly reads?: LineKind;
  /** Lines that it leaves alone. */
  readonly unless?: RegExp;
  readonly forms: readonly SlipForm[];
  /** Whether its slips hold what other rules would report again: the rules below do not see them. */
  readonly isWhole?: true;
  /** Whether what should stand there is certain enough to be written by a program. */
  readonly isMechanical?: true;
  /** Texts with the slip, and as they should read. */
  readonly wrong: readonly (readonly [text: string, mended: string])[];
  /** Texts that look alike, and are right. */
  readonly right: readonly string[];
}

/** Lines of a text in Markdown, or settings and cells of tables. */
export type LineKind = 'prose' | 'setting';

/** A paper cited as GB/T 7714-2015 has it, with half-width marks: `…[J].中国农业科学,2019,52(3):100-110.` */
const citation = /\[[A-Z]{1,2}(?:\/OL)?\]/;
const chinese = '[\\p{Script=Han}，。；：、？！”’）》】〕…—]';
const chineseDomain = '(?:政务|公益|中国|公司|网络|网址)(?![\\p{Script=Han}])';
const chineseNumber = '[一二三四五六七八九十]{1,3}';
/** Words that begin with 等, after which the mark before it does not join a list: 等级, 等离子, 等效. */
const equal = '[级次额同待候比距温效价速高身值份第外量式号离静压腰渗]';
/** Where a year begins, and not a length of time: 满26年, 近20年度, 工龄：12年6月. */
const yearStart = '(?<=^|[自于在从至（，。；：、—～]|(?<!达)到)(?<!(?:龄|年限|期限|时长|刑期)：)';

/** By the codes of their findings, in the order in which findings at one place are told. */
const rulesByCode = {
  /**
   * Document numbers (发文字号). GB/T 9704-2012, 7.2.5: the year in full, in 〔〕. Numbers of courts
   * (（2023）青01民初44号) and certificates (…证字（2019）第5号) have other rules.
   */
  'document-number-brackets': {
    sign: /[[［【（(〔﹝] *[12１２]/,
    forms: [
      [
        /(?<=\p{Script=Han})(?<!证字?|备)[[［【（(〔﹝] *([12]\d{3}|[１２][０-９]{3}) *[\]］】）)〕﹞]( *第? *[\d０-９]{1,5} *号)(?![楼线院门馆厅机船井桥路台库口店仓房车]|地块|宗地|宿舍|公寓|教学楼)/gu,
        (written, [, year = '', rest = '']) =>
          /^〔 *[12]\d{3} *〕[^０-９]*$/.test(written)
            ? written
            : `〔${halfWidth(year)}〕${halfWidth(rest).replace(/[ \u00a0]/g, '')}`,
      ],
    ],
    isWhole: true,
    isMechanical: true,
    wrong: [
      ['根据人社部函[2023]44号要求。', '根据人社部函〔2023〕44号要求。'],
      ['根据人社部函［2023］44号要求。', '根据人社部函〔2023〕44号要求。'],
      ['根据人社部函【２０２３】４４号要求。', '根据人社部函〔2023〕44号要求。'],
      ['根据人社部函（2023）44号要求。', '根据人社部函〔2023〕44号要求。'],
      ['根据人社部函(2023)第 44 号要求。', '根据人社部函〔2023〕第44号要求。'],
      ['根据人社部函〔2023]44号要求。', '根据人社部函〔2023〕44号要求。'],
      ['根据辽委办传发﹝2023﹞11号要求。', '根据辽委办传发〔2023〕11号要求。'],
      ['根据人社部函〔２０２３〕44号要求。', '根据人社部函〔2023〕44号要求。'],
    ],
    right: [
      '根据《关于评选的通知》（人社部函〔2023〕44号）要求。',
      '依据（2023）青01民初44号判决。',
      '持有青建证字（2019）第5号许可。',
      '建于（2019）3号楼，租用（2019）2号仓库。',
      '见附表［2023］说明。',
    ],
  },
  /** `(一)`, `(1)`: numbers of headings and clauses in half-width brackets. GB/T 9704-2012, 7.3.3. */
  'half-width-ordinal': {
    sign: /[()]/,
    unless: citation,
    forms: [
      [
        new RegExp(`(?<=^|[。；;：:，,、 ])[(（] ?(?:${chineseNumber}|\\d{1,2}) ?[)）]`, 'g'),
        (written) => `（${written.slice(1, -1).trim()}）`,
      ],
    ],
    isWhole: true,
    wrong: [
      ['(一)爱岗敬业。', '（一）爱岗敬业。'],
      ['（1)爱岗敬业；(2)成绩突出。', '（1）爱岗敬业；（2）成绩突出。'],
    ],
    right: ['（一）爱岗敬业。', '掌握f(1)的用法。'],
  },
  /**
   * A number at a line's start with a mark that is not its own. GB/T 15834-2011, annex B.3: 一、 and 1. have a
   * mark of their own, numbers in brackets have none.
   */
  'ordinal-punctuation': {
    sign: /^[（\d一二三四五六七八九十]/,
    forms: [
      [
        new RegExp(`^（(?:${chineseNumber}|\\d{1,2})）[、，．.](?!（)`, 'g'),
        (written) => written.slice(0, -1),
      ],
      [
        new RegExp(`^${chineseNumber}[．.](?=\\p{Script=Han})`, 'gu'),
        (written) => `${written.slice(0, -1)}、`,
      ],
      [/^\d{1,2}、(?![\d０-９])/g, (written) => `${written.slice(0, -1)}.`],
    ],
    isWhole: true,
    wrong: [
      ['1、爱岗敬业。', '1.爱岗敬业。'],
      ['1、 爱岗敬业。', '1. 爱岗敬业。'],
      ['（一）、爱岗敬业。', '（一）爱岗敬业。'],
      ['一.爱岗敬业。', '一、爱岗敬业。'],
    ],
    right: ['1、2号楼和3、5、7号楼由他负责。', '一、爱岗敬业。', '1.爱岗敬业。', '（一）、（二）两项。'],
  },
  /**
   * Half-width marks among Chinese words. GB/T 15834-2011, 5.1: Chinese marks are full-width. Numbers, times,
   * ratios, Latin text, chemical names and cited papers keep their half-width ones.
   */
  'half-width-punctuation': {
    sign: /[,.;:?!"(]/,
    unless: citation,
    forms: [
      [new RegExp(`(?<=${chinese})\\.{2,}|(?<!\\.)\\.{3,}(?=${chinese})`, 'gu'), '……'],
      [new RegExp(`(?<=${chinese})\\.(?=$|[\\p{Script=Han}”’）》 ])(?!${chineseDomain})`, 'gu'), '。'],
      [
        new RegExp(`(?<=${chinese})[,;:?!]|(?:[,:]|(?<!&(?:#?[A-Za-z\\d]{1,31}));)(?=${chinese})`, 'gu'),
        fullWidth,
      ],
      [
        /(?<!\d)"[^"]{0,999}"/g,
        (written) => (/\p{Script=Han}/u.test(written) ? `“${written.slice(1, -1)}”` : written),
      ],
      [
        /(?<!-)\((?=[^()]*\))(?![^()]*\d-)(?!\+|0\d{2,3}\)\d)[^()]*\)/g,
        (written, { input, index }) =>
          /\p{Script=Han}/u.test(written) ||
          /[\p{Script=Han}”》]$/u.test(input.slice(Math.max(0, index - 2), index))
            ? `（${written.slice(1, -1)}）`
            : written,
      ],
    ],
    wrong: [
      ['他爱岗敬业,成绩突出;其中:甲地.', '他爱岗敬业，成绩突出；其中：甲地。'],
      ['联系电话:0000-5550123。', '联系电话：0000-5550123。'],
      ['他说：“累不累?不累!”', '他说：“累不累？不累！”'],
      ['荣获"五一劳动奖章"称号。', '荣获“五一劳动奖章”称号。'],
      ['慰问职工400人(次)以上。', '慰问职工400人（次）以上。'],
      ['开展大模型(LLM)应用。', '开展大模型（LLM）应用。'],
      ['组织培训、竞赛...', '组织培训、竞赛……'],
    ],
    right: [
      '投入6603.62万元，救助2.7万余户，占60%，达1,200人。',
      '每天17:30下班，比分3:2，比例为1:10000。',
      '网址为https://www.example.gov.cn/a,b?c=1;d，邮箱为a.b@example.gov.cn。',
      '通过ISO 9001:2015认证，执行GB/T 15834-2011。',
      '论文发表在Nature, Science, Cell等期刊。',
      '任Smith & Sons, Inc.顾问。',
      '[1] 甲一,乙二.示例作物栽培[J].示例农业科学,2019,(3):100-110.',
      '研制2-氯乙醇、N-(2-羟乙基)胺、双(2-乙基己基)酯、5-羟色胺。',
      '掌握Python(3.12)和f(x)的用法。',
      '电话：(0971)8258205、0971-8258205转815、400-123-4567。',
      '登录“示例局.政务.cn”和“示例局.公益”。',
      '使用55"显示屏。',
      '他说：“你们先走，我断后！”大家问：“为什么？！”',
    ],
  },
  /** Marks that stand twice, or that cannot follow one another (GB/T 15834-2011). */
  'punctuation-doubled': {
    sign: /[，、；：。]{2}/,
    forms: [
      [/[，、；：。]{2,}/g, (written) => [...'。；：，、'].find((mark) => written.includes(mark)) ?? written],
    ],
    wrong: [
      ['服务企业、、单位，，成绩突出。。', '服务企业、单位，成绩突出。'],
      ['爱岗敬业，。', '爱岗敬业。'],
    ],
    right: ['他想……还是算了——先救人？！'],
  },
  /**
   * 顿号 that nothing needs: between adjacent quotations or titles (GB/T 15834-2011, 4.5.3.5: usually none), and
   * before 等 at the end of a list.
   */
  'pause-mark-needless': {
    sign: /[”》’]、|、等/,
    forms: [[new RegExp(`”、“|》、《|’、‘|、等(?!${equal})`, 'g'), (written) => written.replace('、', '')]],
    wrong: [
      ['荣获“先进个人”、“优秀党员”称号。', '荣获“先进个人”“优秀党员”称号。'],
      ['学习《工会法》、《劳动法》。', '学习《工会法》《劳动法》。'],
      ['走访企业、单位、等。', '走访企业、单位等。'],
    ],
    right: [
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
      '荣获“全国文明单位”“省级文明单位”称号，学习《工会法》《劳动法》。',
      '成绩优秀、等级评定为甲等，身体、等次均合格，掌握激光、等离子切割。',
      '走访企业、单位等500家（次）。',
    ],
  },
  /** Adjacent titles or quotations with a note between them and no 顿号 (GB/T 15834-2011, 4.5.3.5: better one). */
  'pause-mark-missing': {
    sign: /[》”]（/,
    forms: [
      [/》（[^（）]*）《|”（[^（）]*）“/g, (written) => `${written.slice(0, -1)}、${written.slice(-1)}`],
    ],
    wrong: [
      ['依据《甲办法》（一号）《乙办法》（二号）。', '依据《甲办法》（一号）、《乙办法》（二号）。'],
      ['他是“甲”（一等）“乙”（二等）获得者。', '他是“甲”（一等）、“乙”（二等）获得者。'],
    ],
    right: [
      '依据《甲办法》（一号）、《乙办法》（二号）。',
      '按《甲办法》（一号）“先进优先”的规定办理。',
      '大家称他“老黄牛”（外号）。',
    ],
  },
  /**
   * Years, dates, times or quantities joined by a hyphen. GB/T 15834-2011, 4.13.3: spans of time have — ; ranges
   * of quantities have ～, or — (GB/T 15835-2011, 5.1.3).
   */
  'hyphen-range': {
    sign: /\d[年月日]? ?-/,
    forms: [
      [
        hyphenedRange,
        (written, { index, input }) => {
          if (!isRising(written)) return written;
          const withUnit = input.slice(index, index + written.length + 2);
          return written.replace(/ ?--? ?/, isTime(withUnit) ? '—' : '～');
        },
      ],
    ],
    wrong: [
      ['荣获“2019-2021年度先进个人”。', '荣获“2019—2021年度先进个人”。'],
      ['2019年-2021年任甲职（2019-2021）。', '2019年—2021年任甲职（2019—2021）。'],
      ['2019.03-2021.06任甲职。', '2019.03—2021.06任甲职。'],
      ['2023年8月7日-11日在甲地。', '2023年8月7日—11日在甲地。'],
      ['8月7日--8月11日在甲地。', '8月7日—8月11日在甲地。'],
      ['2023年8月7日-2023年8月11日在甲地。', '2023年8月7日—2023年8月11日在甲地。'],
      ['今年1-9月，1-3季度，上世纪80-90年代。', '今年1—9月，1—3季度，上世纪80—90年代。'],
      ['每天9:00 - 17:00值班。', '每天9:00—17:00值班。'],
      ['每年培训500-600人，达3-5年，占60-70%。', '每年培训500～600人，达3～5年，占60～70%。'],
    ],
    right: [
      '2019—2021年度先进个人，8月7日至11日值班，每年培训500～600人。',
      '邮编810007，学号2019-2021-15，编号A2019-2021，机型F-16，文号GB 2019-2021。',
      '日期为2023-08-04，区号0971-8236865，房号3-201室，门牌1-3号。',
      '两队打成5-1，甲队胜，任教3-5年级，入选A1-2项。',
    ],
  },
  /** Dates, measured numbers and house numbers with spaces in them. GB/T 15835-2011 sets them without. */
  'space-in-number': {
    sign: /[ \u00a0\u3000\t]/,
    forms: measuredNumbers.map((pattern) => [
      pattern,
      (written: string) => written.replace(/[ \u00a0\u3000\t]/g, ''),
    ]),
    isMechanical: true,
    wrong: [
      ['2021 年 6 月 19 日，城区内涝。', '2021年6月19日，城区内涝。'],
      ['6 月19日，城区内涝。', '6月19日，城区内涝。'],
      ['地处昆仑东路 194 号。', '地处昆仑东路194号。'],
      ['共 3 名，救助职工2.7 万余户。', '共3名，救助职工2.7万余户。'],
      ['投入6603. 62万元。', '投入6603.62万元。'],
      ['根据人社部函〔 2023 〕 44 号要求。', '根据人社部函〔2023〕44号要求。'],
      ['第 3批对象，2023 年度。', '第3批对象，2023年度。'],
    ],
    right: [
      '全长10 km，重5 kg，温度25 ℃，电压220 V，共1 200人。',
      '见附件 1 年度计划、表 2 人员名单、图 3 家庭情况。',
      '1 人力资源处，2 人民医院。',
      '入选2022 人才计划，参加2021 天津论坛。',
      '公示时间 8月7日至11日，工作日 9:00—12:00。',
      '甲一 6600000000 万众路。',
    ],
  },
  /** Settings that begin or end with a space. */
  'space-at-end': {
    sign: /^[ \u00a0\t]|[ \u00a0\t]$/,
    reads: 'setting',
    forms: [[/^[^]+$/g, (written) => written.replace(/^[ \u00a0\t]+|[ \u00a0\t]+$/g, '')]],
    wrong: [
      ['主任 ', '主任'],
      [' 主任 ', '主任'],
    ],
    right: ['副主任 主任'],
  },
  /** Chinese dates with zeros that nobody says. GB/T 9704-2012, 7.3.5.4: 月、日不编虚位. */
  'leading-zero': {
    sign: /0[1-9]/,
    forms: [
      [
        /(?<![\d０-９.:：-])(?:(?:\d{2}|\d{4})年 ?)?\d{1,2}月(?!球)(?: ?\d{1,2}日)?|(?<=[至到—～~-])0[1-9]日/g,
        (written) => written.replace(/(^|年 ?|月 ?)0(?=[1-9])/g, '$1'),
      ],
    ],
    wrong: [
      ['2021年06月09日，城区内涝。', '2021年6月9日，城区内涝。'],
      ['8月07日至09日，城区内涝。', '8月7日至9日，城区内涝。'],
    ],
    right: ['2023年10月20日10:08出发。', '10月08时05分出发，编号08，08号车。'],
  },
  /** Years of two digits. GB/T 15835-2011, 5.1.4: a year of four digits is not cut to two. */
  'year-cut-short': {
    sign: /\d\d年/,
    forms: [
      [
        new RegExp(
          `${yearStart}[’']?\\d{2}年(?=(?:0?[1-9]|1[0-2])月|[初底末])|${yearStart}[’']?\\d{2}(?=年度(?![过假日]))`,
          'g',
        ),
        (written) =>
          written.replace(/^[’']?(\d{2})/, (_, digits) => `${Number(digits) > 49 ? 19 : 20}${digits}`),
      ],
    ],
    wrong: [
      ['自21年6月起任现职，98年5月入党。', '自2021年6月起任现职，1998年5月入党。'],
      ['截至22年底，共12名。', '截至2022年底，共12名。'],
      ['评为先进个人（22年度）。', '评为先进个人（2022年度）。'],
    ],
    right: [
      '在工会工作已满26年，近20年度考核均合格，任职10年6个月，工龄：12年6月。',
      '1998、2001年两次获奖，1936年10月参加革命。',
    ],
  },
  /** Numbers in full-width digits, with the letters in them. GB/T 15835-2011, 5.1.7: half a character each. */
  'full-width-digits': {
    sign: /[０-９]/,
    forms: [
      [/(?<![Ａ-Ｚａ-ｚ０-９])[Ａ-Ｚａ-ｚ０-９]*[０-９](?:[．：－年月]?[Ａ-Ｚａ-ｚ０-９])*/g, halfWidth],
    ],
    wrong: [
      ['慰问职工４００人，从事５Ｇ研究。', '慰问职工400人，从事5G研究。'],
      ['２０２２年１２月１９日１７：３０出发。', '2022年12月19日17:30出发。'],
    ],
    right: ['甲一获得Ａ类①400分。'],
  },
} satisfies Record<string, PatternRule>;

export type PatternCode = keyof typeof rulesByCode;

/** The rules that patterns state, each with the code of its findings. */
export const patternRules = Object.entries<PatternRule>(rulesByCode) as (readonly [
  PatternCode,
  PatternRule,
])[];

/** In Chinese characters alone, as many cells and settings are, no rule finds a slip. */
const otherSign = /[^\u4e00-\u9fff]/;

/** What `rules` find in a line, rule by rule. */
export function patternSlips(
  line: string,
  kind: LineKind,
  rules: typeof patternRules = patternRules,
): (Slip & { readonly code: PatternCode })[] {
  const slips: (Slip & { readonly code: PatternCode })[] = [];
  if (!otherSign.test(line)) return slips;
  let text = line;
  for (const [code, { sign, reads = kind, unless, forms, isWhole }] of rules) {
    if (reads !== kind || !sign.test(text) || unless?.test(text)) continue;
    const own = slipsIn(text, forms);
    if (isWhole) text = withoutSlips(text, own);
    for (const slip of own) slips.push({ ...slip, code });
  }
  return slips;
}

/** Full-width digits, letters and marks of `text` as half-width ones. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** `mark`, a half-width one, as a full-width one. */
function fullWidth(mark: string): string {
  return String.fromCharCode(mark.charCodeAt(0) + 0xfee0);
}

/** A range of quantities rises: 3-5年 is one, 5-1 is a score. */
function isRising(range: string): boolean {
  const [, first, last] = /^([\d.]+) ?--? ?([\d.]+)$/.exec(range) ?? [];
  return first === undefined || Number(first) < Number(last);
}

/** Whether `range`, with the words after it, is of time: 3-5年 is a quantity, 1-9月 and 80-90年代 are not. */
function isTime(range: string): boolean {
  return /^[\d.年月日: -]*[月日:季]|年代$|(?:19|20)\d{2}(?:年|\.\d{1,2})? ?--? ?(?:19|20)\d{2}/.test(range);
}
