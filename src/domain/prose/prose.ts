/**
 * An author's text as a tree of the few forms a notice needs. What is not here (raw HTML, scripts) cannot be
 * published. `at` is the offset of a node's first character in its file's text.
 */
export type Prose = readonly Block[];

export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[]; readonly at: number }
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly inlines: readonly Inline[];
      readonly at: number;
    }
  | {
      readonly kind: 'list';
      readonly items: readonly ListEntry[];
      readonly at: number;
    }
  | {
      readonly kind: 'table';
      readonly heads: readonly Cell[];
      readonly rows: readonly (readonly Cell[])[];
      readonly at: number;
    };

export interface ListEntry {
  /** As its author numbered it; undefined in a list without numbers. */
  readonly number: EntryNumber | undefined;
  readonly blocks: Prose;
  readonly at: number;
}

export interface EntryNumber {
  readonly value: number;
  /** What is printed: `4.` or `4)`. */
  readonly mark: string;
}

export interface Cell {
  readonly inlines: readonly Inline[];
  readonly at: number;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'strong'; readonly inlines: readonly Inline[]; readonly at: number }
  | {
      readonly kind: 'link';
      readonly address: string;
      readonly inlines: readonly Inline[];
      readonly at: number;
    }
  | {
      readonly kind: 'image';
      readonly address: string;
      readonly description: string;
      readonly at: number;
    }
  /** A line's end that the author set. */
  | { readonly kind: 'break'; readonly at: number }
  /** `{{公示期}}`: `text` is what the notice's data says there. */
  | { readonly kind: 'quoted'; readonly key: string; readonly text: string; readonly at: number };

/** The words of `inlines`, a line's end as `\n`. */
export function textOfInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'quoted':
          return inline.text;
        case 'strong':
        case 'link':
          return textOfInlines(inline.inlines);
        case 'image':
          return inline.description;
        case 'break':
          return '\n';
      }
    })
    .join('');
}

/** The words of `prose`, a line for each paragraph, heading, list entry and table cell. */
export function textOfProse(prose: Prose): string {
  return prose
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
        case 'heading':
          return textOfInlines(block.inlines);
        case 'list':
          return block.items
            .map(({ number, blocks }) => {
              const text = textOfProse(blocks);
              return `${printedNumber(number, text)}${text}`;
            })
            .join('\n');
        case 'table':
          return [block.heads, ...block.rows]
            .flatMap((row) => row.map(({ inlines }) => textOfInlines(inlines)))
            .join('\n');
      }
    })
    .join('\n');
}

/**
 * What is printed of `number` before the words `text`: the space that was typed after it stays where the number would
 * run into another one, or into a Latin word.
 */
export function printedNumber(number: EntryNumber | undefined, text: string): string {
  return number ? `${number.mark}${/^[\dA-Za-z]/.test(text) ? ' ' : ''}` : '';
}

/** Every inline node of `prose`, in the order of reading, the ones inside others too. */
export function inlinesOfProse(prose: Prose): Inline[] {
  const inlines: Inline[] = [];
  addBlocks(prose, inlines);
  return inlines;
}

function addBlocks(prose: Prose, inlines: Inline[]): void {
  for (const block of prose)
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        addNested(block.inlines, inlines);
        break;
      case 'list':
        for (const { blocks } of block.items) addBlocks(blocks, inlines);
        break;
      case 'table':
        for (const row of [block.heads, ...block.rows])
          for (const cell of row) addNested(cell.inlines, inlines);
    }
}

function addNested(nested: readonly Inline[], inlines: Inline[]): void {
  for (const inline of nested) {
    inlines.push(inline);
    if ('inlines' in inline) addNested(inline.inlines, inlines);
  }
}
