import { describe, expect, it } from 'vitest';
import { settingScope } from '../clauses/scope.ts';
import { knownWords } from '../clauses/tokens-of.ts';
import { clausesOf } from '../clauses/clause.ts';
import { isShortFor, isShortName, slipOf } from './likeness.ts';
import { isNameLike } from './name-items.ts';
import { nameStatements } from './name-statements.ts';
import { nomineeForms } from './nominee-form.ts';

const nominees = [
  '示例市总工会',
  '甲一春',
  '甲二梅',
  '陈示（大）',
  '示例市文化和旅游局',
  '古丽·示例',
  '田　野',
];
const categories = ['先进集体', '先进工作者'];
const forms = nominees.flatMap((name) => [...nomineeForms(name)]);
const names = { forms, hasPersons: forms.some(isShortName), hasUnits: true };
const known = knownWords(categories, forms);

/** `拟: 甲一春、?李雷等` for names put forward, `旁:` for others that are looked at; `?` before whom nobody knows. */
const read = (text: string): string[] => {
  const scope = settingScope(text, ['body']);
  return nameStatements({ scope, clauses: clausesOf(scope, known) }, names, categories).flatMap(
    ({ items, role, isOpen, count }) => {
      const shown = items
        .filter(
          (item) => item.name !== undefined || (role === 'proposed' ? isNameLike(item, names) : item.nearest),
        )
        .map(
          ({ name, text: item, nearest }) => name ?? `?${item}${nearest === undefined ? '' : `→${nearest}`}`,
        );
      const end = `${isOpen ? '等' : ''}${count?.value ?? ''}`;
      return shown.length === 0 ? [] : `${role === 'proposed' ? '拟' : '旁'}: ${shown.join('、')}${end}`;
    },
  );
};

describe('the names that a text puts forward', () => {
  it.each<readonly [text: string, lists: readonly string[]]>([
    ['确定甲一春、甲二梅2名先进工作者为推荐对象', ['拟: 甲一春、甲二梅2']],
    [
      '确定示例市总工会1个先进集体和甲区总工会甲一春、乙州总工会甲二梅2名先进工作者为推荐对象',
      ['拟: 示例市总工会1', '拟: 甲一春、甲二梅2'],
    ],
    ['确定甲一春、李雷等2名同志为先进工作者', ['拟: 甲一春、?李雷等2']],
    ['确定李雷和甲一春为先进工作者人选', ['拟: ?李雷、甲一春']],
    ['先进工作者：甲一春（女）、甲二梅（女，藏族）', ['拟: 甲一春、甲二梅']],
    ['先进工作者（按姓氏笔画排序）：甲一春；甲二梅', ['拟: 甲一春', '拟: 甲二梅']],
    ['拟推荐对象为甲一春、甲二海', ['拟: 甲一春、?甲二海→甲二梅']],
    ['确定示例市总公会1个先进集体', ['拟: ?示例市总公会→示例市总工会1']],
    ['确定示例市文化和旅游局、示例市总工会2个先进集体', ['拟: 示例市文化和旅游局、示例市总工会2']],
    [
      '确定和示市总工会李雷、示例市人力资源和社会保障局甲二梅2名先进工作者',
      ['拟: ?和示市总工会李雷、甲二梅2'],
    ],
    ['确定陈示（大）、甲一春2名先进工作者', ['拟: 陈示（大）、甲一春2']],
    ['田 野同志拟推荐为先进工作者', ['拟: 田野']],
    ['拟推荐古丽•示例、古丽．示里为先进工作者', ['拟: 古丽·示例、?古丽·示里→古丽·示例']],
    ['甲一香，男，汉族，拟任示例市总工会主席', ['旁: ?甲一香→甲一春']],
    ['甲一香同志热爱工会工作', ['旁: ?甲一香→甲一春']],
    ['1.甲一春　2.甲二梅　3.李雷', ['拟: 甲一春、甲二梅、?李雷']],
    ['甲一春　示例市总工会主席', ['拟: 甲一春']],
    ['拟表彰甲一春为先进工作者、示例市总工会为先进集体', ['拟: 甲一春', '拟: 示例市总工会']],
    ['甲一春、甲二梅拟为先进工作者以及示例市总工会拟为先进集体', ['拟: 甲一春、甲二梅', '拟: 示例市总工会']],
    ['先进工作者候选人有甲一春等19名职工', ['拟: 甲一春等19']],
    ['按规定递补李雷', ['拟: ?李雷等']],
    ['入选先进工作者的有甲一春、李有才', ['拟: 甲一春、?李有才']],
    ['第一名：示例市总公会', ['拟: ?示例市总公会→示例市总工会']],
    ['拟确认甲一春、李雷的行为为先进工作者', ['拟: 甲一春、?李雷']],
    ['拟推荐示例公司炼钢工李雷、甲一春为先进工作者', ['拟: ?示例公司炼钢工李雷、甲一春']],
    ['先进集体1个：示例乡卫生院1个', ['拟: ?示例乡卫生院1']],
    ['甲一春、李雷两名同志的行为构成先进工作者事迹', ['拟: 甲一春、?李雷2']],
    ['拟确认为先进工作者的有：甲一春、李雷', ['拟: 甲一春、?李雷']],
    ['第一岗位：甲一春；第二岗位：甲二海', ['旁: 甲一春', '旁: ?甲二海→甲二梅']],
    ['焊工组甲一香，钳工组甲二梅', ['旁: ?焊工组甲一香→甲一春', '旁: 甲二梅']],
    ['甲一香护士长和甲二梅护师拟推荐为先进工作者', ['拟: ?甲一香护士长→甲一春、甲二梅']],
    ['古丽·例等3名职工拟获表扬', ['旁: ?古丽·例→古丽·示例等3']],
    ['甲一春、乙香等种植技术由甲二梅负责', ['旁: 甲一春、甲二梅']],
    ['先进工作者甲一春同学与室友李雷、韩梅共同完成', ['旁: 甲一春']],
    ['甲一春（1号）、甲二梅（2号）被评为先进工作者', ['拟: 甲一春、甲二梅']],
    ['三个村（社区）：甲一春、示例市总公会', ['拟: 甲一春、?示例市总公会→示例市总工会']],
    ['5名同志：甲一春、甲二海', ['拟: 甲一春、?甲二海→甲二梅']],
    ['先进工作者2名：甲一春1名、李雷1名', ['拟: 甲一春1', '拟: ?李雷1']],
  ])('are read: %s', (text, lists) => {
    expect(read(text)).toEqual(lists);
  });

  it.each([
    '请向省总工会、示例市文明办反映',
    '确定2名先进工作者',
    '经单位推荐、部门审核，确定2名先进工作者为推荐对象',
    '经专家李雷、韩梅联名推荐',
    '上届获得先进工作者称号的李雷、韩梅2名同志不再参评',
    '经随机抽取，确定李雷、韩梅2名同志为评审专家',
    '聘请李雷、韩梅2名同志为特邀监督员',
    '经审核，不推荐李雷为先进工作者',
    '拟免去李雷同志示例中学校长职务',
    '联系人：甲二海　电话：0000-5550123',
    '原拟推荐对象李雷更正为韩梅',
    '例如，李雷、韩梅2人合作完成的，按一项申报',
    '拟解聘人员：李雷、韩梅',
    '监考人员：李雷、韩梅',
    '两名同志：李雷、韩梅',
    '3名评委：李雷、韩梅、甲二海',
    '推荐单位为甲市总工会、乙市总工会2个单位',
    '先进工作者2名：乙市总工会1名、丙州总工会1名',
    '确定先进工作者2名，其中示例市1名、省直机关工委1名',
    '公示期满后，按规定办理',
    '同户人员共3人：甲一春、妻子李梅、儿子甲一海',
    '先进工作者：丈夫甲一春和妻子甲一海',
  ])('are none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a slip of the pen', () => {
  it.each([
    ['乙州总工会甲二海', '甲二梅', 5],
    ['二梅', '甲二梅', 0],
    ['甲二示梅', '甲二梅', 0],
    ['甲梅二', '甲二梅', 0],
    ['甲二梅', '甲二梅', undefined],
    ['李雷', '甲二梅', undefined],
    ['示例市总公会', '示例市总工会', 0],
    ['示例医院急诊科', '示例医院急诊与重症医学科', undefined],
  ])('%s for %s begins at %s', (written, name, at) => {
    expect(slipOf(written, name)).toBe(at);
  });

  it.each([
    ['省疾控中心', '示例省疾病预防控制中心', true],
    ['文学院', '示例大学文学院', true],
    ['示例医院急诊科', '示例医院急诊与重症医学科', false],
    ['示例县总工会', '示例市总工会', false],
  ])('is not a name shortened: %s for %s', (written, name, isShort) => {
    expect(isShortFor(written, name)).toBe(isShort);
  });
});
