import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';

/** Whose units and posts a column tells, and no rank or what is applied for. */
const ofPosts =
  /^(?!拟|申报).*(?:单位|职务|岗位|职业|部门|科室|学校|院系|企业|公司|机构|组织|班组|身份)(?!性质|类[别型]|等级|代码)/;
/** Shorter words may be a sign apart and two; longer ones are shortened in many ways. */
const [shortest, longest] = [4, 20];

/**
 * What `words`, which stand right before a nominee's name (`isBefore`) or in brackets behind it, write for one of the units
 * and posts that its row says, and miss by one sign: 县供水所线路工 for 县供电所 and 线路工. Undefined where they write it, and
 * where the sign is one by which people call the same (老师 and 教师), a number, or the end of a shorter way to call it.
 */
export function cellSlipIn(
  words: string,
  cells: ReadonlyMap<string, string>,
  isBefore: boolean,
): { readonly stated: string; readonly known: string } | undefined {
  const own = [...cells].filter(
    ([head, cell]) =>
      ofPosts.test(headForm(head)) &&
      /^\p{Script=Han}+$/u.test(cell) &&
      cell.length >= shortest &&
      cell.length <= longest,
  );
  if (own.length === 0 || own.some(([, cell]) => words.includes(cell))) return undefined;
  const parts = isBefore ? [withoutPosts(words, cells)] : words.split(/[（，、；: ]/);
  for (const part of parts)
    for (const [, known] of own) {
      const stated = part.slice(-known.length);
      const isWhole = isBefore || part.length === known.length;
      // 现任甲院院长 for 县甲院院长: a word that leads to the unit.
      const isLed = stated[0] !== known[0] && /^[任由为是系的在至到]/.test(stated);
      if (isWhole && !isLed && isSlip(stated, known)) return { stated, known };
    }
  return isBefore ? shortSlipIn(words, own) : undefined;
}

/** 最年长的是乙车间副组长 for 甲厂乙车间副班长: the end of a cell of unit and post, behind what leads to it. */
function shortSlipIn(
  words: string,
  own: readonly (readonly [head: string, cell: string])[],
): { readonly stated: string; readonly known: string } | undefined {
  const stated = stretchIn(words, /[^是为的]+$/);
  const known = own.find(
    ([, cell]) =>
      stated.length >= shortestEnd &&
      stated.length < cell.length &&
      // 任甲院副院长, whose first sign leads to the post.
      stated.startsWith(cell.charAt(cell.length - stated.length)) &&
      isSlip(stated, cell.slice(cell.length - stated.length)),
  );
  return known && { stated, known: known[1] };
}

const shortestEnd = 6;

/** `words` without what else the row says at their end: 县供水所 of 县供水所线路工. */
function withoutPosts(words: string, cells: ReadonlyMap<string, string>): string {
  const post = [...cells.values()].find((cell) => cell.length > 1 && words.endsWith(cell)) ?? '';
  return words.slice(0, words.length - post.length).replace(/的$/, '');
}

/** Signs that stand for one another in words of one meaning. */
const alike = [
  '老教',
  '职员',
  '师生',
  '市场',
  '站所',
  '部室',
  '司驾',
  '小女男',
  '村屯',
  '厂场',
  '员工',
  '馆室',
];

function isSlip(written: string, known: string): boolean {
  if (written.length !== known.length) return false;
  const apart = [...known].flatMap((sign, index) => (written[index] === sign ? [] : [index]));
  const [index] = apart;
  if (index === undefined || apart.length > 1) return false;
  const signs = [written.charAt(index), known.charAt(index)];
  return (
    signs.every((sign) => /[\p{Script=Han}]/u.test(sign) && !/[一二三四五六七八九十百甲乙丙丁]/.test(sign)) &&
    !alike.some((group) => signs.every((sign) => group.includes(sign)))
  );
}
