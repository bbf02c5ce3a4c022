import type { Table } from '#documents/structure/structured-document.ts';
import { unspaced } from '../../entry.ts';

/** What a form or a block of lines says of one: 申报单位 and its value. */
export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

/** The label of a name: whoever is put forward begins with it. */
export const nameLabel =
  /^(?:(?:项目|成果|作品|课题|产品|案例|品牌|团队|集体|单位|企业|组织|家庭|学校|机构)名称|(?:候选人|申报人|申请人|推荐人选|被推荐人|人选)?姓名)$/;

const known =
  /^\p{Script=Han}{0,6}(?:名称|姓名|性别|民族|年月|面貌|学历|学位|职务|职称|岗位|单位|部门|地址|住址|联系人|方式|电话|手机|号码?|负责人|资金|金额|预算|周期|时间|期限|对象|内容|简介|事迹|成果|荣誉|奖励|理由|意见|年限|籍贯|专业|类别|等级|领域|备注|简历|情况|奖项|人数|规模|来源|地点|性质|代表人|完成人)(?:[（(][^（）()]*[）)])?$/u;

/** Whether a cell names what the next one says, as forms do: 姓名, 工作单位. */
export function isLabel(text: string): boolean {
  return known.test(unspaced(text));
}

/** What `table` says of one by labels beside their values, its name first; undefined of a table that is a list. */
export function formValues({ rows }: Table): LabelledValue[] | undefined {
  const values: LabelledValue[] = [];
  let labelled = 0;
  for (const { cells } of rows) {
    const texts = cells.filter(({ isContinued }) => !isContinued).map(({ text }) => text);
    const own = valuesOf(texts);
    if (own.length > 0) labelled += 1;
    values.push(...own);
  }
  const [own] = values;
  const isNamed = own !== undefined && nameLabel.test(own.label) && own.value !== '' && !isLabel(own.value);
  const isForm = values.length >= 3 && rows.length >= 3 && labelled * 3 >= rows.length * 2;
  return isForm && isNamed ? values : undefined;
}

/**
 * Labels and the values behind them in a row; where they do not alternate, a label before
 * another one heads what is below it.
 */
function valuesOf(texts: readonly string[]): LabelledValue[] {
  if (texts.length % 2 === 0 && texts.every((text, index) => index % 2 === 1 || isLabel(text)))
    return texts.flatMap((text, index) =>
      index % 2 === 0 ? [{ label: unspaced(text), value: texts[index + 1] ?? '' }] : [],
    );
  return texts.flatMap((text, index) => {
    const value = texts[index + 1];
    const isBeside = value !== undefined && !isLabel(value);
    return isBeside && isLabel(text) ? [{ label: unspaced(text), value }] : [];
  });
}
