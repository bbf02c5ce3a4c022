import type { Archive } from '../archive/archive.ts';
import { readPart } from '../markup/xml.ts';
import { wordStructure } from './word/word-structure.ts';

/** More places than these are told with their number. */
const mostPlaces = 5;

/**
 * What a document, workbook or presentation keeps besides its pages and whoever has it can have shown: comments,
 * changes that nobody took on, hidden words and slides. Cells of sheets are told by their own reader.
 */
export function concealedIn(office: Archive): string[] {
  const isWord = office.parts.includes('word/document.xml');
  return [
    ...commentsIn(office),
    ...slidesIn(office),
    ...(isWord ? [...changesIn(office), ...hiddenIn(office)] : []),
  ];
}

const comments =
  /^(?:word|xl|ppt)\/(?:threadedComments\/|comments\/)?(?:threadedC|modernC|c)omment[^/]*\.xml$/;
/** A comment of a document, a sheet, a thread, a slide. */
const comment = /^(?:comment|threadedComment|cm)$/;

function commentsIn(office: Archive): string[] {
  const cells = new Set<string>();
  let count = 0;
  for (const part of office.parts.filter((name) => comments.test(name)))
    readPart(office, part, {
      open(name, { ref }) {
        if (!comment.test(name)) return;
        if (ref === undefined) count += 1;
        else cells.add(ref);
      },
    });
  return [
    ...(count > 0 ? [`批注${count}处`] : []),
    ...(cells.size > 0 ? [`批注（${placesOf([...cells])}）`] : []),
  ];
}

const change = /^(?:ins|del|moveFrom|moveTo)$/;
const wordParts = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** Words that were put in, taken out or moved with their track kept. */
function changesIn(office: Archive): string[] {
  let count = 0;
  let within = 0;
  for (const part of office.parts.filter((name) => wordParts.test(name)))
    readPart(office, part, {
      open(name) {
        if (change.test(name)) within += 1;
        if (within > 0 && /^(?:t|delText)$/.test(name)) count += 1;
      },
      close(name) {
        if (change.test(name)) within -= 1;
      },
    });
  return count > 0 ? [`没有接受的修订${count}处`] : [];
}

function hiddenIn(office: Archive): string[] {
  const { remarks } = wordStructure(office);
  const places = remarks.flatMap(({ kind, where }) => (kind === 'hidden' ? [where] : []));
  return places.length === 0 ? [] : [`隐藏的（或者白色的）文字（${placesOf([...new Set(places)])}）`];
}

function slidesIn(office: Archive): string[] {
  const hidden = office.parts.flatMap((part) => {
    const [, number] = /^ppt\/slides\/slide(\d+)\.xml$/.exec(part) ?? [];
    let isHidden = false;
    if (number !== undefined)
      readPart(office, part, {
        open(name, { show }) {
          if (name === 'sld') isHidden = show === '0' || show === 'false';
        },
      });
    return isHidden ? [`第${number}张`] : [];
  });
  return hidden.length === 0 ? [] : [`隐藏的幻灯片（${placesOf(hidden)}）`];
}

function placesOf(places: readonly string[]): string {
  const shown = places.slice(0, mostPlaces).join('、');
  return places.length > mostPlaces ? `${shown}等${places.length}处` : shown;
}
