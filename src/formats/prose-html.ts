import type { Block, Cell, Inline, Prose } from '#domain/prose.ts';

/** How prose sits in its page. */
export interface ProseSetting {
  /** The level of the prose's first heading level on the page, 2 to 6. */
  readonly headingLevel: number;
  /** Makes the entries of numbered lists linkable as `<prefix>-<number>`. */
  readonly clausePrefix?: string | undefined;
}

/**
 * `prose` as an HTML fragment. Numbers of lists are text, so that they are copied, found and read aloud with
 * their clause. Everything an author typed is escaped.
 */
export function proseHtml(prose: Prose, setting: ProseSetting): string {
  return prose.map((block) => blockHtml(block, setting)).join('');
}

/** `text` for HTML text and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function blockHtml(block: Block, setting: ProseSetting): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.inlines)}</p>`;
    case 'heading': {
      const level = Math.min(6, setting.headingLevel + block.level - 1);
      return `<h${level}>${inlinesHtml(block.inlines)}</h${level}>`;
    }
    case 'list':
      return listHtml(block, setting);
    case 'quote':
      return `<blockquote>${proseHtml(block.blocks, setting)}</blockquote>`;
    case 'table':
      return tableHtml(block.heads, block.rows);
  }
}

function listHtml(list: Block & { kind: 'list' }, setting: ProseSetting): string {
  const { start } = list;
  if (start === undefined)
    return `<ul>${list.items.map(({ blocks }) => `<li>${itemHtml(blocks, '', setting)}</li>`).join('')}</ul>`;
  const items = list.items.map(({ blocks }, index) => {
    const number = start + index;
    const id = setting.clausePrefix === undefined ? '' : ` id="${setting.clausePrefix}-${number}"`;
    return `<li${id}>${itemHtml(blocks, `<span class="number">${number}.</span>`, setting)}</li>`;
  });
  return `<ol class="clauses" role="list">${items.join('')}</ol>`;
}

/** A list entry: a lone paragraph needs no element of its own. Inner lists are not clauses of the page. */
function itemHtml(blocks: Prose, number: string, setting: ProseSetting): string {
  const inner = { headingLevel: setting.headingLevel };
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return number + proseHtml(blocks, inner);
  return number + inlinesHtml(first.inlines) + proseHtml(rest, inner);
}

function tableHtml(heads: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const head = heads.map(({ inlines }) => `<th scope="col">${inlinesHtml(inlines)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map(({ inlines }) => `<td>${inlinesHtml(inlines)}</td>`).join('')}</tr>`)
    .join('');
  return `<div class="scroll" role="region" aria-label="表格" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'quoted':
      return escapeHtml(inline.text);
    case 'strong':
      return `<strong>${inlinesHtml(inline.inlines)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesHtml(inline.inlines)}</em>`;
    case 'link':
      return `<a href="${escapeHtml(inline.address)}">${inlinesHtml(inline.inlines)}</a>`;
    case 'image':
      return `<img src="${escapeHtml(inline.address)}" alt="${escapeHtml(inline.description)}" loading="lazy">`;
    case 'break':
      return '<br>';
  }
}
