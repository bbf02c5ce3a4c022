import { stretchIn } from '#domain/lists/stretch-in.ts';
import type { DraftChannel } from '../draft.ts';
import { isBodyName } from '../body-name.ts';

const address =
  /(?:^|[，。；、：:（\s.．]|\p{Script=Han})((?:通讯|通信|联系|受理|邮寄|收件|信函|办公|单位|接待|来信|来函|来访|反映|现场|寄送|送达|材料接收)*\s*(?<!(?:建设|项目|公示|施工|工程|实施|用地|活动|考试|面试|体检|注册|经营|生产)\s*)(?:地\s*址|地\s*点)(?:[及和]邮编)?|信函(?:举报|反映|投诉)?|来信(?:[、和及]?来访)?|来函|邮寄|(?:来信|来函|信件|材料)请?寄)\s*(?:[:：为]|[（(]\d{6}[）)]\s*[:：]?)\s*([^，。；\n]{3,60}?)(?=$|[，。；\n]|[（(]?\s*(?:邮\s*编|邮政编码|联系|电话|收件)|\s{2,}|\u3000)/gu;
/** 某科（示例市示例路1号，邮编：000001） */
const bracketed =
  /(?<=\p{Script=Han})[（(]\s*(?:地址[:：])?([^（）()，；:：]{4,40}?(?:号|楼|室|大厦|层))\s*[，；、]?\s*(?=邮编|邮政编码|电话|[）)])/gu;
/** 到某科（某楼203室）当面反映, 到某中心二楼某科反映: where one goes, if that says a place. */
const going =
  /(?:到|前往|赴)([^，。；、（(\n]{2,40}?)(?:[（(]([^（）()]{3,40})[）)])?(?:直接|当面|现场)*(?:反映|举报|提出|投诉|申诉|申请复[核查]|提交(?:书面)?(?:材料|意见|异议))/g;
/** 向某中心（某路15号）当面提出 */
const besides = /[（(]([^（）()]{3,40}(?:号|楼|室|层|窗口|大厅))[）)](?:直接|进行)*当面/g;
const sending = /(?:寄往|寄至|寄到|寄送至|邮寄[）)]?至|送至|送到|交至)\s*([^，。；（(\n]{4,60})/g;
/** 示例市示例路1号示例市示例局，0000-5550123: an address and a number under one label. */
const beforeNumber =
  /^\s*([^，。；：:\n]{3,40}[路街道巷]\d{1,5}号[^，。；：:\n]{0,30})[，,]\s*(?=0\d{2,3}[-—]\d{7,8})/gm;

/** 联系方式：某办公室（综合部），某路7号院2号楼，电话：… */
const behindBody =
  /联系方式[:：][^，。；:：]{4,40}，([^，。；:：]{2,30}[路街道巷][^，。；:：]{0,6}号[^，。；:：]{0,20})(?=，)/g;

/**
 * The addresses in the line `text` to which objections are sent or brought, as channels; none where it gives no place.
 */
export function addressesIn(text: string): DraftChannel[] {
  const postcode = stretchIn(
    text,
    /(?:(?:邮\s*编|邮政编码)[:：为是]?\s*|地址及邮编[:：][^，。；]{3,60}，\s*|地址[（(]|[（(])(?=\d{6}(?!\d))(\d{6})/,
    1,
  );
  const channel = (kind: 'letter' | 'visit', value: string): DraftChannel => ({
    kind,
    value: upToBracket(value)
      .replace(/[（(]\d{6}[）)]$/, '')
      .trim(),
    postcode: kind === 'letter' ? postcode : '',
    postmark: undefined,
    hours: '',
    contact: '',
    note: '',
  });
  const all = (kind: 'letter' | 'visit', pattern: RegExp): DraftChannel[] =>
    [...text.matchAll(pattern)].map(([, value = '']) => channel(kind, value));
  const labels = labelledIn(text, channel);
  const visits = [...text.matchAll(going)].flatMap(([, body = '', place = body]) =>
    /号|楼|室|层|窗口|大厅/.test(place) ? [channel('visit', place)] : [],
  );
  const others = [
    ...all('letter', behindBody),
    ...all('letter', sending),
    ...all('letter', beforeNumber),
    ...visits,
    ...all('visit', besides),
  ].filter(isPlace);
  const addresses = [...labels, ...others];
  if (addresses.length > 0 || /公示地[点址]/.test(text)) return addresses;
  return all('letter', bracketed).filter(isPlace);
}

/** The addresses behind their labels in `text`, as `channel` makes channels of them. */
function labelledIn(
  text: string,
  channel: (kind: 'letter' | 'visit', value: string) => DraftChannel,
): DraftChannel[] {
  return [...text.matchAll(address)].flatMap(([, label = '', value = '']) => {
    // 邮寄地址：某市某办: it comes to whom it names.
    if (
      !isPlace(channel('letter', value)) &&
      !(/^(?:通[讯信]|邮寄|收件)\s*地\s*址/.test(label) && isBodyName(value.trim()))
    )
      return [];
    const isVisit = /接待|来访|现场|受理.*点/.test(label);
    const isLetter = !isVisit || /信|邮|收件|联系/.test(label);
    return [...(isLetter ? [channel('letter', value)] : []), ...(isVisit ? [channel('visit', value)] : [])];
  });
}

/** 地址：示例大厅302室）提交书面意见: `text` up to a bracket that closes what stands before it. */
function upToBracket(text: string): string {
  const open = stretchIn(text, /^(?:[^（）()]|[（(][^（）()]*[）)])*(?=[）)])/);
  return open === '' ? text : open;
}

/** Whether the address of `channel` is one, and no body's name, unless it has a postcode, and no number of a paper. */
function isPlace({ value, postcode }: DraftChannel): boolean {
  if (/^\d{4}年?第\d+[号期]/.test(value)) return false;
  return (
    /[路街道号楼室厅院区县村镇处座局层]/.test(value) &&
    (!isBodyName(value) || postcode !== '' || /[路街号楼室]/.test(value))
  );
}
