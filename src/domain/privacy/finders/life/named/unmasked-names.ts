import { grouped } from '../../../../lists/grouped.ts';
import { matchesIn } from '../../../../lists/matches-in.ts';
import { wordPattern } from '../../../../lists/word-pattern.ts';
import { isSurnamed } from '../../../../name/likely-names.ts';
import { body } from '../../../listed-names.ts';
import type { Sighting } from '../../../sighting.ts';
import type { Cell, Field, Surroundings } from '../../../surroundings.ts';
import { twoSigned } from '../somebody.ts';

/** A cell with a name of which a part is hidden: 张*, 张*样, 张某某, *样. */
const masked = /^(?:[\u4e00-\u9fff]{1,2}(?:[*×○xX]{1,3}|某[某甲乙丙丁戊己庚]?)|[*×○]{1,2}[\u4e00-\u9fff])/;
/** A cell that is a whole name, or begins with one that a remark follows. */
const whole = /^([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff·]{2,9})(?=$|[,(\s])/;
/** What stands in a column of names and is none. */
const noName =
  /^(?:合计|小计|总计|共计|空缺|平均|单位|全体|同上|成员|项目|备注|以[上下]|班级|集体|匿名|待定|向导|[\u4e00-\u9fff]{1,3}(?:[村社区镇乡]|小学|中学|大学))/;
/** For fewer hidden names a column is not one of hidden names, and one that is whole not forgotten. */
const fewestMasked = 3;

/** Without one of these signs no name is masked. */
export const maskSigns = /[\u4e00-\u9fff][*＊×○Xx某]|[*＊×○][\u4e00-\u9fff]/;

/**
 * Whole names in columns of persons in which every other name is masked: the office keeps names back there, and one
 * was forgotten; and whole names beside themselves with a part hidden (个人信息保护法 6, 51).
 */
export function unmaskedNames(text: string, { cells }: Surroundings): Sighting[] {
  const beside = mayStandBeside.isIn(text) ? namesBeside(text) : [];
  return text.includes('\t') && maskSigns.test(text) ? [...beside, ...forgottenIn(cells)] : beside;
}

/** Without any of these no hidden name stands beside another. */
const mayStandBeside = wordPattern(
  /[*×○某][\u4e00-\u9fff]?(?:同[志学]|老师)?,?[即系是(:=/,]|[(/][^()]{0,6}[*×○某]/,
);
/** A name of which a part is hidden, by its surname, what stands for that part, and its last sign. */
const maskedName = `(?<head>${twoSigned}|[\\u4e00-\\u9fff])(?<hidden>[*×○]{1,2}|某{1,2})(?<tail>[\\u4e00-\\u9fff]?)`;
/** 李*例(李样例), 李某某即李样例, 李样例(李*例): such a name, and right beside it the whole one. */
const besideMasked = [
  new RegExp(
    `${maskedName}(?:同[志学]|老师)?(?:[(:=/,]|,?[即系是])(?:即|就?是|系|真?实?姓?名|全名|本名|原名|指|[叫为:])*(?<name>[\\u4e00-\\u9fff]{2,4})(?=[,。;、)(/\\s]|$)`,
    'g',
  ),
  new RegExp(
    `(?<name>[\\u4e00-\\u9fff]{2,4})[(/](?:即|公示为|隐名|脱敏)?:?${maskedName}(?=[,。;、)/\\s]|$)`,
    'g',
  ),
];
/** A given name has no more signs; one asterisk may stand for both. */
const mostHidden = 2;
/** What may stand behind a hidden name, and begins as it does: 李*(李家村), 金*(金奖). */
const noPerson = /[村庄镇乡县市区省组社队街路巷湾坪寨屯州奖级院校局厂员师长家牌人生]$/;

/** Whole names of `text` beside themselves with a part hidden: whoever reads both knows whom the list keeps back. */
function namesBeside(text: string): Sighting[] {
  return besideMasked
    .flatMap((pattern) => matchesIn(text, pattern))
    .flatMap(({ 0: pair, index, groups = {} }): Sighting[] => {
      const { head = '', hidden = '', tail = '', name: words = '' } = groups;
      const name = words.slice(Math.max(0, words.indexOf(head)));
      const between = name.length - head.length - tail.length;
      const isSame =
        name.startsWith(head) && name.endsWith(tail) && between >= hidden.length && between <= mostHidden;
      const start = index + pair.indexOf(words) + words.length - name.length;
      return isSame && isSurnamed(name) && !noPerson.test(name)
        ? [{ kind: 'name', start, end: start + name.length, value: name }]
        : [];
    });
}

/** Whole names in columns of masked ones, among `cells`. */
function forgottenIn(cells: readonly Cell[]): Sighting[] {
  const columns = grouped(cells.map((cell) => [cell.field, cell] as const));
  return [...columns].flatMap(([field, column]) => namesIn(field, column));
}

function namesIn({ lists }: Field, column: readonly Cell[]): Sighting[] {
  if (lists !== 'persons') return [];
  const hidden = column.filter(({ text }) => masked.test(text)).length;
  if (hidden < fewestMasked) return [];
  const names = column.flatMap(({ text, start }): Sighting[] => {
    const [, name = ''] = whole.exec(text) ?? [];
    const isName =
      (isSurnamed(name) || name.includes('·')) &&
      !noName.test(name) &&
      !body.test(name) &&
      !masked.test(text);
    return isName ? [{ kind: 'name', start, end: start + name.length, value: name }] : [];
  });
  return names.length * fewestMasked <= hidden ? names : [];
}
