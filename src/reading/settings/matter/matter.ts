import { type Document, isMap, isScalar, isSeq, type Node, type Pair, visit } from 'yaml';
import { unseenCharacters, withoutUnseen } from '#domain/language/unseen-characters.ts';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import { areTorn, type Doubt } from '../../as-meant/edit.ts';
import { leaveReading, takeReading } from '../../as-meant/read-once.ts';
import { type PlacedEdit, settingsAsMeant } from '../../as-meant/settings-as-meant.ts';
import type { SettingsForm } from '../../as-meant/settings-form.ts';
import { unseenInSource } from '../../characters/characters-in-source.ts';
import { diagnosticAt, lineOf, type Source } from '../../files/source.ts';
import type { Diagnostic } from '../../wording/diagnostic.ts';
import { settingCharacters } from '../setting-characters.ts';
import { cutMatter, matterProblem } from './front-matter.ts';
import { mistakesIn } from './yaml-mistakes.ts';

/** Settings that an author wrote in YAML. Every scalar of `value` is text; an empty one is ''. */
export interface Matter {
  readonly source: Source;
  readonly value: unknown;
  /** The offset in the file of what `path` leads to, or of the nearest thing on the way there. */
  placeOf(path: readonly PropertyKey[]): number;
  /** The offset of the key that `path` ends with. */
  placeOfKey(path: readonly PropertyKey[]): number;
  /** The offsets of what may be read in two ways, which is a problem already. */
  readonly doubtful: ReadonlySet<number>;
}

/** A Markdown file: its settings and what follows them. */
export interface MatterFile {
  readonly matter: Matter;
  readonly body: string;
  /** The offset of the body's first character in the file. */
  readonly bodyAt: number;
}

export interface Parsed<Value> {
  readonly value: Value | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A Markdown file, as far as it can be read. */
export interface ParsedMatterFile extends Parsed<MatterFile> {
  /** Where the settings alone cannot be read: none of them, and the body. */
  readonly unread: MatterFile | undefined;
}

/**
 * The front matter and body of a Markdown file. With a `form` the settings are read as they are meant, and what was
 * written otherwise is told; without one they are what YAML says.
 */
export function parseMatterFile(source: Source, form: SettingsForm | undefined): ParsedMatterFile {
  const problem = matterProblem(source);
  if (problem) return { value: undefined, unread: undefined, diagnostics: [problem] };
  const { text } = source;
  const { yaml, body } = cutMatter(text);
  const { value, diagnostics }: Parsed<Matter> =
    yaml === undefined
      ? { value: undefined, diagnostics: [] }
      : parseYaml(source, yaml, text.indexOf(yaml, 3), form);
  const isRead = value !== undefined || diagnostics.length === 0;
  const unseen = form ? unseenInSource(source) : [];
  const file: MatterFile = {
    matter: value ?? emptyMatter(source),
    body,
    bodyAt: text.length - body.length,
  };
  return {
    value: isRead ? file : undefined,
    unread: isRead ? undefined : file,
    diagnostics: [...unseen, ...diagnostics],
  };
}

/** A file that is YAML as a whole, read as `parseMatterFile` reads settings. */
export function parseYamlFile(source: Source, form: SettingsForm | undefined): Parsed<Matter> {
  const { value, diagnostics } = parseYaml(source, source.text, 0, form);
  return { value, diagnostics: [...(form ? unseenInSource(source) : []), ...diagnostics] };
}

function parseYaml(source: Source, yaml: string, at: number, form: SettingsForm | undefined): Parsed<Matter> {
  const reading = takeReading(source, yaml);
  const known = reading && 'document' in reading ? reading.document : undefined;
  const { document, edits, doubts, mended, offsetOf } = settingsAsMeant(yaml, form, known);
  const placeOf = (offset: number): number => at + offsetOf(offset);
  const ofDoubts = doubts.map((doubt) =>
    diagnosticAt(source, at + doubt.at, 'ambiguous-setting', doubtFacts(doubt)),
  );
  if (areTorn(doubts))
    return { value: undefined, diagnostics: [...tellEdits(source, at, edits, mended), ...ofDoubts] };
  const { errors, isUsable, readTo = Infinity } = mistakesIn({ document, source, yaml, placeOf }, form);
  const meant = edits.filter((edit) => at + edit.at < readTo);
  const diagnostics: Diagnostic[] = [...tellEdits(source, at, meant, mended), ...ofDoubts, ...errors];
  if (!isUsable) return { value: undefined, diagnostics };

  const doubtful = new Set(doubts.map((doubt) => at + doubt.at));
  const matter: Matter = { source, value: document.toJS(), doubtful, ...placesIn(document, placeOf, at) };
  // Unchanged, they are what YAML itself makes of them.
  if (edits.length === 0) leaveReading(source, { yaml, value: matter.value });
  if (!form) return { value: matter, diagnostics };
  diagnostics.push(...settingCharacters(matter));
  const maybeUnseen = yaml.includes('\\') || unseenCharacters(yaml).length > 0;
  if (!maybeUnseen) return { value: matter, diagnostics };
  leaveOutUnseen(document);
  return { value: { ...matter, value: document.toJS() }, diagnostics };
}

/** Leaves out of the texts of `document` what nobody sees. */
function leaveOutUnseen(document: Document.Parsed): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string') node.value = withoutUnseen(node.value);
    },
  });
}

/** What came after publication, and pages: `check --fix` leaves them alone, so that no advice names it for them. */
export const neverMended =
  /(?:^|\/)(?:pages\/[^/]*|(?:versions|corrections|suspensions)\/.*|(?:withdrawal|result|archive)\.md)$/u;

/** Each slip once a line and kind, with the line as it should be. */
function tellEdits(source: Source, at: number, edits: readonly PlacedEdit[], mended: string): Diagnostic[] {
  const slipKeys = new Set<string>();
  const meant: Source = { file: source.file, text: mended };
  const isMended = !neverMended.test(source.file);
  return edits.flatMap(({ kind, at: offset, before, mendedAt }, index): Diagnostic[] => {
    const key = keyBefore(source.text, at + offset);
    if (kind === 'colon' && before !== ':')
      return [diagnosticAt(source, at + offset, 'full-width-colon', { key })];
    const { line: number, start, end } = lineOf(meant, mendedAt);
    const place = kind === 'keys' ? lineOf(source, at + offset).line : number;
    if (slipKeys.has(`${kind} ${place}`)) return [];
    slipKeys.add(`${kind} ${place}`);
    const whole = mended.slice(start, kind === 'keys' ? rowEnd(meant, edits.slice(index)) : end).trimEnd();
    const line = kind === 'indent' ? whole : whole.trimStart();
    const facts = { kind, line: line.replace(/\r?\n/g, '⏎'), isMended };
    return [diagnosticAt(source, at + offset, 'loose-setting', facts)];
  });
}

/** Where the last of the lines ends into which the one of the first of `edits` is parted. */
function rowEnd(meant: Source, edits: readonly PlacedEdit[]): number {
  let end = 0;
  for (const { kind, mendedAt, after } of edits) {
    if (end > 0 && mendedAt > end) break;
    if (kind === 'keys') ({ end } = lineOf(meant, mendedAt + after.length));
  }
  return end;
}

function keyBefore(text: string, at: number): string {
  return stretchIn(
    text.slice(Math.max(0, at - 40), at),
    /[\p{Script=Han}A-Za-z]*[ \t\u3000\u00a0]*$/u,
  ).trim();
}

function doubtFacts({ kind, text, instead }: Doubt): {
  kind: Doubt['kind'];
  text: string;
  instead: readonly string[];
} {
  return { kind, text, instead };
}

function placesIn(
  document: Document.Parsed,
  offsetOf: (offset: number) => number,
  at: number,
): Pick<Matter, 'placeOf' | 'placeOfKey'> {
  const start = (node: Node | null | undefined): number | undefined =>
    node?.range ? offsetOf(node.range[0]) : undefined;
  const pairAt = (node: Node, key: PropertyKey | undefined): Pair<Node, Node | null> | undefined =>
    isMap<Node, Node | null>(node)
      ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
      : undefined;

  const follow = (path: readonly PropertyKey[]): { node: Node; place: number } => {
    let node: Node = document.contents as Node;
    let place = start(node) ?? at;
    for (const step of path) {
      const next: Node | null | undefined = isSeq<Node>(node)
        ? node.items[Number(step)]
        : pairAt(node, step)?.value;
      const key = pairAt(node, step)?.key;
      if (!next) return { node, place };
      node = next;
      const isEmpty = isScalar(next) && next.value === '';
      place = (isEmpty ? start(key) : start(next)) ?? place;
    }
    return { node, place };
  };
  return {
    placeOf: (path) => follow(path).place,
    placeOfKey(path) {
      const { node, place } = follow(path.slice(0, -1));
      return start(pairAt(node, path.at(-1))?.key) ?? place;
    },
  };
}

function emptyMatter(source: Source): Matter {
  return { source, value: {}, placeOf: () => 0, placeOfKey: () => 0, doubtful: new Set() };
}
