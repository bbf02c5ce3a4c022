import './live-status.ts';
import { pagefindEngine } from '#search/pagefind-engine.ts';
import { findRecords } from '#search/query.ts';
import type { SearchResult } from '#search/record.ts';

/** Makes the search page answer in place; its address always holds the query. */
const form = element<HTMLFormElement>('main form');
const field = element<HTMLInputElement>('main input');
const status = element('.status');
const list = element('[data-results]');
const help = element('.help');
const kinds: Readonly<Record<SearchResult['kind'], string>> = { notice: '公示', nominee: '公示对象' };

let latest = 0;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = field.value.trim();
  history.pushState(null, '', query ? `?${new URLSearchParams({ q: query })}` : location.pathname);
  void show();
});
addEventListener('popstate', () => void show());
void show();

/** Shows what the address asks for. An answer that a later question overtook is dropped. */
async function show(): Promise<void> {
  const question = (latest += 1);
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  field.value = query;
  list.dataset['state'] = 'searching';
  status.textContent = query && '正在搜索…';
  try {
    const results = query ? await findRecords(query, await pagefindEngine()) : [];
    if (question !== latest) return;
    list.replaceChildren(...results.map(entry));
    status.textContent =
      query && (results.length > 0 ? `“${query}”，找到 ${results.length} 条` : `没有找到“${query}”`);
    help.hidden = results.length > 0;
    list.dataset['state'] = 'done';
  } catch (error) {
    if (question !== latest) return;
    list.replaceChildren();
    status.textContent = '搜索暂时用不了。请到“公示”按年份查找，或者稍后再试。';
    list.dataset['state'] = 'failed';
    throw error;
  }
}

function entry({ url, title, kind, line, window, opensAt, closesAt, workdays }: SearchResult): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.dataset['result'] = '';
  link.textContent = title;
  const status = document.createElement('live-status');
  Object.assign(status.dataset, { opensAt, closesAt, workdays });
  const item = document.createElement('li');
  item.append(link, paragraph(line), paragraph(`${kinds[kind]}　公示期 ${window}`, 'about'), status);
  return item;
}

function paragraph(text: string, className = ''): HTMLParagraphElement {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text;
  return made;
}

function element<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`The search page has no ${selector}`);
  return found;
}
