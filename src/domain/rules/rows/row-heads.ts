import { headForm } from '../../name/name-column.ts';

/** Whether a column of that head has what a row is found by, or a remark: 序号, 准考证号, 联系电话, 标段号. It measures nothing. */
export function isIndexHead(head: string): boolean {
  return indexes.test(headForm(head));
}

const indexes = /^(?:序号?|编号|.*(?:代码|编码|编号|号码|证号|邮编|电话|备注))$|^(?:包|标段|房)号$/;

/** Whether a column of that head tells of which part a row is, which texts call it by as well: 2标段. */
export function isPartHead(head: string): boolean {
  return /^(?:包|标段|房)$/.test(headForm(head));
}

/** Whether a column of that head tells in which place a row stands: 综合排名, 选房顺序号. */
export function isRankHead(head: string): boolean {
  return /(?:排名|排序|名次|位次|顺序号?)$/.test(headForm(head));
}

/** Whether a column of that head has days or months. */
export function isDayHead(head: string): boolean {
  return /(?:日期|时间|年月)$/.test(headForm(head));
}

/** Whether a column of that head tells when somebody was born. */
export function isBirthHead(head: string): boolean {
  return /^(?:出生(?!地)|生日)/.test(headForm(head));
}

/** Whether rows are called by nothing that a column of that head says. */
export function isUncalledHead(head: string): boolean {
  return isDayHead(head) || /^(?:序号|编号|排名|备注|说明|.*(?:电话|号码|事迹.*))$/.test(headForm(head));
}

/** Whether a column of that head has nothing by which texts tell rows apart: birth and address too. */
export function isUntoldHead(head: string): boolean {
  return isUncalledHead(head) || /^出生|地址$/.test(headForm(head));
}
