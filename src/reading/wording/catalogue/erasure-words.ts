import type { PersonalKind } from '#domain/privacy/sighting.ts';
import type { LifeFindings } from '#domain/rules/findings/life-findings.ts';
import type { WordsOf } from '../words.ts';
import { privacyWords } from './privacy-words.ts';

/** What reading finds left of whom a notice must no longer show. */
export interface ErasureProblems {
  /** A name that is known stays of a notice whose names are hidden: in an office's name, in 种类, in pinyin. */
  'erased-name-stays': {
    readonly kind: 'office' | 'title' | 'address' | 'noticeKind';
    readonly name: string;
    /** Where it stays. */
    readonly text: string;
  };
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
}

const where = '网上已发布的';

/** The words for what is left of whom a notice must no longer show. */
export const erasureWords: WordsOf<ErasureProblems & Pick<LifeFindings, 'erased-name'>> = {
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
        case 'noticeKind':
          return [
            `种类“${text}”里有公示对象的姓名“${name}”。种类不隐去，网站会照样显示，按种类的列表和网址里也有。`,
            '种类里不要写姓名：请写一次隐私处理的更正，把种类改成通用的，例如“评选表彰”。',
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
};
