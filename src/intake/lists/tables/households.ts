import { at } from '#domain/lists/at.ts';
import { rowMeaning } from '#domain/name/row-meaning.ts';

/** A list whose households are a row each. */
export interface Households {
  readonly rows: readonly (readonly string[])[];
  /** The column of whoever the household is named by. */
  readonly column: number;
  /** How many had several rows. */
  readonly count: number;
}

const relation =
  /(?:与|同|和)(?:户主|主?申请人|本人|购房人|承租人)(?:的)?关系|^(?:家庭|成员|亲属|家庭成员)?关系$|^称谓$/;
const householder = /^(?:户主|(?:主)?申请人|申请家庭)(?:姓名|名称)?$/;
/** How a list calls whoever the household is named by, where a row is each member's. */
const oneself = /^(?:户主|本人|(?:主)?申请人|户主本人|申请人本人|承租人|购房人|本户户主)$/;

/**
 * `rows` of a list of families with a row for each household: the others of it are nobody's nominees. `column` is where
 * names stand. Undefined of a list that tells no relation to whoever the household is named by.
 */
export function households(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  column: number,
): Households | undefined {
  const related = heads.findIndex((head) => relation.test(head));
  if (related === -1) return undefined;
  const named = heads.findIndex((head, index) => householder.test(head) && index !== related);
  const isOfMembers = named === -1;
  const own = isOfMembers ? column : named;
  const begins = (row: readonly string[], before: readonly string[] | undefined): boolean =>
    isOfMembers
      ? oneself.test(at(row, related).trim())
      : at(row, own) !== '' && (before === undefined || at(row, own) !== at(before, own));
  const groups: (readonly string[])[][] = [];
  for (const written of rows) {
    const row = heads.map((_, index) => written[index] ?? '');
    const open = groups.at(-1);
    const isOther = ['blank', 'sum', 'note', 'heads'].includes(rowMeaning(row, heads, own));
    if (!open || isOther || isClosed(open, heads, own) || begins(row, open[0])) groups.push([row]);
    else open.push(row);
  }
  const [first] = groups;
  if (!first || !begins(at(first, 0), undefined)) return undefined;
  return {
    rows: groups.map((group) => (isOfMembers ? withMembers(group, own, related) : joinedRows(group, own))),
    column: own,
    count: groups.filter(({ length }) => length > 1).length,
  };
}

/** Whether the only row of `group` is no household's. */
function isClosed(group: readonly (readonly string[])[], heads: readonly string[], own: number): boolean {
  return ['blank', 'sum', 'note', 'heads'].includes(rowMeaning(at(group, 0), heads, own));
}

/** The rows of a household in one: what differs stands one behind another. */
function joinedRows(group: readonly (readonly string[])[], own: number): string[] {
  return at(group, 0).map((text, column) => {
    const texts = group.map((row) => row[column] ?? '').filter((one) => one !== '');
    const isSame = texts.every((one) => one === texts[0]);
    return column === own || isSame ? (texts[0] ?? text) : texts.join('、');
  });
}

/** The rows of a household in one, with its members and what they are to whoever it is named by. */
function withMembers(group: readonly (readonly string[])[], own: number, related: number): string[] {
  const members = group.slice(1).map((row) => `${row[own] ?? ''}（${row[related] ?? ''}）`);
  return joinedRows(group, own).map((text, column) =>
    column === related && members.length > 0 ? members.join('、') : text,
  );
}
