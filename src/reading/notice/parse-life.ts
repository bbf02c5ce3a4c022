import type { ZodType } from 'zod';
import { type Correction, oldestFirst } from '#domain/life/correction.ts';
import type { Result } from '#domain/life/result.ts';
import type { Archiving, Withdrawal } from '#domain/life/ending.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { keysOf, parseFields, parseKnownFields } from '../settings/fields.ts';
import type { Matter, MatterFile } from '../settings/matter.ts';
import {
  archivingFields,
  correctionFields,
  resultFields,
  withdrawalFields,
} from '../settings/life-fields.ts';
import { isLifeOfNotice } from './notice-record.ts';
import { type PlacedSuspension, readSuspensions } from './parse-suspensions.ts';
import { diagnosticAt } from '../files/source.ts';
import { type NoticeFolder, parseFile, stemOf, take } from './notice-folder.ts';

/** What came after publication. */
export interface Life {
  /** Oldest first. */
  readonly corrections: readonly Placed<Correction>[];
  readonly suspensions: readonly PlacedSuspension[];
  readonly withdrawal: Placed<Withdrawal> | undefined;
  readonly result: Placed<Result> | undefined;
  /** Whether the result says what `result` does: something may stand for what cannot be read. */
  readonly isResultKnown: boolean;
  readonly archiving: Placed<Archiving> | undefined;
}

/** A value and the settings that it was read from. */
export interface Placed<Value> {
  readonly value: Value;
  readonly matter: Matter;
}

/** What came after the publication of the notice in `folder`; every problem goes into `diagnostics`. */
export function readLife(folder: NoticeFolder, diagnostics: Diagnostic[]): Life {
  const found = [...folder.files.keys()]
    .filter((name) => name.startsWith('corrections/') && isLifeOfNotice(name))
    .flatMap((name) => {
      const read = readSettings(folder, name, correctionFields, diagnostics);
      return read ? [{ ...read.value, slug: stemOf(name), matter: read.matter }] : [];
    });
  const corrections = oldestFirst(found).map(({ matter, ...fields }, index) => ({
    value: { ...fields, corrects: fields.corrects ?? index + 1 },
    matter,
  }));
  return {
    corrections,
    suspensions: readSuspensions(folder.files, diagnostics),
    withdrawal: readSettings(folder, 'withdrawal.md', withdrawalFields, diagnostics),
    ...readResult(folder, diagnostics),
    archiving: readSettings(folder, 'archive.md', archivingFields, diagnostics),
  };
}

/** Whether every file could be read of what moves the window, or ends the notice. */
export function knowsCourse(
  { corrections, suspensions, withdrawal, archiving }: Life,
  { files }: NoticeFolder,
): boolean {
  const endings = [withdrawal, archiving].filter((ending) => ending !== undefined);
  const told = [...files.keys()].filter((name) => isLifeOfNotice(name) && name !== resultFile);
  return corrections.length + suspensions.length + endings.length === told.length;
}

const resultFile = 'result.md';

/** The result, as far as it can be read: a time that cannot is one that is never too early. */
function readResult(folder: NoticeFolder, diagnostics: Diagnostic[]): Pick<Life, 'result' | 'isResultKnown'> {
  if (!folder.files.has(resultFile)) return { result: undefined, isResultKnown: true };
  const file = readFile(folder, resultFile, resultFields, diagnostics);
  const standIns = { 时间: '2199-12-31', 去向: '□' };
  const { value, unknown } = take(parseKnownFields(resultFields, file?.matter, standIns), diagnostics);
  const result = file && value && { value, matter: file.matter };
  return { result, isResultKnown: result !== undefined && unknown.size === 0 };
}

/** A file whose settings say all: its value and its places; undefined where there is none, or it cannot be read. */
function readSettings<Value>(
  folder: NoticeFolder,
  name: string,
  schema: ZodType<Value>,
  diagnostics: Diagnostic[],
): Placed<Value> | undefined {
  if (!folder.files.has(name)) return undefined;
  const file = readFile(folder, name, schema, diagnostics);
  const value = file && take(parseFields(schema, file.matter), diagnostics).value;
  return file && value !== undefined ? { value, matter: file.matter } : undefined;
}

function readFile(
  folder: NoticeFolder,
  name: string,
  schema: ZodType,
  diagnostics: Diagnostic[],
): MatterFile | undefined {
  const { file } = parseFile(folder, name, keysOf(schema), diagnostics);
  if (file && file.body.trim() !== '')
    diagnostics.push(diagnosticAt(file.matter.source, file.bodyAt, 'unread-body', {}));
  return file;
}
