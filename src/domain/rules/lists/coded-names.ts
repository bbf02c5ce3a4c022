import { headForm } from '../../name/name-column.ts';
import { nameForm } from '../../name/name-form.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * A code (岗位代码 01) stands beside one name (岗位名称 综合管理岗). Where one row between rows of one code and one name has the
 * same code with another name, or the same name with another code, it is told: lists are in the order of codes.
 */
export const codedNames: Rule = function* ({ lists }) {
  for (const [index, list] of lists.entries()) {
    if (list.form !== 'table' || list.nominees.length < fewestRows) continue;
    for (const [code, name] of pairsIn(list)) {
      const odd = oddIn(list, code, name);
      if (!odd) continue;
      const { row, column } = odd;
      const text = (place: number): string => (list.nominees[row]?.cells[place] ?? '').trim();
      yield {
        code: 'code-name-differs',
        path: ['lists', index, 'nominees', row, 'cells', column],
        facts: {
          code: text(code),
          name: text(name),
          above: (list.nominees[row - 1]?.cells[column] ?? '').trim(),
        },
      };
    }
  }
};

const fewestRows = 5;
/** As many rows have the code with the other name. */
const fewestAlike = 3;

/** The columns of codes, each with that of what it stands for. */
function pairsIn({ heads }: NomineeList): (readonly [code: number, name: number])[] {
  const forms = heads.map(headForm);
  return forms.flatMap((form, code) => {
    const what = /^(.{2,6})(?:代码|编码|编号)$/.exec(form)?.[1];
    const name = what === undefined ? -1 : forms.findIndex((one) => one === what || one === `${what}名称`);
    return name === -1 ? [] : [[code, name] as const];
  });
}

function oddIn({ nominees }: NomineeList, code: number, name: number) {
  const rows = nominees.map(
    ({ cells }) => [nameForm(cells[code] ?? ''), nameForm(cells[name] ?? '')] as const,
  );
  const odd = rows.flatMap(([ownCode, ownName], row) => {
    const [before, after] = [rows[row - 1], rows[row + 1]];
    if (!before || !after || before.join() !== after.join() || ownCode === '' || ownName === '') return [];
    const isCode = ownCode !== before[0];
    if (isCode === (ownName !== before[1])) return [];
    return [{ row, column: isCode ? code : name }];
  });
  const [first, ...others] = odd;
  if (!first || others.length > 0) return undefined;
  const beside = rows[first.row - 1]?.join();
  return rows.filter((row) => row.join() === beside).length >= fewestAlike ? first : undefined;
}
