import { headForm } from './name-column.ts';
import { nameForm } from './name-form.ts';

/** Heads of what nobody is known by: a number in the list, a rank, an amount, a time, a verdict, a remark. */
const tellsNothing =
  /序号|次序|顺序|名次|排名|位次|排序|[得票总成]分|成绩|票数|[金款费价]额|面积|数量?$|日期|时间|起止|年限|备注|说明|[事缘理原]由|原因|意见|等[次级第]|级别|档次|结[果论]|是否|事迹|简介|递补/;

/** What a column says of a row, in the order in which namesakes are told apart by it. */
const tellings = {
  unit: /单位|公司|企业|部门|机构|组织|支部|医院|科室|处室|团队|[院学]校|[^排编]队$|^区分$/,
  place: /村|社区|居委|街道|[省市县区镇乡组]$|地[址区点块]|坐落|住址|小区|[楼栋房]号/,
  post: /职[务位称]|岗|工种|职业/,
  school: /学院|院系|系$|班|年级|专业|学科|所$/,
  /** Of the person: 学号, 志愿者编号. */
  ownCode:
    /学号|工号|学籍号|准考证|(?:志愿者|会员|教师|医师|考生|职工|执业|注册)[^，]{0,3}(?:号码?|编[码号])$/,
  code: /号码?$|编[码号]|代码/,
  work: /(?:)/,
  person: /性别|民族|学历|籍贯|出生|生日|政治面貌/,
};

/** Heads whose cells of figures alone say which one is meant. */
const headsOfFigures = /号码?$|编[码号]|代码|出生|生日/;
/** An amount, a date, a share, a rank among so many. */
const figure = /^[\d.,:/%~\-+年月日时分秒元万亩人户台次岁]*$/;
/** 编号 that runs through the list as 序号 does. */
const runningNumber = /^\d{1,3}$/;

/** What a row says under a head, by which it may be told from another of its name. */
export interface Telling {
  /** As heads are compared. */
  readonly head: string;
  readonly text: string;
  /** It says where one belongs or who one is, not what one is put forward for. */
  readonly isOfNamed: boolean;
}

const kinds = Object.keys(tellings);

/** The kind of what stands under `head`; undefined for what tells nothing. */
function kindOf(head: string): string | undefined {
  if (tellsNothing.test(head)) return undefined;
  if (tellings.person.test(head)) return 'person';
  return Object.entries(tellings).find(([, pattern]) => pattern.test(head))?.[0];
}

/**
 * What tells the row of `cells` from others of its name, the best first: a unit, a village, a post, a school, a number
 * of its own, then what else its list says in words, and sex and birth at last; never its number in the list, a rank or
 * an amount.
 */
export function tellingTexts(
  { heads, nameColumn }: { readonly heads: readonly string[]; readonly nameColumn: number | undefined },
  cells: readonly string[],
): Telling[] {
  return heads
    .flatMap((typed, column) => {
      const head = headForm(typed);
      const text = cells[column] ?? '';
      const kind = column === nameColumn ? undefined : kindOf(head);
      if (kind === undefined || !isTelling(head, nameForm(text))) return [];
      return { head, text, kind };
    })
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
    .map(({ head, text, kind }) => ({
      ...{ head, text },
      isOfNamed: ['unit', 'place', 'school', 'ownCode', 'person'].includes(kind),
    }));
}

function isTelling(head: string, form: string): boolean {
  if (form === '' || (head === '编号' && runningNumber.test(form))) return false;
  return headsOfFigures.test(head) || !figure.test(form);
}
