/** The finder's script is loaded when a reader comes to its field. */
for (const finder of document.querySelectorAll('name-finder'))
  finder.addEventListener('focusin', () => void import('./name-finder.ts'), { once: true });
