import type { AttachmentSink } from '../attachment-sink.ts';

/** What is kept of a piece to be read on from, and of the next: longer than any number. */
const reach = 60;
/** A longer row of pieces is read in parts. */
const longest = 2_000;

const digit = String.raw`[\p{N}○]`;
const number = new RegExp(`^[\\s-]*(?:${digit}[\\s-]*)+$`, 'u');
/** Fewer figures than these are no person's number, unless of a date or an address. */
const telling = new RegExp(`[年月日.@]|${digit}(?:[^\\p{N}○]{0,3}${digit}){10}`, 'u');
/**
 * What may be one word although a line or a cell ends in it: the end of one piece, read backwards from where it stands,
 * and the beginning of the next.
 */
const joints: readonly (readonly [end: RegExp, start: RegExp])[] = [
  [new RegExp(`$(?<=${digit}[\\s-]*)`, 'u'), new RegExp(`^[\\s-]*(?:${digit}|[xXｘＸ×хХ](?![A-Za-z]))`, 'u')],
  [/$(?<=\d\s*)/, /^\s*[年月日.]/],
  [/$(?<=[年月.]\s*)/, /^\s*\d/],
  // An address that is whole needs no more.
  [
    /[A-Za-z0-9]@?[A-Za-z0-9.-]*(?<!@[A-Za-z0-9.-]{1,60}\.(?:com|cn|net))\s*$/i,
    /^\s*[A-Za-z0-9._-]*@|^\s*[A-Za-z0-9-]+\.(?:com|cn|net)/i,
  ],
];

function mayGoOn(end: string, start: string): boolean {
  return joints.some(([last, first]) => first.test(start) && last.test(end));
}

/**
 * Reads on from one piece of text to the next where a number, a date or an address may be parted between them: at
 * a line's end, between cells, in boxes of a digit each. What it joins is put into `sink` with its seams.
 */
export class ReadingOn {
  readonly #sink: AttachmentSink;
  #text = '';
  #where = '';
  #label: string | undefined;
  #seams: number[] = [];

  constructor(sink: AttachmentSink) {
    this.#sink = sink;
  }

  /** The next `piece`, which stands at `where` under the head `label`. */
  read(piece: string, where: string, label?: string): void {
    const end = this.#text;
    if (end === '' || !mayGoOn(end.slice(-reach), piece.slice(0, reach)))
      return this.#begin(piece, where, label);
    this.#text = end.trimEnd();
    this.#seams.push(this.#text.length);
    this.#text += piece.slice(0, reach).trimStart();
    this.#label ||= label;
    if (piece.length > reach || this.#text.length > longest || !number.test(piece))
      this.#begin(piece, where, label);
  }

  /** Ends what may be read on: a blank line, the end of a table. */
  end(): void {
    if (this.#seams.length > 0 && telling.test(this.#text))
      this.#sink.text(this.#text, this.#where, { label: this.#label, seams: this.#seams, isLoose: true });
    this.#text = '';
    this.#seams = [];
  }

  #begin(piece: string, where: string, label: string | undefined): void {
    this.end();
    this.#text = piece.slice(-reach);
    this.#where = where;
    this.#label = label;
  }
}
