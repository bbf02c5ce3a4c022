import { expect, it } from 'vitest';
import { settingScope } from '../clauses/scope.ts';
import { plainParts } from './plain-parts.ts';

it.each<readonly [text: string, told: readonly string[]]>([
  ['现将拟提名项目共11项，其中自然科学奖2项、技术发明奖1项、科技进步奖8项予以公示。', ['11 11']],
  ['现将受理的643项（自然科学类91项、技术发明类33项、科技进步类项目510项）予以公示。', ['643 634']],
  ['共11项，其中自然科学奖2项、技术发明奖1项。', []],
  ['共11项，其中自然科学奖2项、技术发明奖1项、科技进步奖等8项', []],
  ['共11名（含追授1名）', []],
  ['共受理11项，其中甲县2项、乙县3项、丙县4项。', []],
  ['共11项（一等奖2项、二等奖3名）', []],
])('tells the parts that make a number, and no others: %s', (text, told) => {
  const read = plainParts(settingScope(text, ['body']));
  expect(read.map(({ whole, sum }) => `${whole.value} ${sum}`)).toEqual(told);
});
