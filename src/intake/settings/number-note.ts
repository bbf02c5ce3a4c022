import { stretchIn } from '#domain/lists/stretch-in.ts';
import type { ContactStatement } from '#domain/statements/contacts/contact-statements.ts';
import { isBodyName } from '../body-name.ts';
import { unspaced } from '../entry.ts';
import { isOwnPart } from './department.ts';

/** 联系电话, 请拨打: a label that says of nobody that the number is his. */
const plainLabel =
  /^(?:(?:联系|受理|监督|举报|咨询|反映|投诉|办公|服务|值班|来电|异议)*(?:电话|热线|传真|座机|方式|号码)(?:号码)?(?:及传真)?|拨打|致电|为|是|请|可|或|和|、|及|请拨打|可拨打|区号)*$/;

/** 如有异议可向某局: what leads to a body. */
const turning =
  /^(?:.*?(?:异议|意见|问题|疑问)[的者]?)?(?:[请可也或应]|可以|及时|直接)*(?:[向与]|联系)(?=\p{Script=Han}{2})/u;

/** 某局监督电话: the label behind a body. */
const labelBehind = /(?:联系|受理|监督|举报|信访|咨询|反映|投诉|办公|服务)*(?:电话|热线|方式|号码|传真)$/;

/** 某局纪检, 某科: whose a number may be. */
const ownerEnd = /(?:纪检|监察|委|处|科|室|部|局|办|厅|所|站|院|组|中心|公司|会|单位|机构|政府|队)$/;

/** What a remark behind a number has that says whose it is: （厅机关纪委）. */
const ownerBehind = /委|处|科|室|部|组|局|办|厅|院|总支|会|所|站|中心|公司|校|监督|同志/;

/**
 * Whose the number of `statement` is, where its own words say so and it is neither `owner`, of whom all numbers here
 * are, nor `department`, which takes the objections: 机关纪委监督电话.
 */
export function noteOf(statement: ContactStatement, owner: string, department: string): string {
  const label = labelOf(statement);
  const body = label.replace(labelBehind, '');
  const isSaid = body !== '' && (owner.includes(body) || body === department || isOwnPart(body, department));
  if (!isSaid) return label;
  return /信访|监督|举报|投诉|纪检/.test(label) ? label.slice(body.length) : '';
}

/** （一） before the body whose number it is, of which a bracket may be left. */
const ownNumber = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、]\s*/;

/** Whose a number is by the words around it: 省水利厅机关纪委监督电话, 0000-5550123（厅机关纪委）. */
function labelOf(statement: ContactStatement): string {
  const { scope, before, end } = statement;
  const own = wordsRightBefore(before);
  const isPlain = plainLabel.test(own) || own.length > 30 || /联系人|\d|[“”]/.test(own);
  const behind = stretchIn(scope.text.slice(end), /^（([^（）\d]{2,20})）/, 1);
  const body = bodyBefore(before, isPlain);
  const supervising = /^监督|^举报/.test(own) && behind === '' ? own : '';
  const isOwned = ownerEnd.test(own.replace(labelBehind, ''));
  const label = isPlain ? body || supervising : isOwned ? own : body;
  const isBehindBody = ownerBehind.test(behind) && !/邮编/.test(behind);
  return [label.replace(ownNumber, ''), isBehindBody ? behind : ''].filter((part) => part !== '').join('，');
}

/** The words right before a number, without those that lead to it. */
function wordsRightBefore(before: string): string {
  return unspaced(stretchIn(before, /[^，。；;:：、（(]*[:：]?$/))
    .replace(/[:：]$/, '')
    .replace(/^.*(?:反馈|反映|提交|报送|寄送)[至到给]/, '')
    .replace(/^(?:.*[请可])?[请可也或者]*(?:拨打|致电)/, '')
    .replace(turning, '');
}

/** The body that is named before a number: in the clause before, where its own label is plain, or beside 联系人. */
function bodyBefore(before: string, isPlain: boolean): string {
  const holder = stretchIn(before, /([^，。；:：、（(]{2,16})联系人/, 1);
  const clauses = before.split(/[，。；]/).map((clause) => clause.trim());
  const named = clauses
    .slice(-2, -1)
    .map((clause) => clause.replace(/^.*[路街道巷]\d{1,5}号/, '').replace(turning, ''));
  const [body = ''] = (isPlain ? [...named, holder] : [holder]).filter(isBodyName);
  return body;
}
