import { nextChangeAfter, type Status, statusAt, statusNames, timeLeftAt, type WindowSpan } from '#domain/status.ts';

/**
 * `<live-status data-opens-at data-closes-at data-workdays data-until>` shows a window's status and the time
 * left, and keeps both true: to the second, after sleep, and under a clock that is wrong. Lists marked
 * `data-group-by-status` are put in groups by it. Without script the page says until when, and nothing is lost.
 */
class LiveStatus extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    shown.add(this);
    this.refresh();
  }

  disconnectedCallback(): void {
    shown.delete(this);
    clearTimeout(this.#timer);
  }

  get span(): WindowSpan {
    const { opensAt = '', closesAt = '', workdays = '' } = this.dataset;
    return { opensAt: Date.parse(opensAt), closesAt: Date.parse(closesAt), workdays };
  }

  refresh(): void {
    clearTimeout(this.#timer);
    const at = now();
    const { span } = this;
    const status = statusAt(span, at);
    const hasTurned = this.dataset['status'] !== status;
    this.dataset['status'] = status;
    const { until } = this.dataset;
    const left = timeLeftAt(span, at);
    const end = until && (status === 'closed' ? `已于 ${until} 截止` : status === 'open' && `至 ${until}，北京时间`);
    const name = document.createElement('strong');
    name.textContent = statusNames[status];
    this.replaceChildren(name, ` ${[left, end].filter(Boolean).join('，')}`);
    const list = hasTurned && this.closest<HTMLElement>('[data-group-by-status]');
    if (list) groupSoon(list);
    const change = nextChangeAfter(span, at);
    if (change !== undefined) this.#timer = setTimeout(() => this.refresh(), Math.min(change - at, longestSleep));
  }
}

const shown = new Set<LiveStatus>();
/** A timer can oversleep, and cannot be set for more than 24 days. */
const longestSleep = 3_600_000;

/** Milliseconds by which the reader's clock is behind the server's. */
let offset = 0;

function now(): number {
  return Date.now() + offset;
}

/** Asks this site for the time. `Date` is when the answer was made, `Age` how long a cache has held it (RFC 9111, 5.1). */
async function setClock(): Promise<void> {
  try {
    const asked = Date.now();
    const { headers } = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
    const date = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(date)) return;
    // `Date` has no fractions of a second: half a second is the least error.
    const found = date + Number(headers.get('age') ?? 0) * 1000 + 500 - (asked + Date.now()) / 2;
    offset = Math.abs(found) > 2000 ? found : 0;
    refreshAll();
  } catch {
    // Off line the reader's own clock is the best there is.
  }
}

function refreshAll(): void {
  for (const element of shown) element.refresh();
}

const groups: readonly (readonly [Status, string])[] = [
  ['open', '正在公示'],
  ['upcoming', '即将公示'],
  ['closed', '已结束'],
];

const waiting = new Set<HTMLElement>();

/** Groups `list` once all of its entries know their status. */
function groupSoon(list: HTMLElement): void {
  if (waiting.size === 0) queueMicrotask(() => {
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
        status === 'open'
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
void setClock();
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) wake();
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) wake();
});

function wake(): void {
  refreshAll();
  void setClock();
}
