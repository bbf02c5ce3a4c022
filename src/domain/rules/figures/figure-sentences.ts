import type { Notice } from '../../notice/notice.ts';
import { type Scope, settingScope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import { isListOfRows, proposedTables } from '../rows/tables.ts';
import { type RowFacts, rowFacts } from '../rows/row-facts.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { sentencesIn } from '../words/prose-read.ts';
import { figurePattern, type ToldFigure, toldFigures } from './told-figures.ts';

/** A sentence that tells figures. */
export interface FigureSentence {
  readonly scope: Scope;
  /** Where it begins in the scope. */
  readonly start: number;
  /** With marks of no meaning in the place of remarks in brackets. */
  readonly text: string;
  /** Placed in the sentence. */
  readonly figures: readonly ToldFigure[];
}

/** One beside lists of rows. */
export interface ListedSentence extends FigureSentence {
  readonly facts: RowFacts;
  readonly notice: Notice;
}

/** More than anyone reckons with. */
const mostFigures = 30;

const filler = '\u2060';

/** The sentences of the body of `notice` with figures. */
export function* figureSentences(notice: Notice): Generator<FigureSentence> {
  const pattern = figurePattern(proposedTables(notice));
  for (const { scope } of readingOf(notice).body) {
    if (scope.kind !== 'cell' && scope.kind !== 'heading') yield* sentencesOf(scope, pattern);
  }
}

/** Those of the cells of its tables that tell of a row in sentences. */
export function* deedSentences({ lists }: Notice): Generator<FigureSentence> {
  const pattern = figurePattern(lists);
  for (const [index, { nominees }] of lists.entries())
    for (const [row, { cells }] of nominees.entries())
      for (const [column, cell] of cells.entries())
        if (cell.length > shortestDeed && ofDeeds.test(cell))
          yield* sentencesOf(settingScope(cell, ['lists', index, 'nominees', row, 'cells', column]), pattern);
}

const shortestDeed = 20;
const ofDeeds = /\d.*[合共总]计?\d/;

function* sentencesOf(scope: Scope, pattern: RegExp): Generator<FigureSentence> {
  if (!/\d/.test(scope.text)) return;
  const bare = scope.text.replace(/（[^（）]{0,40}）/g, (remark) => filler.repeat(remark.length));
  for (const { 0: text, index } of sentencesIn(bare)) {
    const figures = /\d/.test(text) ? toldFigures(text, pattern) : [];
    if (figures.length > 0 && figures.length <= mostFigures) yield { scope, start: index, text, figures };
  }
}

/** Those beside the lists of `notice`, where they are tables of which people reckon. */
export function* listedSentences(notice: Notice): Generator<ListedSentence> {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  const facts = rowFacts(tables);
  for (const sentence of figureSentences(notice)) yield { ...sentence, facts, notice };
}

/** `text` without what stands in the place of remarks. */
export function withoutRemarks(text: string): string {
  return text.replaceAll(filler, '');
}

/** Whether a figure of `sentence` comes from the notice's data. */
export function isQuotedIn({ scope, start }: FigureSentence, figure: ToldFigure): boolean {
  return scope.isQuoted({ start: start + figure.start, end: start + figure.end });
}

/** Whether a figure of `sentence` may be of others than those put forward, or comes from the data. */
export function isOfMore(figure: ToldFigure, sentence: ListedSentence): boolean {
  return (
    isQuotedIn(sentence, figure) ||
    isOfOthers(withoutRemarks(sentence.text.slice(0, figure.start)), sentence.notice)
  );
}
