import type { Criteria, NomineeList, Notice } from '#domain/notice/notice.ts';
import { type Prose, textOfProse } from '#domain/prose/prose.ts';
import { nameKeys, namesOf, quotableKeys, quotationOf } from '#domain/notice/quotation.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import type { Placed } from '../settings/parse-fields.ts';
import { noQuotations, parseProse, type ProseForm, type Quotations } from '../prose/parse-prose.ts';
import type { MatterFile } from '../settings/matter/matter.ts';
import { diagnosticAt } from '../files/source.ts';
import { withoutDoubts } from '../folder/open-doubts.ts';
import type { ProsePart, ProseReader, ReadProse } from '../folder/prose-part.ts';
import { readCriteria } from '../folder/parse-criteria.ts';
import { type PlacedList, readLists } from '../folder/parse-lists.ts';
import type { NoticeSettings } from './notice-settings.ts';
import type { CourseOfWindow } from './course-of-window.ts';
import type { Quoted } from './quotable-notice.ts';

/** The prose of a notice, with what it quotes filled in. */
export interface NoticeTexts {
  readonly body: Prose | undefined;
  readonly criteria: readonly Placed<Criteria>[];
  readonly lists: readonly PlacedList[];
  readonly parts: readonly ProsePart[];
  readonly unknown: readonly (keyof Notice)[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The texts of a notice, their quotations filled in, with what is wrong in them. */
export function readTexts(
  { folder, file, fields, isErased, unknown }: NoticeSettings,
  settled: CourseOfWindow,
  quoted: Quoted | undefined,
): NoticeTexts {
  const quotations: Quotations = quoted
    ? { keys: quotableKeys(quoted.quotable), textOf: (key) => quotationOf(key, quoted.quotable) }
    : noQuotations;
  const reader = proseReader(quotations, isErased);
  const criteria = readCriteria(folder, reader);
  const lists = readLists(folder, fields?.quotas ?? [], reader);
  const listed = lists.lists.map(({ value }) => value);
  const doubtful = file && withoutDoubts(file);
  const body = doubtful && proseReader(withNames(quotations, listed), isErased).body(doubtful.file);
  const lost = [
    ...(criteria.isWhole ? [] : (['criteria'] as const)),
    ...(lists.isWhole ? [] : (['lists'] as const)),
  ];
  const diagnostics = [
    ...(doubtful?.diagnostics ?? []),
    ...(body?.diagnostics ?? []),
    ...criteria.diagnostics,
    ...lists.diagnostics,
  ];
  return {
    body: body?.prose,
    criteria: criteria.criteria,
    lists: lists.lists,
    parts: [
      ...(file && body ? [{ source: file.matter.source, prose: body.prose }] : []),
      ...criteria.parts,
      ...lists.parts,
    ],
    unknown: lost,
    diagnostics:
      unknown.size + settled.unknown.length + lost.length === 0
        ? diagnostics
        : diagnostics.filter(isNotOfQuote),
  };
}

/** What is quoted of something unknown is not wrong. */
function isNotOfQuote({ code }: Diagnostic): boolean {
  return code !== 'unknown-token' && code !== 'empty-token';
}

/** What reads prose that quotes `values`; of a notice whose names are gone, there need be none. */
function proseReader(values: Quotations, isErased: boolean): ProseReader {
  const any = ({ matter, body, bodyAt }: MatterFile, form: ProseForm): ReadProse => {
    const { prose, diagnostics } = parseProse(matter.source, body, bodyAt, values, form);
    return { prose, diagnostics };
  };
  const body = (part: MatterFile): ReadProse => {
    const { prose, diagnostics } = any(part, 'text');
    const isUnread = diagnostics.some(({ code }) => code === 'too-complex' || code === 'text-too-large');
    const isEmpty = textOfProse(prose).trim() === '' && !isErased && !isUnread;
    const empty = isEmpty ? [diagnosticAt(part.matter.source, part.bodyAt, 'empty-body', {})] : [];
    return { prose, diagnostics: [...diagnostics, ...empty] };
  };
  return { list: (file) => any(file, 'list'), body };
}

/** `quotations`, and the names of `lists`: the body alone quotes them. */
function withNames({ keys, textOf }: Quotations, lists: readonly NomineeList[]): Quotations {
  const ofNames = nameKeys(lists);
  return {
    keys: [...keys, ...ofNames],
    textOf: (key) => (ofNames.includes(key) ? namesOf(key, lists) : textOf(key)),
  };
}
