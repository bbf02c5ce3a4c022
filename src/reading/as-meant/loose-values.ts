import { isMap, isPair, isScalar, isSeq, Scalar, visit, YAMLSeq } from 'yaml';
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
  const lineEnd = yaml.includes('\r\n') ? '\r\n' : '\n';
  visit(document, {
    Scalar(key, node, ancestors) {
      const { range } = node;
      if (key === 'key' || !range || typeof node.value !== 'string' || node.value === '') return undefined;
      const field = form.fieldAt(keysAbove(ancestors));
      const source = yaml.slice(range[0], range[1]);
      const isInFlow = (): boolean =>
        ancestors.some((one) => (isMap(one) || isSeq(one)) && one.flow === true);
      const written = (value: string): string => (isPlain(value) ? value : quoted(value));
      // What was folded may be more than that: it is written once.
      let kind: LooseKind | undefined;
      const told = (what: LooseKind, put: string): void => {
        if (kind !== undefined) edits.pop();
        kind ??= what;
        edits.push({ kind, at: range[0], before: source, after: put });
      };

      const isFolded = node.type !== Scalar.BLOCK_LITERAL && source.trimEnd().includes('\n');
      if (isFolded && field.isList && !field.isLeaf) return undefined;
      if (isFolded && field.isList && node.type === Scalar.PLAIN) {
        const lines = source.split('\n').map((line) => line.trim());
        doubts.push({
          kind: 'lines',
          at: range[0],
          text: node.value,
          instead: [`[${lines.join(', ')}]`, lines.join('')],
        });
        return undefined;
      }
      if (isFolded) {
        const value = unfolded(node, source)
          .split('\n')
          .map((line) => line.trim())
          .join('\n')
          .trim();
        if (value !== node.value.trimEnd()) {
          node.value = value;
          const end = stretchIn(source, /(?<![ \t\r\n])[ \t\r]*?(\r?\n[ \t\r\n]*)?$/, 1);
          const indent = indentAt(yaml, range[0]);
          const lines = value.split('\n').map((line) => `  ${indent}${line}`);
          told(
            'fold',
            (lines.length > 1 && !isInFlow() ? ['|-', ...lines].join(lineEnd) : written(value)) + end,
          );
        }
      }
      if (node.type === Scalar.PLAIN && /^(?:~|null|Null|NULL)$/.test(source)) {
        node.value = '';
        told('nothing', '');
        return undefined;
      }
      // What is in quotes is one text: that is what they are for.
      const isListed = node.type === Scalar.PLAIN && isList(ancestors, field);
      const parts = isListed ? partsOf(String(node.value), field) : [];
      const [only = ''] = parts;
      if (parts.length === 1 && only !== node.value) {
        node.value = only;
        told('comma', written(only));
      }
      if (isListed && field.separators.includes('、') && parts.some((part) => spaced.test(part))) {
        const names = parts.flatMap((part) => part.split(spaced));
        const instead = [`[${names.join(', ')}]`, names.join('')];
        doubts.push({ kind: 'spaces', at: range[0], text: source, instead });
      }
      if (parts.length > 1) return severalIn(node, parts, ancestors, told, range, yaml, lineEnd);
      const [canonical] = field.forms.flatMap((one) => one(String(node.value)) ?? []);
      if (canonical !== undefined && canonical !== node.value) {
        node.value = canonical;
        told('form', written(canonical));
      }
      return undefined;
    },
  });
  return { edits, doubts };
}

/** The blanks before the line in which `at` stands. */
function indentAt(yaml: string, at: number): string {
  return stretchIn(yaml.slice(yaml.lastIndexOf('\n', at - 1) + 1, at), /^ */);
}

function keysAbove(ancestors: readonly unknown[]): string[] {
  return ancestors.flatMap((one) => (isPair(one) && isScalar(one.key) ? [String(one.key.value)] : []));
}

/** Whether the text may become several: it stands for a list of texts, or in one. */
function isList(ancestors: readonly unknown[], { isList: mayBeList }: FieldForm): boolean {
  const above = ancestors.at(-1);
  return mayBeList && (isPair(above) || isSeq(above));
}

/** Puts a list in place of `node`, or its parts in the list in which it stands; answers what `visit` goes on with. */
function severalIn(
  node: Scalar,
  parts: readonly string[],
  ancestors: readonly unknown[],
  told: (kind: LooseKind, after: string) => void,
  range: NonNullable<Scalar['range']>,
  yaml: string,
  lineEnd: string,
): YAMLSeq | number {
  const words = parts.map((part) => (isPlain(part) ? part : quoted(part)));
  const scalars = parts.map((part) => {
    const scalar = new Scalar(part);
    scalar.range = range;
    return scalar;
  });
  const above = ancestors.at(-1);
  if (isSeq<Node>(above)) {
    const index = above.items.indexOf(node);
    above.items.splice(index, 1, ...scalars);
    const before = (): string => yaml.slice(yaml.lastIndexOf('\n', range[0] - 1) + 1, range[0]);
    told('several', words.join(above.flow === true ? ', ' : `${lineEnd}${before()}`));
    return index + parts.length;
  }
  told('several', `[${words.join(', ')}]`);
  const list = new YAMLSeq();
  list.items = scalars;
  list.flow = true;
  list.range = range;
  return list;
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
