import { at } from '../lists/at.ts';
import { indexAt } from '../lists/index-at.ts';

/** A stretch of text from one place of a file: its author's own, or quoted there. */
export interface Piece {
  readonly text: string;
  readonly at: number;
  readonly isQuoted: boolean;
}

/** The text of pieces one after the other, and where its characters come from. */
export interface JoinedPieces<Joined extends Piece> {
  readonly text: string;
  /** The piece of the character `index`; undefined where there is no piece. */
  pieceAt(index: number): Joined | undefined;
  /** Where the character `index` stands in the file: of what is quoted, where the quotation does. */
  placeOf(index: number): number;
  /** Whether the character `index` is quoted. */
  isQuoted(index: number): boolean;
}

/** `pieces` in their order. */
export function joinedPieces<Joined extends Piece>(pieces: readonly Joined[]): JoinedPieces<Joined> {
  const starts: number[] = [];
  let end = 0;
  for (const { text } of pieces) {
    starts.push(end);
    end += text.length;
  }
  const pieceAt = (index: number): Joined | undefined => pieces[indexAt(starts, index)];
  return {
    text: pieces.map(({ text }) => text).join(''),
    pieceAt,
    placeOf(index) {
      const place = indexAt(starts, index);
      const piece = at(pieces, place);
      return piece.at + (piece.isQuoted ? 0 : Math.min(index, end) - at(starts, place));
    },
    isQuoted: (index) => pieceAt(index)?.isQuoted ?? false,
  };
}
