import { spanOf } from '#domain/window/span-attributes.ts';
import { nextChangeAfter, type WindowSpan } from '#domain/window/status.ts';
import { closingWords, dueAt } from '#domain/window/due-words.ts';
import { type Phase, phaseAt } from '#domain/window/status-words.ts';
import { LiveElement, now, refreshAll } from './live-element.ts';
import { upcomingRest } from './upcoming-rest.ts';

/**
 * `<live-status>` with the attributes of a span (`spanAttributes`) says in an entry of a list until when. The entry's
 * `data-state` is the notice's phase; entries within `data-groups` stand in its sections by it.
 */
class LiveStatus extends LiveElement {
  get span(): WindowSpan {
    return spanOf(this.dataset);
  }

  /** On paper nothing is today, tomorrow or left: it says the day. */
  showOnPaper(): void {
    if (/^(?:open|last|upcoming)$/.test(this.dataset['state'] ?? ''))
      this.textContent = closingWords(this.span, now());
  }

  protected show(at: number): number | undefined {
    const { span } = this;
    const phase = phaseAt(span, at);
    const { before, marked, after } = dueAt(span, at);
    const strong = document.createElement('b');
    strong.textContent = marked;
    this.replaceChildren(before, strong, after);
    this.dataset['state'] = phase;
    const entry = this.closest('li');
    if (entry) entry.dataset['state'] = phase;
    const list = this.closest<HTMLElement>('[data-groups]');
    if (list && this.closest<HTMLElement>('[data-group]')?.dataset['group'] !== groupOf(phase))
      groupSoon(list);
    return nextChangeAfter(span, at);
  }
}

const groups: readonly (readonly [group: string, name: string])[] = [
  ['open', '正在公示'],
  ['suspended', '中止'],
  ['upcoming', '即将公示'],
  ['over', '已结束'],
];

function groupOf(phase: Phase | string | undefined): string {
  if (phase === 'last') return 'open';
  return phase === 'open' || phase === 'suspended' || phase === 'upcoming' ? phase : 'over';
}

const waiting = new Set<HTMLElement>();

/** Groups `list` once all of its entries know their state. */
function groupSoon(list: HTMLElement): void {
  if (waiting.size === 0)
    queueMicrotask(() => {
      waiting.forEach(group);
      waiting.clear();
    });
  waiting.add(list);
}

/** Puts the entries of `list` under a heading for each state: upcoming ones by their start, others by their end. */
function group(list: HTMLElement): void {
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  const entries = [...list.querySelectorAll<LiveStatus>('live-status')].flatMap((element) => {
    const item = element.closest('li');
    return item ? [{ item, span: element.span, group: groupOf(element.dataset['state']) }] : [];
  });
  list.replaceChildren(
    ...groups.flatMap(([status, name]) => {
      const members = entries
        .filter((entry) => entry.group === status)
        .sort((a, b) =>
          status === 'upcoming' ? a.span.opensAt - b.span.opensAt : a.span.closesAt - b.span.closesAt,
        );
      if (members.length === 0 && status !== 'open') return [];
      const section = document.createElement('section');
      section.className = `block ${status}`;
      section.dataset['group'] = status;
      const heading = document.createElement('h2');
      heading.textContent = members.length > 0 ? `${name}（${members.length}）` : name;
      const entriesOfGroup = document.createElement(members.length > 0 ? 'ol' : 'p');
      if (members.length > 0) {
        entriesOfGroup.className = 'entries';
        entriesOfGroup.setAttribute('role', 'list');
        entriesOfGroup.append(...members.map(({ item }) => item));
      } else entriesOfGroup.textContent = list.dataset['none'] ?? '';
      section.append(heading, entriesOfGroup, ...(status === 'upcoming' ? restOf(members.length) : []));
      return [section];
    }),
  );
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

/** The line below upcoming entries that leads to all `count`, where some are hidden. */
function restOf(count: number): HTMLElement[] {
  const rest = upcomingRest(count);
  if (!rest) return [];
  const paragraph = document.createElement('p');
  paragraph.className = 'rest script';
  const link = document.createElement('a');
  link.href = rest.href;
  link.textContent = rest.label;
  paragraph.append(link);
  return [paragraph];
}

customElements.define('live-status', LiveStatus);
addEventListener('beforeprint', () => {
  for (const entry of document.querySelectorAll<LiveStatus>('live-status')) entry.showOnPaper();
});
addEventListener('afterprint', refreshAll);
