import { headForm } from '../../name/name-column.ts';

/** By what nouns texts count the different cells of a column, whatever it is called, and how such a cell ends. */
const sorts: readonly (readonly [noun: RegExp, cell: RegExp])[] = [
  [/^(?:中小)?学校$/, /(?:[小中大]学|[校园]|学院|[一二三四五六七八九十]中|[附实]中|[附实]小)$/],
  [/^(?:乡镇|镇街|街镇|镇乡|乡镇（街道）|镇（街道）|乡（镇）)$/, /(?:[乡镇]|街道)$/],
  [/^(?:行政|自然)?村(?:庄|社区|（社区）)?$/, /(?:村|社区)$/],
  [/^(?:县区|区县|县市区|县（市、区）|县（区）)$/, /[县市区旗]$/],
  [/^(?:企业|公司)$/, /(?:公司|厂|企业|集团)$/],
  [/^(?:部门|科室|处室)$/, /[局委办科处室部股]$/],
  [/^(?:医院|医疗机构)$/, /(?:医院|卫生院|保健院)$/],
];

/**
 * Whether a column of `head` with these `cells` may have what `noun` counts: 学校 of 所在校, or of cells that are schools.
 */
export function isColumnOf(noun: string, head: string, cells: readonly (string | undefined)[]): boolean {
  const [own, asked] = [bare(head), bare(noun)];
  if (/[及和与]|职务|岗位/.test(own) && own !== asked) return false;
  if (asked === '' || own === '') return false;
  const ending = sorts.find(([form]) => form.test(noun))?.[1];
  return (
    own === asked ||
    (asked.length > 1 && own.endsWith(asked)) ||
    asked.endsWith(own) ||
    (cells.length > 0 && cells.every((cell) => cell?.endsWith(noun) || (ending?.test(cell ?? '') ?? false)))
  );
}

/** 单位 of 工作单位 and 单位名称, 职位 of 职位代码, 县 of 所在县（区）; not of 单位及职务. */
function bare(words: string): string {
  return headForm(words).replace(
    /[（(][^）)]*[）)]|^(?:所在|所属|工作|派出|申报|推荐|选派|招聘|行政)|(?:名称|名|代码|编码)$/g,
    '',
  );
}
