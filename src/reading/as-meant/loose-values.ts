import { isMap, isPair, isScalar, isSeq, Scalar, visit, type YAMLMap, YAMLSeq } from 'yaml';
import type { Document, Node } from 'yaml';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import { settingsDocument } from './settings-document.ts';
import type { Doubt, Edit, LooseKind } from './edit.ts';
import { isPlain, quoted } from './settings-text.ts';
import type { FieldForm, SettingsForm } from './settings-form.ts';

/**
 * Gives the scalars of `document`, read from `yaml`, the values that they are meant to have by `form`, and answers how
 * `yaml` would say so. A line's end between Han characters is no space; several bodies in one text are several; a date
 * is a date however it is written.
 */
export function mendValues(
  document: Document.Parsed,
  yaml: string,
  form: SettingsForm,
): { readonly edits: readonly Edit[]; readonly doubts: readonly Doubt[] } {
  const edits: Edit[] = [];
  const doubts: Doubt[] = [];
  const newLine = yaml.includes('\r\n') ? '\r\n' : '\n';
  visit(document, {
    Map(_, node, ancestors) {
      const pair = isSeq(ancestors.at(-1)) ? saidByPair(node, form.fieldAt(keysAbove(ancestors))) : undefined;
      if (!pair) return undefined;
      const [at, end] = pair.range;
      edits.push({ kind: 'words', at, before: yaml.slice(at, end), after: pair.yaml });
      return nodeAt(pair.yaml, pair.range);
    },
    Scalar(key, node, ancestors) {
      const { range, value } = node;
      if (key === 'key' || !range || typeof value !== 'string' || value === '') return undefined;
      const scalar: PlacedScalar = { node, range, ancestors, field: form.fieldAt(keysAbove(ancestors)) };
      const mender = new ScalarMender(yaml, newLine, scalar);
      const instead = mender.mend();
      edits.push(...mender.edits);
      doubts.push(...mender.doubts);
      return instead;
    },
  });
  return { edits, doubts };
}

/** A text of the settings that is not empty, and what may stand in its place. */
interface PlacedScalar {
  readonly node: Scalar;
  readonly range: NonNullable<Scalar['range']>;
  readonly ancestors: readonly unknown[];
  readonly field: FieldForm;
}

/** Mends one scalar. What was written otherwise in several ways is written once, and told as the first of them. */
class ScalarMender {
  readonly doubts: Doubt[] = [];
  readonly #yaml: string;
  readonly #newLine: string;
  readonly #source: string;
  readonly #scalar: PlacedScalar;
  #edit: Edit | undefined;

  constructor(yaml: string, newLine: string, scalar: PlacedScalar) {
    this.#yaml = yaml;
    this.#newLine = newLine;
    this.#scalar = scalar;
    this.#source = yaml.slice(scalar.range[0], scalar.range[1]);
  }

  get edits(): readonly Edit[] {
    return this.#edit ? [this.#edit] : [];
  }

  /** Answers what `visit` goes on with, where the scalar becomes several. */
  mend(): Node | number | undefined {
    const { node, field, ancestors } = this.#scalar;
    const isPlainScalar = node.type === Scalar.PLAIN;
    const isFolded = node.type !== Scalar.BLOCK_LITERAL && this.#source.trimEnd().includes('\n');
    if (isFolded && field.isList && isPlainScalar && field.isLeaf) this.#doubtLines();
    if (isFolded && field.isList && (isPlainScalar || !field.isLeaf)) return undefined;
    if (isFolded) this.#unfold();
    if (isPlainScalar && /^(?:~|null|Null|NULL)$/.test(this.#source)) {
      const above = ancestors.at(-1);
      this.#write('nothing', '', isSeq(above) && above.flow === true ? '""' : '');
      return undefined;
    }
    const [settings] = field.wordsForms.flatMap((one) => [one(String(node.value)) ?? []]);
    if (isPlainScalar && settings && settings.length > 0) return this.#settings(settings);
    const parts = this.#parts();
    const [only = ''] = parts;
    if (parts.length > 1) return this.#several(parts);
    if (parts.length === 1 && only !== node.value) this.#write('comma', only, written(only));
    const [canonical] = field.forms.flatMap((one) => one(String(node.value)) ?? []);
    if (canonical !== undefined && canonical !== node.value)
      this.#write('form', canonical, written(canonical));
    return undefined;
  }

  #write(kind: LooseKind, value: string, after: string): void {
    this.#scalar.node.value = value;
    this.#tell(kind, after);
  }

  #tell(kind: LooseKind, after: string): void {
    const [at] = this.#scalar.range;
    this.#edit = { kind: this.#edit?.kind ?? kind, at, before: this.#source, after };
  }

  #doubt(kind: Doubt['kind'], text: string, parts: readonly string[]): void {
    const instead = [`[${parts.join(', ')}]`, parts.join('')];
    this.doubts.push({ kind, at: this.#scalar.range[0], text, instead });
  }

  /** Several lines may be one text, or one each. */
  #doubtLines(): void {
    const lines = this.#source.split('\n').map((line) => line.trim());
    this.#doubt('lines', String(this.#scalar.node.value), lines);
  }

  #unfold(): void {
    const { node, range, ancestors } = this.#scalar;
    const lines = unfolded(node, this.#source)
      .split('\n')
      .map((line) => line.trim());
    const value = lines.join('\n').trim();
    if (value === String(node.value).trimEnd()) return;
    const isInFlow = ancestors.some((one) => (isMap(one) || isSeq(one)) && one.flow === true);
    const end = stretchIn(this.#source, /(?<![ \t\r\n])[ \t\r]*?(\r?\n[ \t\r\n]*)?$/, 1);
    const indent = stretchIn(this.#lineBefore(range[0]), /^ */);
    const isOne = isInFlow || !value.includes('\n');
    const block = ['|-', ...value.split('\n').map((line) => `  ${indent}${line}`)];
    this.#write('fold', value, (isOne ? written(value) : block.join(this.#newLine)) + end);
  }

  /** The texts that a list may be given as one; what is in quotes is one text: that is what they are for. */
  #parts(): string[] {
    const { node, ancestors, field } = this.#scalar;
    if (node.type !== Scalar.PLAIN || !isList(ancestors, field)) return [];
    const parts = partsOf(String(node.value), field);
    const names = parts.flatMap((part) => part.split(spaced));
    if (field.separators.includes('、') && names.length > parts.length)
      this.#doubt('spaces', this.#source, names);
    return parts;
  }

  /** Puts settings in place of the words that say them; in a list, no more than one for an entry. */
  #settings(settings: readonly string[]): Node | undefined {
    const { range, ancestors, field } = this.#scalar;
    const isEntry = isSeq(ancestors.at(-1));
    if (settings.length > 1 && !field.isList)
      this.doubts.push({ kind: 'days', at: range[0], text: this.#source, instead: settings });
    if (settings.length > 1 && (isEntry || !field.isList)) return undefined;
    const yaml = field.isList && !isEntry ? `[${settings.join(', ')}]` : settings.join('');
    this.#tell('words', yaml);
    return nodeAt(yaml, range);
  }

  /** Puts a list in place of the scalar, or its parts in the list in which it stands. */
  #several(parts: readonly string[]): YAMLSeq | number {
    const { node, range, ancestors } = this.#scalar;
    const words = parts.map(written);
    const scalars = parts.map((part) => {
      const scalar = new Scalar(part);
      scalar.range = range;
      return scalar;
    });
    const above = ancestors.at(-1);
    if (isSeq<Node>(above)) {
      const index = above.items.indexOf(node);
      above.items.splice(index, 1, ...scalars);
      const separator = above.flow === true ? ', ' : `${this.#newLine}${this.#lineBefore(range[0])}`;
      this.#tell('several', words.join(separator));
      return index + parts.length;
    }
    this.#tell('several', `[${words.join(', ')}]`);
    const list = new YAMLSeq();
    list.items = scalars;
    list.flow = true;
    list.range = range;
    return list;
  }

  /** What stands before `at` in its line. */
  #lineBefore(at: number): string {
    return this.#yaml.slice(this.#yaml.lastIndexOf('\n', at - 1) + 1, at);
  }
}

/** The settings that an entry's one key and its value say together: `- 电子邮件: gs@example.gov.cn`. */
function saidByPair(
  { items }: YAMLMap,
  { keys, wordsForms }: FieldForm,
): { readonly yaml: string; readonly range: NonNullable<Scalar['range']> } | undefined {
  const [pair, ...others] = items;
  if (!pair || others.length > 0 || !isScalar(pair.key) || !isScalar(pair.value)) return undefined;
  const { key, value } = pair;
  if (keys.has(String(key.value)) || !key.range || !value.range) return undefined;
  const [settings] = wordsForms.flatMap((one) => [one(`${key.value}：${value.value}`) ?? []]);
  const [yaml, ...rest] = settings ?? [];
  const [at] = key.range;
  const [, end] = value.range;
  return yaml !== undefined && rest.length === 0 ? { yaml, range: [at, end, end] } : undefined;
}

/** What `yaml` says, at `range`. */
function nodeAt(yaml: string, range: NonNullable<Scalar['range']>): Node | undefined {
  const { contents } = settingsDocument(yaml);
  visit(contents, {
    Node(_, inner) {
      inner.range = range;
    },
  });
  return contents ?? undefined;
}

function written(value: string): string {
  return isPlain(value) ? value : quoted(value);
}

function keysAbove(ancestors: readonly unknown[]): string[] {
  return ancestors.flatMap((one) => (isPair(one) && isScalar(one.key) ? [String(one.key.value)] : []));
}

/** Whether the text may become several: it stands for a list of texts, or in one. */
function isList(ancestors: readonly unknown[], { isList: mayBeList }: FieldForm): boolean {
  const above = ancestors.at(-1);
  return mayBeList && (isPair(above) || isSeq(above));
}

/** The texts in `value` by the separators of `field`; what stands in brackets or quotation marks stays whole. */
function partsOf(value: string, { separators }: FieldForm): string[] {
  if (separators === '') return [value];
  const parts = [''];
  let depth = 0;
  const [, inner = value] = wholeIn.exec(value) ?? [];
  for (const character of inner) {
    if ('（(《“〔「'.includes(character)) depth += 1;
    if ('）)》”〕」'.includes(character)) depth -= 1;
    if (depth <= 0 && separators.includes(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  const texts = parts.map((part) => part.trim().replace(/^“([^“”]*)”$/, '$1')).filter((part) => part !== '');
  return texts.length > 0 ? texts : [value];
}

/** A list in brackets that are none of YAML's. */
const wholeIn = /^[（(「『〔]([^（()）「」『』〔〕]*)[）)」』〕]$/;
/** A space between two names, or within one. */
const spaced = /(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/u;

/** Han characters and the punctuation of Chinese text (UAX #24, UAX #11): between them a line's end is nothing. */
const han = String.raw`[\p{Script=Han}\u3000-\u303f\uff01-\uff60·—…“”‘’]`;
const foldOfHan = new RegExp(
  `(?<=${han})[ \\t]*\\r?\\n[ \\t]*(?=\\S)|(?<=\\S)[ \\t]*\\r?\\n[ \\t]*(?=${han})`,
  'gu',
);

/** The text of a scalar over several lines, without the spaces that YAML puts between Han characters (1.2.2, 6.5). */
function unfolded(node: Scalar, source: string): string {
  if (node.type === Scalar.BLOCK_FOLDED) {
    const lines = source
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.trimEnd());
    const indent = lines
      .filter((line) => line !== '')
      .reduce((least, line) => Math.min(least, stretchIn(line, /^ */).length), Infinity);
    if (lines.some((line) => /^[ \t]/.test(line.slice(indent)))) return String(node.value);
    const paragraphs = lines
      .map((line) => line.slice(indent))
      .join('\n')
      .trim()
      .split(/\n{2,}/);
    return paragraphs.map((paragraph) => paragraph.replace(foldOfHan, '').replaceAll('\n', ' ')).join('\n');
  }
  const value: unknown = settingsDocument(source.replace(foldOfHan, '')).toJS();
  return typeof value === 'string' ? value : String(node.value);
}
