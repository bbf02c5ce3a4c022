import { placeIn } from '../finding/finding.ts';
import { nomineesOf } from '../notice/notice.ts';
import { proseLines } from '../prose/prose-lines.ts';
import type { Rule } from './findings/rule.ts';

/** The name of an office, and nothing else. */
const office =
  /^\p{Script=Han}{2,26}(?:[厅局委]|委员会|办公室|人民政府|总?工会|宣传部|组织部|统战部|协会|学会|联合会|党组|管委会|人民法院|人民检察院|指挥部|领导小组)$/u;
/** What ends a text above a signature: a sentence, a contact, the attachments; a list of names ends in none of these. */
const ending = /[。！；]$|(?:电话|地址|邮编|邮政编码|邮箱|传真|联系人|网址)\s*[：:]|^附件/;

/**
 * A body ends with its text: the name of an office alone below it is one who signs, and whom 落款 may have lost. A signer
 * of 落款 that is typed again is told by another rule.
 */
export const namesBelowText: Rule = function* (notice) {
  const lines = proseLines(notice.body);
  const [above, last] = [lines.at(-2), lines.at(-1)];
  if (!above || last?.kind !== 'paragraph') return;
  const name = last.text.replace(/\s/g, '');
  if (!office.test(name) || !ending.test(above.text.trim())) return;
  if (nomineesOf(notice).some((nominee) => nominee.name === name)) return;
  if ([...notice.signers, ...notice.issuers].includes(name)) return;
  yield { code: 'signer-in-text', ...placeIn({ ...last, path: ['body'] }, 0), facts: { name } };
};
