/** Shows the finder, whose script is loaded when a reader comes to its field. */
for (const finder of document.querySelectorAll<HTMLElement>('name-finder')) {
  finder.dataset['on'] = '';
  finder.addEventListener('focusin', () => void import('./name-finder.ts'), { once: true });
}
