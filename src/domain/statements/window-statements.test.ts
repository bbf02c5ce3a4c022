import { describe, expect, it } from 'vitest';
import { clausesOf } from './clauses/clause.ts';
import { settingScope } from './clauses/scope.ts';
import type { StatedDay } from './clauses/stated-day.ts';
import { knownWords } from './clauses/tokens-of.ts';
import { type WindowStatement, windowStatements } from './window-statements.ts';

const day = ({ month, day: date }: StatedDay): string => `${month}.${date}`;
function shown(statement: WindowStatement): string {
  switch (statement.kind) {
    case 'range':
      return `${statement.opens ? day(statement.opens) : '发布'}–${day(statement.closes)}`;
    case 'list':
      return statement.days.map(day).join('、');
    case 'unclear':
      return `?${statement.days.map(day).join('–')}`;
    case 'end':
      return `${statement.which === 'opens' ? '从' : '到'}${day(statement.day)}`;
    case 'day':
      return `?${day(statement.day)}`;
    case 'deadline':
      return `限${day(statement.day)}${statement.isBefore ? '前' : ''}`;
    case 'length': {
      const unit = { workday: '工', 'calendar-day': '历', day: '天', week: '周', month: '月', hour: '时' };
      return `${statement.bound === 'least' ? '≥' : ''}${statement.count}${unit[statement.unit]}`;
    }
  }
}
const read = (text: string, heading = ''): string[] => {
  const scope = { ...settingScope(text, ['body']), heading };
  return windowStatements({ scope, clauses: clausesOf(scope, knownWords([], [])) }).map(shown);
};

describe('what prose states of the window', () => {
  it.each([
    ['公示时间为2023年8月7日至11日（5个工作日）。', ['8.7–8.11', '5工']],
    ['公示期：2023年8月7日—8月11日。', ['8.7–8.11']],
    ['公示期限自2023年8月7日起至8月11日止，共5个工作日。', ['8.7–8.11', '5工']],
    ['公示期为五个工作日，自2023年8月7日起至2023年8月11日止。', ['5工', '8.7–8.11']],
    ['公示期从8月7日起5个工作日。', ['从8.7', '5工']],
    ['公示期7天。', ['7天']],
    ['公示期为7日。', ['7天']],
    ['公示期为七个自然日。', ['7历']],
    ['公示期一周。', ['1周']],
    ['公示期不少于5个工作日。', ['≥5工']],
    ['公示时间为5个工作日以上。', ['≥5工']],
    ['现予公示，公示时间：2022.7.13-7.19。', ['7.13–7.19']],
    ['现予以公示（8月7日至11日）。', ['8.7–8.11']],
    ['现公示5个工作日。', ['5工']],
    ['公示七天。', ['7天']],
    ['自2023年8月7日至8月11日进行公示。', ['8.7–8.11']],
    ['自2023年8月7日至8月11日在省厅网站向社会公示。', ['8.7–8.11']],
    ['2023年8月7日至8月11日为公示期。', ['8.7–8.11']],
    ['自公示之日起7个工作日内，可以反映。', ['7工']],
    ['如有异议，请自本公示发布之日起5个工作日内提出。', ['5工']],
    ['公示期截至2023年8月11日。', ['到8.11']],
    ['受理截止时间为2023年8月11日17:30。', ['限8.11']],
    ['现将名单予以公示，时间为2023年8月7日至8月11日。', ['8.7–8.11']],
    ['公示时间：2023年8月4日', ['?8.4']],
    ['公示时间：2023年8月7日，至8月11日。', ['从8.7', '到8.11']],
    ['公示时间从2023年8月7日8:00起至8月11日17:30止。请于8月11日17:30前书面反映。', ['8.7–8.11', '限8.11前']],
    ['书面意见请于8月12日前送达。如有异议，请最迟不晚于8月11日反映。', ['限8.12前', '限8.11']],
    ['异议受理截止日期：2023年8月11日', ['限8.11']],
    ['公示期间（8月7日至11日）组织群众评议。', ['8.7–8.11']],
    ['原公示期（8月1日至5日）延长至8月11日。', ['到8.11']],
    ['更正：原公示中“公示时间为8月1日至5日”应为“公示时间为8月7日至11日”。', ['8.7–8.11']],
    ['初评公示（7月19日至23日）已结束，终评公示期为5个工作日（8月7日至11日）。', ['5工', '8.7–8.11']],
    ['即日起至8月11日公示。', ['发布–8.11']],
    ['公示时间安排在考核（8月14日至18日）之后。', ['?8.14–8.18']],
  ])('reads %s', (text, statements) => {
    expect(read(text)).toEqual(statements);
  });

  it('reads what stands below a heading or a label', () => {
    expect(read('2023年8月7日至8月11日（5个工作日）。', '一、公示时间')).toEqual(['8.7–8.11', '5工']);
    expect(read('自2023年8月7日至8月11日。', '公示期:')).toEqual(['8.7–8.11']);
  });

  it.each([
    '2023年6月1日至6月30日，各单位组织推荐。',
    '经2023年7月10日至7月14日公示无异议，确定以下对象。',
    '已于2023年7月10日至7月14日在本单位公示。',
    '所在单位公示期为2023年7月10日至14日。',
    '获“2019-2021年度省级文明单位”称号。',
    '公示期满后，于8月20日前报送。',
    '公示期满后3个工作日内上报。',
    '公示结束之日起15日内办结。',
    '收到反映材料之日起30日内答复。',
    '报名截止时间为2023年7月1日。',
    '面试时间为2023年7月1日至7月3日。',
    '公示期间，可以拨打电话反映。',
    '考察期为7天。',
    '上一批公示（2023年7月3日至7月7日）的异议处理结果另行公布。',
    '公示期内，8月5日（周六）、6日（周日）不计入。',
    '国庆节10月1日至7日放假。',
    '2023年8月7日至8月20日，两名工程师检查了设备。',
    '请各县区于8月17日17:00前将推荐文件和申报材料报送市局。',
    '被提出异议的，应当在8月15日前提交书面说明。',
    '对答复不满意的，可在10日内向监督部门投诉。',
    '申请家庭经初审后在社区公示，公示期限为10天。',
    '意见征求时间：2023年8月15日至19日。',
    '投票时间：8月4日00:00至8月23日24:00，为期20天。',
    '有效期为2023年1月1日至2025年12月31日。',
  ])('reads nothing in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
