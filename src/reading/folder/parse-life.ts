import type { ZodType } from 'zod';
import { type Correction, oldestFirst } from '#domain/life/correction.ts';
import type { Result } from '#domain/life/result.ts';
import type { Archiving, Withdrawal } from '#domain/life/ending.ts';
import type { Suspension } from '#domain/life/suspension.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { formOf } from '../as-meant/settings-form.ts';
import { parseFields, parseKnownFields, type Placed } from '../settings/parse-fields.ts';
import type { Parsed } from '../settings/matter/matter.ts';
import {
  archivingFields,
  correctionFields,
  resultFields,
  withdrawalFields,
} from '../settings/life-fields.ts';
import { diagnosticAt } from '../files/source.ts';
import { isLifeOfNotice } from './notice-record.ts';
import { readSuspensions } from './parse-suspensions.ts';
import { type NoticeFolder, parseFile, type ReadFile, stemOf } from './notice-folder.ts';

/** What came after publication. */
export interface Life {
  /** Oldest first. */
  readonly corrections: readonly Placed<Correction>[];
  readonly suspensions: readonly Placed<Suspension>[];
  readonly withdrawal: Placed<Withdrawal> | undefined;
  readonly result: Placed<Result> | undefined;
  /** Whether the result says what `result` does: something may stand for what cannot be read. */
  readonly isResultKnown: boolean;
  readonly archiving: Placed<Archiving> | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What came after the publication of the notice in `folder`. */
export function readLife(folder: NoticeFolder): Life {
  const corrected = [...folder.files.keys()]
    .filter((name) => name.startsWith('corrections/') && isLifeOfNotice(name))
    .map((name) => ({ slug: stemOf(name), ...readSettings(folder, name, correctionFields) }));
  const corrections = oldestFirst(
    corrected.flatMap(({ slug, value }) => (value ? [{ ...value.value, slug, matter: value.matter }] : [])),
  ).map(({ matter, ...fields }, index) => ({
    value: { ...fields, corrects: fields.corrects ?? index + 1 },
    matter,
  }));
  const { suspensions, diagnostics: ofSuspensions } = readSuspensions(folder.files);
  const withdrawal = readSettings(folder, 'withdrawal.md', withdrawalFields);
  const result = readResult(folder);
  const archiving = readSettings(folder, 'archive.md', archivingFields);
  return {
    corrections,
    suspensions,
    withdrawal: withdrawal.value,
    result: result.value,
    isResultKnown: result.isKnown,
    archiving: archiving.value,
    diagnostics: [
      ...corrected.flatMap(({ diagnostics }) => diagnostics),
      ...ofSuspensions,
      ...[withdrawal, result, archiving].flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

/** Whether every file could be read of what moves the window, or ends the notice. */
export function knowsCourse(
  { corrections, suspensions, withdrawal, archiving }: Life,
  { files }: NoticeFolder,
): boolean {
  const endings = [withdrawal, archiving].filter((ending) => ending !== undefined);
  const names = [...files.keys()].filter((name) => isLifeOfNotice(name) && name !== resultFile);
  return corrections.length + suspensions.length + endings.length === names.length;
}

const resultFile = 'result.md';

/** The result, as far as it can be read: a time that cannot is one that is never too early. */
function readResult(folder: NoticeFolder): Parsed<Placed<Result>> & { readonly isKnown: boolean } {
  if (!folder.files.has(resultFile)) return { value: undefined, isKnown: true, diagnostics: [] };
  const { file, diagnostics } = readFile(folder, resultFile, resultFields);
  const standIns = { 时间: '2199-12-31', 去向: '□' };
  const fields = parseKnownFields(resultFields, file?.matter, standIns);
  const value = file && fields.value ? { value: fields.value, matter: file.matter } : undefined;
  return {
    value,
    isKnown: fields.unknown.size === 0,
    diagnostics: [...diagnostics, ...fields.diagnostics],
  };
}

/** A file whose settings say all: its value and its places; no value where there is none, or it cannot be read. */
function readSettings<Value>(
  folder: NoticeFolder,
  name: string,
  schema: ZodType<Value>,
): Parsed<Placed<Value>> {
  if (!folder.files.has(name)) return { value: undefined, diagnostics: [] };
  const { file, diagnostics } = readFile(folder, name, schema);
  const fields = file && parseFields(schema, file.matter);
  return {
    value: file && fields?.value !== undefined ? { value: fields.value, matter: file.matter } : undefined,
    diagnostics: [...diagnostics, ...(fields?.diagnostics ?? [])],
  };
}

function readFile(
  folder: NoticeFolder,
  name: string,
  schema: ZodType,
): Pick<ReadFile, 'file' | 'diagnostics'> {
  const { file, diagnostics } = parseFile(folder, name, formOf(schema));
  const isIdle = file !== undefined && file.body.trim() !== '';
  return {
    file,
    diagnostics: isIdle
      ? [...diagnostics, diagnosticAt(file.matter.source, file.bodyAt, 'unread-body', {})]
      : diagnostics,
  };
}
