import { type UnseenCharacter, unseenCharacters } from '#domain/language/unseen-characters.ts';
import type { Path } from '#domain/finding/finding.ts';
import { codePointOf } from '#domain/lists/code-point.ts';
import { Tally } from '#domain/lists/tally.ts';
import { diagnosticAt, parseSource, type Source } from '../files/source.ts';
import { parseMatterFile, parseYamlFile } from '../settings/matter.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { type PublishedFile, textsOf } from './personal-texts.ts';
import { proseText } from './prose-text.ts';

/** The characters that nobody sees in `source` as it is written: each kind once, with how many there are. */
export function unseenInSource(source: Source): Diagnostic[] {
  return told(
    source,
    unseenCharacters(source.text).map(({ character, index }) => ({ character, at: () => index })),
  );
}

/**
 * The characters that nobody sees in what is published of `files`, and that are written otherwise: by an escape of YAML
 * (`"\u200B"`), or in the bytes of an address (`%E2%80%8B`). Of files in YAML as a whole, and of the site's own pages, also those written as they are.
 */
export function unseenTexts(files: readonly PublishedFile[]): Diagnostic[] {
  return files.flatMap((published): Diagnostic[] => {
    const found = unseenIn(published);
    const source = found.length > 0 ? parseSource(published.file) : undefined;
    if (!source || 'severity' in source) return [];
    const isTold = ({ character }: UnseenPlace): boolean =>
      source.file.endsWith('.md') && source.text.includes(character);
    const matter = source.file.endsWith('.yaml')
      ? parseYamlFile(source, undefined).value
      : parseMatterFile(source, undefined).value?.matter;
    return told(
      source,
      found
        .filter((place) => !isTold(place))
        .map(({ character, place }) => ({
          character,
          at: () =>
            typeof place === 'number'
              ? place
              : typeof place === 'string'
                ? source.text.indexOf(place)
                : (matter?.placeOf(place) ?? 0),
        })),
    );
  });
}

interface UnseenPlace {
  readonly character: string;
  /** Where in the settings, at which character of the file, or as what it is written there. */
  readonly place: Path | number | string;
}

function unseenIn({ file, recorded, prose }: PublishedFile): UnseenPlace[] {
  if ('sha256' in recorded) return [];
  const ofSettings = [...textsOf(recorded.settings, [])].flatMap(({ text, path }) =>
    unseenCharacters(text).map(({ character }) => ({ character, place: path })),
  );
  const ofReferences = file.file.endsWith('.mdx') ? unseenReferences(recorded.text) : [];
  if (!prose) return [...ofSettings, ...ofReferences];
  const sought = proseText(prose);
  return [
    ...ofSettings,
    ...unseenCharacters(sought.text)
      .filter(({ index }) => !sought.isQuoted(index))
      .map(({ character, index }: UnseenCharacter) => ({ character, place: sought.placeOf(index) })),
    ...ofReferences,
  ];
}

const codesByName = {
  shy: 'AD',
  ZeroWidthSpace: '200B',
  zwnj: '200C',
  zwj: '200D',
  lrm: '200E',
  rlm: '200F',
  NoBreak: '2060',
} as const;
const reference = new RegExp(
  `&(?:#(\\d{1,7})|#[Xx]([\\dA-Fa-f]{1,6})|(${Object.keys(codesByName).join('|')}));`,
  'g',
);

/** References of HTML to characters that nobody sees: the site's own pages are the only text that knows them. */
function unseenReferences(text: string): UnseenPlace[] {
  return [...text.matchAll(reference)].flatMap(({ 0: place, 1: decimal, 2: hex, 3: name }) => {
    const code = Number(decimal ?? `0x${hex ?? codesByName[name as keyof typeof codesByName]}`);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return unseenCharacters(character).length > 0 ? { character, place } : [];
  });
}

function told(source: Source, found: readonly { readonly character: string; at(): number }[]): Diagnostic[] {
  const counts = new Tally(found.map(({ character }) => character));
  return [...counts].flatMap(([character, count]) => {
    const first = found.find((place) => place.character === character);
    const code = codePointOf(character).toString(16).toUpperCase().padStart(4, '0');
    return first ? diagnosticAt(source, first.at(), 'unseen-character', { code, count }) : [];
  });
}
