import { headForm } from '../name/name-column.ts';
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
