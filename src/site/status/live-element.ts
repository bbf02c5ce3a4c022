/**
 * An element that shows what is true now, and keeps it true: to the second, after sleep, and under a clock that
 * is wrong. Without script its page says what is true at all times, and nothing is lost.
 */
export abstract class LiveElement extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows what is true at `at`. Returns the first instant after it at which that changes; undefined for never. */
  protected abstract show(at: number): number | undefined;

  connectedCallback(): void {
    shown.add(this);
    this.refresh();
  }

  disconnectedCallback(): void {
    shown.delete(this);
    clearTimeout(this.#timer);
  }

  refresh(): void {
    clearTimeout(this.#timer);
    const at = now();
    const change = this.show(at);
    if (change !== undefined)
      this.#timer = setTimeout(() => this.refresh(), Math.min(change - at, longestSleep));
  }
}

const shown = new Set<LiveElement>();
/** A timer can oversleep, and cannot be set for more than 24 days. */
const longestSleep = 3_600_000;

/** Milliseconds by which the reader's clock is behind the server's. */
let offset = 0;

/** The time, by the site’s clock once it has answered. */
export function now(): number {
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
    const ahead = date + Number(headers.get('age')) * 1000 + 500 - (asked + Date.now()) / 2;
    offset = Math.abs(ahead) > 2000 ? ahead : 0;
    refreshAll();
  } catch {
    // Off line the reader's own clock is the best there is.
  }
}

/** Shows of every such element on the page what is true now. */
export function refreshAll(): void {
  for (const element of shown) element.refresh();
}

function wake(): void {
  refreshAll();
  void setClock();
}

void setClock();
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) wake();
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) wake();
});
