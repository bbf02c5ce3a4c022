import { LiveElement } from '../status/live-element.ts';

/** `<live-past data-at>` says that the moment `data-at`, of which its sentence speaks, has passed. */
class LivePast extends LiveElement {
  protected show(at: number): number | undefined {
    const moment = Date.parse(this.dataset['at'] ?? '');
    this.textContent = at < moment ? '' : '（已过）';
    return at < moment ? moment : undefined;
  }
}

customElements.define('live-past', LivePast);
