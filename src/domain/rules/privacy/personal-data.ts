import { isContact, isOfficial, officialContacts } from './official-contacts.ts';
import { nomineesOf } from '../../notice/notice.ts';
import { placeIn } from '../../finding/finding.ts';
import { personalDataIn } from '../../privacy/personal-data.ts';
import { publishedTexts } from './published-texts.ts';
import type { Rule } from '../rule.ts';

/**
 * Nothing that is published holds personal data beyond what a notice needs. Phones, mailboxes and addresses of
 * 受理 are the office's own, there and wherever they are repeated. Birth months are noted once a column or text.
 */
export const personalData: Rule = function* (notice, { office, unknown }) {
  const contacts = officialContacts(notice.receiver);
  const latestYear = Number(notice.published.on.slice(0, 4));
  const names = new Set(nomineesOf(notice).map(({ name }) => name));
  const noted = new Set<string>();
  for (const text of publishedTexts(notice)) {
    const { label, column, path } = text;
    for (const data of personalDataIn(text.text, { label, latestYear, names, masks: office.masks })) {
      const { kind, start, masked } = data;
      if (text.isQuoted(start) || isOfficial(data, contacts)) continue;
      if (isContact(data) && unknown.has('receiver')) continue;
      if (text.isOfficial && (kind === 'mobile' || kind === 'email' || kind === 'address')) continue;
      if (kind === 'birth-month') {
        const here = column ?? path.join(' ');
        if (noted.has(here)) continue;
        noted.add(here);
      }
      yield { code: `personal-${kind}`, ...placeIn(text, start), facts: { masked, where: undefined } };
    }
  }
};
