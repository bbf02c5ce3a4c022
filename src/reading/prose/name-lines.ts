import { rowMeaning } from '#domain/name/row-meaning.ts';
import { at } from '#domain/lists/at.ts';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import { type Block, type Inline, printedNumber, type Prose, textOfProse } from '#domain/prose/prose.ts';
import { nameForm } from '#domain/name/name-form.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { diagnosticAt, type Source } from '../files/source.ts';
import type { ListFields, RowNominee } from './nominee-table.ts';

/** A list of plain lines: names one a line, or with 、 between them. */
export interface NameLines {
  readonly nominees: readonly RowNominee[];
  /** What is printed after each nominee: 、, a full stop, a line's end. */
  readonly separators: readonly string[];
  /** For each nominee, the offset of its name. */
  readonly places: readonly number[];
  readonly introduction: Prose;
  readonly remarks: Prose;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a line of names has: a name with the number before it, and what parts it from the next one. */
interface Piece {
  readonly typed: string;
  readonly mark: string;
  readonly name: string;
  readonly separator: string;
  readonly at: number;
}

interface Line {
  /** The number of an entry. */
  readonly mark: string;
  readonly text: string;
  readonly at: number;
}

/**
 * The names that `prose` lists in plain lines, with what stands before and after them; undefined where it lists none.
 * Nothing is guessed: lines that may be names and may be something else are problems.
 */
export function parseNameLines(source: Source, prose: Prose, fields: ListFields): NameLines | undefined {
  const pieces = prose.map((block) => piecesOf(block, fields));
  const first = pieces.findIndex((found) => found !== undefined);
  if (first === -1) return undefined;
  const after = pieces.findIndex((found, index) => index > first && found === undefined);
  const end = after === -1 ? prose.length : after;
  const listed = pieces.slice(first, end).flatMap((found) => found ?? []);
  const [introduction, remarks] = [prose.slice(0, first), prose.slice(end)];
  const unclear = [...introduction, ...remarks].filter((block) => !isSentence(block));
  return {
    nominees: listed.map(({ typed, mark, name }) => ({
      name,
      category: at(fields.categories, 0),
      nature: fields.nature,
      ordinal: /^\d/.test(mark) ? Number.parseInt(mark, 10) : undefined,
      organisation: undefined,
      post: undefined,
      distinction: undefined,
      cells: [typed],
      deeds: [],
    })),
    separators: listed.map(({ separator }) => separator),
    places: listed.map((piece) => piece.at),
    introduction,
    remarks,
    diagnostics: unclear.map((block) =>
      diagnosticAt(source, block.at, 'line-unclear', { text: at(textOfProse([block]).split('\n'), 0) }),
    ),
  };
}

/** The first line that keeps a block of `prose` from being one of names, where others of its lines are names. */
export function unclearLine(source: Source, prose: Prose, fields: ListFields): Diagnostic | undefined {
  for (const block of prose) {
    const lines = (linesOf(block) ?? []).map((line) => ({ line, pieces: piecesOfLine(line, fields) }));
    const unclear =
      lines.find(({ pieces }) => pieces === undefined) ??
      lines.find(({ pieces }) => pieces?.[0]?.mark !== '');
    if (unclear && lines.some(({ pieces }) => pieces !== undefined) && lines.length > 1)
      return diagnosticAt(source, unclear.line.at, 'line-unclear', { text: unclear.line.text });
  }
  return undefined;
}

/** The names of `block`; undefined where it is not one of names. */
function piecesOf(block: Block, fields: ListFields): readonly Piece[] | undefined {
  const lines = linesOf(block);
  const pieces = lines?.map((line) => piecesOfLine(line, fields));
  if (!pieces || pieces.some((found) => found === undefined)) return undefined;
  // A heading among names, 一、甲市, has a number that they have not.
  const marked = pieces.filter((found) => found?.[0]?.mark !== '');
  return marked.length === 0 || marked.length === pieces.length
    ? pieces.flatMap((found) => found ?? [])
    : undefined;
}

function linesOf(block: Block): readonly Line[] | undefined {
  switch (block.kind) {
    case 'paragraph':
      return linesOfInlines(block.inlines, block.at);
    case 'list': {
      const lines = block.items.map(({ number, blocks }): Line | undefined => {
        const [paragraph, ...rest] = blocks;
        const inner = paragraph?.kind === 'paragraph' ? linesOfInlines(paragraph.inlines, paragraph.at) : [];
        const [line, ...more] = inner ?? [];
        if (!line || rest.length > 0 || more.length > 0) return undefined;
        return { ...line, mark: printedNumber(number, line.text) };
      });
      return lines.every((line) => line !== undefined) ? lines : undefined;
    }
    case 'heading':
    case 'table':
      return undefined;
  }
}

function linesOfInlines(inlines: readonly Inline[], start: number): readonly Line[] | undefined {
  const lines: Line[] = [{ mark: '', text: '', at: start }];
  for (const inline of inlines)
    if (inline.kind === 'break') lines.push({ mark: '', text: '', at: inline.at + 1 });
    else if (inline.kind !== 'text') return undefined;
    else {
      const line = at(lines, lines.length - 1);
      lines[lines.length - 1] =
        line.text === ''
          ? { mark: '', text: inline.text, at: inline.at }
          : { ...line, text: line.text + inline.text };
    }
  return lines;
}

/** 一、, （一）, 1．, ①: the number before a name. */
const ordinal =
  /^(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.．、](?!\d)|[①-⑳])\s*/u;
const parts = /((?:（[^（）]*）|\([^()]*\)|[^、（()）])+)(、?)/gu;

function piecesOfLine({ mark, text, at: start }: Line, { nature }: ListFields): readonly Piece[] | undefined {
  const own = mark === '' ? stretchIn(text, ordinal) : '';
  const rest = text.slice(own.length).trimEnd();
  const matches = [...rest.matchAll(parts)];
  if (matches.length === 0 || matches.map(([part]) => part).join('') !== rest) return undefined;
  const pieces = matches.map(([, part = '', comma = ''], index): Piece => {
    const stop = index === matches.length - 1 && comma === '' ? stretchIn(part, /[。；;]$/) : '';
    const stretch = part.slice(0, part.length - stop.length);
    const before = index === 0 ? mark + own : '';
    return {
      typed: before + stretch,
      mark: before.trim(),
      name: nameIn(stretch.trim(), nature === 'person'),
      separator: `${comma}${stop}${index === matches.length - 1 ? '\n' : ''}`,
      at: start + own.length + at(matches, index).index,
    };
  });
  return pieces.every(({ name }) => isName(name)) ? pieces : undefined;
}

/** What brackets behind a person's name add is no part of it: 甲一（女）. */
function nameIn(text: string, isPerson: boolean): string {
  if (text.length > 2 * longestName) return text;
  const [, name = ''] = /^(.+?)\s*(?:（[^（）]*）|\([^()]*\))$/u.exec(text) ?? [];
  return name !== '' && (isPerson || isPersonal(nameForm(name))) ? name : text;
}

function isPersonal(form: string): boolean {
  return /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+·\p{Script=Han}+)$/u.test(form) && !body.test(form);
}

/** How the names of bodies end. */
const body = /(?:公司|集团|中心|[厂店局处院校站社会所队部组村镇乡县区市省])$/;

const longestName = 50;
const sentenceMarks = /[，。；：:！？!?|｜\t]|(?<=[\p{Script=Han}\d]),/u;
/** Words about the list, and not of it: 名单如下, 甲三等3名同志. */
const announcing =
  /(?:名单|如下|公示|公告|同志|等)$|^(?:以下|下列|现将)|等\s*[\d一二三四五六七八九十百]+\s*(?:名|个|人|位|家)/;

function isName(text: string): boolean {
  return (
    text !== '' &&
    text.length <= longestName &&
    /^[\p{L}\p{N}\p{Script=Han}\p{Co}《“"（(]/u.test(text) &&
    !/^\d+(?:\s|$)/.test(text) &&
    !sentenceMarks.test(text) &&
    !announcing.test(text) &&
    !isSeveral(text) &&
    rowMeaning([text], ['名称'], 0) === 'nominee'
  );
}

/** Spaces between words of Han, unless they only set a short name wide: 张　三, 欧阳　锋. */
function isSeveral(text: string): boolean {
  if (!/\p{Script=Han}\s+\p{Script=Han}/u.test(text)) return false;
  const words = text.split(/\s+/);
  const longer = words.filter((word) => word.length > 1).length;
  if (/^[男女]$/.test(at(words, words.length - 1))) return true;
  return nameForm(text).length > 4 || longer > 1 || (longer === 1 && words.length > 2);
}

/** Whether `block` is told from a name by its end, or by how it begins. */
function isSentence(block: Block): boolean {
  if (block.kind === 'heading') return true;
  return textOfProse([block])
    .split('\n')
    .every(
      (line) => /[。：:；;！!）)]$/.test(line.trimEnd()) || /^(?:备?注|附注|说明)/.test(line.trimStart()),
    );
}
