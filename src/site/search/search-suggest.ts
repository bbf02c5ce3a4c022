import type { Lead } from '#search/engine.ts';
import { type Answer, findRecords } from '#search/find.ts';
import type { Result } from '#search/results/findings.ts';
import { spanOf } from '#domain/window/span-attributes.ts';
import { statusAt, statusNames } from '#domain/window/status.ts';
import { now } from '../status/live-element.ts';
import { addressFor } from './result-address.ts';
import { whenTyped } from './search-typing.ts';
import { askIndex, openIndex } from './search-session.ts';
import styles from './search-suggest.css?inline';

const most = 6;
let boxes = 0;

/** No page weighs them before somebody searches. A browser without such sheets makes no suggestions. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

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
  const suggestions = new Suggestions(form, field);
  whenTyped(field, () => suggestions.ask());
  openIndex();
  if (field.value.trim() !== '') suggestions.ask();
}

class Suggestions {
  readonly #field: HTMLInputElement;
  readonly #list = document.createElement('ul');
  readonly #status = document.createElement('p');
  #chosen = -1;
  #turn = 0;

  constructor(form: HTMLFormElement, field: HTMLInputElement) {
    boxes += 1;
    this.#field = field;
    this.#list.id = `_suggestions-${boxes}`;
    this.#list.className = 'suggestions';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', '搜索建议');
    this.#status.className = 'unseen';
    this.#status.setAttribute('role', 'status');
    form.append(this.#list, this.#status);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.#list.id);
    field.setAttribute('aria-expanded', 'false');
    field.addEventListener('keydown', (event) => this.#press(event));
    field.addEventListener('blur', () => this.#show(false));
    // A press must not take the focus from the field before it is a click.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      if (target instanceof Element) follow(target.closest('[role=option]'));
    });
  }

  /** Looks for what stands in the field, and shows it unless something else is asked meanwhile. */
  ask(): void {
    this.#find().catch((error: unknown) => {
      console.error(error);
      this.#list.replaceChildren();
      this.#show(false);
      this.#status.textContent = '搜索没有完成，按回车再试一次';
    });
  }

  async #find(): Promise<void> {
    const turn = (this.#turn += 1);
    const query = this.#field.value.trim();
    if (query === '') return this.#show(false);
    const answer = await askIndex(({ engine, characters }) =>
      findRecords(query, engine, characters, { most, now: now() }),
    );
    if (turn !== this.#turn) return;
    const { leads, results, total } = answer;
    const suggestions = [...leads, ...results.map((result) => suggestion(result, answer))].slice(0, most);
    this.#list.replaceChildren(
      ...suggestions.map((lead, index) => optionOf(lead, `${this.#list.id}-${index}`)),
    );
    const count = leads.length + total;
    this.#show(count > 0);
    this.#status.textContent = count > 0 ? `有${count}条，按上下键选择` : '没有找到，按回车看怎么搜';
  }

  #show(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#field.setAttribute('aria-expanded', String(isOpen));
    this.#choose(-1);
  }

  #choose(index: number): void {
    const options = [...this.#list.children];
    const { length } = options;
    this.#chosen = length === 0 ? -1 : ((index + 1 + length + 1) % (length + 1)) - 1;
    const chosen = options[this.#chosen];
    for (const option of options) option.setAttribute('aria-selected', String(option === chosen));
    this.#field.setAttribute('aria-activedescendant', chosen?.id ?? '');
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isClosed = this.#list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (isClosed) this.ask();
      else this.#choose(this.#chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Escape' && !isClosed) this.#show(false);
    else if (event.key === 'Enter' && this.#chosen >= 0) follow(this.#list.children[this.#chosen]);
    else return;
    event.preventDefault();
  }
}

function optionOf({ url, title, about }: Lead, id: string): HTMLLIElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.dataset['url'] = url;
  const name = document.createElement('b');
  name.textContent = title;
  const line = document.createElement('small');
  line.textContent = about;
  option.append(name, line);
  return option;
}

function follow(option: Element | null | undefined): void {
  const url = option instanceof HTMLElement ? option.dataset['url'] : undefined;
  if (url !== undefined) location.assign(url);
}
