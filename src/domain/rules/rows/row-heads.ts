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
  return /(?:排[名序位]|名次|位次|顺序号?)$/.test(headForm(head));
}

/**
 * Whether a column of that head tells in which place a row stands by all that was reckoned: 综合排名, and not 笔试排名.
 */
export function isWholeRankHead(head: string): boolean {
  return /^(?:综合|总|最终|岗位|职位)?(?:排[名序位]|名次|位次)$/.test(headForm(head));
}

/** Whether a column of that head has marks: 笔试成绩, 总分. */
export function isMarkHead(head: string): boolean {
  return /成绩|得分|(?<![部积百])分数?$|笔试|面试|测评/.test(headForm(head));
}

/** Whether a column of that head has the marks that all others make together: 总成绩, 综合得分. */
export function isTotalMarkHead(head: string): boolean {
  return /^(?:(?:总|综合|最终|最后)(?:成绩|得分|评分|分)|合成总?成绩)$/.test(headForm(head));
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
