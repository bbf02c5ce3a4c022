import { type Document, type ErrorCode, isAlias, isCollection, isScalar, type Node, visit } from 'yaml';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import { startOf } from '../../as-meant/settings-document.ts';
import type { SettingsForm } from '../../as-meant/settings-form.ts';
import { diagnosticAt, lineOf, type Source } from '../../files/source.ts';
import type { Diagnostic } from '../../wording/diagnostic.ts';

/** Settings as the reader of YAML took them from a file. */
export interface ReadYaml {
  readonly source: Source;
  readonly yaml: string;
  readonly document: Document.Parsed;
  /** Where in the file an offset of the document is. */
  placeOf(offset: number): number;
}

interface Mistakes {
  readonly errors: readonly Diagnostic[];
  readonly isUsable: boolean;
  /** Where in the file a quotation mark opens behind which nothing is read as it was meant. */
  readonly readTo: number | undefined;
}

/** What the reader of YAML finds wrong with a document, and whether there is something to be read in it all the same. */
export function mistakesIn(
  { document, source, yaml, placeOf }: ReadYaml,
  form: SettingsForm | undefined,
): Mistakes {
  const places = new Set<number>();
  let readTo: number | undefined;
  const mistakes = document.errors.flatMap(({ code, pos }): Diagnostic[] => {
    const place = placeOf(pos[0]);
    // Behind a quotation mark that nothing closes all else is read otherwise than it was meant.
    if (readTo !== undefined) return [];
    readTo = code === 'MISSING_CHAR' ? unclosedQuoteAt(source, place) : undefined;
    if (readTo !== undefined) return [diagnosticAt(source, readTo, 'bad-yaml', { problem: quoteUnclosed })];
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
  return { errors, isUsable: errors.every(({ code }) => code === 'key-repeated'), readTo };
}

const quoteUnclosed =
  '这个引号（"）后面没有与它成对的引号：引号是括住内容的，请在内容后面补上；是文字的，请改成中文引号“”。';

/** Where a quotation mark stands that nothing closes up to `place`: on the nearest line that has one too many. */
function unclosedQuoteAt(source: Source, place: number): number | undefined {
  for (let { line, start, end } = lineOf(source, place), above = 0; above < farthestAbove; above += 1) {
    const marks = [...source.text.slice(start, end).matchAll(/\\.|"/g)].filter(([mark]) => mark === '"');
    if (marks.length % 2 === 1) return start + (marks.at(-1)?.index ?? 0);
    if (line === 0) break;
    ({ line, start, end } = lineOf(source, start - 1));
  }
  return undefined;
}

/** More lines than a text in quotation marks has. */
const farthestAbove = 20;

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
