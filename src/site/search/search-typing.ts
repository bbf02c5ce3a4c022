/** How long a reader pauses between two words. */
const pause = 200;

/** Calls `ask` a moment after the reader stops typing in `field`; not while an input method composes. */
export function whenTyped(field: HTMLInputElement, ask: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  };
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) soon();
  });
  // Safari says so before the last input, Chromium after it.
  field.addEventListener('compositionend', soon);
}
