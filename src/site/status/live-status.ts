import { spanOf } from '#domain/window/span-attributes.ts';
import {
  nextChangeAfter,
  type Status,
  statusAt,
  statusNames,
  timeLeftAt,
  type WindowSpan,
} from '#domain/window/status.ts';
import { LiveElement } from './live-element.ts';

/**
 * `<live-status>` with the attributes of a span (`spanAttributes`) shows a notice's state and the time left;
 * `data-closed` is what it adds after the window. Lists marked `data-group-by-status` are put in groups by it.
 */
class LiveStatus extends LiveElement {
  get span(): WindowSpan {
    return spanOf(this.dataset);
  }

  protected show(at: number): number | undefined {
    const { span } = this;
    const status = statusAt(span, at);
    const hasTurned = this.dataset['status'] !== status;
    this.dataset['status'] = status;
    const name = document.createElement('strong');
    name.textContent = statusNames[status];
    const isOver = status === 'closed' || status === 'concluded';
    const said = [timeLeftAt(span, at), isOver ? this.dataset['closed'] : ''].filter(Boolean).join('；');
    this.replaceChildren(name, ` ${said}`);
    const list = hasTurned && this.closest<HTMLElement>('[data-group-by-status]');
    if (list) groupSoon(list);
    return nextChangeAfter(span, at);
  }
}

const groups: readonly (readonly [Status, string])[] = [
  ['open', '正在公示'],
  ['suspended', statusNames.suspended],
  ['upcoming', '即将公示'],
  ['closed', statusNames.closed],
  ['concluded', statusNames.concluded],
  ['withdrawn', statusNames.withdrawn],
  ['archived', statusNames.archived],
];

const waiting = new Set<HTMLElement>();

/** Groups `list` once all of its entries know their status. */
function groupSoon(list: HTMLElement): void {
  if (waiting.size === 0)
    queueMicrotask(() => {
      waiting.forEach(group);
      waiting.clear();
    });
  waiting.add(list);
}

/** Puts the entries of `list` under a heading for each status: open ones that close first, first; closed ones last. */
function group(list: HTMLElement): void {
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  const entries = [...list.querySelectorAll<LiveStatus>('live-status')].flatMap((element) => {
    const item = element.closest('li');
    return item ? [{ item, span: element.span, status: element.dataset['status'] }] : [];
  });
  list.replaceChildren(
    ...groups.flatMap(([status, name]) => {
      const members = entries.filter((entry) => entry.status === status);
      if (members.length === 0) return [];
      members.sort((a, b) =>
        status === 'open' || status === 'suspended'
          ? a.span.closesAt - b.span.closesAt
          : status === 'upcoming'
            ? a.span.opensAt - b.span.opensAt
            : b.span.closesAt - a.span.closesAt,
      );
      const heading = document.createElement(list.dataset['heading'] ?? 'h3');
      heading.textContent = `${name}（${members.length}）`;
      const entriesOfGroup = document.createElement('ol');
      entriesOfGroup.className = list.dataset['listClass'] ?? '';
      entriesOfGroup.setAttribute('role', 'list');
      entriesOfGroup.append(...members.map(({ item }) => item));
      return [heading, entriesOfGroup];
    }),
  );
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

customElements.define('live-status', LiveStatus);
