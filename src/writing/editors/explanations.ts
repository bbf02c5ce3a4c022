import { civil } from '#domain/time/civil-date.ts';
import { exampleNotice } from '../new/office-files.ts';
import { noticeFiles } from '../new/notice-files.ts';
import { officeSettings } from '../new/office-settings.ts';

/** What each key means, by its path: `公示期.工作日`. */
export type Explanations = ReadonlyMap<string, string>;

/**
 * The explanations of a new file, `# 键：……`, by the path of the key: one that stands below another, or is led by a
 * wide space in its list, belongs to it.
 */
export function explanationsIn(text: string): Explanations {
  const found = new Map<string, string>();
  const above: string[] = [];
  let last: string | undefined;
  for (const line of text.split('\n')) {
    const [, indent = '', wide = '', key, words = ''] =
      /^( *)# (\u3000?)([\p{Script=Han}A-Za-z]+)：(.*)$/u.exec(line) ?? [];
    if (key !== undefined) {
      const depth = indent.length / 2 + (wide === '' ? 0 : 1);
      above.length = Math.min(above.length, depth);
      above.push(key);
      last = above.join('.');
      found.set(last, words);
    } else {
      // A sentence that goes on; examples (`# 键: 值`, `# - {`) are none.
      const [, more] = /^ *# (?![- {]|[\p{Script=Han}A-Za-z]+: ?)(\p{Script=Han}.*)$/u.exec(line) ?? [];
      if (more !== undefined && last !== undefined) found.set(last, `${found.get(last)}${more}`);
      else if (!/^ *#/.test(line)) last = undefined;
    }
  }
  return found;
}

const example = {
  ...exampleNotice(civil('2026-11-23')),
};
const files = [...noticeFiles(example)];
const textOf = (part: RegExp): string => files.find(([path]) => part.test(path))?.[1] ?? '';
const table = noticeFiles({
  ...example,
  categories: example.categories.map((category) => ({ ...category, isTable: true })),
});

/** The explanations of files that `npm run new` writes. */
export const newFiles = {
  notice: explanationsIn(textOf(/^notice\.md$/)),
  criteria: explanationsIn(textOf(/^criteria\//)),
  nominee: explanationsIn(textOf(/^nominees\//)),
  list: explanationsIn([...table].find(([path]) => path.startsWith('nominees/'))?.[1] ?? ''),
  site: explanationsIn(
    officeSettings({ organiser: '', siteName: '', domain: '', phone: '', address: '', postcode: '' }),
  ),
} as const;

/** The explanations of all others, as in content/README.md. */
export const laterFiles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  correction: {
    性质: '必填。更正的是什么：笔误、信息变更、对象调整、期限调整、隐私处理、其他。',
    时间: '必填。更正发布的时间，例如 2023-08-09 10:00。',
    说明: '必填。更正了什么，在网页上公开。',
    公示期影响: '必填。不影响、重新公示，或者 { 顺延工作日: 2 }。',
    '公示期影响.顺延工作日': '公示期增加几个工作日。',
    理由: '可以不写。影响比本单位自己规定的小的，写明理由；理由在网页上公开。',
    版本: '可以不写。被更正的版本，从 1 起；那一版保存在 versions 文件夹里。',
  },
  suspension: {
    起: '必填。中止的第一天。',
    止: '必填。中止的最后一天。',
    原因: '必填。为什么中止，例如 网站故障。',
    决定机关: '必填。哪个机关决定的。',
    依据: '必填。依据哪份文件或者规定。',
  },
  withdrawal: {
    时间: '必填。撤回的时间，例如 2023-08-10 16:00。',
    决定机关: '必填。哪个机关决定撤回。',
    理由: '必填。为什么撤回，在网页上公开；不要写出姓名。',
  },
  result: {
    时间: '必填。结果公布的时间，例如 2023-08-18 10:00。',
    去向: '必填。公示以后怎么办了，用本单位的说法，例如 按规定推荐。',
    文件: '可以不写。公布结果的文件。',
    '文件.标题': '文件的标题，不加书名号。',
    '文件.文号': '可以不写。文件的文号。',
    '文件.网址': '可以不写。文件的网址，https:// 开头。',
    对象: '可以不写。每个公示对象的结果，要写就一个不少。',
    '对象.名称': '公示对象的名称，和名单里一字不差。',
    '对象.区分': '可以不写。同名的，用它分开。',
    '对象.结果': '这个对象的结果，例如 推荐、不再推荐。',
    反映情况: '可以不写。收到几件反映，例如 36件；不写就是不公开。',
  },
  archiving: {
    时间: '必填。归档的时间。',
    依据: '可以不写。照哪份文件或者规定归档。',
  },
  page: {
    标题: '必填。页面的标题。',
    描述: '必填。页面讲什么，一两句话，给搜索引擎看。',
    序号: '必填。在页脚里排第几。',
  },
  site: {
    结果: '可以不写。公示期满后怎样公布结果；不公布的写“不公布”。',
    '结果.期限工作日': '几个工作日内公布，过了期限检查会提醒。',
    '结果.依据': '可以不写。期限是哪份文件规定的。',
    个人公示收录: '可以不写。写“否”，不让搜索引擎收录涉及个人的公示。',
    '公示.种类最短.工作日': '至少几个工作日。',
    '公示.种类最短.自然日': '至少几个自然日。',
    '公示.种类最短.依据': '可以不写。是哪份文件规定的。',
    '脱敏.手机号': '前后各留几位，写成“3-4”。',
    '脱敏.身份证号': '前后各留几位，写成“2-3”。',
    '脱敏.银行卡号': '前后各留几位，写成“4-4”。',
    '脱敏.护照号': '前后各留几位，写成“1-3”。',
    '脱敏.电子邮箱': '@ 前面的，前后各留几位，写成“1-0”。',
    '保留.结果公布后': '结果公布后保留多久，例如 12个月。',
    '保留.公示期满后': '没有结果的，公示期满后保留多久，例如 24个月；不写就不归档。',
    '保留.种类': '有的种类另有期限，例如 { 任前公示: 6个月 }。',
    '保留.依据': '可以不写。期限是哪份文件规定的。',
    '更正.笔误': '至少怎样处理：不影响、顺延、重新公示，或者 { 顺延工作日: 2 }。',
    '更正.信息变更': '至少怎样处理，写法同“笔误”。',
    '更正.对象调整': '至少怎样处理，写法同“笔误”。',
    '更正.期限调整': '至少怎样处理，写法同“笔误”。',
    '更正.隐私处理': '至少怎样处理，写法同“笔误”。',
    '更正.其他': '至少怎样处理，写法同“笔误”。',
    '更正.依据': '可以不写。是哪份文件规定的。',
    ...Object.fromEntries(
      ['笔误', '信息变更', '对象调整', '期限调整', '隐私处理', '其他'].map((kind) => [
        `更正.${kind}.顺延工作日`,
        '公示期至少增加几个工作日。',
      ]),
    ),
  },
  year: {
    年份: '必填。哪一年。',
    法定假日天数: '必填。全年法定假日几天：2024 年以前 11 天（有的年份多），2025 年起 13 天。',
    例外: '可以不写。文件多放的天数。',
    '例外.天数': '多放几天。',
    '例外.文号': '哪份文件多放的。',
    文件: '必填。国务院办公厅的放假通知，先原来的，后改动的。',
    '文件.文号': '通知的文号，例如 国办发明电〔2022〕16号。',
    '文件.标题': '通知的标题。',
    '文件.机关': '可以不写。发文的机关。',
    '文件.成文日期': '通知的成文日期。',
    '文件.发布日期': '通知公布的日期。',
    '文件.网址': '通知在中国政府网上的网址。',
    '文件.改动': '可以不写。它改动了哪份通知，写那份的文号。',
    放假: '必填。逐个节日写。',
    '放假.名称': '节日的名称，例如 国庆节。',
    '放假.首日': '放假的第一天。',
    '放假.末日': '放假的最后一天。',
    '放假.文号': '可以不写。不是第一份文件定的，写哪份文件。',
    上班: '可以不写。调休上班的周末，写日期就可以。',
    '上班.日期': '上班的日期。',
    '上班.文号': '可以不写。不是第一份文件定的，写哪份文件。',
    '上班.取消': '可以不写。后来取消的，写取消它的文号。',
  },
  local: {
    日期: '必填。哪一天。',
    性质: '必填。放假，或者上班。',
    名称: '必填。什么日子，例如 开斋节。',
    依据: '必填。依据哪条规定、哪份通知。',
    公布日期: '可以不写。什么时候公布的。',
  },
};

/** What the key at `path` of a file of this kind means; undefined where nobody has said. */
export function explanationOf(kind: string, path: readonly string[]): string | undefined {
  const name = path.join('.');
  const fromNew = (newFiles as Readonly<Record<string, Explanations>>)[kind]?.get(name);
  return laterFiles[kind]?.[name] ?? fromNew;
}
