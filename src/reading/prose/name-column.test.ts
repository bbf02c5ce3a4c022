import { describe, expect, it } from 'vitest';
import { nameColumn } from './name-column.ts';

const named = (heads: string, declared?: string): string | undefined => {
  const all = heads.split('|');
  const { column } = nameColumn(all, declared);
  return column === undefined ? undefined : all[column];
};

describe('the column of names', () => {
  it.each([
    ['序号|姓名|工作单位', '姓名'],
    ['姓 名|性 别|工 作 单 位', '姓 名'],
    ['序 号|单 位|姓　名|职　务', '姓　名'],
    ['序号|姓名（按姓氏笔画为序）|单位', '姓名（按姓氏笔画为序）'],
    ['序号|单位名称|姓名', '姓名'],
    ['序号|推荐单位|候选人', '候选人'],
    ['序号|市州|推荐人选|单位及职务', '推荐人选'],
    ['序号|拟聘岗位|拟聘人员', '拟聘人员'],
    ['单位|申报人', '申报人'],
    ['学校|学生', '学生'],
    ['名次|选手|单位', '选手'],
    ['学生姓名|指导教师姓名', '学生姓名'],
    ['序号|项目名称|申报单位|负责人', '项目名称'],
    ['序号|项目编号|项目名称|依托单位名称', '项目名称'],
    ['序号|集体名称|主管单位', '集体名称'],
    ['序号|先进集体|单位', '先进集体'],
    ['序号|企业名称|主要产品', '企业名称'],
    ['序号|项目名称|单位名称', '项目名称'],
    ['序号|单位名称|所在地区', '单位名称'],
    ['序号|单位|事迹', '单位'],
    ['序号|省份名称|项目数', '省份名称'],
    ['序号|获奖者|奖项名称|学校名称', '获奖者'],
    ['序号|姓名/名称|类别', '姓名/名称'],
  ])('of %s is %s', (heads, name) => {
    expect(named(heads)).toBe(name);
  });

  it.each([
    ['项目名称|负责人姓名', ['项目名称', '负责人姓名']],
    ['序号|作品名称|获奖者', ['作品名称', '获奖者']],
    ['申报人|候选人', ['申报人', '候选人']],
    ['姓名|单位|姓名|单位', ['姓名', '姓名']],
    ['单位名称|企业名称', ['单位名称', '企业名称']],
    ['民族|序号', []],
    ['序号|单位及姓名|职务', []],
    ['序号|联系人姓名|电话', []],
  ])('of %s is asked for', (heads, fitting) => {
    expect(nameColumn(heads.split('|'), undefined)).toEqual({ column: undefined, fitting });
  });

  it('is the declared one, however its head is spaced', () => {
    expect(named('项目名称|负责人姓名', '项目名称')).toBe('项目名称');
    expect(named('项目名称|负责 人姓名', '负责人姓名')).toBe('负责 人姓名');
    expect(named('姓名|性别', '名字')).toBeUndefined();
  });
});
