import type { NoticeAnswers } from './answers.ts';
import { takesWriting } from './receiver-settings.ts';

/** The prose of a new notice: what every notice says, with quotations for whatever the settings say. */
export function noticeBody({ title, kind, basis, receiver }: NoticeAnswers): string {
  const { phones, email, address, postcode } = receiver;
  const hasPhone = phones.length > 0 || !takesWriting(receiver);
  const channels = [
    ...(hasPhone ? ['电话'] : []),
    ...(email === '' ? [] : ['电子邮件']),
    ...(address === '' ? [] : ['信函']),
  ];
  const contacts = [
    ...(hasPhone ? ['联系电话：{{受理.电话}}'] : []),
    ...(email === '' ? [] : ['电子邮件：{{受理.电子邮件}}']),
    ...(address === '' ? [] : ['通讯地址：{{受理.地址}}']),
    ...(address === '' || postcode === '' ? [] : ['邮政编码：{{受理.邮编}}']),
  ];
  const paper = takesWriting(receiver)
    ? '以单位名义反映情况的材料需加盖单位公章，以个人名义反映情况的材料应署实名并提供有效联系方式。'
    : '';
  return [
    `${basis ? '根据{{依据}}要求，' : ''}${isAppointment(kind) ? '现将{{名额}}的有关情况公示如下。' : `确定{{名额}}为${aimOf(title)}，现予公示。`}`,
    `公示时间为{{公示期}}。公示期间，如有异议，可以通过${channels.join('、')}等方式向我们反映。${paper}反映情况要实事求是、客观公正。`,
    '受理部门：{{受理.部门}}',
    ...contacts,
  ].join('\n\n');
}

/** Whether a notice of `kind`, in the office's words, says who is to be appointed: 任前公示, 任职前公示. */
export function isAppointment(kind: string): boolean {
  return /任前|任职/.test(kind);
}

/** 拟表彰对象 of 关于……拟表彰对象的公示: title and text must intend the same. */
function aimOf(title: string): string {
  const [whole, noun] =
    /拟(?:\p{Script=Han}{2}){1,2}?(对象|人选|人员|项目|单位|团队|企业|集体|个人)/u.exec(title) ??
    /拟(?:表彰|推荐|任职|聘用|认定|命名|奖励|资助|立项|录用|提拔)/.exec(title) ??
    [];
  if (whole === undefined) return '公示对象';
  return noun === undefined ? `${whole}对象` : whole;
}
