import { expect, it } from 'vitest';
import { statedPlaces } from './stated-places.ts';

it.each([
  ['到局办公楼3楼306室', [{ house: '局办公楼', floor: '3', room: '306' }]],
  ['甲一科（乙木楼三楼）', [{ house: '乙木楼', floor: '3' }]],
  ['主教学楼B座412甲一办公室', [{ house: '主教学楼', block: 'B', room: '412' }]],
  ['示例路7号8楼甲一部802室', [{ floor: '8', room: '802' }]],
  ['甲镇政府二号楼206房间', [{ block: '2', room: '206' }]],
  ['甲大厅三层12号窗口，5号窗口', [{ floor: '3', window: '12' }, { window: '5' }]],
  ['甲大厦15层1506', [{ house: '甲大厦', floor: '15', room: '1506' }]],
  ['楼上共有412人，路面1506米', []],
])('the places within houses are read: %s', (text, places) => {
  expect(statedPlaces(text).map(({ parts }) => ({ ...parts }))).toEqual(places);
});
