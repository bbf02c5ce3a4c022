import { chinesePublication, chineseRange } from '#domain/window/chinese-date.ts';
import { civil } from '#domain/time/civil-date.ts';
import { dayAt, type Instant, instantOf } from '#domain/time/instant.ts';
import type { WordsOf } from '../words.ts';

/** What reading finds in what was published before: kept versions, the history, the site on line. */
export interface PublishedProblems {
  /** What a correction corrected is not kept beside it. */
  'version-missing': { readonly version: number };
  /** A version is kept that a privacy correction removed. */
  'version-not-kept': { readonly version: number };
  /** A version is kept of which there is no correction. */
  'version-unasked': { readonly name: string };
  'version-broken': { readonly version: number; readonly file: string; readonly line: number };
  /** A signed notice is not what was published; `where` says by what that is known. */
  'text-changed': TextChange;
  /** A signed notice that is not public yet is otherwise than it was signed. */
  'signed-text-changed': TextChange;
  /** The text is as it was published, and the days that it prints are others now. */
  'window-changed': { readonly where: string; readonly was: string; readonly is: string };
  'published-gone': {
    readonly where: string;
    readonly address: string;
    /** The address at which the same text stands now. */
    readonly movedTo: string | undefined;
    /** Its folder is there, and it is not signed off. */
    readonly isUnsigned: boolean;
  };
  'life-changed': { readonly where: string; readonly file: string; readonly isGone: boolean };
  'version-changed': { readonly where: string; readonly version: number; readonly isGone: boolean };
  /** Git cannot tell what was published. */
  'history-unknown': { readonly reason: keyof typeof unknownHistory };
  /** Nor can the site: why, as it was told. */
  'online-unknown': { readonly problem: string };
  /** What is on line should have been made anew at an instant, and was not. */
  'online-stale': { readonly missed: Instant };
  /** The domain of the site on line, and that of the settings. */
  'online-other': { readonly other: string; readonly domain: string };
}

/** How the text of a notice is another than it was. */
interface TextChange {
  readonly where: string;
  /** The first difference of `file`, where the text of then is to be had. */
  readonly file: string | undefined;
  readonly was: string | undefined;
  readonly is: string | undefined;
  /** What became of the whole of `file`, where nobody need look for a difference in it. */
  readonly whole: WholeFile | undefined;
  /** Whether the lists put others forward now. */
  readonly hasOthers: boolean;
}

/** What became of a whole file of a published notice, with the nominee whose file it is. */
export type WholeFile =
  | { readonly kind: 'gone' | 'added'; readonly nominee: string | undefined }
  | { readonly kind: 'renamed'; readonly former: string };

/** Where what has no place in a file is. */
const where = '网上已发布的';

/** The words for what differs from what was published, and for what cannot be compared with it. */
export const publishedWords: WordsOf<PublishedProblems> = {
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
    example: {
      ...{ where, file: 'nominees/zhu-mei.md', was: '现任主任', is: '现任副主任' },
      ...{ whole: undefined, hasOthers: false },
    },
    say: ({ where: source, whole, hasOthers, ...difference }) => [
      `${source}公示和这里的不一样${changeWords({ ...difference, whole })}。`,
      adviceOf(whole, hasOthers),
    ],
  },
  'signed-text-changed': {
    name: '签发后有改动',
    severity: 'warning',
    example: {
      ...{ where: '签发时的', file: 'nominees/zhu-mei.md', was: '拟任副主任', is: '拟任主任' },
      ...{ whole: undefined, hasOthers: false },
    },
    say: (change) => [
      `签发以后改过${changeWords(change)}。`,
      '请恢复原样；确要改的，请领导看过，删去“签发”，再运行 npm run sign，写上重新签发的时间。',
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
    example: { where, address: '/notices/2023/x/', movedTo: undefined, isUnsigned: false },
    say: ({ where: source, address, movedTo, isUnsigned }) => {
      const published = `${source}公示 ${address}`;
      if (movedTo !== undefined)
        return [
          `${published} 在这里没有了，${movedTo} 里是同样的文字，看来文件夹改了名。`,
          `网址发布以后不能改，请把文件夹改回原来的名字“${folderName(address)}”。`,
        ];
      return isUnsigned
        ? [
            `${published} 在这里没有“签发”，不再是签发的。`,
            '请恢复 notice.md 里的“签发”；要撤回的，恢复以后在文件夹里写 withdrawal.md。',
          ]
        : [`${published} 在这里没有了。`, '请恢复它的文件夹；要撤回的，在文件夹里写 withdrawal.md。'];
    },
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

/** `/notices/2023/x/` → `x` */
function folderName(address: string): string {
  return address.split('/').at(-2) ?? address;
}

/** `：nominees/jia-yi.md，原为“甲”，现为“乙”`; nothing where the text of then is not to be had. */
function changeWords({ file, was, is, whole }: Omit<TextChange, 'where' | 'hasOthers'>): string {
  if (file === undefined) return '';
  return `：${whole ? wholeWords(file, whole) : `${file}${differenceOf(was, is)}`}`;
}

function wholeWords(file: string, whole: WholeFile): string {
  switch (whole.kind) {
    case 'renamed':
      return `文件 ${whole.former} 改名成了 ${file}`;
    case 'gone':
      return whole.nominee === undefined ? `${file} 没有了` : `少了名单里的“${whole.nominee}”（${file}）`;
    case 'added':
      return whole.nominee === undefined ? `多了文件 ${file}` : `名单里多了“${whole.nominee}”（${file}）`;
  }
}

function adviceOf(whole: WholeFile | undefined, hasOthers: boolean): string {
  if (whole?.kind === 'renamed') return '文件名是网页上的位置，请改回原来的名字。';
  return hasOthers
    ? '公示对象的增减、替换是“对象调整”，不能悄悄改：请恢复原样，或者写一个性质是“对象调整”的更正（corrections 文件夹，或 npm run correct）。'
    : '已经发布的公示不能悄悄改：请恢复原样，或者写一个更正（corrections 文件夹，或 npm run correct）。';
}

function differenceOf(was: string | undefined, is: string | undefined): string {
  if (was !== undefined && is !== undefined) return `，原为“${was}”，现为“${is}”`;
  if (was !== undefined) return `，少了“${was}”`;
  return is === undefined ? '' : `，多了“${is}”`;
}
