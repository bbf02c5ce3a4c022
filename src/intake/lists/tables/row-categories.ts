import { at } from '#domain/lists/at.ts';
import { literalPattern } from '#domain/lists/literal-pattern.ts';
import { Tally } from '#domain/lists/tally.ts';
import type { DraftList } from '../../draft.ts';
import { countIn, measures } from '../category.ts';

/** Heads under which a table says what each row is put forward for. */
const categoryHead =
  /^拟?(?:推荐|申报|评选|表彰|命名|授予|评定|认定|获奖|获得|荣誉|奖励)*(?:类别|奖项|奖级|奖别|称号|等级|等次)(?:名称)?$/;
const categoryWord =
  /(?:集体|个人|手|奖|标兵|工作者|单位|教师|家庭|模范|人物|组织|支部|企业|团队|党员|志愿者|院校|学校)$/;
const mostCategories = 8;

/**
 * `lists`, each with the column that says of each row what it is put forward for, where one does: it says so in words
 * for those who are honoured, where no heading parts the rows, or as often as `text` counts them.
 */
export function withCategoryHeads(lists: readonly DraftList[], text: string): DraftList[] {
  return lists.map((list) => {
    const areParted = lists.some(
      ({ category, heads }) => category !== list.category && heads.join() === list.heads.join(),
    );
    const head = list.heads.find(
      (one, column) =>
        categoryHead.test(one.replace(/\s/g, '')) && areCategories(list, column, text, areParted),
    );
    return head === undefined ? list : { ...list, categoryHead: head };
  });
}

function areCategories({ rows }: DraftList, column: number, text: string, areParted: boolean): boolean {
  const counts = new Tally(rows.map((row) => row[column] ?? ''));
  const words = [...counts.keys()];
  if (words.length < 2 || words.length > mostCategories || words.some((word) => word.length < 2))
    return false;
  return (
    (!areParted && words.every((word) => categoryWord.test(word))) ||
    words.every((word) => isCounted(word, counts.of(word), text))
  );
}

/** 种粮大户6户, 6户种粮大户 */
function isCounted(word: string, count: number, text: string): boolean {
  return (
    countIn(text, word)?.count === count ||
    new RegExp(`(?<!\\d)${count}${measures}“?${literalPattern(word)}`).test(text)
  );
}

/** What each row of `list` is put forward for. */
export function rowCategories({ category, categoryHead: head, heads, rows }: DraftList): string[] {
  return head === '' ? rows.map(() => category) : rows.map((row) => at(row, heads.indexOf(head)));
}

/** What the rows of `list` are put forward for, each once. */
export function categoriesOf(list: DraftList): string[] {
  return list.categoryHead === '' ? [list.category] : [...new Set(rowCategories(list))];
}
