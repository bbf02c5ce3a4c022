import type { Respondent } from '../asking/respondent.ts';
import { anyText, type Reply, postcode, someText } from '../asking/reply.ts';
import type { OfficeAnswers } from './answers.ts';

/** Names that say themselves that they are to be replaced; the domain is one that nobody can have (RFC 2606). */
export const placeholders = { organiser: '（待填）主办单位', domain: 'gongshi.daitian.example' } as const;

/** The answers of `respondent` to all that begins a site. Throws `Ended` where there is no answer to be had. */
export async function askOffice(respondent: Respondent): Promise<OfficeAnswers> {
  const organiser = await respondent.ask({
    name: '主办单位',
    hint: '办这个网站的单位的全称',
    example: '示例省人力资源和社会保障厅',
    usual: placeholders.organiser,
    read: someText,
  });
  return {
    organiser,
    siteName: await respondent.ask({
      name: '名称',
      hint: '网站的名称',
      example: '示例省表彰奖励公示',
      usual: `${organiser}公示`,
      read: someText,
    }),
    domain: await respondent.ask({
      name: '域名',
      hint: '不带 https://；还没有就直接回车，以后在 site.yaml 里改',
      example: 'gongshi.example.gov.cn',
      usual: placeholders.domain,
      read: domain,
    }),
    ...(await askContact(respondent)),
  };
}

/** How the public reaches who runs the site; each may be left out. */
async function askContact(
  respondent: Respondent,
): Promise<Pick<OfficeAnswers, 'phone' | 'address' | 'postcode'>> {
  const hint = '没有就直接回车';
  return {
    phone: await respondent.ask({
      name: '电话',
      hint: `网站联系电话，${hint}`,
      example: '0000-5550100',
      usual: '',
      read: anyText,
    }),
    address: await respondent.ask({
      name: '地址',
      hint,
      example: '示例省示例市示例路1号',
      usual: '',
      read: anyText,
    }),
    postcode: await respondent.ask({ name: '邮编', hint, example: '000000', usual: '', read: postcode }),
  };
}

/** A host's name, in letters or in Chinese characters. */
function domain(reply: string): Reply<string> {
  const host = reply
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
  const labels = host.split('.');
  return labels.length > 1 && host.length <= 253 && labels.every((label) => hostLabel.test(label))
    ? { value: host }
    : { refusal: `“${reply.trim()}”不是域名。请写“gongshi.example.gov.cn”的样子，不带 https:// 和斜线。` };
}

const hostLabel = /^[\p{Script=Han}a-z0-9]+(?:-+[\p{Script=Han}a-z0-9]+)*$/u;
