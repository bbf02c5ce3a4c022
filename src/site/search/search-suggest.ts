import { findRecords } from '#search/find.ts';
import { whenTyped } from './search-typing.ts';
import { askIndex, openIndex } from './search-session.ts';

const most = 6;
let boxes = 0;

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
    const { results, total } = await askIndex(({ engine, characters }) =>
      findRecords(query, engine, characters, { most }),
    );
    if (turn !== latest) return;
    list.replaceChildren(
      ...results.map(({ card, tier }, index) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${index}`;
        option.setAttribute('role', 'option');
        option.dataset['url'] = card.url;
        const name = document.createElement('b');
        name.textContent = card.title;
        const about = document.createElement('small');
        const kind = tier === 'sound' ? '读音相同　' : '';
        about.textContent = `${kind}${card.kind === 'nominee' ? `${card.unit}${card.post}　${card.award}` : '公示'}`;
        option.append(name, about);
        return option;
      }),
    );
    show(results.length > 0);
    status.textContent = results.length > 0 ? `有 ${total} 条，按上下键选择` : '没有找到，按回车看怎么搜';
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
