import { decoded } from '#domain/prose/decoded.ts';

/**
 * The letter's script is loaded when a reader opens it; until then the letter keeps in `data-about` the nominee
 * that the page's address named last. A letter that is begun says so (`data-state`): it outlives the window.
 */
for (const letter of document.querySelectorAll<HTMLDetailsElement>('details.letter')) {
  const noteNominee = (): void => {
    const place = document.getElementById(decoded(location.hash.slice(1)));
    const name = place?.matches('.nominee, tr') && place.querySelector('.name, [scope=row]');
    if (name) letter.dataset['about'] = name.textContent.trim();
  };
  noteNominee();
  addEventListener('hashchange', noteNominee);
  letter.addEventListener('input', () => (letter.dataset['state'] = 'begun'));
  letter.addEventListener('toggle', () => void import('./letter.ts').then(({ fillIn }) => fillIn(letter)), {
    once: true,
  });
}
