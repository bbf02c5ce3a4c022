import { matchesIn } from '../lists/matches-in.ts';
import { headForm } from '../name/name-column.ts';
import { textOfProse } from '../prose/prose.ts';
import type { Nominee, NomineeList } from './notice.ts';

/** Where a nominee is put forward from or to, and as what. */
export interface UnitAndPost {
  readonly unit: string;
  readonly post: string;
}

/**
 * Where `nominee` of a list with `heads` works, and as what, or where it is to: the unit that hires is not its own, and
 * is told where its own is not. Empty text where the list does not say.
 */
export function unitAndPost(
  { organisation, post, cells }: Nominee,
  { heads }: Pick<NomineeList, 'heads'>,
): UnitAndPost {
  const cellUnder = (pattern: RegExp): string | undefined =>
    cells[heads.findIndex((head) => pattern.test(headForm(head)))];
  return { unit: organisation ?? cellUnder(hiring) ?? '', post: post ?? cellUnder(offered) ?? '' };
}

const hiring =
  /^拟?(?:招聘|招录|招考|录用|聘用|聘任?|用人|用工|报考|报名|应聘|选调|遴选|引进|接收|安置|派往|任职)(?:单位|机关|部门|学校|院校|企业)(?:名称)?$/;
const offered = /^拟?(?:招聘|招录|招考|录用|聘用|聘任?|报考|应聘|选调|遴选|引进|任)?(?:岗位|职位)(?:名称)?$/;

/**
 * For what post `nominee` of a list with `heads` is put forward, in the notice's own words, a column's before those of
 * the text: `拟任示例县档案馆馆长`. Undefined where it says none.
 */
export function proposedPost(
  { cells, deeds }: Nominee,
  { heads }: Pick<NomineeList, 'heads'>,
): string | undefined {
  const column = heads.findIndex((head) => proposed.test(headForm(head)));
  const cell = cells[column]?.trim();
  if (cell) return /^[拟提]/.test(cell) ? cell : `拟任${cell}`;
  const words = matchesIn(textOfProse(deeds), proposing).map(({ 0: clause }) => clause.trim());
  return words.length === 0 ? undefined : words.join('，');
}

const proposed =
  /^(?:拟(?:任|提任|晋升|提拔|转任|提名)(?:职务|职位|职级|岗位|人选)?|拟任(?:现)?职(?:务)?)(?:名称)?$/;
/** From 拟任 to the end of its clause, which 、 does not end: 拟任示例县委委员、常委. */
const proposing =
  /(?<=^|[，。；：\n])拟(?:任|提任|提名|晋升|提拔|转任|推荐|聘任|进一步使用)[^，。；\n]{2,60}/gu;
