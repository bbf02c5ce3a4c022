import type * as Mdast from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block, Cell, Inline, Prose } from '#domain/prose/prose.ts';
import { isAttachmentType } from '../files/attachment-types.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { nearestOf } from '../settings/fields.ts';
import { type Source, diagnosticAt } from '../files/source.ts';
import type { ProblemCode, Problems } from '../wording/problems.ts';

/** What `{{…}}` can quote. */
export interface Quotations {
  readonly keys: readonly string[];
  /** What `key` prints; undefined when the notice has no value for it. */
  textOf(key: string): string | undefined;
}

export const noQuotations: Quotations = { keys: [], textOf: () => undefined };

/** Prose, and what is wrong with it. There is always prose: what cannot be published is left as plain text. */
export interface ParsedProse {
  readonly prose: Prose;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The prose of the Markdown `body`, which starts at the offset `bodyAt` of its file.
 *
 * CommonMark with tables, and with emphasis that works beside Chinese punctuation. A line's end is kept, as
 * authors expect of Word. Raw HTML, and links other than web, mail, phone or this site's own, are problems.
 */
export function parseProse(
  source: Source,
  body: string,
  bodyAt: number,
  quotations: Quotations,
): ParsedProse {
  const diagnostics: Diagnostic[] = [];
  const tooComplex = (at: number): ParsedProse => ({
    prose: [],
    diagnostics: [diagnosticAt(source, bodyAt + at, 'too-complex', {})],
  });
  const knot = knotIn(body);
  if (knot !== undefined) return tooComplex(knot);
  try {
    const tree = fromMarkdown(body, dialect);
    const prose = new ProseBuilder(source, body, bodyAt, quotations, diagnostics).blocks(tree.children);
    return { prose, diagnostics };
  } catch (error) {
    // Thousands of levels exhaust the stack: nobody's text, but it must not take the site down.
    if (!(error instanceof RangeError)) throw error;
    return tooComplex(0);
  }
}

const deepest = 100;
const mostMarks = 2000;

/**
 * Where `body` is nested deeper, has longer numbers, or more marks of emphasis and links in a paragraph, than
 * anybody writes: the time that reading takes grows with their square.
 */
function knotIn(body: string): number | undefined {
  const nested = new RegExp(
    `^[ \\t]{${deepest * 2}}|^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)])){${deepest}}`,
    'm',
  );
  const knot = nested.exec(body)?.index;
  if (knot !== undefined) return knot;
  const number = /[0-9-]{1000}/.exec(body)?.index;
  if (number !== undefined) return number;
  for (const { 0: paragraph, index } of body.matchAll(/(?:^.*\S.*$\n?)+/gm))
    if ((paragraph.match(/\*+|_+|[[\]`<]/g)?.length ?? 0) > mostMarks && !/^[ \t]*\|/.test(paragraph))
      return index;
  return undefined;
}

/** Forms of Markdown that an author used to Word writes by accident only: indents, a row of dashes, references. */
const notAuthors = ['codeIndented', 'setextUnderline', 'definition'];

export const dialect = {
  extensions: [gfmTable(), cjkFriendlyExtension(), { disable: { null: notAuthors } }],
  mdastExtensions: [gfmTableFromMarkdown()],
};

const token = /\{\{([^{}\n]*)\}\}/g;
const allowedScheme = /^(https?|mailto|tel):/i;
const anyScheme = /^[a-z][a-z0-9+.-]*:|^\/\//i;

class ProseBuilder {
  readonly #source: Source;
  readonly #body: string;
  readonly #bodyAt: number;
  readonly #quotations: Quotations;
  readonly #diagnostics: Diagnostic[];

  constructor(
    source: Source,
    body: string,
    bodyAt: number,
    quotations: Quotations,
    diagnostics: Diagnostic[],
  ) {
    this.#source = source;
    this.#body = body;
    this.#bodyAt = bodyAt;
    this.#quotations = quotations;
    this.#diagnostics = diagnostics;
  }

  blocks(nodes: readonly Mdast.RootContent[]): Block[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #block(node: Mdast.RootContent): Block[] {
    const at = this.#at(node);
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', inlines: this.#inlines(node.children), at }];
      case 'heading':
        return [{ kind: 'heading', level: node.depth, inlines: this.#inlines(node.children), at }];
      case 'list':
        return [
          {
            kind: 'list',
            start: node.ordered ? (node.start ?? 1) : undefined,
            items: node.children.map((item) => ({ blocks: this.blocks(item.children), at: this.#at(item) })),
            at,
          },
        ];
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.blocks(node.children), at }];
      case 'table': {
        const [head, ...rows] = node.children.map((row) => row.children.map((cell) => this.#cell(cell)));
        this.#checkRows(node);
        return [{ kind: 'table', heads: head ?? [], rows, at }];
      }
      case 'html':
        this.#tell(node, 'raw-html', { html: node.value.split('\n', 1)[0]?.slice(0, 40) ?? '' });
        return [this.#plain(node.value, at)];
      case 'code':
        this.#tell(node, 'unsupported-markdown', { form: '代码' });
        return [this.#plain([node.lang, node.meta, node.value].filter(Boolean).join('\n'), at)];
      case 'thematicBreak':
        this.#tell(node, 'unsupported-markdown', { form: '分隔线' });
        return [];
      default:
        return [];
    }
  }

  #cell(cell: Mdast.TableCell): Cell {
    return { inlines: this.#inlines(cell.children), at: this.#at(cell.children[0] ?? cell) };
  }

  #checkRows(table: Mdast.Table): void {
    const [head, ...rows] = table.children;
    const heads = head?.children.length ?? 0;
    for (const row of rows)
      if (row.children.length !== heads) this.#tell(row, 'row-length', { cells: row.children.length, heads });
  }

  #inlines(nodes: readonly Mdast.PhrasingContent[]): Inline[] {
    return nodes.flatMap((node) => this.#inline(node));
  }

  #inline(node: Mdast.PhrasingContent): Inline[] {
    const at = this.#at(node);
    switch (node.type) {
      case 'text':
        return this.#text(node.value, node);
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, inlines: this.#inlines(node.children), at }];
      case 'link':
        this.#checkAddress(node, node.url);
        return [
          {
            kind: 'link',
            address: this.#published(node, safeAddress(node.url)),
            ...titleOf(node),
            inlines: this.#inlines(node.children),
            at,
          },
        ];
      case 'image': {
        const address = anyScheme.test(node.url) ? '' : this.#published(node, safeAddress(node.url));
        // A picture of another site would be a request to a third party.
        if (address === '' && !isRefused(node.url)) this.#tell(node, 'unsafe-link', { address: node.url });
        return [{ kind: 'image', address, description: node.alt ?? '', ...titleOf(node), at }];
      }
      case 'break':
        return [{ kind: 'break', at }];
      case 'html':
        this.#tell(node, 'raw-html', { html: node.value.slice(0, 40) });
        return [{ kind: 'text', text: node.value, at }];
      case 'inlineCode':
        this.#tell(node, 'unsupported-markdown', { form: '代码' });
        return [{ kind: 'text', text: node.value, at }];
      default:
        return [];
    }
  }

  /** Text with its quotations and line ends. Where a value was escaped, places within it are approximate. */
  #text(value: string, node: Mdast.Text): Inline[] {
    const at = this.#at(node);
    const inlines: Inline[] = [];
    const written = this.#body.slice(node.position?.start.offset, node.position?.end.offset);
    let end = 0;
    let writtenEnd = 0;
    const addLines = (text: string, from: number): void => {
      let offset = from;
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) inlines.push({ kind: 'break', at: offset - 1 });
        this.#checkBraces(line, offset);
        const text = line.replace(/^[ \t\u3000]+(?=\S)/, index > 0 || from === at ? '' : '$&');
        if (text !== '') inlines.push({ kind: 'text', text, at: offset + line.length - text.length });
        offset += line.length + 1;
      }
    };
    for (const match of value.matchAll(token)) {
      const [whole, key = ''] = match;
      addLines(value.slice(end, match.index), at + writtenEnd);
      const found = written.indexOf(whole, writtenEnd);
      const place = found === -1 ? match.index : found;
      inlines.push(this.#quotation(key.trim(), whole, at + place));
      end = match.index + whole.length;
      writtenEnd = place + whole.length;
    }
    addLines(value.slice(end), at + writtenEnd);
    return inlines;
  }

  #quotation(key: string, whole: string, at: number): Inline {
    const { keys, textOf } = this.#quotations;
    const text = textOf(key);
    if (text !== undefined) return { kind: 'quoted', key, text, at };
    this.#diagnostics.push(
      keys.includes(key)
        ? diagnosticAt(this.#source, at, 'empty-token', { key })
        : diagnosticAt(this.#source, at, 'unknown-token', { key, nearest: nearestOf(key, keys) }),
    );
    return { kind: 'text', text: whole, at };
  }

  /** A brace in a notice is a quotation that went wrong: `{公示期}`, `｛｛公示期｝｝`, one cut by a line's end. */
  #checkBraces(line: string, at: number): void {
    const found = /[{}｛｝]+[^{}｛｝]{0,20}[{}｛｝]*/.exec(line);
    if (found)
      this.#diagnostics.push(
        diagnosticAt(this.#source, at + found.index, 'broken-token', { text: found[0] }),
      );
  }

  /** `address`, unless it leads to an attachment of a type that is not published. */
  #published(node: Mdast.Node, address: string): string {
    if (!isRefused(address)) return address;
    this.#tell(node, 'attachment-type', { file: address });
    return '';
  }

  #checkAddress(node: Mdast.Node, address: string): void {
    if (/[{}]|%7B|%7D/i.test(address)) this.#tell(node, 'broken-token', { text: address });
    else if (safeAddress(address) === '') this.#tell(node, 'unsafe-link', { address });
  }

  #plain(text: string, at: number): Block {
    return { kind: 'paragraph', inlines: [{ kind: 'text', text, at }], at };
  }

  #at(node: Mdast.Node): number {
    return this.#bodyAt + (node.position?.start.offset ?? 0);
  }

  #tell<Code extends ProblemCode>(node: Mdast.Node, code: Code, facts: Problems[Code]): void {
    this.#diagnostics.push(diagnosticAt(this.#source, this.#at(node), code, facts));
  }
}

function titleOf({ title }: Mdast.Resource): { readonly title?: string } {
  return title ? { title } : {};
}

function isRefused(address: string): boolean {
  return /^(?:\.\/)?attachments\//.test(address) && !isAttachmentType(address);
}

/** `address` where a reader may be led there, else ''. */
function safeAddress(address: string): string {
  const bare = address.replace(/[\u0000-\u0020]/g, '');
  return bare !== '' && (allowedScheme.test(bare) || !anyScheme.test(bare)) ? bare : '';
}
