import grayMatter from 'gray-matter';
import { isAlias, isCollection, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Document, ErrorCode, Node, Pair } from 'yaml';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { type Source, diagnosticAt, lineOf } from '../files/source.ts';
import { areTorn, type Doubt } from '../as-meant/edit.ts';
import { startOf } from '../as-meant/settings-document.ts';
import { type PlacedEdit, settingsAsMeant } from '../as-meant/settings-as-meant.ts';
import { settingCharacters } from './setting-characters.ts';
import { unseenInSource } from '../characters/characters-in-source.ts';
import { unseenCharacters, withoutUnseen } from '#domain/language/unseen-characters.ts';
import { leaveReading, takeReading } from '../as-meant/read-once.ts';
import type { SettingsForm } from '../as-meant/settings-form.ts';
import { at } from '#domain/lists/at.ts';

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

/** Why `source` is no Markdown with settings before it. */
export function matterProblem(source: Source): Diagnostic | undefined {
  const { text } = source;
  const opening = /^---([^\n]*)/.exec(text);
  if (!opening || at(opening, 1).startsWith('-')) return noFrontMatter(source);
  const language = at(opening, 1).trim();
  if (language !== '') return diagnosticAt(source, 3, 'front-matter-language', { language });
  const closing = /\n---[ \t]*(?:\n|$)/.exec(text);
  const settings = text.slice(3, closing ? closing.index + 1 : undefined);
  const like = (closing ? outerFenceLike : innerFenceLike).exec(settings);
  if (closing && !like) return undefined;
  const line = like?.[1];
  return diagnosticAt(source, like ? 4 + like.index : 0, 'front-matter-unclosed', { line });
}

function noFrontMatter(source: Source): Diagnostic {
  const [, line] = fenceLike.exec(source.text) ?? [];
  const [, before] = line === undefined ? (lateFence.exec(source.text) ?? []) : [];
  const isLate = before !== undefined;
  return diagnosticAt(source, before?.length ?? 0, 'no-front-matter', { line, isLate });
}

/** `---` behind blank lines, what nobody sees, or the fence of a block of code in which settings are shown. */
const lateFence = /^([\s\p{Cf}]*(?:```[^\n]*\n\s*)?)---[ \t]*(?:\n|$)/u;
/** A line of dashes, or of what people take for them, where `---` should stand. */
const fence = String.raw`[-－﹣‐‑−–—―─━=＝*＊_＿](?:[ \t]?[-－﹣‐‑−–—―─━=＝*＊_＿])+`;
const fenceLike = new RegExp(String.raw`^([ \t\u3000]*${fence})[ \t]*(?:\r?\n|$)`);
/** Within settings that are closed: at a line's start, where nothing of theirs can look like it. */
const outerFenceLike = new RegExp(String.raw`\n(${fence})[ \t]*(?=\r?\n)`);
const innerFenceLike = new RegExp(String.raw`\n([ \t\u3000]*${fence})[ \t]*(?=\r?\n|$)`);

/**
 * The settings, undefined where there are none, and the body of `text`, which has no `matterProblem`. gray-matter cuts
 * the two apart (always with options: without them it caches, and answers a second call for a bad file with
 * nothing); its JavaScript engine is refused.
 */
export function cutMatter(text: string): { readonly yaml: string | undefined; readonly body: string } {
  let yaml: string | undefined;
  const parse = (settings: string): object => {
    yaml = settings;
    return {};
  };
  const { content } = grayMatter(text, {
    language: 'yaml',
    engines: { yaml: { parse }, javascript: refuse },
  });
  return { yaml, body: content };
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
  const diagnostics: Diagnostic[] = [
    ...tellEdits(source, at, edits, mended),
    ...doubts.map((doubt) => diagnosticAt(source, at + doubt.at, 'ambiguous-setting', doubtFacts(doubt))),
  ];

  if (areTorn(doubts)) return { value: undefined, diagnostics };
  const { errors, isUsable } = mistakesIn(document, source, yaml, form, placeOf);
  diagnostics.push(...errors);
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

/** What the reader of YAML finds wrong with `document`, and whether there is something to be read in it all the same. */
function mistakesIn(
  document: Document.Parsed,
  source: Source,
  yaml: string,
  form: SettingsForm | undefined,
  placeOf: (offset: number) => number,
): { readonly errors: readonly Diagnostic[]; readonly isUsable: boolean } {
  const places = new Set<number>();
  const mistakes = document.errors.flatMap(({ code, pos }): Diagnostic[] => {
    const place = placeOf(pos[0]);
    // What the reader finds wrong with a place next only follows from the first, a thousand times over.
    if (places.has(place)) return [];
    places.add(place);
    if (code === 'DUPLICATE_KEY') {
      const key = stretchIn(source.text.slice(place), /^["']?([^:"'\s]*)/, 1);
      return [diagnosticAt(source, place, 'key-repeated', { key })];
    }
    const isOfText = code === 'MULTILINE_IMPLICIT_KEY' && isBelowMark(source, place);
    if (isOfText) return [diagnosticAt(source, place, 'bad-yaml', { problem: textUnindented })];
    const line = form && code === 'MULTILINE_IMPLICIT_KEY' ? lineWithColon(source, place, form) : undefined;
    return [diagnosticAt(source, place, 'bad-yaml', { problem: yamlProblems[code], line })];
  });
  const references = referencesIn(document, yaml).map((node) =>
    diagnosticAt(source, placeOf(startOf(node)), 'bad-yaml', { problem: yamlProblems.BAD_ALIAS }),
  );
  const errors = [...mistakes, ...references];
  return { errors, isUsable: errors.every(({ code }) => code === 'key-repeated') };
}

const textUnindented = '上一行的“|”下面是几行文字，每一行的行首都要空两格（半角）。';

/** Whether the line above the one of `place` ends in the mark of a text of several lines. */
function isBelowMark(source: Source, place: number): boolean {
  const above = lineOf(source, Math.max(0, lineOf(source, place).start - 1));
  return /[:：]\s*[|>][-+]?\s*$/.test(source.text.slice(above.start, above.end));
}

/** The line of `source` at `place`, which begins with a key of `form` and has no colon, with one behind the key. */
function lineWithColon(source: Source, place: number, { keys }: SettingsForm): string | undefined {
  const { start, end } = lineOf(source, place);
  const [, lead = '', words = '', rest = ''] =
    /^(\s*(?:- )?)([\p{Script=Han}]+)(.*)$/u.exec(source.text.slice(start, end)) ?? [];
  for (let length = words.length; length > 1; length -= 1) {
    const key = words.slice(0, length);
    if (keys.has(key)) return `${lead}${key}: ${words.slice(length)}${rest.trim()}`.trim();
  }
  return undefined;
}

/** Leaves out of the texts of `document` what nobody sees. */
function leaveOutUnseen(document: Document.Parsed): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string') node.value = withoutUnseen(node.value);
    },
  });
}

/** Where `document`, read from `yaml`, refers to itself (`&`, `*`): no settings do. */
export function referencesIn(document: Document.Parsed, yaml: string): Node[] {
  const references: Node[] = [];
  if (!/[&*]/.test(yaml)) return references;
  visit(document, {
    Node(_, node) {
      const isAnchored = (isScalar(node) || isCollection(node)) && node.anchor !== undefined;
      if (isAlias(node) || isAnchored) references.push(node);
    },
  });
  return references;
}

/** Each slip once a line and kind, with the line as it should be. */
function tellEdits(source: Source, at: number, edits: readonly PlacedEdit[], mended: string): Diagnostic[] {
  const slipKeys = new Set<string>();
  const meant: Source = { file: source.file, text: mended };
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
    return [diagnosticAt(source, at + offset, 'loose-setting', { kind, line: line.replace(/\r?\n/g, '⏎') })];
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

function refuse(): never {
  throw new Error('Front matter is YAML only');
}

/** What the YAML reader's errors mean to an author. */
const yamlProblems: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: '这里用了“*”引用，设置里不用这种写法。',
  BAD_ALIAS: '这里用了“&”或“*”开头的引用，设置里不用这种写法；如果是文字，请加上引号。',
  BAD_DIRECTIVE: '行首的“%”有特别的意思，不能这样用。',
  BAD_DQ_ESCAPE: '双引号里的反斜杠“\\”写法不对。',
  BAD_INDENT: '这一行的缩进和上下不一致。',
  BAD_PROP_ORDER: '这里的符号顺序不对。',
  BAD_SCALAR_START: '内容不能以“@”“`”“%”等符号开头；如果是文字，请加上引号。',
  BLOCK_AS_IMPLICIT_KEY:
    '这一行有两个“: ”，或者行首空格没有与同级的上一行对齐；内容里确有冒号的，请给整个内容加上英文引号。',
  BLOCK_IN_FLOW: '“{ }”或“[ ]”里面，各项之间用半角逗号隔开，不能换成逐行缩进的写法。',
  DUPLICATE_KEY: '同一个项目写了两次。',
  IMPOSSIBLE: '这里的写法读不懂。',
  KEY_OVER_1024_CHARS: '项目的名称太长，可能少了冒号。',
  MISSING_CHAR: '这一行或上一行缺少引号、括号或逗号，或者冒号后面没有空格。',
  MULTILINE_IMPLICIT_KEY: '这一行缺少“项目: ”，或者冒号后面没有空格。',
  MULTIPLE_ANCHORS: '这里用了“&”，设置里不用这种写法。',
  MULTIPLE_DOCS: '文件里有多余的“---”或者“...”。',
  MULTIPLE_TAGS: '这里用了“!”，设置里不用这种写法。',
  NON_STRING_KEY: '项目的名称必须是文字；如果“{”“[”是文字的一部分，请给整个内容加上英文引号。',
  RESOURCE_EXHAUSTION: '设置超过五万字，或者一层套一层太深，无法识别；长的文字请写在正文里。',
  TAB_AS_INDENT: '行首用了制表符（Tab），请改用空格缩进。',
  TAG_RESOLVE_FAILED: '内容以“!”开头有特别的意思；如果是文字，请加上引号。',
  UNEXPECTED_TOKEN: '这里有多余的字或符号。',
  BAD_COLLECTION_TYPE: '这里的写法读不懂。',
};
