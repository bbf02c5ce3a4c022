/** Grades of one kind, from the lowest. */
const scales: readonly (readonly string[])[] = [
  ['C', 'B', 'A', 'AA', 'AAA', 'AAAA', 'AAAAA'],
  ['1A', '2A', '3A', '4A', '5A'],
  ['1星', '2星', '3星', '4星', '5星'],
  ['一星', '二星', '三星', '四星', '五星'],
  ['三等', '二等', '一等', '特等'],
  ['四级', '三级', '二级', '一级', '特级'],
  ['铜', '银', '金'],
  ['丙', '乙', '甲'],
  ['县级', '市级', '省级', '国家级'],
  ['员级', '初级', '中级', '副高', '正高'],
  ['不合格', '合格', '良好', '优秀'],
];

/** How high each of `cells` stands on the one scale of all of them; undefined where there is none. */
export function ranksOf(cells: readonly string[]): readonly number[] | undefined {
  const bare = cells.map((cell) =>
    cell
      .replace(/\s/g, '')
      .replace(
        /(?<=[A-Z星])级$|(?<=[一二三特]等)奖$|(?<=[金银铜])[奖牌]$|(?<=[甲乙丙])[级等]$|(?<=[正副]高)级$/,
        '',
      ),
  );
  for (const scale of scales) {
    const ranks = bare.map((cell) => scale.indexOf(cell));
    if (ranks.length > 0 && !ranks.includes(-1)) return ranks;
  }
  return undefined;
}
