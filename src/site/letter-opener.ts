/** The letter's script is loaded when a reader opens it. */
for (const letter of document.querySelectorAll<HTMLDetailsElement>('details.letter'))
  letter.addEventListener('toggle', () => void import('./letter.ts').then(({ fillIn }) => fillIn(letter)), {
    once: true,
  });
