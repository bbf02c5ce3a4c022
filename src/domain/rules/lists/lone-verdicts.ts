import { headForm } from '../../name/name-column.ts';
import { type NomineeList, type Notice, titleOf } from '../../notice/notice.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * Of those put forward all others passed (合格, 通过), and one did not, or its cell is empty; and a cell is empty under a
 * head of which every row must say something (性别, 准考证号). A list that shows who passed and who did not is left alone,
 * and so is a row of which the list or the prose says more.
 */
export const loneVerdicts: Rule = function* (notice) {
  for (const [index, list] of notice.lists.entries()) {
    if (list.form !== 'table' || list.nominees.length < fewestRows || list.standing !== 'proposed') continue;
    for (const [column, head] of list.heads.entries()) {
      const row = loneRow(notice, list, column);
      if (row === undefined) continue;
      const text = (list.nominees[row]?.cells[column] ?? '').trim();
      const others = (list.nominees[row === 0 ? 1 : 0]?.cells[column] ?? '').trim();
      const path = ['lists', index, 'nominees', row, 'cells', column];
      const isOne = passed.test(others);
      if (text === '') yield { code: 'cell-left-out', path, facts: { head, others: isOne ? others : '' } };
      else yield { code: 'verdict-differs', path, facts: { head, text, others } };
    }
  }
};

const fewestRows = 5;

const passed = /^(?:合格|及格|通过|已?达标|符合(?:条件|要求)?|优秀|同意|无异议|属实|已?核实)$/;
const failed =
  /^(?:不合格|不及格|(?:未|不予?)(?:通过|达标|同意)|不(?:符合|达标|同意|属实)(?:条件|要求)?|有异议|待定|缺考|弃权|放弃)$/;
/** Heads under which every row says something. */
const ofEvery =
  /^(?:性别|民族|学历|出生年月|出生日期|准考证号码?|岗位(?:名称|代码)|职位(?:名称|代码)|(?:报考|应聘|招聘|拟聘)岗位|保障方式|资助类[别型]|申报类[别型])$/;
/** What shows both who passed and who did not. */
const ofBoth = /结果|成绩|情况|花名册|汇总|台账|测评表|审核表/;

/** The only row that is otherwise under a head; undefined where none is, or may be so. */
function loneRow(notice: Notice, list: NomineeList, column: number): number | undefined {
  const { nominees, heads, nameColumn } = list;
  if (column === nameColumn) return undefined;
  const texts = nominees.map(({ cells }) => (cells[column] ?? '').trim());
  const tally = new Map<string, number>();
  for (const text of texts) tally.set(text, (tally.get(text) ?? 0) + 1);
  const empty = tally.get('') ?? 0;
  const isVerdicts = tally.size === 2 && [...tally.keys()].some((text) => passed.test(text));
  const isLone = (row: number): boolean => row !== -1 && !isExplained(notice, list, row, column);
  if (isVerdicts) {
    const row = texts.findIndex((text) => text === '' || failed.test(text));
    if (row === -1 || tally.get(texts[row] ?? '') !== 1 || isOfBoth(notice, list)) return undefined;
    return isLone(row) ? row : undefined;
  }
  if (empty !== 1 || !ofEvery.test(headForm(heads[column] ?? ''))) return undefined;
  const row = texts.indexOf('');
  return isLone(row) ? row : undefined;
}

function isOfBoth(notice: Notice, { title, nominees }: NomineeList): boolean {
  const category = nominees[0]?.category ?? '';
  const titles = `${titleOf(notice)}${title}`;
  return (
    !/拟|推荐|候选|建议|入选|录[用取]|聘用|获[奖得]|先进|优秀|表彰/.test(`${category}${titles}`) ||
    ofBoth.test(titles)
  );
}

/** Whether its row has a remark, or the prose speaks of it or of such as it. */
function isExplained(notice: Notice, { nominees, heads }: NomineeList, row: number, column: number): boolean {
  const { name = '', cells = [] } = nominees[row] ?? {};
  const text = (cells[column] ?? '').trim();
  const isRemarked = heads.some(
    (head, place) => /备注|说明|其他/.test(head) && (cells[place] ?? '').trim() !== '',
  );
  const prose = readingOf(notice).body.map(({ scope }) => scope.text);
  const words =
    text === '' ? /免[试考笔面检]|放弃|待[补定核]|空缺|不填/ : /不合格|未通过|放弃|递补|缺考|复[检核查]/;
  return isRemarked || prose.some((one) => words.test(one) || (name.length > 1 && isNamedFurther(one, name)));
}

/** 甲一因…: the name with more behind it than 等. */
function isNamedFurther(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at !== -1 && !/^[”》]?(?:等|[、，]|同志)/.test(text.slice(at + name.length));
}
