import { headForm } from '../../../name/name-column.ts';
import type { RowFacts } from '../../rows/row-facts.ts';
import type { Predicate } from '../predicate.ts';

/** How high a professional title is, the highest first, by what a cell says; what none knows is told by no row. */
const levels: readonly (readonly [level: Level, cell: RegExp])[] = [
  ['副高', /^副(?:高|教授|研究员|主任|编审|译审)|^高级(?!技|工$)|^高级讲师|副高级?$/],
  ['正高', /^正高|^(?:教授|研究员|编审|译审)(?:级|$)|^主任[医护药技]师$|^教授级/],
  [
    '中级',
    /^(?:中级|讲师|助理研究员|主治|主管|一级教师|馆员|编辑$)|^(?:工程|农艺|经济|会计|统计|兽医|畜牧)师$/,
  ],
  ['初级', /^(?:初级|助教|助理|员级|二级教师|三级教师|[医药护技]师$|[医药护]士|技术员|实习研究员)/],
];

type Level = '正高' | '副高' | '中级' | '初级';

const ofTitles = /职称|专业技术(?:职务|资格)/;
const said =
  /^(?:具?有|具备|取得|获得)?(?<level>正高|副高|高级|中级|初级)级?(?:专业技术)?(?<noun>职称|职务|资格)?的?$/;

/**
 * 副高级职称, 高级职称, 中级: how high the title of a row is in the column of titles; 高级 may be any of the two higher
 * ones, or what a cell calls so. Where a cell says a title of which the level is not known, it is of none.
 */
export function titlePredicates(topic: string, words: string, { columns }: RowFacts): readonly Predicate[] {
  const { level = '' } = said.exec(words)?.groups ?? {};
  const heads = level === '' ? [] : [...columns.keys()].filter((head) => ofTitles.test(headForm(head)));
  if (topic !== '' && !ofTitles.test(topic)) return [];
  return heads.flatMap((head) => {
    const cells = columns.get(head) ?? [];
    const own = cells.map((cell) => levels.find(([, form]) => form.test(cell ?? ''))?.[0]);
    const isOf = (row: number): boolean | undefined =>
      own[row] === undefined ? undefined : level === '高级' ? /高$/.test(own[row]) : own[row] === level;
    const ways = [isOf, (row: number) => (cells[row] === undefined ? undefined : cells[row].includes(level))];
    return ways.map((isSaidOf): Predicate => ({
      ...{ label: words, kind: 'other', isSaidOf },
      known: (row) => cells[row] ?? '',
    }));
  });
}
