import { placeIn } from '../../finding/finding.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';
import { areOfAll, isOfOthers, ownWords } from '../words/whose-words.ts';
import { proposedTables } from '../rows/tables.ts';
import { isColumnOf } from '../words/kinds-called.ts';
import { claimsIn } from '../words/prose-read.ts';
import { clauseBefore, sentenceBefore } from '../words/sentence-start.ts';

/** 来自5家单位, 分布在4个村: of as many units, places or kinds as the prose says a column of the lists has. */
export const statedVariety: Rule = function* (notice) {
  const tables = proposedTables(notice);
  const all = tables.reduce((sum, { nominees }) => sum + nominees.length, 0);
  if (all < 3) return;
  for (const { scope } of readingOf(notice).body)
    for (const { 0: whole, index, groups = {} } of forms.flatMap((form) => claimsIn(scope.text, form))) {
      const { number: written = '', counting = '', noun = '' } = groups;
      const span = { start: index, end: index + whole.length };
      const before = sentenceBefore(scope.text, index);
      if (scope.isQuoted(span) || ofMore.test(before) || isOfOthers(before, notice)) continue;
      const stated = numberOf(written);
      const next = stretchIn(scope.text.slice(span.end, span.end + 6), behind, 1);
      const isOfAll = /^\d/.test(scope.text.slice(span.end))
        ? next === `${all}` && leadOfAll.test(clauseBefore(scope.text, index))
        : ofList.test(before) ||
          areOfAll(ownWords(before, notice), [all]) ||
          (before === '' &&
            !/^的/.test(scope.text.slice(span.end)) &&
            isOfWhole(scope.text.slice(0, index), all, notice));
      if (stated === undefined || !isOfAll) continue;
      const counts = varietiesOf(noun, tables);
      const [counted] = counts;
      if (counted === undefined || counts.includes(stated) || counts.some(Number.isNaN)) continue;
      yield {
        code: 'stated-trait-differs',
        ...placeIn(scope, index),
        facts: { stated: `${written}${counting}`, label: scope.written(span).trim(), counted },
      };
    }
};

/** 拟表彰6人。分布在4个村: whether a sentence that names nobody behind `above` is of all: it opens, or that before it is. */
function isOfWhole(above: string, all: number, notice: Notice): boolean {
  const last = sentenceBefore(above, above.replace(/[。\s]+$/, '').length);
  return above.trim() === '' || (areOfAll(ownWords(last, notice), [all]) && !isOfOthers(last, notice));
}

/** 名录共确定养护单位6家: of all that are listed. */
const ofList = /(?:名录|名单|本[次批])(?:共|中)?\p{Script=Han}{0,4}$/u;
/** What may stand before that, and leaves it of all. */
const leadOfAll = /^(?:本[次批]|[此这]次|一?共|总共|流转|补[偿助贴]|征收|公示)*$/;
/** 涉及4个村11户: what it has of all stands right behind. */
const behind = /^(?:的)?(\d{1,4})[户名人家个项](?![月中])(?:[，。；、]|$)/;
/** 全市分布在5个市: of more than those put forward. */
const ofMore = /全[省市县区][^，；]*$/;

/** More than are told apart by the dozen. */
const mostKinds = 200;

const number = '(?<number>\\d{1,3}|[一二两三四五六七八九十]{1,3})(?<counting>[个家所类种])';
const lead =
  '(?:来自|分布(?:在|于)|分属|涉及|覆盖|涵盖|分散在|拟?(?:聘用|录用|招聘|分配|派遣|选派|派驻|安置|安排|调配|招录|选聘|引进)[到至在])(?:全[市县省区]|我[市县省区]|不同的?)?';
const forms = [
  `${lead}${number}(?<noun>\\p{Script=Han}{1,3}（\\p{Script=Han}{1,3}）|\\p{Script=Han}{1,6}?)(?=[，。；:、的]|\\d{1,4}[户名人家个项]|$)`,
  // 涉及企业6家
  `${lead}(?<noun>\\p{Script=Han}{2,4}?)${number}(?=[，。；]|$)`,
  // 名录共确定养护单位6家
  `(?<=[共定])(?<noun>\\p{Script=Han}{4,8})${number}(?=[，。；]|$)`,
  // 4所学校有人入选
  `(?<=^|[，。；\\n共])(?:其中)?(?:有)?${number}(?<noun>\\p{Script=Han}{1,6}?)(?:均|都)?有\\p{Script=Han}{1,4}?(?:入选|上榜|获评|获奖|当选|入围|立项|获批|救助)(?=[，。；]|$)`,
].map((form) => new RegExp(form, 'gu'));

/** How many different cells the columns have that may tell of `noun`, by each reading. */
function varietiesOf(noun: string, tables: readonly NomineeList[]): number[] {
  const heads = [...new Set(tables.flatMap(({ heads: own }) => own))];
  return heads.flatMap((head) => {
    const cells = tables.flatMap((table) =>
      table.nominees.map((nominee) => nominee.cells[table.heads.indexOf(head)]?.replace(/\s/g, '') ?? ''),
    );
    if (tables.some((table) => !table.heads.includes(head)) || !isColumnOf(noun, head, cells)) return [];
    const kinds = [...new Set(cells)];
    if (kinds.length > mostKinds || kinds.some((cell) => cell === '' || /[、，/]/.test(cell))) return [NaN];
    // 示例一中高一年级 is of 示例一中.
    const wider = kinds.filter((cell) => !kinds.some((other) => other !== cell && cell.startsWith(other)));
    return [kinds.length, wider.length];
  });
}
