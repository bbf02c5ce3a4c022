import type { Lead } from '#search/engine.ts';
import type { Answer } from '#search/find.ts';
import type { Result } from '#search/results/findings.ts';
import { excerpt, marked, type Stretch } from '#search/marks.ts';
import type { Simplify } from '#search/units.ts';
import '../status/live-status.ts';
import { wholeTerms } from '../parts/whole-terms.ts';
import { addressFor } from './result-address.ts';

/** A list or a page that answers the query as a whole, as an entry of the results. */
export function leadItem({ url, title, about }: Lead): HTMLLIElement {
  const item = document.createElement('li');
  item.append(resultLink(url, document.createTextNode(title)), paragraph('line', about));
  return item;
}

/** A result as an entry of a list: what it is, where the query is in it, and its window with its status. */
export function resultItem(
  { card, tier, text }: Result,
  answer: Pick<Answer, 'isObjecting'>,
  query: string,
  simplify: Simplify,
): HTMLLIElement {
  const { kind, title, unit, post, award, issuers, notice, number, window } = card;
  const mark = (words: string): Node[] => nodesOf(marked(words, query, simplify));
  const item = document.createElement('li');
  const status = document.createElement('live-status');
  Object.assign(status.dataset, card.span);
  item.append(paragraph('due', status), resultLink(addressFor(card, answer), ...mark(title)));
  const about = kind === 'nominee' ? [`${unit}${post}`, award] : [issuers, number];
  item.append(paragraph('line', ...mark(about.filter((part) => part !== '').join('　'))));
  const stretches = excerpt(text, query, simplify);
  if (stretches.length > 0) item.append(paragraph('excerpt', ...nodesOf(stretches)));
  if (notice !== '') item.append(paragraph('about', ...mark(notice)));
  item.append(paragraph('about', `${sayTier(tier)}公示期${window}`));
  return item;
}

function resultLink(url: string, ...content: readonly Node[]): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.dataset['result'] = '';
  link.append(...content);
  return link;
}

function sayTier(tier: Result['tier']): string {
  return tier === 'sound' ? '读音相同　' : tier === 'near' ? '写法或者读音相近　' : '';
}

function nodesOf(stretches: readonly Stretch[]): Node[] {
  return stretches.flatMap(({ text, isMatch }) =>
    isMatch
      ? [Object.assign(document.createElement('mark'), { textContent: text })]
      : wholeTerms(text).map((part) =>
          part.isTerm
            ? Object.assign(document.createElement('span'), { className: 'phrases', textContent: part.text })
            : document.createTextNode(part.text),
        ),
  );
}

function paragraph(className: string, ...content: readonly (Node | string)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.append(...content);
  return element;
}
