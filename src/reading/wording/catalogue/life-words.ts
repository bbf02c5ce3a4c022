import { chineseDate, chinesePublication, chineseRange, chineseWindow } from '#domain/window/chinese-date.ts';
import { civil, type CivilDate } from '#domain/time/civil-date.ts';
import { correctionNames, effectWords } from '#domain/life/correction.ts';
import type { LifeFindings } from '#domain/rules/findings/life-findings.ts';
import { endOfDay, timeOfMinute } from '#domain/time/instant.ts';
import type { Publication } from '#domain/time/publication.ts';
import type { LastMoment } from '#domain/window/publicity-window.ts';
import type { WindowChangeFindings } from '#domain/life/window-changes.ts';
import { someNames } from '../some-names.ts';
import type { WordsOf } from '../words.ts';
import { type ErasureProblems, erasureWords } from './erasure-words.ts';
import { exampleWindow } from './example-window.ts';

/** What reading finds in what comes after publication, besides the domain's rules. */
export interface LifeProblems {
  /** The address holds a nominee's name as it is read, and stays when the name must go. */
  'slug-names-nominee': { readonly name: string; readonly slug: string };
  /** No result yet, longer than the office's own term. */
  'result-overdue': { readonly workdays: number; readonly term: number };
  /** Names and deeds must go, and are still in the content folder. */
  'archive-due': { readonly on: CivilDate };
  'suspension-reversed': { readonly first: CivilDate; readonly last: CivilDate };
  /** A file whose settings say all has a text below them that nobody would see. */
  'unread-body': Record<never, never>;
  /** A correction that says that the text changed, and it did not. */
  'correction-idle': { readonly version: number };
  /** A notice is signed, and its time of publication is still to come. */
  'publication-ahead': { readonly time: Publication };
  /** What came after publication bears a time that is still to come: a result waits for it, all else is told at once. */
  'time-ahead': { readonly what: string; readonly time: Publication };
}

const august = exampleWindow('2023-08-04', '2023-08-07', '2023-08-11');

/** The words for problems of what comes after publication, a part of the catalogue. */
export const lifeWords: WordsOf<LifeFindings & WindowChangeFindings & LifeProblems & ErasureProblems> = {
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
  'correction-of-others': {
    name: '更正性质不符',
    example: { kind: 'misprint', gone: ['甲一'], added: ['乙二'] },
    say: ({ kind, gone, added }) => [
      `性质写的是“${correctionNames[kind]}”，名单里却${[
        ...(gone.length > 0 ? [`少了${someNames(gone)}`] : []),
        ...(added.length > 0 ? [`多了${someNames(added)}`] : []),
      ].join('、')}。`,
      '增加、减少、替换公示对象，性质写“对象调整”，公示期影响照本单位的规定。不该动名单的，请恢复名单。',
    ],
  },
  'correction-of-more': {
    name: '更正不只是笔误',
    severity: 'warning',
    example: { kind: 'misprint', proper: 'nominees', names: ['甲一'] },
    say: ({ kind, proper, names }) => [
      proper === 'window'
        ? `性质写的是“${correctionNames[kind]}”，公示期却改了。`
        : `性质写的是“${correctionNames[kind]}”，${someNames(names)}却换了类别。`,
      proper === 'window'
        ? '改公示期，性质写“期限调整”；不该改的，请恢复“公示期”。'
        : '不是抄错了类别的，性质写“信息变更”或者“对象调整”；不该改的，请恢复。',
    ],
  },
  'correction-unsaid': {
    name: '更正说明不全',
    severity: 'warning',
    example: { what: ['甲一'] },
    say: ({ what }) => [
      `这次更正还改了${someNames(what)}，更正的“说明”里没有说。`,
      '请在更正的“说明”里写上，公众才知道改了什么；不该改的，请恢复。',
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
    example: { name: '甲三', nearest: undefined },
    say: ({ name, nearest }) => [
      `公示名单中没有“${name}”。`,
      nearest === undefined
        ? '请核对名称是否与名单一致；没有公示过的，要先公示。同名的加一项“区分”。'
        : `是不是“${nearest}”？请改成和名单一致。`,
    ],
  },
  'result-corrected': {
    name: '结果里是更正前的名称',
    example: { name: '甲壹', now: '甲一' },
    say: ({ name, now }) => [`名单里的“${name}”已经更正为“${now}”。`, `请写“${now}”。`],
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
    example: { names: ['甲二'] },
    say: ({ names }) => [
      `缺少${someNames(names)}的结果。`,
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
  ...erasureWords,
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
    name: '保留期已满',
    formerNames: ['归档期已到'],
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
    name: '正文是更正前的公示期',
    formerNames: ['正文是原公示期'],
    severity: 'note',
    example: { window: august },
    say: ({ window }) => [
      `正文写的是更正以前的公示期，更正后是${chineseWindow(window)}。`,
      '网页会在正文后面注明变动。更正正文时，请改用引用“{{公示期}}”。',
    ],
  },
  'stated-window-outdated': {
    name: '改过的正文是更正前的公示期',
    severity: 'warning',
    example: { window: august },
    say: ({ window }) => [
      `这次更正改了正文，正文写的公示期却还是更正以前的；更正后是${chineseWindow(window)}，网页上会有两个截止日期。`,
      '请改用引用“{{公示期}}”，或者写更正后的日期。',
    ],
  },
  'unread-body': {
    name: '正文不会公布',
    example: {},
    say: () => ['这个文件只用开头的设置，下面的文字不会公布。', '请把要说的话写进设置里，删去下面的文字。'],
  },
};

/** `2023年8月11日24:00` */
function momentWords({ closes, closesAtMinute }: LastMoment): string {
  return `${chineseDate(closes)}${timeOfMinute(closesAtMinute)}`;
}

function leastWords(least: Parameters<typeof effectWords>[0]): string {
  return least.kind === 'extended' && least.workdays === 1
    ? '顺延1个工作日'
    : effectWords(least).replace(/^公示期/, '');
}
