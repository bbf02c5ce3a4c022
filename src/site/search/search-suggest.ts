import type { Lead } from '#search/engine.ts';
import { type Answer, findRecords, type Result } from '#search/find.ts';
import { spanOf } from '#domain/window/span-attributes.ts';
import { statusAt, statusNames } from '#domain/window/status.ts';
import { now } from '../status/live-element.ts';
import { addressFor } from './result-address.ts';
import { whenTyped } from './search-typing.ts';
import { askIndex, openIndex } from './search-session.ts';

const most = 6;
let boxes = 0;

/** A result in few words: of homonyms each says where, what for and in which year, and whether it can be objected to. */
function suggestion({ card, tier }: Result, answer: Pick<Answer, 'isObjecting'>): Lead {
  const { kind, unit, post, award, title, opensAt, span } = card;
  const words = [
    ...(tier === 'sound' ? ['读音相同'] : tier === 'near' ? ['写法或者读音相近'] : []),
    ...(kind === 'nominee' ? [`${unit}${post}`, award] : ['公示']),
    `${opensAt.slice(0, 4)}年`,
    statusNames[statusAt(spanOf(span), now())],
  ];
  return { url: addressFor(card, answer), title, about: words.filter((word) => word !== '').join('　') };
}

/**
 * Gives a search box a list of suggestions (ARIA’s editable combobox): arrows choose, Enter goes there or, with
 * nothing chosen, to all results; Escape closes the list.
 */
export function suggest(form: HTMLFormElement): void {
  const field = form.querySelector('input');
  if (!field) return;
  boxes += 1;
  const list = document.createElement('ul');
  list.id = `_suggestions-${boxes}`;
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '搜索建议');
  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  form.append(list, status);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  let chosen = -1;
  let latest = 0;

  const choose = (index: number): void => {
    const options = [...list.children];
    chosen = options.length === 0 ? -1 : ((index + 1 + options.length + 1) % (options.length + 1)) - 1;
    options.forEach((option, place) => option.setAttribute('aria-selected', String(place === chosen)));
    field.setAttribute('aria-activedescendant', options[chosen]?.id ?? '');
    options[chosen]?.scrollIntoView({ block: 'nearest' });
  };
  const show = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    choose(-1);
  };
  const ask = async (): Promise<void> => {
    const turn = (latest += 1);
    const query = field.value.trim();
    if (query === '') {
      show(false);
      return;
    }
    const answer = await askIndex(({ engine, characters }) =>
      findRecords(query, engine, characters, { most, now: now() }),
    );
    if (turn !== latest) return;
    const { leads, results, total } = answer;
    const suggestions = [...leads, ...results.map((result) => suggestion(result, answer))];
    list.replaceChildren(
      ...suggestions.slice(0, most).map(({ url, title, about }, index) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${index}`;
        option.setAttribute('role', 'option');
        option.dataset['url'] = url;
        const name = document.createElement('b');
        name.textContent = title;
        const line = document.createElement('small');
        line.textContent = about;
        option.append(name, line);
        return option;
      }),
    );
    const count = leads.length + total;
    show(count > 0);
    status.textContent = count > 0 ? `有${count}条，按上下键选择` : '没有找到，按回车看怎么搜';
  };
  const askOrSay = (): void =>
    void ask().catch((error: unknown) => {
      console.error(error);
      list.replaceChildren();
      show(false);
      status.textContent = '搜索没有完成，按回车再试一次';
    });
  const follow = (option: Element | undefined): void => {
    const url = option instanceof HTMLElement ? option.dataset['url'] : undefined;
    if (url !== undefined) location.assign(url);
  };

  whenTyped(field, askOrSay);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) askOrSay();
      else choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Escape' && !list.hidden) show(false);
    else if (event.key === 'Enter' && chosen >= 0) follow(list.children[chosen]);
    else return;
    event.preventDefault();
  });
  // A press must not take the focus from the field before it is a click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element) follow(target.closest('[role=option]') ?? undefined);
  });
  field.addEventListener('blur', () => show(false));
  openIndex();
  if (field.value.trim() !== '') askOrSay();
}
