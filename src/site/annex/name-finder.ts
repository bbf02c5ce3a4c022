import { charactersOf } from '#search/characters.ts';
import type { Characters } from '#search/record.ts';
import { bareText } from '#search/units.ts';
import { searchFolder } from '#search/pagefind-engine.ts';

/** A nominee of the page, as it is looked up and shown. */
interface Row {
  readonly id: string;
  readonly name: string;
  /** Its number, unit and what else its row says. */
  readonly about: readonly string[];
}

const most = 10;
/** Until the site's table of characters has come: every character is itself, and none is read. */
const plain: Characters = { simplify: (character) => character, readings: () => [] };

/**
 * `<name-finder data-word>` finds in the lists of the page whoever's name or row holds what is typed, by pinyin,
 * its initials and like sound too. The rows stay where they are: what is found leads to them. It is
 * loaded when a reader comes to its field.
 */
class NameFinder extends HTMLElement {
  #rows: readonly Row[] = [];
  #characters = plain;

  connectedCallback(): void {
    const field = this.querySelector('input');
    const status = this.querySelector('[role=status]');
    if (!field || !status) return;
    const list = document.createElement('ul');
    list.className = 'names';
    list.setAttribute('role', 'list');
    list.hidden = true;
    this.append(list);
    const find = (): void => {
      const { rows, isBySound } = this.#found(field.value.trim());
      list.hidden = rows.length === 0;
      list.replaceChildren(...rows.slice(0, most).map(entry));
      status.textContent = wordsOf(field.value.trim(), rows.length, isBySound, this.dataset['word']);
    };
    field.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) find();
    });
    field.addEventListener('compositionend', find);
    this.#rows = rowsOfPage();
    void readCharacters().then((characters) => {
      this.#characters = characters;
      if (field.value) find();
    });
  }

  /** The rows that hold `query`, names first; where none does, those whose names sound like it. */
  #found(query: string): { readonly rows: readonly Row[]; readonly isBySound: boolean } {
    const { simplify, readings } = this.#characters;
    const asked = bareText(query, simplify);
    if (asked === '') return { rows: [], isBySound: false };
    const bare = (text: string): string => bareText(text, simplify);
    const rank = ({ name, about }: Row): number =>
      bare(name).startsWith(asked)
        ? 0
        : bare(name).includes(asked)
          ? 1
          : bare(about.join('')).includes(asked)
            ? 2
            : 3;
    const written = this.#rows
      .map((row) => ({ row, place: rank(row) }))
      .filter(({ place }) => place < 3)
      .sort((a, b) => a.place - b.place)
      .map(({ row }) => row);
    if (written.length > 0) return { rows: written, isBySound: false };
    const isSpelled = /^[a-z]+$/.test(asked);
    const sounds = isSpelled ? [asked] : readings(asked).map((reading) => reading.join(''));
    const rows = this.#rows.filter(({ name }) =>
      readings(bare(name)).some((reading) => {
        const initials = reading.map(([first = '']) => first).join('');
        return sounds.some(
          (sound) => reading.join('').startsWith(sound) || (isSpelled && initials.startsWith(sound)),
        );
      }),
    );
    return { rows, isBySound: !isSpelled };
  }
}

/** `word` is what nominees are counted by. */
function wordsOf(query: string, count: number, isBySound: boolean, word = '个'): string {
  if (query === '') return '';
  if (count === 0) return '名单里没有这个姓名或者单位，可以换个写法';
  const outcome = isBySound ? `找到读音相同的${count}${word}` : `找到${count}${word}`;
  return count > most ? `${outcome}，先列${most}${word}` : outcome;
}

/** Every nominee of the page: rows of tables, and sections. */
function rowsOfPage(): Row[] {
  return [...document.querySelectorAll<HTMLElement>('.roll tbody tr, .nominee, .lines span')].map((place) => {
    const name = place.querySelector('[scope=row], .name')?.textContent.trim() ?? place.textContent.trim();
    const cells = [...place.querySelectorAll('td, .facts dd')].map(({ textContent }) => textContent.trim());
    const number = place.querySelector('.no') ? `第${cells[0]}号` : '';
    return {
      id: place.id,
      name,
      about: [number, ...cells.slice(number ? 1 : 0)].filter((text) => text !== ''),
    };
  });
}

function entry({ id, name, about }: Row): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const title = document.createElement('b');
  link.href = `#${id}`;
  title.textContent = name;
  link.append(title, about.join('　'));
  item.append(link);
  return item;
}

/** How characters are read and simplified, from the search index; as they are where it cannot be had. */
async function readCharacters(): Promise<Characters> {
  try {
    const answer = await fetch(`${searchFolder}characters.json`);
    return answer.ok ? charactersOf(await answer.json()) : plain;
  } catch {
    return plain;
  }
}

customElements.define('name-finder', NameFinder);
