import { titleOf } from '../../notice/notice.ts';
import { isNear, isWithin } from '../../statements/names/likeness.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * The office with which the title begins is one of those that publish: 某厅关于…的公示; where no 关于 follows, it may be another
 * one of which the notice is, unless it is that which publishes but for a slip.
 */
export const titleIssuer: Rule = function* (notice) {
  const { issuers, signers, receiver } = notice;
  const [, words = '', behind = ''] = opening.exec(titleOf(notice).replace(/^中共/, '')) ?? [];
  const offices = words.split(/[\s、，]+/).filter((office) => office !== '');
  const known = [...issuers, ...signers];
  for (const office of offices) {
    if (office.length < shortest || known.length === 0) continue;
    if ([...known, receiver.department].some((one) => isOneOf(office, one))) continue;
    const issuer = known.find((one) => isSlipFor(office, one));
    const meant = issuer ?? (behind === '关于' && offices.length === 1 ? issuers[0] : undefined);
    if (meant === undefined) continue;
    yield { code: 'title-issuer-differs', path: ['titleLines'], facts: { title: office, issuer: meant } };
    return;
  }
};

const opening =
  /^([\p{Script=Han}、，\s]{3,60}?(?:局|厅|委员会|[省市州盟县区旗]委|办公室|[^法]院|总工会|人民政府|大学|学院|集团|公司|联合会|协会|[工组宣教]?[作织传育]?部))(关于|(?=20\d{2}年))/u;
const shortest = 4;

/** Whether one name is the other, in full or in short. */
function isOneOf(office: string, known: string): boolean {
  const own = known.replace(/^中共/, '');
  return own.includes(office) || office.includes(own) || isWithin(office, own) || isWithin(own, office);
}

/** Whether both begin and end alike, and differ in a character or two. */
function isSlipFor(office: string, known: string): boolean {
  const own = known.replace(/^中共/, '');
  return (
    office.slice(0, 2) === own.slice(0, 2) && office.slice(-1) === own.slice(-1) && isNear(office, own, 1)
  );
}
