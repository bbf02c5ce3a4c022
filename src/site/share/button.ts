/** A button that says `text` and does `act`. */
export function button(text: string, act: () => unknown): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button';
  element.textContent = text;
  element.addEventListener('click', act);
  return element;
}
