import { indexAt } from '#domain/lists/index-at.ts';
import { Tally } from '#domain/lists/tally.ts';
import { isOfFewFigures, type PersonalData, personalDataIn } from '#domain/privacy/personal-data.ts';
import { isSurnamed } from '#domain/name/likely-names.ts';
import type { PersonalKind } from '#domain/privacy/sighting.ts';
import type { Seek, TextContext } from '#documents/attachment-sink.ts';
import { isBelieved } from './believed.ts';
import { TableFields } from './table-fields.ts';

/** What was found in an attachment. It holds the data itself: for the program, not for messages. */
export interface AttachmentReading {
  readonly data: readonly FoundData[];
  /** Why parts of it, or all of it, could not be read. */
  readonly unread: readonly string[];
  readonly hasPictures: boolean;
  /** Pictures that say where they were taken. */
  readonly locations: readonly string[];
  /** What its pages do not show, and its readers can have shown: 批注3处, 隐藏的工作表“底稿”. */
  readonly concealed: readonly string[];
  /** By what name of a person its properties say who made it. */
  readonly authors: readonly string[];
  /** Time, memory or a fault kept it from being read: another time it may be. */
  readonly isByChance?: true;
}

export interface FoundData extends Pick<PersonalData, 'kind' | 'value'> {
  readonly where: string;
}

const mostOfAKind = 500;
const mostOfAValue = 3;
const mostReasons = 10;
const mostNames = 3;
/** Longer texts are sought through in parts, which overlap by more than any number or address is long. */
const longestText = 3_000;
const overlap = 200;
const mostRemembered = 5_000;
/** Without one of these there is nothing beyond doubt in a text for programs. */
const worthSeeking = /\p{N}{3}|@|at|艾特/u;

/** Seeks personal data in what an attachment says, of people born in `latestYear` at the latest. */
export const seek: Seek<number, AttachmentReading> = (latestYear) => {
  const finder = new DataFinder(latestYear);
  const unread = new Set<string>();
  const pictures = new Set<string>();
  const locations = new Set<string>();
  const concealed = new Set<string>();
  const authors = new Set<string>();
  let hasPictures = false;
  return {
    sink: {
      text(text, where, context = {}) {
        if (authorsPlace.test(where) && isPersons(text)) authors.add(text.trim());
        finder.seekIn(text, where, context);
      },
      unread(reason) {
        unread.add(reason);
      },
      picture(where) {
        if (where === '') hasPictures = true;
        else pictures.add(where);
      },
      location(where) {
        if (locations.size < mostReasons) locations.add(where);
      },
      concealed(what) {
        if (concealed.size < mostReasons) concealed.add(what);
      },
    },
    reading: () => ({
      data: finder.data,
      unread: shortened([...unread, ...picturesIn([...pictures])]),
      hasPictures,
      locations: [...locations],
      concealed: [...concealed],
      authors: [...authors].slice(0, mostNames),
    }),
  };
};

/** Where a program keeps who wrote a file, and who saved it last. */
const authorsPlace = /^文档属性“(?:作者|最后保存者)”$/;
/** What somebody is, before the name: 科员李一. */
const post =
  /^(?:[\u4e00-\u9fff]{0,8}(?:科员|主任|科长|处长|局长|干事|秘书|办事员|老师|会计))?(?=[\u4e00-\u9fff]{2,4}$)/;

/** Whether `author` is a person's name, and not an office's or a program's. */
function isPersons(author: string): boolean {
  return isSurnamed(author.trim().replace(post, ''));
}

/** What was found in the texts of an attachment: each value at its first places, so many of a kind. */
class DataFinder {
  readonly data: FoundData[] = [];
  readonly #latestYear: number;
  readonly #kinds = new Tally<PersonalKind>();
  readonly #values = new Tally<string>();
  readonly #places = new Set<string>();
  readonly #silent = new Set<string>();
  readonly #tables = new TableFields();

  constructor(latestYear: number) {
    this.#latestYear = latestYear;
  }

  seekIn(text: string, where: string, context: TextContext): void {
    if (text.length <= longestText) return this.#seekInPart(text, where, context);
    for (let at = 0; at < text.length; at += longestText - overlap)
      this.#seekInPart(text.slice(at, at + longestText), where, {
        ...context,
        ...(context.seams && { seams: seamsIn(context.seams, at) }),
      });
  }

  #seekInPart(text: string, where: string, context: TextContext): void {
    if (context.isTechnical && !worthSeeking.test(text)) return;
    const { label = '', isRounded = false, table } = context;
    if (label === '' && !table && isOfFewFigures(text)) return;
    const fieldAt = table && this.#tables.fieldAt(text, label, table);
    const key = `${isRounded ? 1 : 0}${label}\n${table ? this.#tables.numberOf(table) : ''}\n${text}`;
    if (this.#silent.has(key)) return;
    const sightings = personalDataIn(text, { label, fieldAt, isRounded, latestYear: this.#latestYear });
    if (sightings.length === 0) this.#remember(key);
    for (const sighting of sightings)
      if (isBelieved(sighting, text, context)) this.#take(sighting, where, context);
  }

  #take({ kind, value }: PersonalData, where: string, { isLoose }: TextContext): void {
    if (this.#kinds.of(kind) >= mostOfAKind) return;
    const statement = `${kind} ${value}`;
    const place = `${statement} ${where}`;
    if (this.#places.has(place) || (isLoose && this.#values.has(statement))) return;
    if (this.#values.add(statement) > mostOfAValue) return;
    this.#kinds.add(kind);
    this.#places.add(place);
    this.data.push({ kind, value, where });
  }

  /** Keeps in mind that `text` says nothing: tables say the same many times. */
  #remember(text: string): void {
    if (this.#silent.size >= mostRemembered) this.#silent.clear();
    this.#silent.add(text);
  }
}

/** Those of `seams`, which are in order, that are in the part that begins at `start`, as it counts them. */
function seamsIn(seams: readonly number[], start: number): number[] {
  return seams
    .slice(indexAt(seams, start), indexAt(seams, start + longestText) + 1)
    .map((seam) => seam - start);
}

/** `reasons`, of which the last tells how many there are if they are too many. */
function shortened(reasons: readonly string[]): string[] {
  const shown = reasons.slice(0, mostReasons);
  return reasons.length > mostReasons ? [...shown, `还有${reasons.length - mostReasons}处也没有检查`] : shown;
}

function picturesIn(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, mostNames).join('、');
  return [`图片里的字没有检查：${shown}${names.length > mostNames ? `等${names.length}处` : ''}`];
}
