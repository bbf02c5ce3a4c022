import { expect, it } from 'vitest';
import { rowMeaning } from './row-meaning.ts';

const heads = ['序号', '姓　名', '工作单位', '人数'];
const meaning = (row: string) => rowMeaning(row.split('|'), heads, 1);

it('takes a row of a list of names alone for one that names nobody, and never for a blank line of a wider table', () => {
  expect(rowMeaning([''], ['姓名'], 0)).toBe('nameless');
});

it.each([
  ['1|甲一|示例市总工会|', 'nominee'],
  ['|甲一||', 'nominee'],
  ['1|⻢⼤||', 'nominee'],
  ['1|王□||', 'nominee'],
  ['1|ᠪᠠᠶᠠᠷ||', 'nominee'],
  ['|合计生|示例市总工会|', 'nominee'],
  ['1||示例市总工会|', 'nameless'],
  ['1|||', 'nameless'],
  ['3|—|—|—', 'nameless'],
  ['甲市小计|||3', 'sum'],
  ['|人数合计：12人||', 'sum'],
  ['|以上人员均经民主推荐、资格审核和集体研究产生，现予以公示，如有异议请反映。||', 'note'],
  ['|||', 'blank'],
  ['合计|||12', 'sum'],
  ['|合　计||12', 'sum'],
  ['总计：12人|||', 'sum'],
  ['小 计|||3', 'sum'],
  ['注：排名不分先后。|||', 'note'],
  ['|备注：|以姓氏笔画为序|', 'note'],
  ['一、甲市|||', 'note'],
  ['|二等奖（3名）||', 'note'],
  ['示例市|||', 'note'],
  ['填表人：甲一||审核人：乙二|', 'note'],
  ['序号|姓名|工作单位|人数', 'heads'],
])('%s is read as %s', (row, expected) => {
  expect(meaning(row)).toBe(expected);
});
