import { ofEach } from '../lists/of-each.ts';
import { joinedPieces, type Piece } from './joined-pieces.ts';
import { type Block, type Inline, type Prose, textOfInlines } from './prose.ts';

/** Stands for a character that is not the author's own words. */
export const opaque = '\uFFFC';

/** A line of an author's words as a reader sees it: a paragraph, heading, list entry's paragraph or table cell. */
export interface ProseLine {
  readonly text: string;
  /** `text`, with what comes from the notice's data (`{{…}}`) opaque. */
  readonly own: string;
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** For a cell below a table's heads: the head of its column, and the first cell of its row (not of itself). */
  readonly column?: string;
  readonly row?: string;
  /** The offset in the file of the character `index` of `text`; within a quotation, of its `{{`. */
  placeOf(index: number): number;
  /** Whether the character `index` comes from the notice's data (`{{…}}`) and not from the author. */
  isQuoted(index: number): boolean;
}

/**
 * The lines of `prose` in the order of reading, those of each block made once for all who read it. A line's end that the
 * author set begins another line.
 */
export function proseLines(prose: Prose): ProseLine[] {
  return prose.flatMap((block) => blockLines(block));
}

/** The lines of one block. */
export const blockLines = ofEach((block: Block): readonly ProseLine[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return linesOf(block.inlines, block.kind);
    case 'list':
      return block.items.flatMap(({ blocks }) => proseLines(blocks));
    case 'table':
      return tableLines(block);
  }
});

function tableLines({ heads, rows }: Extract<Prose[number], { kind: 'table' }>): ProseLine[] {
  const columns = heads.map(({ inlines }) => textOfInlines(inlines));
  return [
    ...heads.flatMap(({ inlines }, index) => linesOf(inlines, 'cell', headPlace(columns, index))),
    ...rows.flatMap((cells) => {
      const [first] = cells;
      const row = first ? textOfInlines(first.inlines) : '';
      return cells.flatMap(({ inlines }, index) =>
        linesOf(inlines, 'cell', { column: columns[index] ?? '', row: index === 0 ? '' : row }),
      );
    }),
  ];
}

/** Where the first row has two cells, the first of them tells what the second one is, as in all rows below. */
function headPlace([first = '', ...others]: readonly string[], index: number): CellPlace | undefined {
  return index === 1 && others.length === 1 ? { column: '', row: first } : undefined;
}

/** Where a cell stands in its table. */
type CellPlace = Pick<ProseLine, 'column' | 'row'>;

function linesOf(inlines: readonly Inline[], kind: ProseLine['kind'], cell?: CellPlace): ProseLine[] {
  const lines: Piece[][] = [[]];
  for (const piece of piecesOf(inlines)) {
    if (piece === 'break') lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines.filter((pieces) => pieces.length > 0).map((pieces) => lineOf(pieces, kind, cell));
}

function lineOf(pieces: readonly Piece[], kind: ProseLine['kind'], cell?: CellPlace): ProseLine {
  const [only, ...others] = pieces;
  return only && others.length === 0 && !only.isQuoted
    ? plainLine(only, kind, cell)
    : lineOfPieces(pieces, kind, cell);
}

/** A line in its author's own words from its beginning to its end, as most are. */
function plainLine({ text, at }: Piece, kind: ProseLine['kind'], cell?: CellPlace): ProseLine {
  const placeOf = (index: number): number => at + Math.min(index, text.length);
  return { text, own: text, kind, ...cell, placeOf, isQuoted: nowhere };
}

const nowhere = (): boolean => false;

function lineOfPieces(pieces: readonly Piece[], kind: ProseLine['kind'], cell?: CellPlace): ProseLine {
  const { text, placeOf, isQuoted } = joinedPieces(pieces);
  return {
    text,
    own: pieces.map((piece) => (piece.isQuoted ? opaque.repeat(piece.text.length) : piece.text)).join(''),
    kind,
    ...cell,
    placeOf,
    isQuoted,
  };
}

function piecesOf(inlines: readonly Inline[]): (Piece | 'break')[] {
  return inlines.flatMap((inline): (Piece | 'break')[] => {
    switch (inline.kind) {
      case 'text':
        return [{ text: inline.text, at: inline.at, isQuoted: false }];
      case 'quoted':
        return [{ text: inline.text, at: inline.at, isQuoted: true }];
      case 'strong':
      case 'link':
        return piecesOf(inline.inlines);
      case 'image':
        return [{ text: inline.description, at: inline.at, isQuoted: false }];
      case 'break':
        return ['break'];
    }
  });
}
