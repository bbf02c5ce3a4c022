import { at } from '../lists/at.ts';
import { headForm } from './name-column.ts';
import { nameForm } from './name-form.ts';

/**
 * What a row of a list is. Tables pasted from Word and Excel bring rows that name nobody: blank ones, sums, notes and
 * headings across the table, the heads once more at the top of a page, and rows of merged cells, which lack a name.
 */
export type RowMeaning = 'nominee' | 'nameless' | OtherRow;

/** A row that names nobody, and need not. */
export type OtherRow = 'blank' | 'sum' | 'note' | 'heads';

const sum =
  /^(?:合计|总计|共计|小计|累计|总数|汇总|本页(?:小计|合计)|平均(?:数|值|分)?)(?:$|[:：(（\d])|^.{0,8}(?:合计|总计|小计)[:：]?\d*[名人个项家户]?$/;
const note =
  /^(?:[※*]|(?:备?注|附注|说明|备注说明)\d*[:：]|(?:填表|填报|制表|审核|负责|联系|复核|经办)(?:人|单位|日期)[:：]|单位[(（]?(?:盖章|公章)|以上[^，。]{0,10}(?:排序|顺序|排名|人员)|排名不分先后|[(（]?(?:此页|以下)(?:无正文|空白))/;
/** 一、甲市, （一）一等奖, 二等奖（3名）: a heading within a table. */
const heading = /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|.*[(（]共?\d+[名个人项家件][)）]$)/;

/** What the row with `texts` in its cells is, in a list with `heads` whose nominees stand in the column `name`. */
export function rowMeaning(texts: readonly string[], heads: readonly string[], name: number): RowMeaning {
  const written = texts.filter((text) => text !== '');
  const [first] = written;
  if (first === undefined) return texts.length === 1 ? 'nameless' : 'blank';
  if (texts.every((text, column) => nameForm(text) === nameForm(at(heads, column)))) return 'heads';
  const own = at(texts, name);
  if (sum.test(nameForm(first)) || sum.test(headForm(own))) return 'sum';
  if (note.test(first) || note.test(own)) return 'note';
  if (/^.{30,}[。；]$/.test(own)) return 'note';
  if (/[\p{L}\p{N}\p{Co}\uFFFD]/u.test(nameForm(own)))
    return written.length === 1 && texts.length > 2 && heading.test(own) ? 'note' : 'nominee';
  return written.length === 1 && texts.length > 2 && !/^\d+$/.test(first) ? 'note' : 'nameless';
}
