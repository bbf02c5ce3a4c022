import { spanOf } from '#domain/window/span-attributes.ts';
import { nextChangeAfter } from '#domain/window/status.ts';
import { answerAt, type Phase, phaseAt } from '#domain/window/status-words.ts';
import { LiveElement } from '../status/live-element.ts';
import { phoneGone, postGone } from './gone-words.ts';

const isOver: Readonly<Partial<Record<Phase, true>>> = {
  closed: true,
  concluded: true,
  withdrawn: true,
  archived: true,
};

/**
 * `<live-answer>` with the attributes of a span (`spanAttributes`) says in a notice's panel whether one may object now.
 * The state is the article's `data-state`, by which the page's colours and invitations go: `closed` once the window is
 * over, when the panel shows what its template holds, with the ways to object as they were, and a letter that is begun
 * stays to be kept. From `data-gone-at` on `data-gone` is said, or of letters alone (`data-late`) that they are late: all ways end before the window does. All
 * of it can be taken back, should the site's clock say so.
 */
class LiveAnswer extends LiveElement {
  protected show(at: number): number | undefined {
    const span = spanOf(this.dataset);
    const phase = phaseAt(span, at);
    const article = this.closest('article');
    const panel = this.closest('.answer');
    if (!article || !panel) return undefined;
    const before = article.dataset['state'];
    const goneAt = Date.parse(this.dataset['goneAt'] ?? '');
    const { late, gone = phoneGone } = this.dataset;
    const isLate = late !== undefined;
    const words = answerAt(span, at, goneAt, isLate ? postGone : gone);
    const state = isOver[phase] ? 'closed' : at >= goneAt ? (isLate ? 'late' : 'gone') : phase;
    article.dataset['state'] = state;
    const kept = state === 'closed' ? article.querySelector('.letter[data-state] p') : null;
    const rest = kept ? '，不再按本公示受理。信还在，可以复制、存为文本。' : '';
    if (kept) kept.textContent = words.join('') + rest;
    if (state === 'closed') showEnded(panel, article);
    else
      this.replaceChildren(
        ...words.map((phrase) => {
          const element = document.createElement('span');
          element.textContent = phrase;
          return element;
        }),
      );
    // Whoever is here when the state turns is told; whoever comes reads the heading.
    const status = panel.querySelector('[role=status]');
    if (status && this.#isSettled && before !== state) status.textContent = words.join('') + rest;
    for (const advice of article.querySelectorAll<HTMLElement>('[data-until]')) tellInTime(advice, at);
    this.#isSettled = true;
    const change = nextChangeAfter(span, at);
    return at < goneAt ? Math.min(goneAt, change ?? goneAt) : change;
  }

  #isSettled = false;
}

/** Shows `advice` until its instant, then what follows it in its place. */
function tellInTime(advice: HTMLElement, at: number): void {
  const isLate = at >= Date.parse(advice.dataset['until'] ?? '');
  advice.hidden = isLate;
  advice.nextElementSibling?.toggleAttribute('hidden', !isLate);
}

/** Puts what the panel's template holds after it, the ways to object in its fold, with nothing to press. */
function showEnded(panel: Element, article: Element): void {
  const template = panel.querySelector('template');
  template?.replaceWith(template.content);
  const fold = panel.querySelector('.past');
  const ways = article.querySelector(':scope > .how')?.cloneNode(true);
  if (!(ways instanceof HTMLElement) || !fold || fold.querySelector('.how')) return;
  for (const ahead of ways.querySelectorAll('h2, .ahead')) ahead.remove();
  for (const link of ways.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  ways.removeAttribute('id');
  ways.removeAttribute('aria-labelledby');
  ways.classList.remove('block');
  fold.append(ways);
}

customElements.define('live-answer', LiveAnswer);
