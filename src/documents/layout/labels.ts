/** Words of the heads that tell what a column or the next cell holds. */
const label =
  /QQ|公积金|社保|医保|军官|士兵|警官|车牌|号牌|紧急|父亲|母亲|心理|过敏|手术|孕|[前中后末尾].位|号段|局号|尾号|家庭|体检|困难|学籍|称谓|关系$|工资|DOB|身份证|证件|证号|护照|通行证|出生|生日|住址|地址|户籍|居住|手机|电话|联系|微信|卡号|账号|帐号|账户|银行|编号|编码|代码|单号|号码|金额|[万亿]?元|[额价]$|预算|投资|收入|产值|面积|数量|日期|时间|年月|备注|姓名|名称|单位|一卡通|存折|疾病|病种|病情|病名|诊断|健康状况|残疾[类等级程]|婚姻|婚否|配偶|子女|监护人|信仰|[致困难助扶](?:原因|事由)|楼栋|房号/;

/** Heads under the head of a date, which spans them. */
const partOfDate = /^[年月日]$/;
const date = /出生|生日/;

/** A row with fewer heads than these is no row of heads. */
export const fewestHeads = 2;

/** The heads of a table as it is read, row by row, cell by cell. */
export class TableLabels {
  readonly #columns = new Map<number, string>();
  #previous = '';
  #row: string[] = [];
  #count = 0;
  #heads: readonly string[] = [];
  #headCount = fewestHeads;
  /** Whether the row says the parts of a date that a head above spans. */
  #isOfParts = false;

  startRow(): void {
    if (this.#isOfParts) this.#heads = Object.assign([...this.#heads], this.#row);
    else if (this.#count >= this.#headCount && !this.#row.some((text) => /\d{2}/.test(text))) {
      this.#heads = this.#row;
      this.#headCount = this.#count;
    }
    this.#previous = '';
    this.#row = [];
    this.#count = 0;
    this.#isOfParts = false;
  }

  /** The head over or before the cell that says `text` in `column`, which from now on may be a head itself. */
  labelOf(text: string, column: number): string {
    const above = this.#columns.get(column) ?? '';
    const label = this.#previous === '' ? above : this.#previous;
    const isFirstPart = date.test(above) && partOfDate.test(text.trim());
    this.#isOfParts ||= isFirstPart;
    const head = isFirstPart ? `${above}${text.trim()}` : text;
    const isLabel = isFirstPart || isHead(text) || (this.#isOfParts && partOfDate.test(text.trim()));
    this.#previous = isLabel ? head : '';
    this.#row[column] = head;
    if (!isLabel) return label;
    this.#columns.set(column, head);
    this.#count += 1;
    return label;
  }

  /** The row of heads above, by column: the one with the most of them. */
  get heads(): readonly string[] {
    return this.#heads;
  }
}

/** Whether `text` can be the head of a column or the name of a field. */
export function isHead(text: string): boolean {
  const words = text.trim();
  return words.length <= 20 && words !== '' && !/\d{2}/.test(words) && label.test(words);
}
