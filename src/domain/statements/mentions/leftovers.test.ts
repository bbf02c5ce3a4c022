import { expect, it } from 'vitest';
import { settingScope } from '../clauses/scope.ts';
import { knownWords } from '../clauses/tokens-of.ts';
import { readScope } from '../reading.ts';
import { leftovers } from './leftovers.ts';

it.each([
  ['公示期自2023年X月X日起', ['blank']],
  ['××单位拟表彰对象如下', ['blank']],
  ['请点击此处输入文字。', ['instruction']],
  ['（此页无正文）', ['instruction']],
  ['第1页，共3页', ['page']],
  ['经XX局党组研究', ['blank']],
  ['折算公式：年标准÷12×月数', []],
  ['每人每天120元×日均人数', []],
  ['自2023年×月×日起', ['blank']],
  ['【请核对后删除】', ['instruction']],
  ['现予公示。复制链接 打印 关闭窗口', ['instruction']],
  ['来源：示例网　浏览次数：12　字体：【大 中 小】', ['instruction']],
  ['名单可在网站打印页面查看', []],
  ['XX河流域综合治理', []],
  ['拟表彰对象李××，手机139****1234', []],
  ['标准征求意见稿已公示', []],
  ['为主管部门日后开展工作提供参考', []],
  ['上年推荐甲类4个，供参考', []],
  ['以上样式仅供参考', ['instruction']],
  ['共12人，**人选结构**如下', []],
  ['其中**人均补贴。**乙方', []],
  ['由**单位**负责，**市**县甲一', ['blank', 'blank']],
  ['自**年**月**日起', ['blank']],
  ['**同志', ['blank']],
])('what a template left behind is found in %s', (text, kinds) => {
  const read = readScope(settingScope(text, ['body']), { known: knownWords([], []) });
  expect(leftovers(read).map(({ kind }) => kind)).toEqual(kinds);
});
