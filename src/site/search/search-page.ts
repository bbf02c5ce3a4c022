import { type Answer, findRecords } from '#search/find.ts';
import type { Result } from '#search/results/findings.ts';
import { longestQuery } from '#search/query/plan.ts';
import type { Filters } from '#search/record.ts';
import { spanOf } from '#domain/window/span-attributes.ts';
import { statusAt } from '#domain/window/status.ts';
import { now } from '../status/live-element.ts';
import { leadItem, resultItem } from './search-result.ts';
import { askIndex, openIndex } from './search-session.ts';
import { whenTyped } from './search-typing.ts';

/** Makes the search page answer in place, as the reader types; its address always holds the question. */

const form = element<HTMLFormElement>('main form.search');
const field = element<HTMLInputElement>('main form.search input');
const narrowing = element<HTMLFormElement>('.narrow');
const status = element('.status');
const list = element('[data-results]');
const more = element<HTMLButtonElement>('.more-results');
const inText = element<HTMLButtonElement>('.in-text');
const help = element('.help');
const again = document.createElement('button');
again.type = 'button';
again.className = 'button';
again.hidden = true;
again.textContent = '再试一次';
status.after(again);
/** The fields of the narrowing that the index knows; the others are answered here. */
const indexedFields = ['year', 'kind', 'category', 'region', 'issuer'] as const;

const step = 24;
/** Where results are put in another order or sifted by status, so many are looked at. */
const sifted = 120;
/** So long a reader waits before being told that it is the line. */
const longWait = 8000;
/** How a result was found that has not quite what was typed. */
const inexact: readonly Result['tier'][] = ['sound', 'near', 'pieces'];
const pageTitle = document.title;
let latest = 0;
let shown = step;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  keep(true);
  void show();
});
whenTyped(field, () => {
  keep(false);
  void show();
});
narrowing.addEventListener('submit', (event) => event.preventDefault());
narrowing.addEventListener('change', () => {
  keep(true);
  void show();
});
// What can be chosen is asked when the reader opens the choices.
narrowing.querySelector('details')?.addEventListener(
  'toggle',
  () =>
    void askIndex(({ engine }) => engine.filters()).then(offer, (error: unknown) => {
      console.error(error);
      status.textContent = '筛选的选项没有收到，请合上筛选再打开一次。';
    }),
);
field.addEventListener('focus', openIndex, { once: true });
again.addEventListener('click', () => void show().then(() => field.focus()));
addEventListener('online', () => {
  if (list.dataset['state'] === 'failed') void show();
});
more.addEventListener('click', () => {
  const last = list.lastElementChild;
  shown += step;
  void show().then(() => last?.nextElementSibling?.querySelector('a')?.focus());
});
inText.addEventListener('click', () => {
  keep(true, true);
  void show().then(() => list.querySelector('a')?.focus());
});
addEventListener('popstate', () => void restore());
addEventListener('keydown', moveByKey);
element('.unanswered').remove();
void restore();

/** Puts the question into the address: as a step of its own, or in place of the last one. */
function keep(isStep: boolean, asksText = false): void {
  shown = step;
  const query = new URLSearchParams();
  const put = (name: string, value: string): void => {
    if (value.trim() !== '') query.set(name, value.trim());
  };
  put('q', field.value);
  for (const { name, value } of selects()) put(name, value);
  if (asksText) query.set('in', 'text');
  const address = query.size > 0 ? `?${query.toString()}` : location.pathname;
  if (address === location.search) return;
  if (isStep) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Puts the fields to what the address says, and answers it. */
async function restore(): Promise<void> {
  const query = new URLSearchParams(location.search);
  field.value = query.get('q') ?? '';
  for (const select of selects()) {
    const value = query.get(select.name) ?? '';
    if (value !== '' && ![...select.options].some((option) => option.value === value))
      select.append(new Option(value, value));
    select.value = value;
  }
  await show();
}

/** Answers what the fields say. An answer that a later question overtook is dropped. */
async function show(): Promise<void> {
  const turn = (latest += 1);
  const query = field.value.trim().slice(0, longestQuery);
  document.title = query === '' ? pageTitle : `“${query}”｜${pageTitle}`;
  list.dataset['state'] = 'searching';
  list.setAttribute('aria-busy', 'true');
  help.hidden = query !== '';
  again.hidden = true;
  if (query === '') {
    fill([], '', { total: 0, isTextLeft: false });
    return;
  }
  status.textContent = '正在搜索…';
  const waiting = setTimeout(() => {
    if (turn === latest) status.textContent = '正在搜索…网络较慢，请稍等，也可以先看公示列表';
  }, longWait);
  try {
    const options = { filters: filters(), inText: new URLSearchParams(location.search).get('in') === 'text' };
    const most = isSifted() ? sifted : shown;
    const { answer, simplify } = await askIndex(async ({ engine, characters }) => ({
      answer: await findRecords(query, engine, characters, { ...options, most, now: now() }),
      simplify: characters.simplify,
    }));
    if (turn !== latest) return;
    const results = sift(answer.results);
    fill(
      [
        ...answer.leads.map(leadItem),
        ...results.slice(0, shown).map((result) => resultItem(result, answer, query, simplify)),
      ],
      sayFound(query, results.length, answer),
      { ...answer, total: isSifted() ? results.length : answer.total },
    );
  } catch (error) {
    if (turn === latest) fail(error);
  } finally {
    clearTimeout(waiting);
  }
}

/** Says that nothing is known, which is not that there is nothing; and how to go on. */
function fail(error: unknown): void {
  console.error(error);
  fill([], '', { total: 0, isTextLeft: false });
  const isAble = runsIndex();
  status.textContent = isAble
    ? '搜索没有完成：有的数据没有收到，还不知道有没有您要找的。请检查网络，再试一次，也可以到“公示”按年份查找。'
    : '这个浏览器运行不了搜索，不知道有没有您要找的。请换一个浏览器，或者到“公示”按年份查找。';
  again.hidden = !isAble;
  list.dataset['state'] = 'failed';
}

/** The least WebAssembly that there is (Core Specification, 5.5.16): its mark and version. */
const leastProgram = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);

/** Whether this browser runs the index under the site's policy: before Chromium 97 and Safari 16 none does. */
function runsIndex(): boolean {
  try {
    return new WebAssembly.Module(leastProgram) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

function fill(
  items: readonly HTMLElement[],
  words: string,
  { total, isTextLeft }: Pick<Answer, 'total' | 'isTextLeft'>,
): void {
  list.replaceChildren(...items);
  status.textContent = words;
  const query = field.value.trim();
  help.hidden = query !== '' && items.length > 0;
  more.hidden = list.querySelectorAll('live-status').length >= total;
  inText.hidden = !isTextLeft;
  inText.textContent = `在全文里找“${query}”`;
  list.dataset['state'] = 'done';
  list.removeAttribute('aria-busy');
}

function sayFound(query: string, count: number, { leads, total, results }: Answer): string {
  if (count === 0 && leads.length > 0) return `“${query}”，请看`;
  if (count === 0)
    return isSifted() && results.length > 0
      ? total > sifted
        ? `最符合的${sifted}条都不是这个状态，写得更具体些再看`
        : `找到的公示都不是这个状态，换一个状态看看`
      : `没有找到“${query}”。${selects().some(({ value }) => value !== '') ? '可以去掉一个筛选条件，' : ''}可以换个写法：`;
  const isAll = (wanted: Result['tier']): boolean => results.every(({ tier }) => tier === wanted);
  const words = isAll('sound')
    ? `没有“${query}”，读音相同的有`
    : isAll('near')
      ? `没有“${query}”，写法或者读音相近的有`
      : results.every(({ tier }) => inexact.includes(tier))
        ? `最接近“${query}”的有`
        : `“${query}”，找到`;
  return `${words}${isSifted() ? count : total}条`;
}

/** Those of the chosen status, in the chosen order. */
function sift(results: readonly Result[]): readonly Result[] {
  const { status: wanted, sort } = Object.fromEntries(selects().map(({ name, value }) => [name, value]));
  const at = now();
  const ofStatus = results.filter(({ card }) => !wanted || statusAt(spanOf(card.span), at) === wanted);
  return sort === 'date'
    ? ofStatus.sort((a, b) => Date.parse(b.card.opensAt) - Date.parse(a.card.opensAt))
    : ofStatus;
}

function isSifted(): boolean {
  return selects().some(({ name, value }) => (name === 'status' || name === 'sort') && value !== '');
}

function filters(): Filters {
  return Object.fromEntries(
    selects().flatMap(({ name, value }) =>
      value !== '' && indexedFields.some((one) => one === name) ? [[name, [value]]] : [],
    ),
  );
}

/** Fills the choices with what the index holds, those of most records first; once. */
function offer(choices: Readonly<Record<string, Readonly<Record<string, number>>>>): void {
  for (const name of indexedFields) {
    const select = narrowing.querySelector<HTMLSelectElement>(`select[name=${name}]`);
    if (!select || select.dataset['filled']) continue;
    const { value } = select;
    const values = Object.entries(choices[name] ?? {});
    if (name === 'year') values.sort(([a], [b]) => Number(b) - Number(a));
    else values.sort(([, a], [, b]) => b - a);
    const label = name === 'year' ? (year: string) => `${year}年` : (text: string) => text;
    select.replaceChildren(new Option('全部', ''), ...values.map(([text]) => new Option(label(text), text)));
    select.value = value;
    select.dataset['filled'] = 'true';
    const holder = select.closest('label');
    if (holder) holder.hidden = values.length < 2 && value === '';
  }
}

/** Down and up go from the field through the results and back; Escape goes back to the field. */
function moveByKey(event: KeyboardEvent): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...list.querySelectorAll<HTMLElement>('a[data-result]')];
  const at = links.findIndex((link) => link === document.activeElement);
  const isInField = document.activeElement === field;
  if (event.key === 'Escape' && at >= 0) field.focus();
  else if (event.key === 'ArrowDown' && (isInField || at >= 0))
    links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? field).focus();
  else return;
  event.preventDefault();
}

function selects(): HTMLSelectElement[] {
  return [...narrowing.querySelectorAll('select')];
}

function element<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const part = document.querySelector<Found>(selector);
  if (!part) throw new Error(`The search page has no ${selector}`);
  return part;
}
