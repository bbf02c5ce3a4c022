import { matchesIn } from '../../lists/matches-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { isWithin } from '../../statements/names/likeness.ts';

/** A body or one of its parts by its name, without the words that lead to it: 到甲局, 由甲科. */
const bodyName =
  /[^，。；:（）〔〕、“”●①-⑨【】\s\d到向与由找至在请打拨是为的和或及来往寄送给交可]{2,20}?(?:[局厅委处科股室组站所院馆团]|(?<!工作)部|中心|公司|集团|大厅|窗口|[支大总]队|协会|工会|政府|街道|学校|[小中大]学|超市|支行|物业|派出所)(?![\p{Script=Han}]{0,2}[长员])/gu;

/** 值班室, 办公室, 受理窗口: what any body has, and says nothing of whose it is. */
const ofAnyBody =
  /^(?:总|[本我该]\p{Script=Han}{0,4})?(?:值班|办公|接待|信访|传达|受理|举报|监督|反映|来访)/u;

/** The bodies that `text` names which neither publish the notice nor take its objections. */
export function otherBodiesIn(text: string, notice: Notice): string[] {
  return matchesIn(text, bodyName)
    .map(({ 0: name }) => name)
    .filter((name) => !ofAnyBody.test(name) && !isOwnBody(name, notice));
}

/** Whether `name` may name the receiver, a body that publishes or signs, or what 受理 notes or gives as a place. */
function isOwnBody(name: string, { receiver, issuers, signers }: Notice): boolean {
  const plain = name.replace(/^[我本该]/, '').replace('党委', '委');
  const ofChannels = receiver.channels.flatMap((channel) => [
    channel.note ?? '',
    channel.contact ?? '',
    'address' in channel ? (channel.address ?? '') : '',
  ]);
  return [receiver.department, ...issuers, ...signers, ...ofChannels].some(
    (own) => own.length > 1 && (isWithin(plain, own) || isWithin(own, plain)),
  );
}
