import { ofLatest } from '../../lists/of-latest.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { Tally } from '../../lists/tally.ts';
import { isSurnamed } from '../../name/likely-names.ts';
import type { NomineeList } from '../../notice/notice.ts';

/** What a list calls those that are no bodies. */
export const ofPersons = '个人';
/** What texts call them beside bodies. */
export const personWord = /^(?:购机|购房|申请|普通|一般)?(?:个人|个体|自然人|农户|散户|农民|村民|居民)$/;

const bodies =
  /(?:合作社|联合社|农场|林场|牧场|公司|企业|集团|合作联社|工厂|[^省市]厂|商店|超市|学校|幼儿园|医院|卫生院|协会|商会|研究[所院]|中心|服务站|基地)$/;
const person = /^\p{Script=Han}[\p{Script=Han}*＊×○〇Xx某]{1,3}$/u;

/**
 * How many names of `tables` are of persons, and of each sort of bodies by the word in which they end; none where one
 * is of neither.
 */
export const nameKinds = ofLatest((tables: readonly NomineeList[]): readonly Tally<string>[] => {
  const names = tables.flatMap(({ nominees }) => nominees.map(({ name }) => name.replace(/\s/g, '')));
  const kinds = new Tally<string>();
  for (const name of names) kinds.add(kindOf(name), 1);
  return kinds.of('') > 0 || kinds.of(ofPersons) === 0 ? [] : [kinds];
});

function kindOf(name: string): string {
  const body = stretchIn(name, bodies);
  if (body !== '') return body;
  return person.test(name) && (isSurnamed(name) || /[*＊×○〇某]/.test(name)) ? ofPersons : '';
}
