import { stretchIn } from '#domain/lists/stretch-in.ts';
import { at } from '#domain/lists/at.ts';
import { objectionStatements } from '#domain/statements/contacts/objection-statements.ts';
import { bodyAndPost, isBodyName } from '../body-name.ts';
import type { ReadLine } from '../read-lines.ts';

/** 异议受理部门：某局某科 */
const labelled =
  /^(?:异议|举报|投诉)?(?:受理|处理|联系|接收|监督|负责|承办)(?:异议|反映|意见|举报|投诉)?的?(?:部门|单位|机构|处室|科室|组织|(?<=^异议受理))(?:[及和](?:联系|举报|监督)?(?:电话|方式))?[:：](.+)$/;
/** 招标人：某公司 */
const commissioner = /^(?:招标人|采购人|征求意见单位|公示单位|主管部门)[:：](.+)$/;

/** Where one is turned to that is no body: 向社会, 向有关部门. */
const nobody = '(?!社会|我们|组织(?!部)|上级|有关|公众|本人)';
/** 某局（二楼）: a remark behind a body. */
const remark = '(?:（[^）]*）)?';

/** The words that lead to a body, each with its name in brackets, the surest first. */
const leading = [
  // 向某厅诚信与监督处提出: a name may have words that lead one elsewhere.
  new RegExp(
    `向${nobody}([^，。；:：、\\s向]{2,36}?)${remark}` +
      '(?:进行|署名|以?书面(?:形式|方式)?|以[^，。；]{2,12}(?:形式|方式)|提交(?=书面)|实名|如实|据实|当面|直接)*' +
      '(?:反[映应]|提出|举报|投诉|申诉)',
    'g',
  ),
  new RegExp(
    `(?:向|(?<!参)与|到|找|由|请联系|联系)${nobody}` +
      `((?:[^，。；:：、\\s向与到由]|(?<=参)与|、(?=[^，。；:：]{0,12}(?:反映|提出))){2,36}?)${remark}` +
      '(?:进行|书面|实名|如实|据实|当面|直接)*(?:反[映应]|提出|联系|举报|投诉|反馈|受理|申诉)',
    'g',
  ),
  /请?(?:与|和)?联系([^，。；:：、\s（]{4,30})(?=[。，；（]|$)/g,
  // 书面送达某局某科。
  /(?:(?<=书面[^，。；]{0,6})提交|送达|送交|递交|报送|(?<=[，；])[请并]?送(?![达交至到往])|反馈(?:至|到|给)?|(?:反映|提交(?:书面)?(?:材料|意见|异议)?)(?:至|到|给)|寄送?(?:至|到))([^，。；:：、\s（(]{3,50})(?=[（(，。；])/g,
  // 联系方式：某局某科 0000-5550123
  /^(?:监督|举报|联系|受理|反映)+(?:方式)?[:：]\s*([^，。；:：、\s\d（(]{3,30})(?:[，\s]+|电话[:：]?)(?=[（(]?\d)/g,
  // 致电某局某科（0000-5550123）, 拨打某局某科电话0000-5550123
  /(?:致电|拨打|电话联系|告知|邮件至)(?!我们|组织(?!部)|或)([^，。；:：、\s（(\d]{3,30}?)(?:的?(?:联系|办公)?电话)?(?=[（(:：]{0,2}(?:联系)?(?:电话)?[:：]?0\d{2,3}[-—]\d)/g,
  // 致电0000-5550123（某办公室）
  /(?:致电|拨打)0\d{2,3}[-—]\d{7,8}[（(]([^（）()\d]{4,30})[）)]/g,
];

/** Whom 我局, 本单位 mean: whoever signs. */
const ours = '单位|[办局委厅处部校院会所站司]|中心';
/** 我局某科: a part of whoever signs. */
const itselfIn = new RegExp(`^[我本](?:${ours}|公司)`);
/** 我局, 本单位, 公示单位: who signs. */
const itself = new RegExp(`^(?:[我本](?:${ours}|公司)|公示单位)$`);
/** 向我局反映, 请与我局某科联系, 请联系公示单位: to whoever signs, or a part of it. */
const toItself = new RegExp(
  `(?:[向与到至和]|联系|致电|拨打|反馈)(?:[我本](?:${ours})|公示单位)` +
    '(\\p{Script=Han}{2,12}?(?:科|股|处|室|办公室|组|中心))?' +
    '(?=[^。；，]{0,12}(?:反映|提出|联系|反馈|举报)|[，。（(\\d]|0\\d)',
  'u',
);
/** 我部建筑市场司, 的意见汇总后于4月8日前书面上报省局: a part of whoever signs, or of a sentence. */
const ofSentence = /^我|^的|上报|要通过|\d月/;

/**
 * Who takes objections by the words of `lines`; '' where nobody is named. What goes to 我局 goes to the one of `signers`.
 */
export function departmentIn(lines: readonly ReadLine[], signers: readonly string[]): string {
  const named = namedIn(lines);
  const [signer = '', ...others] = signers;
  if (named !== '' || others.length > 0) return named;
  const own = lines.map(({ line }) => toItself.exec(line.text)).find(Boolean);
  return own ? `${signer}${own[1] ?? ''}` : '';
}

/** The body that a label names, or else the one that sentences lead to. */
function namedIn(lines: readonly ReadLine[]): string {
  const texts = lines.map(({ line }) => line.text.split('\n')).flat();
  const [own, other] = [labelled, commissioner].map((label) =>
    texts
      .map((text) => label.exec(text.replace(/(?<=^[^:：]{0,12})\s+/g, ''))?.[1])
      .find((name) => name !== undefined && /\p{Script=Han}{2}/u.test(name)),
  );
  if (own !== undefined) return nameBefore(own);
  return (
    (other === undefined ? spokenOf(lines) : undefined) ??
    ledTo(texts) ??
    (other === undefined ? listedIn(texts) : nameBefore(other))
  );
}

/** The body that a statement names behind a label. */
function spokenOf(lines: readonly ReadLine[]): string | undefined {
  const [spoken] = lines
    .flatMap(({ read }) => objectionStatements(read))
    .flatMap((statement) => (statement.kind === 'department' && statement.isLabelled ? statement.text : []));
  return spoken;
}

/** The body that sentences lead to: 向某局反映. */
function ledTo(texts: readonly string[]): string | undefined {
  return leading
    .flatMap((words) => texts.flatMap((text) => [...text.matchAll(words)].map(([, name = '']) => name)))
    .map((name) => name.replace(/^.*\d号楼?/, ''))
    .map((name) => (isReceiver(name) ? name : (bodyAndPost(name)?.organisation ?? '')))
    .find(isReceiver);
}

/** 向下列部门反映：, and below it bodies, each with how it is reached, a line each. */
function listedIn(texts: readonly string[]): string {
  const from = texts.findIndex((text) =>
    /(?:下列|以下|如下)(?:部门|单位|机构)(?:[^，。；]{0,12}(?:反映|提出|联系|反馈))?[:：。]?$/.test(text),
  );
  const bodies: string[] = [];
  for (const text of from === -1 ? [] : texts.slice(from + 1)) {
    const body = stretchIn(text, listedBody, 1);
    if (!isOneReceiver(body)) break;
    bodies.push(body);
  }
  return bodies.join('、');
}

/** （一）某局　联系人：…: a body and what follows it. */
const listedBody =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s*)?([^\s：:，。；（(]{4,30})[\s：:，（(]/;

/** What ends a department's name in its line: a wide gap, a stop, the label of what else stands there. */
const nextLabel =
  /\s{2,}|\u3000+|[，。；]|\s(?=[（(]?\d{3,4}[-—－]\d{5})|\s(?=(?:联系|监督|举报|受理|办公|电子)*(?:电话|方式|传真|邮箱|信箱|邮编|地址|人)(?:[:：]|\s*[（(]?\d))/;

/** 某局某科（0000-5550123）、某局某股（0000-5550124） */
const bracketedNumber = /[（(][\d\s、—－-]{5,30}[）)]/g;

/** The name that `words` begin with, without what else stands in its line. */
export function nameBefore(words: string): string {
  return at(words.replace(bracketedNumber, '').split(nextLabel, 1), 0).trim();
}

/** Whether `body` is whoever signs, or a part of it, and `department` is that part: 我局某科 of 某局某科. */
export function isOwnPart(body: string, department: string): boolean {
  return itselfIn.test(body) && department.endsWith(body.replace(itselfIn, ''));
}

/** Whether `name` is of a body that may take objections, or of several. */
function isReceiver(name: string): boolean {
  const parts = name.split(/[、或]|(?<=[科室处局办委部司会])[和及]/);
  return parts.every(isOneReceiver);
}

function isOneReceiver(name: string): boolean {
  return (
    !itself.test(name) &&
    !ofSentence.test(name) &&
    (isBodyName(name) || /(?:办|组|委|协会|联合会|工会|妇联|残联|文联|侨联|社科联|科协)$/.test(name))
  );
}
