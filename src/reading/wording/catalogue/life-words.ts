import { chineseDate, chinesePublication, chineseRange, chineseWindow } from '#domain/window/chinese-date.ts';
import { civil, type CivilDate } from '#domain/time/civil-date.ts';
import { correctionNames, effectWords } from '#domain/life/correction.ts';
import type { LifeFindings } from '#domain/rules/life/life-findings.ts';
import { dayAt, endOfDay, type Instant, instantOf, timeOfMinute } from '#domain/time/instant.ts';
import type { Publication } from '#domain/time/publication.ts';
import type { LastMoment } from '#domain/window/publicity-window.ts';
import type { WindowChangeFindings } from '#domain/life/window-changes.ts';
import type { PersonalKind } from '#domain/privacy/sighting.ts';
import { privacyWords } from './privacy-words.ts';
import { exampleWindow } from './example-window.ts';
import type { WordsOf } from './words.ts';

/** What reading finds in what comes after publication, besides the domain's rules. */
export interface LifeProblems {
  /** The address holds a nominee's name as it is read, and stays when the name must go. */
  'slug-names-nominee': { readonly name: string; readonly slug: string };
  /** A name that is known stays of a notice whose names are hidden: in an office's name, in pinyin. */
  'erased-name-stays': {
    readonly kind: 'office' | 'title' | 'address';
    readonly name: string;
    /** Where it stays. */
    readonly text: string;
  };
  /** No result yet, longer than the office's own term. */
  'result-overdue': { readonly workdays: number; readonly term: number };
  /** Names and deeds must go, and are still in the content folder. */
  'archive-due': { readonly on: CivilDate };
  /** An archived notice whose lists, deeds or other texts are still in its folder: the first of `count` files. */
  'erased-file': { readonly file: string; readonly count: number };
  /** A correction took away personal data, and what it corrected is kept with them. */
  'version-personal': { readonly version: number; readonly kinds: readonly PersonalKind[] };
  /** A privacy correction changed more than it redacted: what `file` says in addition, and how much it does not say. */
  'redaction-wider': {
    readonly where: string;
    readonly file: string;
    readonly added: string;
    readonly removed: number;
  };
  /** A word that a privacy correction put a mark for still stands here. */
  'redaction-left': Record<never, never>;
  'suspension-reversed': { readonly first: CivilDate; readonly last: CivilDate };
  /** A file whose settings say all has a text below them that nobody would see. */
  'unread-body': Record<never, never>;
  /** What a correction corrected is not kept beside it. */
  'version-missing': { readonly version: number };
  /** A version is kept that a privacy correction removed. */
  'version-not-kept': { readonly version: number };
  /** A version is kept of which there is no correction. */
  'version-unasked': { readonly name: string };
  'version-broken': { readonly version: number; readonly file: string; readonly line: number };
  /** A correction that says that the text changed, and it did not. */
  'correction-idle': { readonly version: number };
  /** A signed notice is not what was published; `where` says by what that is known. */
  'text-changed': {
    readonly where: string;
    /** The first difference of `file`, where the text of then is to be had. */
    readonly file: string | undefined;
    readonly was: string | undefined;
    readonly is: string | undefined;
  };
  /** The text is as it was published, and the days that it prints are others now. */
  'window-changed': { readonly where: string; readonly was: string; readonly is: string };
  'published-gone': { readonly where: string; readonly address: string };
  'life-changed': { readonly where: string; readonly file: string; readonly isGone: boolean };
  'version-changed': { readonly where: string; readonly version: number; readonly isGone: boolean };
  /** A notice is signed, and its time of publication is still to come. */
  'publication-ahead': { readonly time: Publication };
  /** What came after publication bears a time that is still to come: a result waits for it, all else is told at once. */
  'time-ahead': { readonly what: string; readonly time: Publication };
  /** Git cannot tell what was published. */
  'history-unknown': { readonly reason: keyof typeof unknownHistory };
  /** Nor can the site: why, as it was told. */
  'online-unknown': { readonly problem: string };
  /** What is on line should have been made anew at an instant, and was not. */
  'online-stale': { readonly missed: Instant };
  /** The domain of the site on line, and that of the settings. */
  'online-other': { readonly other: string; readonly domain: string };
}

const august = exampleWindow('2023-08-04', '2023-08-07', '2023-08-11');
const where = '网上已发布的';

/** The words for problems of what comes after publication, a part of the catalogue. */
export const lifeWords: WordsOf<LifeFindings & WindowChangeFindings & LifeProblems> = {
  'correction-below-policy': {
    name: '更正影响不足',
    example: {
      kind: 'nominees',
      effect: { kind: 'none' },
      least: { kind: 'extended', workdays: 1 },
      basis: undefined,
    },
    say: ({ kind, effect, least, basis }) => [
      `公示期内的“${correctionNames[kind]}”，本单位规定至少${leastWords(least)}${basis === undefined ? '' : `（${basis}）`}，这里写的是${effectWords(effect)}。`,
      '请改“公示期影响”；确有理由不这样办的，加一项“理由”，理由会在网页上公开。',
    ],
  },
  'correction-too-early': {
    name: '更正早于发布',
    example: {
      time: { on: civil('2023-08-03'), at: undefined },
      published: { on: civil('2023-08-04'), at: undefined },
    },
    say: ({ time, published }) => [
      `更正的时间是${chinesePublication(time)}，公示${chinesePublication(published)}才发布。`,
      '请核对“时间”，写更正发布的时间。',
    ],
  },
  'correction-misnumbered': {
    name: '更正的版本不对',
    example: { stated: 3, expected: 1 },
    say: ({ stated, expected }) => [
      `按时间先后，这次更正的是第${expected}版，写的却是第${stated}版。`,
      `请写“版本: ${expected}”，或者核对“时间”。`,
    ],
  },
  'correction-idle': {
    name: '更正没有改动',
    example: { version: 1 },
    say: ({ version }) => [
      `这次更正说改了公示，公示的文字却和第${version}版完全一样。`,
      '请改好公示的文字再提交；只改公示期的，“性质”写“期限调整”；没有改动的，删去这个文件。',
    ],
  },
  'extension-after-closing': {
    name: '公示期满不能顺延',
    example: { closes: civil('2023-08-11'), closesAtMinute: endOfDay },
    say: (end) => [
      `公示期到${momentWords(end)}已满，不能再顺延。`,
      '需要再给公众时间的，写“公示期影响: 重新公示”；不需要的，写“不影响”。',
    ],
  },
  'life-of-draft': {
    name: '草稿不用更正',
    example: { what: '更正' },
    say: ({ what }) => [
      `这件公示还没有签发，不需要${what}。`,
      `草稿可以直接修改，请删去这个文件；已经发布的，在 notice.md 里补上“签发”。`,
    ],
  },
  'suspension-idle': {
    name: '中止不在公示期内',
    severity: 'warning',
    example: {
      first: civil('2023-08-12'),
      last: civil('2023-08-13'),
      cause: '网站故障',
      decidedBy: '示例省总工会',
      basis: '示例依据',
    },
    say: ({ first, last }) => [
      `中止的${chineseRange(first, last)}里没有计入公示期的日子，公示期不变。`,
      '请核对“起”“止”。',
    ],
  },
  'suspension-reversed': {
    name: '中止起止颠倒',
    example: { first: civil('2023-08-09'), last: civil('2023-08-08') },
    say: ({ first, last }) => [
      `“止”${chineseDate(last)}早于“起”${chineseDate(first)}。`,
      '请核对“起”“止”，两天都算在内。',
    ],
  },
  'result-too-early': {
    name: '结果早于公示期满',
    example: { on: civil('2023-08-11'), closes: civil('2023-08-11'), closesAtMinute: endOfDay },
    say: ({ on, ...end }) => [
      `结果的时间是${chineseDate(on)}，公示期到${momentWords(end)}才满。`,
      '请等公示期满再公布结果，或者核对“时间”。',
    ],
  },
  'result-unknown': {
    name: '结果里有未公示的对象',
    example: { name: '甲三' },
    say: ({ name }) => [
      `公示名单中没有“${name}”。`,
      '请核对名称是否与名单一致；没有公示过的，要先公示。同名的加一项“区分”。',
    ],
  },
  'result-ambiguous': {
    name: '结果里的名称有重名',
    example: { name: '甲一' },
    say: ({ name }) => [`公示对象里有几个“${name}”，看不出是哪一个。`, '请加一项“区分”，写区分或者单位。'],
  },
  'result-repeated': {
    name: '结果里重复写了对象',
    example: { name: '甲一' },
    say: ({ name }) => [
      `“${name}”的结果写了不止一次。`,
      '请只留一行；同名的是别人的，各加一项“区分”，写区分或者单位。',
    ],
  },
  'result-omits': {
    name: '结果里缺公示对象',
    example: { name: '甲二' },
    say: ({ name }) => [
      `缺少“${name}”的结果。`,
      '请补上，用中性的话，例如“推荐”“不再推荐”；都不逐个写的，删去“对象”，只写“去向”。',
    ],
  },
  'result-marks': {
    name: '结果用语有指向',
    example: { name: '甲一', word: '反映' },
    say: ({ name, word }) => [
      `${name === '' ? '去向' : `“${name}”的结果`}里有“${word}”，会让人以为有人被反映了问题。`,
      '请只写去向，例如“推荐”“不再推荐”，不写原因（个人信息保护法第六条）。',
    ],
  },
  'ending-marks': {
    name: '撤回、中止用语有指向',
    example: { word: '举报' },
    say: ({ word }) => [
      `撤回、中止的原因里有“${word}”，会让人以为有人被反映了问题。`,
      '请只写事务上的原因，例如“需要进一步研究”“网站故障”（个人信息保护法第六条）。',
    ],
  },
  'ending-names': {
    name: '撤回、中止原因有姓名',
    severity: 'warning',
    example: { name: '甲一' },
    say: ({ name }) => [
      `撤回、中止的原因里写了“${name}”，原因会公开。`,
      '请不写是谁，只写事务上的原因，例如“需要进一步研究”“网站故障”（个人信息保护法第六条）。',
    ],
  },
  'small-count': {
    name: '反映件数太少',
    example: { count: 2, least: 10 },
    say: ({ count, least }) => [
      `写的是反映${count}件。不足${least}件（含0件）的，公开了会让人猜到反映人。`,
      `请写“不公开”；${least}件以上、确需公开的，才写件数。`,
    ],
  },
  'withdrawn-with-result': {
    name: '撤回的公示有结果',
    example: {},
    say: () => ['公示已经撤回，不会再有结果。', '请删去 result.md 或者 withdrawal.md。'],
  },
  'erased-name': {
    name: '隐去姓名后仍像有姓名',
    severity: 'warning',
    example: { names: ['甲一'], ended: 'withdrawn' },
    say: ({ names, ended }) => {
      const [state, file] = ended === 'withdrawn' ? ['撤回', 'withdrawal.md'] : ['归档', 'archive.md'];
      if (names.length === 0)
        return [
          `公示已经${state}，名单里没有人，程序不知道标题、正文、附件里写的是谁，留下的标题和理由里可能还有姓名。`,
          `请在 ${file} 写“涉及: [姓名]”，网站就一并隐去；没有的，写“涉及: 无”。`,
        ];
      return [
        `公示已经${state}，这里还留着像姓名的${names.map((name) => `“${name}”`).join('')}，名单里没有，网站会照样显示。`,
        `请在 ${file} 写“涉及: [${names.join(', ')}]”，网站就一并隐去；不是姓名的，写“涉及: 无”。再运行 npm run archive，从文件夹里删去。`,
      ];
    },
  },
  'erased-name-stays': {
    name: '姓名隐去不了',
    severity: 'warning',
    example: { kind: 'office', name: '甲一', text: '甲一工作室' },
    say: ({ kind, name, text }) => {
      switch (kind) {
        case 'office':
          return [
            `单位名称“${text}”里有公示对象的姓名“${name}”。单位名称不隐去，网站会照样显示。`,
            '确是单位名称的，不用改；不是的，请用括号把姓名和单位隔开，姓名就一并隐去。',
          ];
        case 'title':
          return [
            `标题里有“${name}”的拼音，网站会照样显示。`,
            '请在 withdrawal.md 或者 archive.md 的“涉及”里，照标题的写法写上拼音，网站就一并隐去。',
          ];
        case 'address':
          return [
            `网址名“${text}”里有“${name}”的拼音。网址不能改，会一直留着。`,
            '请让当事人知道；以后建文件夹，不要用姓名的拼音。运行 npm run archive 删去名单以后，不再提示。',
          ];
      }
    },
  },
  'erased-file': {
    name: '归档后仍留着文字',
    severity: 'warning',
    example: { file: 'nominees/jia-yi.md', count: 3 },
    say: ({ file, count }) => [
      `公示已经归档，文件夹里还有名单、事迹等${count}个文件：${file}${count > 1 ? '等' : ''}。`,
      '请运行 npm run archive，从文件夹里删去。',
    ],
  },
  'version-personal': {
    name: '保存的旧版有个人信息',
    formerNames: ['留存的旧版有个人信息'],
    example: { version: 1, kinds: ['id'] },
    say: ({ version, kinds }) => [
      `这次更正删去了${kinds.map((kind) => privacyWords[`personal-${kind}`].name).join('、')}，保存的第${version}版里却还有，网站会在 v/${version}/ 照样公开。`,
      `删去个人信息不能用这样的更正：请改作隐私处理。还没有发布这次更正的，删去它的文件和 versions/${version}，恢复原来的文字，再运行 npm run correct -- --隐私；已经发布的，直接运行 npm run correct -- --隐私，它把旧版里的一并隐去。`,
    ],
  },
  'redaction-wider': {
    name: '隐私处理改了别的',
    severity: 'warning',
    example: { where, file: 'notice.md', added: '丙三', removed: 0 },
    say: ({ where: source, file, added, removed }) => [
      `和${source}公示相比，${file} 除了隐去，还${[
        ...(removed > 0 ? [`删去了${removed}个字`] : []),
        ...(added === '' ? [] : [`写上了“${added}”`]),
      ].join('，')}。隐私处理不显示对比，读者看不到这处改动。`,
      '请改回原样，隐去的地方写〔已隐去〕；确要改的，先做隐私处理，发布以后再用 npm run correct 另作更正。',
    ],
  },
  'redaction-left': {
    name: '没有隐去干净',
    severity: 'warning',
    example: {},
    say: () => [
      '别处已经写成〔已隐去〕的词，这里还有。',
      '请把这里的也改成〔已隐去〕；或者运行 npm run correct -- --隐私，它会找到每一处，也查附件。',
    ],
  },
  'withdrawal-too-early': {
    name: '撤回早于发布',
    example: {
      time: { on: civil('2023-08-03'), at: undefined },
      published: { on: civil('2023-08-04'), at: undefined },
    },
    say: ({ time, published }) => [
      `撤回的时间是${chinesePublication(time)}，公示${chinesePublication(published)}才发布。`,
      '请核对“时间”，写撤回的时间。',
    ],
  },
  'archiving-too-early': {
    name: '归档早于公示期满',
    example: { on: civil('2023-08-09'), closes: civil('2023-08-11'), closesAtMinute: endOfDay },
    say: ({ on, ...end }) => [
      `归档的时间是${chineseDate(on)}，公示期到${momentWords(end)}才满，公众还要看名单。`,
      '请核对“时间”；不再公示的，删去 archive.md，写 withdrawal.md。',
    ],
  },
  'slug-names-nominee': {
    name: '网址含公示对象姓名',
    severity: 'warning',
    example: { name: '甲一', slug: 'jia-yi-ren-qian' },
    say: ({ name, slug }) => [
      `网址名“${slug}”里有“${name}”的拼音，撤回、归档以后网址还会留下它。`,
      '还没有发布的，请换一个不含姓名的文件夹名；已经发布的，网址不能改，请让当事人知道。',
    ],
  },
  'result-overdue': {
    name: '结果逾期未公布',
    severity: 'warning',
    example: { workdays: 31, term: 30 },
    say: ({ workdays, term }) => [
      `公示期满已经${workdays}个工作日，还没有公布结果；本单位规定${term}个工作日内公布。`,
      '请在公示的文件夹里写 result.md；网页上写着“结果公布后在本页刊登”。',
    ],
  },
  'archive-due': {
    name: '归档期已到',
    severity: 'warning',
    example: { on: civil('2024-08-18') },
    say: ({ on }) => [
      `保留期${chineseDate(on)}已满，网站不再显示名单和事迹，文件夹里还留着。`,
      '请运行 npm run archive，从文件夹里删去。',
    ],
  },
  'publication-ahead': {
    name: '到时公开',
    severity: 'note',
    example: { time: { on: civil('2023-08-19'), at: undefined } },
    say: ({ time }) => [
      `已经签发，发布时间是${chinesePublication(time)}，到那时才公开，此前正式网站上没有。`,
      '请核对“发布时间”；没有写错的，不用处理。',
    ],
  },
  'time-ahead': {
    name: '时间还没有到',
    severity: 'warning',
    example: { what: '更正', time: { on: civil('2023-08-19'), at: undefined } },
    say: ({ what, time }) =>
      what === '结果'
        ? [
            `结果的时间是${chinesePublication(time)}，还没有到，到那时网页上才显示。`,
            '请核对“时间”；没有写错的，不用处理。',
          ]
        : [
            `${what}的时间是${chinesePublication(time)}，还没有到，发布以后网页上马上就会显示。`,
            '请核对“时间”；要到那天才公开的，请到那天再提交。',
          ],
  },
  'stated-window-former': {
    name: '正文是原公示期',
    severity: 'note',
    example: { window: august },
    say: ({ window }) => [
      `正文写的是更正以前的公示期，更正后是${chineseWindow(window)}。`,
      '网页会在正文后面注明变动。更正正文时，请改用引用“{{公示期}}”。',
    ],
  },
  'unread-body': {
    name: '正文不会公布',
    example: {},
    say: () => ['这个文件只用开头的设置，下面的文字不会公布。', '请把要说的话写进设置里，删去下面的文字。'],
  },
  'version-missing': {
    name: '缺更正前的版本',
    example: { version: 1 },
    say: ({ version }) => [
      `尚未保存更正前的第${version}版。`,
      `在 GitHub 的网页上修改的，合并请求里会自动补上；在别处，请在自己电脑上运行 npm run correct -- --补存。`,
    ],
  },
  'version-not-kept': {
    name: '隐私处理仍留旧版',
    example: { version: 1 },
    say: ({ version }) => [
      `第${version}版已作隐私处理，旧版却还在。`,
      `请删去文件夹 versions/${version}。怎样清除 Git 历史和 CDN 缓存，见内容文件夹里的“附录.md”（清除历史）。`,
    ],
  },
  'version-unasked': {
    name: '多余的版本',
    example: { name: '3' },
    say: ({ name }) => [
      `有旧版的文件夹“versions/${name}”，却没有更正这一版的文件。`,
      '更正的命令中途断了的，再运行一次同样的命令。不是的，请补上更正的文件，或者改名（旧版从1起编号，不补零），或者删去这个文件夹。',
    ],
  },
  'version-broken': {
    name: '保存的版本读不出',
    formerNames: ['留存的版本读不出'],
    example: { version: 1, file: 'content/notices/2023/x/versions/1/notice.md', line: 2 },
    say: ({ version, file, line }) => [
      `保存的第${version}版读不出来：${file} 第${line}行有错误。`,
      '保存的版本不能改动，请恢复原来的文件。',
    ],
  },
  'text-changed': {
    name: '发布后有改动',
    example: { where, file: 'nominees/zhu-mei.md', was: '现任主任', is: '现任副主任' },
    say: ({ where: source, file, was, is }) => [
      `${source}公示和这里的不一样${file === undefined ? '' : `：${file}${differenceOf(was, is)}`}。`,
      '已经发布的公示不能悄悄改：请恢复原样，或者写一个更正（corrections 文件夹，或 npm run correct）。',
    ],
  },
  'window-changed': {
    name: '已印出的公示期变了',
    example: { where, was: '2023-08-07/2023-08-11T24:00', is: '2023-08-07/2023-08-14T24:00' },
    say: ({ where: source, was, is }) => [
      `${source}公示印的公示期是${windowWords(was)}，这里算出来是${windowWords(is)}，公示的文字却没有改过。`,
      '多半是后来改了放假安排，或者 site.yaml 的“截止时刻”：请恢复；新的公示要早截止的，写在它自己的“截止时刻”里；calendar/local.yaml 里发布以后才定的日子，要写上“公布日期”。补记更正以前的中止也会这样。确要改的，写一个更正。',
    ],
  },
  'published-gone': {
    name: '已发布的公示不见了',
    example: { where, address: '/notices/2023/x/' },
    say: ({ where: source, address }) => [
      `${source}公示 ${address} 在这里没有了，或者不再是签发的。`,
      '请恢复它的文件夹；要撤回的，在文件夹里写 withdrawal.md。',
    ],
  },
  'life-changed': {
    name: '已发布的更正有改动',
    example: { where, file: 'corrections/2023-08-09.md', isGone: false },
    say: ({ where: source, file, isGone }) => [
      `${source}“${file}”在这里${isGone ? '没有了' : '被改动了'}。`,
      '请恢复原样；确有错误的，另写一个更正。',
    ],
  },
  'version-changed': {
    name: '保存的版本有改动',
    formerNames: ['留存的版本有改动'],
    example: { where, version: 1, isGone: false },
    say: ({ where: source, version, isGone }) => [
      `保存的第${version}版${isGone ? '没有了' : `和${source}第${version}版不一样`}。`,
      '请恢复原来的文件；要隐去个人信息的，写一个“隐私处理”的更正。',
    ],
  },
  'history-unknown': {
    name: '无法与已发布的比较',
    severity: 'warning',
    example: { reason: 'cut-off' },
    say: ({ reason }) => {
      const [what, advice] = unknownHistory[reason];
      return [`${what}，看不出公示发布以后有没有改动。`, `${advice}，或者用 --published 和网上的比较。`];
    },
  },
  'online-stale': {
    name: '网站没有按时更新',
    severity: 'warning',
    example: { missed: instantOf(civil('2023-08-19'), 600) },
    say: ({ missed }) => [
      `网上的网站到${chinesePublication({ on: dayAt(missed), at: missed })}应当更新，现在还没有：到时公开、期满归档的可能都晚了。`,
      '定时的流水线多半停了，请手动运行一次“发布”，再恢复定时（GitHub 的公开仓库60天没有提交会停，见 .github/DEPLOY.md“定时”）。',
    ],
  },
  'online-other': {
    name: '网上的是另一个域名',
    severity: 'warning',
    example: { other: 'gongshi.example.org', domain: 'gongshi.example.gov.cn' },
    say: ({ other, domain }) => [
      `用来比较的是 ${other} 的网站，站点设置里的域名是 ${domain}，可能不是同一个网站，不能只凭它。`,
      '请核对 --published 和“域名”；确是改了域名的，不用处理，Git 又比较不了、没有生成的，这一次加 --first。',
    ],
  },
  'online-unknown': {
    name: '没有和网上的比较',
    severity: 'warning',
    example: { problem: '打不开 https://gongshi.example.gov.cn/manifest.json：连不上，或者中途断了。' },
    say: ({ problem }) => [
      `没有读到网上发布的公示：${problem}`,
      '网站还没有发布过的，不用处理；已经发布的，请查明原因，再和网上的比较。',
    ],
  },
};

/** Why Git cannot tell what was published, and what to do. */
const unknownHistory = {
  'no-program': ['这台机器上没有安装 Git', '请安装 Git'],
  hung: ['Git 没有应答，或者中途被结束', '请结束卡住的 git 程序再试'],
  'no-repository': ['内容文件夹不在 Git 仓库里', '请在克隆下来的仓库里运行'],
  'foreign-owner': [
    'Git 仓库的文件夹属于别的用户，Git 没有读',
    '请运行 git config --global --add safe.directory 仓库的文件夹',
  ],
  'newer-form': ['Git 仓库的格式比这台机器上的 Git 新，没有读', '请升级 Git'],
  unreadable: ['Git 仓库读不出来，可能已经损坏', '请用 git fsck 检查，或者重新克隆'],
  'no-commit': ['内容文件夹还没有提交到 Git', '请先提交'],
  'no-branch': ['不知道远端仓库里哪个分支是发布的', '请运行 git fetch 和 git remote set-head origin --auto'],
  'first-commit': ['Git 历史里只有这一个提交，更早的没有，或者被强制推送换掉了', '请找回以前的历史'],
  'cut-off': ['这里的 Git 历史不全，缺少上一次发布的提交', '请取得以前的提交（git fetch --unshallow）'],
} as const;

/** `2023-08-07/2023-08-11T17:30` → `2023年8月7日至11日（17:30截止）`; manifests of before have no time. */
function windowWords(interval: string): string {
  const [opens = '', closes = '', time] = interval.split(/[/T]/);
  return `${chineseRange(civil(opens), civil(closes))}${time === undefined ? '' : `（${time}截止）`}`;
}

/** `2023年8月11日24:00` */
function momentWords({ closes, closesAtMinute }: LastMoment): string {
  return `${chineseDate(closes)}${timeOfMinute(closesAtMinute)}`;
}

function leastWords(least: Parameters<typeof effectWords>[0]): string {
  return least.kind === 'extended' && least.workdays === 1
    ? '顺延1个工作日'
    : effectWords(least).replace(/^公示期/, '');
}

function differenceOf(was: string | undefined, is: string | undefined): string {
  if (was !== undefined && is !== undefined) return `，原为“${was}”，现为“${is}”`;
  if (was !== undefined) return `，少了“${was}”`;
  return is === undefined ? '' : `，多了“${is}”`;
}
