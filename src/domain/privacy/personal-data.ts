import { bankCards } from './bank-card.ts';
import { birthDates } from './birth-date.ts';
import { homeAddresses, townOf } from './home-address.ts';
import { identityNumbers } from './identity-number.ts';
import { masked, type Masks, usualMasks } from './masking.ts';
import { mobileNumbers } from './mobile-number.ts';
import { normalText } from './normal-text.ts';
import { passports } from './passport.ts';
import { privateEmails } from './private-email.ts';
import type { PersonalKind, Sighting } from './sighting.ts';
import type { Surroundings } from './surroundings.ts';

export interface PersonalData extends Sighting {
  /** What may stand there instead; '' where nothing may. */
  readonly masked: string;
}

/** What may be known of a text besides its words. */
export type Setting = Partial<Surroundings> & { readonly masks?: Masks };

/** The earlier holds what a later one sees in the same place. */
const finders = [identityNumbers, bankCards, mobileNumbers, passports, birthDates, homeAddresses];

/** Without any of these, in a text or its column's head, there is nothing to find. */
const worthReading =
  /[\d\uFF10-\uFF19]{2}|\d[\s\u00A0\u3000-]|[@\uFF20\]]|住|户籍|单元|[一二三四五六七八九〇○零]{2}年/;

/** The personal data in `text`, in the order of their places. */
export function personalDataIn(
  text: string,
  { masks = usualMasks, ...setting }: Setting = {},
): PersonalData[] {
  if (!worthReading.test(text) && !worthReading.test(setting.label ?? '')) return [];
  const { text: plain, placeOf } = normalText(text);
  const label = setting.label === undefined ? '' : normalText(setting.label).text;
  const around = { latestYear: 2099, names: new Set<string>(), isRounded: false, ...setting, label };
  const found: Sighting[] = [];
  for (const find of finders)
    for (const sighting of find(plain, around).toSorted((a, b) => b.end - b.start - (a.end - a.start)))
      if (!found.some(({ start, end }) => sighting.start < end && start < sighting.end)) found.push(sighting);
  found.push(...privateEmails(plain));
  return found
    .toSorted((a, b) => a.start - b.start)
    .map(({ kind, start, end, value }) => ({
      kind,
      start: placeOf(start),
      end: placeOf(end - 1) + 1,
      value,
      masked: maskedForm(kind, value, masks),
    }));
}

/** `text` with an asterisk for every character of personal data in it. */
export function withoutPersonalData(text: string): string {
  return personalDataIn(text).reduce(
    (shown, { start, end }) => `${shown.slice(0, start)}${'*'.repeat(end - start)}${shown.slice(end)}`,
    text,
  );
}

/** What may stand in the place of `value`: masked as the office masks, a date without its day, a home's town. */
export function maskedForm(kind: PersonalKind, value: string, masks: Masks): string {
  switch (kind) {
    case 'id':
    case 'mobile':
    case 'bank-card':
    case 'passport':
      return masked(value, masks[kind]);
    case 'email': {
      const [name = '', provider = ''] = value.split('@');
      return `${masked(name, masks.email)}@${provider}`;
    }
    case 'birth-date':
      return `${value.slice(0, 4)}年${Number(value.slice(4, 6))}月`;
    case 'birth-month':
      return `${value.slice(0, 4)}年`;
    case 'address':
      return townOf(value);
  }
}
