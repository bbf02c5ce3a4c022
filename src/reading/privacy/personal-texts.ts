import type { Path } from '#domain/finding/finding.ts';
import { Tally } from '#domain/lists/tally.ts';
import type { RecordedFile } from '#domain/notice/notice-record.ts';
import type { Masks } from '#domain/privacy/masking.ts';
import { type PersonalData, personalDataIn } from '#domain/privacy/personal-data.ts';
import type { PersonalKind } from '#domain/privacy/sighting.ts';
import { type Field, fieldOf } from '#domain/privacy/surroundings.ts';
import type { Prose } from '#domain/prose/prose.ts';
import {
  isContact,
  isOfficial,
  isOwners,
  type OfficialContacts,
} from '#domain/rules/privacy/official-contacts.ts';
import type { ContentFile } from '../files/content-files.ts';
import { diagnosticAt, lineAt, parseSource } from '../files/source.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { parseMatterFile, parseYamlFile } from '../settings/matter/matter.ts';
import { textsOf } from '../settings/setting-texts.ts';
import { plainText, proseText, type SoughtText } from './prose-text.ts';

/** A text file of the content, as it is published. */
export interface PublishedFile {
  readonly file: ContentFile;
  readonly recorded: RecordedFile;
  /** What follows its settings, where that is prose. */
  readonly prose?: Prose | undefined;
  /** Whether its prose is told of one person. */
  readonly isOfPerson?: boolean;
  /** Whether what stands at `path` of its settings is the office's own contact. */
  isContactAt?(path: Path): boolean;
}

export interface SeekingSetting {
  readonly masks: Masks;
  /** The mobile numbers and mailboxes that are the office's own; undefined where they could not be read. */
  readonly contacts: OfficialContacts | undefined;
  /** Names of people of whom the texts speak, in their form for comparing. */
  readonly names?: ReadonlySet<string>;
  /** The last year in which somebody can be born. */
  readonly latestYear?: number;
}

/** Personal data that was found, and the line in which it stands. */
export interface PersonalText {
  readonly diagnostic: Diagnostic;
  readonly written: string;
}

/** Of more places than this with data of one kind in one file, the last is told with their number. */
const mostPlaces = 100;

/**
 * Personal data in the texts of `files`. Everything that is printed of the content, for people or for programs, is
 * made of such files: every key and value of their settings is sought through, and their prose with what its links
 * hold. A setting that is added tomorrow is sought through with the rest.
 */
export function personalTexts(files: readonly PublishedFile[], setting: SeekingSetting): PersonalText[] {
  return files.flatMap((file) => {
    const sightings = [...foundInSettings(file, setting), ...foundInText(file, setting)];
    return sightings.length === 0 ? [] : placed(file, sightings);
  });
}

interface Found {
  readonly data: PersonalData;
  /** Where in the settings, or at which character of the file. */
  readonly place: Path | number;
  /** How many cells of its column hold the like, where they are many and told by the first. */
  readonly cells?: number;
}

/** So many cells of a column with data of one kind are told once. */
const manyCells = 4;

/** A result says of each person what became of them. */
const ofPersons: Field = { ...fieldOf(''), lists: 'persons' };

function foundInSettings(published: PublishedFile, setting: SeekingSetting): Found[] {
  const { recorded, isContactAt } = published;
  if ('sha256' in recorded) return [];
  const texts = textsOf(recorded.settings, []);
  const isOfOffice = (at: Path): boolean =>
    isContactAt?.(at) === true && !texts.some(({ text, path }) => isOwners(text) && isBeside(path, at));
  return texts.flatMap(({ text, path }) =>
    personalIn(path[0] === '对象' ? { ...plainText(text), fieldAt: () => ofPersons } : plainText(text), {
      ...setting,
      isContactAt: isOfOffice(path),
    }).map(({ data }) => ({ data, place: path })),
  );
}

/** Whether two settings are of one group: a number and what is said of it. */
function isBeside(one: Path, other: Path): boolean {
  return one.length === other.length && one.slice(0, -1).every((key, index) => key === other[index]);
}

/** In what follows the settings; where these cannot be read, they are part of it. */
function foundInText(
  { file, recorded, prose, isOfPerson = false }: PublishedFile,
  setting: SeekingSetting,
): Found[] {
  if ('sha256' in recorded || recorded.text.trim() === '') return [];
  if (prose && recorded.settings !== undefined) return personalIn(proseText(prose, isOfPerson), setting);
  const source = parseSource(file);
  if ('severity' in source) return [];
  const start = source.text.lastIndexOf(recorded.text.trimEnd());
  return personalIn(plainText(recorded.text, start), setting);
}

/** The personal data in `sought` that is not the office's own. Months of birth are told once a column
 * or text, sensitive matters once a column. */
function personalIn(
  sought: SoughtText,
  {
    masks,
    contacts,
    names = new Set(),
    latestYear = 2099,
    isContactAt = false,
  }: SeekingSetting & { readonly isContactAt?: boolean },
): Found[] {
  const noted = new Set<string>();
  const told = personalDataIn(sought.text, { fieldAt: sought.fieldAt, latestYear, names, masks }).flatMap(
    (sighting): FoundInColumn[] => {
      const { kind, start } = sighting;
      if (sought.isQuoted(start)) return [];
      if (isContact(sighting) && (isContactAt || !contacts || isOfficial(sighting, contacts))) return [];
      if (kind === 'address' && isContactAt) return [];
      const column = sought.columnAt(start);
      if (kind === 'birth-month' || (kind === 'sensitive' && column !== undefined)) {
        const key = `${kind} ${column}`;
        if (noted.has(key)) return [];
        noted.add(key);
      }
      return [{ data: sighting, place: sought.placeOf(start), column }];
    },
  );
  return oncePerColumn(told);
}

interface FoundInColumn extends Found {
  /** Of which table and column it is; undefined outside tables. */
  readonly column: string | undefined;
}

/** `told`, where many cells of a column hold data of one kind only the first, which says how many there are. */
function oncePerColumn(told: readonly FoundInColumn[]): Found[] {
  const keyOf = ({ data, column }: FoundInColumn): string => `${data.kind} ${column}`;
  const cells = new Tally(told.filter(({ column }) => column !== undefined).map(keyOf));
  const seen = new Set<string>();
  return told.flatMap((one): Found[] => {
    const key = keyOf(one);
    const count = one.column === undefined ? 0 : cells.of(key);
    if (count < manyCells || one.data.kind === 'name') return [one];
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...one, cells: count }];
  });
}

/** The `sightings` in a file, each where it stands: the settings are read once more, for their places. */
function placed({ file, recorded }: PublishedFile, sightings: readonly Found[]): PersonalText[] {
  const source = parseSource(file);
  if ('severity' in source || 'sha256' in recorded) return [];
  const matter = sightings.some(({ place }) => typeof place !== 'number')
    ? file.file.endsWith('.yaml')
      ? parseYamlFile(source, undefined).value
      : parseMatterFile(source, undefined).value?.matter
    : undefined;
  const counts = new Tally(sightings.map(({ data }) => data.kind));
  const listed = new Tally<PersonalKind>();
  return sightings.flatMap(({ data: { kind, masked }, place, cells }): PersonalText[] => {
    const [number, all] = [listed.add(kind), counts.of(kind)];
    if (number > mostPlaces) return [];
    const at = typeof place === 'number' ? place : (matter?.placeOf(place) ?? 0);
    const isLast = number === mostPlaces && all > mostPlaces;
    const where = cells ? `这一列有${cells}格，每格里都` : isLast ? `这里等${all}处` : undefined;
    return [
      {
        diagnostic: diagnosticAt(source, at, `personal-${kind}`, { masked, where }),
        written: lineAt(source, at),
      },
    ];
  });
}
