import { describe, expect, it } from 'vitest';
import { settingLine } from './stated-line.ts';
import { headingCount, quotaStatements } from './quota-statements.ts';

const categories = ['先进集体', '先进工作者', '先进个人'];
const read = (text: string): string[] =>
  quotaStatements(settingLine(text, ['body']), categories).map(
    ({ category, count, measureWord, isSure }) =>
      `${isSure ? '' : '?'}${category ?? '共'} ${count}${measureWord}`,
  );

describe('what prose states of the quotas', () => {
  it.each([
    ['确定1个先进集体和2名先进工作者为推荐对象', ['先进集体 1个', '先进工作者 2名']],
    ['拟推荐先进集体5个、先进个人10名', ['先进集体 5个', '先进个人 10名']],
    ['推荐先进集体、先进个人各1名', ['先进集体 1名', '先进个人 1名']],
    ['推荐先进集体、先进工作者和先进个人各两名', ['先进集体 2名', '先进工作者 2名', '先进个人 2名']],
    ['确定先进集体（5个）、先进个人（十二名）', ['先进集体 5个', '先进个人 12名']],
    ['拟推荐先进工作者拟表彰对象共3名', ['先进工作者 3名']],
    ['确定2名全国工会系统先进工作者', ['先进工作者 2名']],
    ['确定2名同志为“先进工作者”', ['先进工作者 2名']],
    ['确定朱梅、周毛措2名先进工作者', ['先进工作者 2名']],
    ['现将拟推荐对象共3名予以公示', ['共 3名']],
    ['拟表彰30人', ['共 30人']],
    ['拟聘用人员12名', ['共 12名']],
    ['确定张三等2名同志为拟任职人选', ['共 2名']],
    ['拟推荐对象共12名，其中先进集体2个、先进工作者10名', ['共 12名', '先进集体 2个', '先进工作者 10名']],
    ['先进集体5个，请各单位知悉', ['?先进集体 5个']],
  ])('reads %s', (text, statements) => {
    expect(read(text)).toEqual(statements);
  });

  it.each([
    '去年表彰先进集体10个',
    '全国拟表彰先进集体500个、先进工作者1000名',
    '累计获得先进个人5名',
    '从20名先进工作者候选人中确定',
    '收到先进工作者申报材料35份，共35人申报',
    '经5个部门联审，确定先进集体',
    '拟推荐先进工作者，其中女性1名',
    '根据《关于评选2名先进工作者的通知》要求确定',
    '先进工作者第1名',
    '评审委员会共7名委员',
    '等5个单位意见，征求了3家单位的意见，推荐如下',
  ])('reads nothing in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads the number at the end of a heading', () => {
    expect(headingCount(settingLine('先进工作者拟推荐对象（2名）', []))?.count).toBe(2);
    expect(headingCount(settingLine('先进工作者拟推荐对象(十二名)', []))?.count).toBe(12);
    expect(headingCount(settingLine('先进工作者（第三批）', []))).toBeUndefined();
  });
});
