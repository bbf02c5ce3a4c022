import type { Archive } from '../../archive/archive.ts';
import { readPart } from '../../markup/xml.ts';
import type { Remark } from '../structured-document.ts';

/** The notes at the foot of pages and at the end, by their kind and id. */
export function notesOf(office: Archive): ReadonlyMap<string, string> {
  return new Map(
    ['footnote', 'endnote'].flatMap((kind) =>
      wordsOf(office, `word/${kind}s.xml`, kind).map(({ id, text }) => [`${kind} ${id}`, text] as const),
    ),
  );
}

/** The comments that readers left in the margin. */
export function commentsOf(office: Archive): Remark[] {
  return wordsOf(office, 'word/comments.xml', 'comment').map(({ text }) => ({
    kind: 'comment',
    where: '批注',
    text,
  }));
}

/** What stands in the margins of every page, but the number of the page. */
export function marginsOf(office: Archive): Remark[] {
  return office.parts.flatMap((part) => {
    const [, kind] = /^word\/(header|footer)\d*\.xml$/.exec(part) ?? [];
    const [element, where] = kind === 'header' ? ['hdr', '页眉'] : ['ftr', '页脚'];
    return (kind === undefined ? [] : wordsOf(office, part, element))
      .filter(({ text }) => !/^[\s\d\-–—·第共页/]*$/.test(text))
      .map(({ text }) => ({ kind: 'margin', where, text }));
  });
}

/** The words of every element `element` of `part` that has some, and its id. */
function wordsOf(office: Archive, part: string, element: string): { id: string; text: string }[] {
  const elements: { id: string; text: string }[] = [];
  let [own, text, isText] = ['', '', false];
  readPart(office, part, {
    open(name, { 'w:id': id = '' }) {
      if (name === element) [own, text] = [id, ''];
      if (name === 'p' && text !== '') text += ' ';
      isText = name === 't';
    },
    text: (words) => void (text += isText ? words : ''),
    close(name) {
      isText = false;
      if (name === element && text.trim() !== '') elements.push({ id: own, text: text.trim() });
    },
  });
  return elements;
}
