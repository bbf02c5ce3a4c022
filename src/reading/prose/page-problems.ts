import type { MdastNode } from 'satteri';
import { mdxToMdast } from 'satteri';
import { unseenCharacters } from '#domain/language/unseen-characters.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { unseenAt } from '../characters/characters-in-source.ts';
import { nearestOf } from '../settings/meant-key.ts';
import { pageComponents } from '../settings/page-fields.ts';
import { diagnosticAt, type Source } from '../files/source.ts';
import { isOwn, type Link, mayLead } from './addresses.ts';

/** A page of the site's own: its links, and why it could not be shown. */
interface ReadPage {
  readonly links: readonly Link[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The site's own page `body` (MDX, at the offset `bodyAt` of `source`), by the parser that renders it: it ends at the
 * first mistake of syntax. A page is code that runs where the site is built, so it may hold only what is known to be
 * harmless: components that every page has or that stand beside it, plain markup, values without a program, comments.
 */
export function readPage(source: Source, body: string, bodyAt: number): ReadPage {
  const entangled = [...body.matchAll(programBeforeMarkup)][mostEntangled];
  if (entangled) {
    const text = entangled[0].slice(1, longestShown);
    return {
      links: [],
      diagnostics: [diagnosticAt(source, bodyAt + entangled.index, 'page-expression', { text })],
    };
  }
  const nodes: MdastNode[] = [];
  try {
    collect(mdxToMdast(body), nodes);
  } catch (error) {
    const { at, problem } = mistakeIn(body, error instanceof Error ? error.message : '');
    return { links: [], diagnostics: [diagnosticAt(source, bodyAt + at, 'page-syntax', { problem })] };
  }
  const own = nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? namesImported(node.value) : []));
  const components: readonly string[] = [...pageComponents, ...own];
  return {
    links: nodes.flatMap((node) => linkIn(node, bodyAt)).filter(({ address }) => mayLead(address)),
    diagnostics: [
      ...unseenReferences(source, body, bodyAt),
      ...nodes.flatMap((node) => problemsOf(node, source, bodyAt + startOf(node), components)),
    ],
  };
}

/** What is wrong with `node` at the offset `at` of `source`, on a page that may use `components`. */
function problemsOf(
  node: MdastNode,
  source: Source,
  at: number,
  components: readonly string[],
): Diagnostic[] {
  const refused = (markup: string): Diagnostic =>
    diagnosticAt(source, at, 'page-markup', { markup: markup.slice(0, longestShown) });
  switch (node.type) {
    case 'mdxjsEsm':
      return node.value
        .split('\n')
        .filter((line) => line.trim() !== '' && !importOfNeighbour.test(line))
        .map(refused)
        .slice(0, 1);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return comment.test(node.value)
        ? []
        : [diagnosticAt(source, at, 'page-expression', { text: node.value.slice(0, longestShown) })];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const { name, attributes } = node;
      const forms = attributes.filter((attribute) => !isHarmless(attribute)).map(shownForm);
      if (name === null || components.includes(name) || elements.has(name)) return forms.map(refused);
      if (/^[a-z]/.test(name)) return [refused(`<${name}>`)];
      return [diagnosticAt(source, at, 'page-component', { name, nearest: nearestOf(name, components) })];
    }
    case 'link':
    case 'definition':
      return mayLead(node.url) ? [] : [diagnosticAt(source, at, 'unsafe-link', { address: node.url })];
    case 'image':
      return isOwn(node.url) ? [] : [diagnosticAt(source, at, 'unsafe-link', { address: node.url })];
    default:
      return [];
  }
}

/** Where `node` begins in its text: the parser tells it of every node. */
function startOf({ position }: MdastNode): number {
  if (position?.start.offset === undefined) throw new RangeError('a node without a place');
  return position.start.offset;
}

/** The link or the picture that `node` is, in Markdown or in markup. */
function linkIn(node: MdastNode, bodyAt: number): Link[] {
  const at = bodyAt + startOf(node);
  switch (node.type) {
    case 'link':
    case 'definition':
      return [{ address: node.url, words: wordsOf(node), at }];
    case 'image':
      return [{ address: node.url, words: undefined, at }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.flatMap((attribute): Link[] => {
        if (attribute.type !== 'mdxJsxAttribute' || !/^(?:href|src)$/i.test(attribute.name)) return [];
        const words = /^href$/i.test(attribute.name) ? wordsOf(node) : undefined;
        return [{ address: textOf(attribute), words, at }];
      });
    default:
      return [];
  }
}

/** What a reader sees of `node`. */
function wordsOf(node: MdastNode): string {
  if ('children' in node) return node.children.map((child) => wordsOf(child as MdastNode)).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
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
function unseenReferences(source: Source, body: string, bodyAt: number): Diagnostic[] {
  const characters = [...body.matchAll(reference)].flatMap(({ index, 1: decimal, 2: hex, 3: name }) => {
    const code = Number(decimal ?? `0x${hex ?? codesByName[name as keyof typeof codesByName]}`);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return unseenCharacters(character).length > 0 ? [{ character, index: bodyAt + index }] : [];
  });
  return unseenAt(source, characters);
}

const longestShown = 60;
const comment = /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/;
/** `import Kapian from './kapian.astro'`: of a file beside the page, and of nothing else. */
const importOfNeighbour =
  /^import ([A-Z]\w*) from (?:'\.\/[\w-]+\.(?:astro|js|ts)'|"\.\/[\w-]+\.(?:astro|js|ts)");?\s*$/;

function namesImported(program: string): string[] {
  return program.split('\n').flatMap((line) => importOfNeighbour.exec(line)?.[1] ?? []);
}

/** Elements that show text. Those that run, embed, load or lead a reader away by themselves are none of them. */
const elements: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote br button caption cite code col colgroup data dd del details dfn div ' +
    'dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li main ' +
    'mark nav ol optgroup option output p pre q rp rt ruby s samp search section select small span strong sub summary sup ' +
    'table tbody td textarea tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

type Attribute = Extract<MdastNode, { type: 'mdxJsxFlowElement' }>['attributes'][number];

/** Whether `attribute` is a plain value: no program, no handler, no address to be wary of. */
function isHarmless(attribute: Attribute): boolean {
  if (attribute.type !== 'mdxJsxAttribute') return false;
  const { name: key, value } = attribute;
  if (!/^[a-z][a-z-]*$/i.test(key) || /^on|html|^srcdoc$|^style$|^ping$|^target$/i.test(key)) return false;
  if (typeof value === 'object' && value !== null && !plainValue.test(value.value)) return false;
  const text = textOf(attribute);
  switch (key.toLowerCase()) {
    case 'href':
    case 'cite':
      return mayLead(text);
    case 'src':
    case 'srcset':
    case 'action':
    case 'formaction':
    case 'poster':
    case 'background':
    case 'data':
      return isOwn(text);
    default:
      return true;
  }
}

/** The text that a plain `attribute` has. */
function textOf({ value }: Extract<Attribute, { type: 'mdxJsxAttribute' }>): string {
  if (typeof value === 'string') return value;
  return (value?.value ?? '').trim().replace(/^(["'])([^]*)\1$/, '$2');
}

/** A number, a word of truth, or a text without escapes. */
const value = String.raw`\s*(?:-?\d+(?:\.\d+)?|true|false|null|"[^"\\\n]*"|'[^'\\\n]*')\s*`;
const plainValue = new RegExp(`^${value}$`);

/**
 * Programs with markup in or behind them, of which a page may have none: the time that the parser takes doubles with
 * each of them that does not end.
 */
const programBeforeMarkup = new RegExp(String.raw`(?<!\\)\{(?!\s*/\*|${value}\})[^{<]*<`, 'g');
const mostEntangled = 12;

function shownForm(attribute: Attribute): string {
  if (attribute.type !== 'mdxJsxAttribute') return `{${attribute.value}}`;
  const { name, value } = attribute;
  if (value === null || value === undefined) return name;
  return typeof value === 'string' ? `${name}="${value}"` : `${name}={${value.value}}`;
}

function collect(node: MdastNode, nodes: MdastNode[]): void {
  nodes.push(node);
  if ('children' in node) for (const child of node.children) collect(child as MdastNode, nodes);
}

/** Where the parser's `message` (`line:column: …`, counted from 1) says that `body` is wrong, and in what. */
function mistakeIn(body: string, message: string): { readonly at: number; readonly problem: string } {
  const [, line, column] = /^(\d+):(\d+):/.exec(message) ?? [];
  const before = body.split('\n').slice(0, Number(line ?? 1) - 1);
  const at = before.reduce((sum, { length }) => sum + length + 1, 0) + Number(column ?? 1) - 1;
  const [, tag = ''] = /tag,? (?:for )?`([^`]+)`/.exec(message) ?? [];
  const [, problem = '这里的写法读不懂。'] = mistakes.find(([form]) => form.test(message)) ?? [];
  return { at: Math.min(at, body.length), problem: problem.replace('□', tag) };
}

/** What the parser's messages mean to an author. `□` is the tag that they name. */
const mistakes: readonly (readonly [message: RegExp, problem: string])[] = [
  [/Expected a closing tag/, '标签“□”没有结束标签；没有内容的，请写成“<名称 />”。'],
  [/Unexpected closing tag/, '结束标签“□”没有对应的开始标签，或者和开始标签不一致。'],
  [/to create a comment/, '注释不能写成“<!-- -->”，请写成“{/* 文字 */}”。'],
  [/after `</, '“<”表示标签的开始，这里却不是标签；文字里的小于号，请写成“&lt;”。'],
  [/end of file in expression/, '“{”没有配对的“}”；文字里的大括号，请写成“\\{”。'],
  [/expression/, '大括号里的内容读不懂；文字里的大括号，请写成“\\{”和“\\}”。'],
  [/esm/, '以“import”或“export”开头的行是程序，这里的程序读不懂。'],
];
