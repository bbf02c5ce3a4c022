/** What stands around a number and tells what it is. */

/** Where a text stands: what its column or field is called, and what the finder may rely on. */
export interface Surroundings {
  /** The head of the column, or the name of the field. */
  readonly label: string;
  /** The last year in which somebody can be born. */
  readonly latestYear: number;
  /** Names of people of whom the text may speak. */
  readonly names: ReadonlySet<string>;
  /** Whether the text is a number that a program kept to 15 digits, the rest as zeros. */
  readonly isRounded: boolean;
}

/** What comes before `start`: the text, or where it begins with the number the label. */
export function textBefore(text: string, start: number, { label }: Surroundings): string {
  const before = text.slice(Math.max(0, start - 40), start);
  return /^[\s(]*$/.test(before) && label !== '' ? `${label}:` : before;
}

const otherNames = [
  '编号|编码|代码|代号|单号|订单|运单|快递|流水|批号|文号|合同|条码|发票|凭证|税号|序列|资产|设备|档案|备案|许可证?|识别号|专利|注册|批准|执照|安备|公告|监管',
  '项目|工号|学号|考号|准考证|资格证?|证书|执业证?|登记证?|受理|案号|信用|机构|书号|刊号|标准|型号|版本|邮编|邮政',
  '金额|元|预算|投资额?|产值|收入|支出|总额|税额|营收|利润|单价|总价|面积|人口|数量|产量|销量|里程|IMEI|SN|ISBN|ISSN|QQ群',
].join('|');
const otherNumber = new RegExp(`(?:${otherNames})(?:号码?|名称|[(][^()]*[)]|[):=为是#]|\\s|No\\.?)*$`, 'i');

/** Whether the words right before a number call it something that is not a person's: 订单号, 项目编号, 金额 … */
export function isOtherNumber(before: string): boolean {
  return otherNumber.test(before);
}

/** Whether a unit follows, so that the number is an amount. */
export function isAmount(before: string, after: string): boolean {
  return (
    /[¥￥$]\s?$/.test(before) ||
    /^\s?(?:万|亿|元|美元|欧元|人民币|吨|公里|米|平方|立方|亩|公顷|斤|克|%|‰|人次|字节)/.test(after)
  );
}

/** Whether `index` of `text` is within a web address. */
export function isInWebAddress(text: string, index: number): boolean {
  return /(?:https?:\/\/|www\.)[^\s\u3400-\u9fff<>"“”]*$/i.test(text.slice(Math.max(0, index - 300), index));
}

/** Whether a letter or digit touches the number, so that it is part of a code. Words such as `tel` may. */
export function isPartOfCode(before: string, after: string): boolean {
  const word = /[A-Za-z]+$/.exec(before)?.[0];
  const isCode =
    word !== undefined &&
    /[A-Z]/.test(word) &&
    !/^(?:tel|mob|mobile|phone|m|t|p|qq|vx|wx|id|no)$/i.test(word);
  return isCode || /^[A-Z]/.test(after);
}
