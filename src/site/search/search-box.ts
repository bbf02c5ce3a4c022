/**
 * Search boxes: `/` goes to the page's first one, and a box that a reader is in gets suggestions, whose script
 * and index are loaded then. The search page answers in place, without them.
 */
const boxes = [...document.querySelectorAll<HTMLFormElement>('form.search:not([data-answers])')];

for (const box of boxes) {
  const load = async (): Promise<void> => {
    box.removeEventListener('focusin', load);
    try {
      (await import('./search-suggest.ts')).suggest(box);
    } catch {
      // Without suggestions the box still leads to the search page.
      box.addEventListener('focusin', load);
    }
  };
  box.addEventListener('focusin', load);
}

addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  const field = document.querySelector<HTMLInputElement>('main form.search input, form.search input');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
