import { nameForm } from '../../name/name-form.ts';
import { type Telling, tellingTexts } from '../../name/telling-texts.ts';
import type { Nominee, NomineeList } from '../../notice/notice.ts';
import { isShortName } from '../../statements/names/likeness.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * A nominee stands in a notice's lists once; a body may be put forward in two categories, and anybody may draw two
 * benefits. Namesakes are told apart by 区分, unit or post, or by what else their rows say of them; a table's rows that
 * are not told apart have one anchor, which another rule reports.
 */
export const nomineeRepeated: Rule = function* ({ lists }) {
  const namesakesByName = new Map<string, Listed[]>();
  for (const [index, list] of lists.entries())
    for (const [place, nominee] of list.nominees.entries()) {
      const listed = listedIn(list, nominee);
      const namesakes = namesakesByName.get(listed.name) ?? [];
      namesakesByName.set(listed.name, namesakes);
      const first = namesakes.find((other) => other.slug !== nominee.slug && !isToldApart(other, listed));
      if (first)
        yield {
          code: 'nominee-repeated',
          path: ['lists', index, 'nominees', place, 'name'],
          facts: { name: nominee.name, first: first.title },
        };
      if (namesakes.length < mostNamesakes) namesakes.push(listed);
    }
};

/** Nobody has as many: each is held against these. */
const mostNamesakes = 100;

/** Who a nominee is, each word in its one form; `name` with what is always told apart. */
interface Listed {
  readonly title: string;
  /** What else its row says of whom it names. */
  readonly tellings: () => Telling[];
  readonly category: string;
  readonly slug: string;
  readonly isBody: boolean;
  readonly name: string;
  readonly organisation: string | undefined;
  readonly post: string | undefined;
}

function listedIn(
  list: NomineeList,
  { slug, name, category, nature, distinction = '', organisation, post, cells }: Nominee,
): Listed {
  return {
    title: list.title,
    // 王*兰 is whoever has these signs: numbers tell two of them apart too.
    tellings: () => tellingTexts(list, cells).filter(({ isOfNamed }) => isOfNamed || /[*×✕]/.test(name)),
    category,
    slug,
    isBody: nature === undefined ? !isShortName(nameForm(name)) : nature !== 'person',
    name: `${nameForm(name)}\n${nameForm(distinction)}`,
    organisation: organisation === undefined ? undefined : nameForm(organisation),
    post: post === undefined ? undefined : nameForm(post),
  };
}

/** 生活补贴 and 护理补贴: what one may have beside another. */
const benefit = /补[贴助]|津贴|救助|减免|贴息/;

function isToldApart(a: Listed, b: Listed): boolean {
  if (a.category !== b.category && benefit.test(a.category) && benefit.test(b.category)) return true;
  if (a.category !== b.category && a.isBody) return true;
  if (a.organisation !== undefined && b.organisation !== undefined) return a.organisation !== b.organisation;
  if (a.post !== undefined && b.post !== undefined && a.post !== b.post) return true;
  const others = new Map(b.tellings().map(({ head, text }) => [head, nameForm(text)]));
  return a.tellings().some(({ head, text }) => (others.get(head) ?? nameForm(text)) !== nameForm(text));
}
