import {
  callWordsAt,
  type ContactHours,
  isReachableAt,
  nextContactChange,
} from '#domain/receiver/contact-hours.ts';
import { LiveElement } from '../status/live-element.ts';
import { noOtherWay, phoneGone } from './gone-words.ts';

/**
 * `<live-hours data-opens-at data-closes-at data-days data-spans data-gone>` holds a link that calls, and says from when
 * it can (`data-later`), or in its place that it can no more. `data-spans` holds minutes of the day: `540-720 870-1080`. Without hours
 * nothing is said of them.
 */
class LiveHours extends LiveElement {
  readonly #gone = document.createElement('p');

  protected show(at: number): number | undefined {
    const { opensAt = '', closesAt = '', days = '', gone, spans } = this.dataset;
    const link = this.querySelector('a');
    const verb = link?.querySelector('span');
    if (!link || !verb || spans === undefined) return undefined;
    const hours: ContactHours = {
      opensAt: Date.parse(opensAt),
      closesAt: Date.parse(closesAt),
      days,
      spans: spans.split(' ').map((span) => {
        const [from = 0, to = 0] = span.split('-').map(Number);
        return { from, to };
      }),
    };
    const words = callWordsAt(hours, at);
    link.hidden = words === undefined;
    this.#gone.className = 'hours';
    const isLast = this.closest('.answer')?.querySelector('[data-gone-at]');
    this.#gone.textContent = gone ?? (isLast ? noOtherWay : phoneGone);
    if (words === undefined) this.append(this.#gone);
    else {
      this.#gone.remove();
      verb.textContent = words;
    }
    this.toggleAttribute('data-later', !isReachableAt(hours, at));
    return nextContactChange(hours, at);
  }
}

customElements.define('live-hours', LiveHours);
