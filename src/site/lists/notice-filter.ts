import { spanOf } from '#domain/window/span-attributes.ts';
import { statusAt } from '#domain/window/status.ts';
import { now } from '../status/live-element.ts';
import '../status/live-status.ts';
import { type Criteria, matches, type EntryFacets, isEmpty, optionCounts } from './entry-filter.ts';

/** An entry of a year's list. */
interface Entry {
  readonly item: HTMLElement;
  readonly facets: EntryFacets;
}

/**
 * `<notice-filter data-years>` combines the facets of notices freely: it reads the lists of the years, which are
 * pages of their own, and shows those of their entries that match. Its state is the page's address.
 */
class NoticeFilter extends HTMLElement {
  readonly #years = new Map<string, Promise<readonly Entry[]>>();
  #latest = 0;

  connectedCallback(): void {
    const form = this.#part('form', HTMLFormElement);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => {
      const query = new URLSearchParams(Object.entries(this.#criteria())).toString();
      history.pushState(null, '', query ? `?${query}` : location.pathname);
      void this.#show();
    });
    form.addEventListener('reset', () => {
      // The fields are empty only after this event.
      setTimeout(() => form.dispatchEvent(new Event('change')));
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
    this.#part('details', HTMLDetailsElement).open = !isEmpty(this.#criteria());
  }

  /** Puts the fields to what the address says; what no option offers is dropped. */
  #restore(): void {
    const query = new URLSearchParams(location.search);
    for (const field of this.#fields()) {
      field.value = query.get(field.name) ?? '';
      if (field.selectedIndex === -1) field.value = '';
    }
    void this.#show();
  }

  async #show(): Promise<void> {
    const turn = (this.#latest += 1);
    const criteria = this.#criteria();
    const outcome = this.#part('.found', HTMLElement);
    const isAll = isEmpty(criteria);
    this.#part('[type=reset]', HTMLButtonElement).hidden = isAll;
    this.#part('.all', HTMLElement).hidden = !isAll;
    outcome.hidden = isAll;
    if (isAll) {
      this.#say('');
      return;
    }
    this.#say('正在查找…');
    try {
      const entries = await this.#entries();
      if (turn !== this.#latest) return;
      this.#count(entries, criteria);
      const matching = entries.filter(({ facets }) => matches(facets, criteria));
      this.#say(matching.length > 0 ? `找到${matching.length}件` : '没有符合条件的公示，可以减少一个条件');
      const list = document.createElement('ol');
      list.className = 'entries';
      list.setAttribute('role', 'list');
      list.append(...matching.map(({ item }) => item.cloneNode(true)));
      outcome.replaceChildren(...(matching.length > 0 ? [list] : []));
    } catch {
      if (turn !== this.#latest) return;
      outcome.replaceChildren();
      this.#say('没有取到公示列表，请检查网络，或者按年份查看');
    }
  }

  /** All entries, the newest year first. Each year's list is asked for once. */
  async #entries(): Promise<readonly Entry[]> {
    const { years: listed = '' } = this.dataset;
    const years = listed.split(' ');
    const lists = await Promise.all(
      years.map((year) => {
        const asked = this.#years.get(year) ?? entriesOf(year);
        this.#years.set(year, asked);
        asked.catch(() => this.#years.delete(year));
        return asked;
      }),
    );
    return lists.flat();
  }

  /** Says beside each option how many there would be with it. */
  #count(entries: readonly Entry[], criteria: Criteria): void {
    for (const field of this.#fields()) {
      const counts = optionCounts(
        entries.map(({ facets }) => facets),
        criteria,
        field.name,
      );
      for (const option of field.options) {
        if (option.value === '') continue;
        const name = (option.dataset['name'] ??= option.text);
        const count = counts.of(option.value);
        option.text = `${name}（${count}）`;
        option.disabled = count === 0 && !option.selected;
      }
    }
  }

  #criteria(): Criteria {
    return Object.fromEntries(
      this.#fields().flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])),
    );
  }

  #fields(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  #say(words: string): void {
    this.#part('[role=status]', HTMLElement).textContent = words;
  }

  #part<Part extends HTMLElement>(selector: string, kind: new () => Part): Part {
    const part = this.querySelector(selector);
    if (!(part instanceof kind)) throw new Error(`The filter has no ${selector}`);
    return part;
  }
}

async function entriesOf(year: string): Promise<readonly Entry[]> {
  const answer = await fetch(`/notices/${year}/`);
  if (!answer.ok) throw new Error(`The list of ${year} has not come: ${answer.status}`);
  const text = await answer.text();
  // Its styles are another page's, which this page's policy does not allow.
  const page = new DOMParser().parseFromString(text.slice(text.indexOf('<main')), 'text/html');
  return [...page.querySelectorAll<HTMLElement>('.entries > li')].map((item) => ({
    item: document.importNode(item, true),
    facets: facetsOf(item, year),
  }));
}

function facetsOf(item: HTMLElement, year: string): EntryFacets {
  const span = spanOf(item.querySelector<HTMLElement>('live-status')?.dataset ?? {});
  const listed = Object.entries(item.dataset).map(([name, values = '']) => [name, values.split('|')]);
  return { ...Object.fromEntries(listed), year: [year], status: [statusAt(span, now())] };
}

customElements.define('notice-filter', NoticeFilter);
