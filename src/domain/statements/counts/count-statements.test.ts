import { describe, expect, it } from 'vitest';
import { clausesOf } from '../clauses/clause.ts';
import { settingScope } from '../clauses/scope.ts';
import { knownWords } from '../clauses/tokens-of.ts';
import type { CountedCategory } from './counted-noun.ts';
import { type CountStatement, countStatements } from './count-statements.ts';

const honours: readonly CountedCategory[] = [
  { category: '先进集体', count: 5, measureWord: '个' },
  { category: '先进工作者', count: 10, measureWord: '名' },
  { category: '文明村', count: 3, measureWord: '个' },
];
const prizes: readonly CountedCategory[] = ['一等奖', '二等奖', '三等奖'].map((category, index) => ({
  category,
  count: index + 1,
  measureWord: '项',
}));

function whatOf({ of }: CountStatement): string {
  switch (of.kind) {
    case 'categories':
      return of.categories.join('+');
    case 'nominees':
      return { person: '人', other: '非人', all: '全部' }[of.nature ?? 'all'];
    case 'reserve':
      return '递补';
    case 'parts':
      return '分项';
  }
}
const read = (text: string, categories = honours): string[] => {
  const scope = settingScope(text, ['body']);
  const known = knownWords(
    categories.map(({ category }) => category),
    [],
  );
  return countStatements({ scope, clauses: clausesOf(scope, known) }, categories).map(
    (statement) => `${statement.isSure ? '' : '?'}${whatOf(statement)} ${statement.value}`,
  );
};

describe('what prose states of the quotas', () => {
  it.each<readonly [text: string, statements: readonly string[]]>([
    ['确定5个先进集体和10名先进工作者为推荐对象', ['先进集体 5', '先进工作者 10']],
    ['拟推荐先进集体5个、先进工作者10名', ['先进集体 5', '先进工作者 10']],
    ['拟推荐先进集体、先进工作者各1名', ['先进集体 1', '先进工作者 1']],
    ['拟推荐先进集体、先进工作者共15名（个）', ['先进集体+先进工作者 15']],
    ['确定先进集体（5个）、先进工作者（十名）', ['先进集体 5', '先进工作者 10']],
    ['先进集体、先进工作者分别为5个、10名', ['先进集体 5', '先进工作者 10']],
    ['本市推荐人选5个和10名，分别参评先进集体和先进工作者', ['先进集体 5', '先进工作者 10']],
    ['拟推荐先进工作者拟表彰对象共10名', ['先进工作者 10']],
    ['确定10名全国工会系统先进工作者', ['先进工作者 10']],
    ['确定10名同志为“先进工作者”', ['先进工作者 10']],
    ['评选委员会9名专家审定的先进集体5个', ['先进集体 5']],
    ['列入名单的有3个村、10名工作者', ['文明村 3', '先进工作者 10']],
    ['现将拟推荐对象共18名予以公示', ['全部 18']],
    ['拟表彰张三等10名同志', ['人 10']],
    ['拟推荐的18个集体和个人', ['全部 18']],
    ['拟表彰先进集体5个、先进工作者10名，合计15', ['先进集体 5', '先进工作者 10', '全部 15']],
    ['根据评分，前10名为拟表彰对象', ['全部 10']],
    ['拟表彰先进工作者10名，另有递补人选1名', ['先进工作者 10', '递补 1']],
    ['拟表彰先进工作者近10名', ['先进工作者 10']],
    ['拟表彰先进工作者叁名', ['先进工作者 3']],
    ['5个先进集体、10名先进工作者入围', ['先进集体 5', '先进工作者 10']],
    ['各市共推荐先进集体13个，经评选，拟表彰先进集体5个', ['先进集体 5']],
    ['原定表彰先进工作者12名，因2名不符合条件，实际拟表彰10名', ['人 10']],
    ['拟表彰文明村3个，其中东县2个、西县1个', ['文明村 3', '分项 3']],
    ['拟表彰先进工作者10名（甲局6名、乙局4名）', ['先进工作者 10']],
    ['先进集体：5', ['先进集体 5']],
    ['一、先进工作者推荐人选（10名，按姓氏笔画）', ['先进工作者 10']],
    ['先进集体5个，请各单位知悉', ['?先进集体 5']],
    ['“先进集体”和“先进工作者”各5名', ['先进集体 5', '先进工作者 5']],
    ['先进集体减少2个，为5个', ['全部 5']],
    ['经投票产生10名建议获奖人选', ['全部 10']],
    ['现将名单公示如下。以上共计15人', ['人 15']],
    ['拟表彰先进工作者10名。其中甲市6名、乙县5名', ['先进工作者 10', '分项 11']],
    ['拟表彰先进集体5个（其中班组4个、科室2个）', ['先进集体 5', '分项 6']],
    ['拟表彰文明村3部，其中舞台剧2部、电视剧2部', ['文明村 3', '分项 4']],
    ['拟表彰先进工作者10名，其中女12名', ['先进工作者 10', '分项 12']],
    ['拟表彰文明村3个（共9人）', ['文明村 3']],
  ])('reads %s', (text, statements) => {
    expect(read(text)).toEqual(statements);
  });

  it('reads ranks in short', () => {
    expect(read('评出一、二、三等奖分别为1项、2项、3项', prizes)).toEqual([
      '一等奖 1',
      '二等奖 2',
      '三等奖 3',
    ]);
  });

  it.each([
    '去年表彰先进集体10个',
    '全国拟表彰先进集体500个、先进工作者1000名',
    '累计获得先进工作者5名',
    '从20名先进工作者候选人中确定',
    '收到先进工作者申报材料35份，共35人申报',
    '2018年以来，全省共有120个集体受到表彰',
    '每市推荐先进集体不超过2个',
    '推荐先进工作者不少于3名',
    '经5个部门联审，确定先进集体',
    '其中女性1名、少数民族2名',
    '根据《关于评选2名先进工作者的通知》要求确定',
    '先进工作者第1名',
    '评审委员会共7名委员',
    '由9名专家组成评委会',
    '公示期满，由领导小组确定先进工作者8名',
    '对6个文明村撤销称号',
    '她带领12名队员走访职工1200名',
    '党员代表应到116名、实到109名',
    '确定示范单位2家须从先进集体中产生',
    '确定推荐单位，共有职工230名',
    '拟推荐对象由3名同志组成的考察组考察',
    '拟评一等奖3件',
    '拟在2个社区试点',
    '等5个单位意见，征求了3家单位的意见，推荐如下',
  ])('reads nothing in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
