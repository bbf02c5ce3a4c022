import {
  type ContactHours,
  contactWordsAt,
  isReachableAt,
  nextContactChange,
} from '#domain/receiver/contact-hours.ts';
import { LiveElement } from '../status/live-element.ts';

/**
 * `<live-hours data-opens-at data-closes-at data-days data-spans data-verb>` says whether an office can be
 * reached now (`data-now`), or when next. `data-spans` holds minutes of the day: `540-720 870-1080`.
 */
class LiveHours extends LiveElement {
  protected show(at: number): number | undefined {
    const { opensAt = '', closesAt = '', days = '', spans = '', verb = '' } = this.dataset;
    const hours: ContactHours = {
      opensAt: Date.parse(opensAt),
      closesAt: Date.parse(closesAt),
      days,
      spans: spans.split(' ').map((span) => {
        const [from = 0, to = 0] = span.split('-').map(Number);
        return { from, to };
      }),
    };
    this.textContent = contactWordsAt(hours, verb, at);
    this.toggleAttribute('data-now', isReachableAt(hours, at));
    return nextContactChange(hours, at);
  }
}

customElements.define('live-hours', LiveHours);
