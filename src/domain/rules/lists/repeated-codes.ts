import { at } from '../../lists/at.ts';
import { grouped } from '../../lists/grouped.ts';
import { headForm } from '../../name/name-column.ts';
import { nameForm } from '../../name/name-form.ts';
import { type NomineeList, type Notice, titleOf } from '../../notice/notice.ts';
import { proseLines } from '../../prose/prose-lines.ts';
import { cellValue } from '../amounts/cell-value.ts';
import type { Rule } from '../findings/rule.ts';
import { isTotalMarkHead, isWholeRankHead } from '../rows/row-heads.ts';

/**
 * What a list gives to one alone stands in one row: the number of an examinee, the flat that a family draws, a rank within a
 * post of those whose marks differ. One pair of rows with the same is told; several share on purpose.
 */
export const repeatedCodes: Rule = function* (notice) {
  for (const [index, list] of notice.lists.entries()) {
    if (list.form !== 'table' || list.nominees.length < fewestRows) continue;
    for (const [column, head] of list.heads.entries()) {
      const form = headForm(head);
      const keys = ofPersons.test(form)
        ? ownTexts(list, column)
        : ofHomes.test(form) && !isShared(notice, list)
          ? ownTexts(list, column).map((text) => (/\d/.test(text) && text.length > 3 ? text : ''))
          : isWholeRankHead(head)
            ? ranksIn(list, column)
            : [];
      const pair = onlyPair(keys);
      if (!pair || !areOthers(list, pair, form)) continue;
      const [first, second] = pair;
      yield {
        code: 'cell-repeated',
        path: ['lists', index, 'nominees', second, 'cells', column],
        facts: {
          head,
          text: ownTexts(list, column)[second] ?? '',
          first: at(list.nominees, first).name,
          isRank: isWholeRankHead(head),
        },
      };
    }
  }
};

const fewestRows = 5;
const ofPersons = /^(?:准考证号?码?|准考号|考生?号码?|考号|学号|学籍号|工号|抽签号|面试序号)$/;
const ofHomes = /房源|房号|(?:配租|选房|分配|摇号|安置)(?:房屋|住房|结果|房号|地址)|车位|铺位|摊位|墓[位穴]/;
const isTotalHead = (head: string): boolean => isTotalMarkHead(head) || headForm(head) === '合计';
/** What may tell one run of ranks from another. */
const groups =
  /岗|职位|单位|部门|专业|学科|组|类|批|县|区|市|乡|镇|学校|学段|标段|性别|层次|级|考点|代码|科目|班/;

function ownTexts({ nominees }: NomineeList, column: number): string[] {
  return nominees.map(({ cells }) => nameForm(cells[column] ?? ''));
}

/** Each row's rank with its group; '' for what is no rank. None where no column of marks would show a tie. */
function ranksIn(list: NomineeList, column: number): string[] {
  const isTotal = list.heads.some(isTotalHead);
  if (!isTotal) return [];
  const heads = list.heads.flatMap((head, place) =>
    place !== column && groups.test(head) && place !== list.nameColumn ? [place] : [],
  );
  return list.nominees.map(({ cells, category }) => {
    const own = (cells[column] ?? '').trim();
    return /^\d{1,4}$/.test(own)
      ? [category, ...heads.map((place) => cells[place] ?? ''), own].join('\n')
      : '';
  });
}

/** The two places of the only key that stands twice. */
function onlyPair(keys: readonly string[]): readonly [number, number] | undefined {
  const places = grouped(keys.flatMap((key, place) => (key === '' ? [] : [[key, place] as const])));
  const [pair, ...others] = [...places.values()].filter((own) => own.length > 1);
  const [first, second, ...more] = pair ?? [];
  if (first === undefined || second === undefined || more.length > 0 || others.length > 0) return undefined;
  return [first, second];
}

/** Whether both rows are of different persons; of ranks, with different marks. */
function areOthers(list: NomineeList, [first, second]: readonly [number, number], head: string): boolean {
  const { nominees, heads, nameColumn } = list;
  const rows = [at(nominees, first), at(nominees, second)] as const;
  if (isWholeRankHead(head)) {
    const column = heads.findIndex(isTotalHead);
    const [one = NaN, other = NaN] = rows.map(({ cells }) => cellValue(cells[column] ?? '')?.number ?? NaN);
    return one !== other && !Number.isNaN(one) && !Number.isNaN(other);
  }
  const isNamed = nameColumn !== undefined && headForm(heads[nameColumn] ?? '') !== head;
  return isNamed && nameForm(rows[0].name) !== nameForm(rows[1].name);
}

/** 合租, 共有: whether flats are shared. */
function isShared(notice: Notice, { title, heads, introduction, remarks, nominees }: NomineeList): boolean {
  const texts = [
    titleOf(notice),
    title,
    ...heads,
    ...[notice.body, introduction, remarks].flatMap((prose) => proseLines(prose).map(({ text }) => text)),
    ...nominees.flatMap(({ cells }) => cells),
  ];
  return texts.some((text) =>
    /合[租住用]|共[同有住用]|同住|宿舍|床位|单间|[A-Da-d甲乙]房间?|夫妻|父子|母子|户内|家庭成员/.test(text),
  );
}
