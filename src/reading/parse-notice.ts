import type { ZodType } from 'zod';
import { checkCorrections } from '#domain/check-corrections.ts';
import { checkNotice } from '#domain/check-notice.ts';
import { civil } from '#domain/civil-date.ts';
import { type Correction, oldestFirst } from '#domain/correction.ts';
import { endOfDay, instantOf } from '#domain/instant.ts';
import { filesOf } from '#domain/notice-files.ts';
import type { Finding, Path } from '#domain/finding.ts';
import type { PublishedNotice } from '#domain/notice-record.ts';
import { nomineesOf } from '#domain/notice.ts';
import type { Attachment, Criteria, Nominee, NomineeList, Notice, NoticeVersion } from '#domain/notice.ts';
import { type Prose, textOfProse } from '#domain/prose.ts';
import { noticeWindow, type SettledWindow } from '#domain/notice-window.ts';
import type { PublicityWindow } from '#domain/publicity-window.ts';
import { type Quotable, quotableKeys, quotationOf } from '#domain/quotation.ts';
import type { Office } from '#domain/office.ts';
import type { CalendarHistory } from '#domain/calendar-history.ts';
import { checkEndings } from '#domain/check-endings.ts';
import { checkResult } from '#domain/check-result.ts';
import { archivesOn } from '#domain/retention.ts';
import type { Archiving, Result, Withdrawal } from '#domain/result.ts';
import type { Suspension } from '#domain/suspension.ts';
import { changedWindow, type ChangedWindow } from '#domain/window-changes.ts';
import { acknowledge } from './acknowledge.ts';
import {
  attachmentCodes,
  type AttachmentReadings,
  problemsOfAttachments,
} from './attachments/attachment-problems.ts';
import { isAttachmentType } from './attachment-types.ts';
import type { ContentFile } from './content-files.ts';
import type { Diagnostic } from './diagnostic.ts';
import { keysOf, parseFields } from './fields.ts';
import { noQuotations, parseProse, type Quotations } from './markdown.ts';
import { type Matter, type MatterFile, parseMatterFile } from './matter.ts';
import { anchorsOf, type ListFields, parseNomineeTable, type RowNominee } from './nominee-table.ts';
import {
  archivingFields,
  correctionFields,
  lifeKeys,
  resultFields,
  withdrawalFields,
} from './life-fields.ts';
import { knownNoticeFields, noticeFields, type NoticeFields, noticeKeys } from './notice-fields.ts';
import {
  digestOf,
  isLifeOfNotice,
  isTextOfNotice,
  type NoticeRecords,
  noticeRecords,
  publishedNotice,
} from './notice-record.ts';
import { type PlacedSuspension, readSuspensions } from './parse-suspensions.ts';
import {
  criteriaFields,
  knownCriteriaFields,
  knownListFields,
  knownNomineeFields,
  listFields,
  nomineeFields,
  partKeys,
} from './part-fields.ts';
import { slugOfName } from './slug.ts';
import { simplifiedOf } from './simplified.ts';
import { personalNames } from './personal-names.ts';
import { diagnosticAt, parseSource, type Source } from './source.ts';
import { problemCodes } from './wording.ts';

/** What the notices of a content folder share. */
export interface NoticeSetting {
  readonly office: Office;
  /** Undefined where there is no calendar to count by: no window is known. */
  readonly history: CalendarHistory | undefined;
  /** Days on which nobody could object to any notice. */
  readonly suspensions: readonly Suspension[];
  /** What the attachments say, by their path within the content folder; undefined when they were not read. */
  readonly attachments: AttachmentReadings | undefined;
}

/** A notice's folder: its address and its files by their path within it. */
export interface NoticeFolder {
  readonly folder: string;
  readonly year: string;
  readonly slug: string;
  readonly files: ReadonlyMap<string, ContentFile>;
}

/** A piece of prose and the file it stands in. */
export interface ProsePart {
  readonly source: Source;
  readonly prose: Prose;
}

export interface ParsedNotice {
  /** Undefined when the folder holds no notice that can be shown. */
  readonly notice: Notice | undefined;
  /** The title and whether it is signed off, as far as they can be read. */
  readonly title: string | undefined;
  readonly isSignedOff: boolean;
  readonly parts: readonly ProsePart[];
  readonly diagnostics: readonly Diagnostic[];
  /** What is published of it, in digests. */
  readonly published: PublishedNotice;
  readonly records: NoticeRecords;
}

/** The notice in `folder`, or why there is none: every problem of every file at once. */
export function parseNotice(folder: NoticeFolder, setting: NoticeSetting): ParsedNotice {
  const { office, attachments } = setting;
  const diagnostics: Diagnostic[] = [...checkNames(folder), ...personalNames(folder, office.masks)];
  const parts: ProsePart[] = [];
  const read = parseFile(folder, 'notice.md', keysOf(noticeFields), diagnostics);
  const noticeFile = read.file ?? read.unread;
  const { fields, unknown: unread } = take(knownNoticeFields(read.file?.matter), diagnostics);
  const unknown = new Set<keyof Notice>(unread);
  if (unknown.has('published') || !setting.history) unknown.add('window');
  const isSignedOff =
    fields && !unknown.has('signOff') ? fields.signOff !== undefined : claimsSignOff(folder);
  const life = readLife(folder, diagnostics);
  if (!isWhole(life, folder)) unknown.add('window').add('corrections');
  const isErased = folder.files.has('withdrawal.md') || folder.files.has('archive.md');
  const settled =
    fields && settle(fields, life, { ...setting, isSignedOff, isKnown: !unknown.has('window') });
  if (!settled?.window) unknown.add('window');
  const records = noticeRecords(folder.files);
  const quotable =
    noticeFile &&
    fields &&
    settled &&
    quotableNotice(
      folder,
      noticeFile.matter,
      fields,
      { settled, life, records, office, unknown },
      diagnostics,
    );
  const quotations: Quotations = quotable
    ? { keys: quotableKeys(quotable), textOf: (key) => quotationOf(key, quotable) }
    : noQuotations;

  const proseOf = ({ matter, body, bodyAt }: MatterFile): Prose => {
    const { prose, diagnostics: problems } = parseProse(matter.source, body, bodyAt, quotations);
    const isQuotable = unknown.size === 0;
    diagnostics.push(
      ...(isQuotable
        ? problems
        : problems.filter(({ code }) => code !== 'unknown-token' && code !== 'empty-token')),
    );
    parts.push({ source: matter.source, prose });
    return prose;
  };
  const bodyOf = (file: MatterFile): Prose => {
    const prose = proseOf(file);
    if (textOfProse(prose).trim() === '' && !isErased)
      diagnostics.push(diagnosticAt(file.matter.source, file.bodyAt, 'empty-body', {}));
    return prose;
  };

  const body = noticeFile && bodyOf(noticeFile);
  const { criteria, isWhole: hasAllCriteria } = readCriteria(folder, bodyOf, diagnostics);
  if (!hasAllCriteria) unknown.add('criteria');
  const { lists, isWhole: hasAllLists } = readLists(
    folder,
    fields?.quotas ?? [],
    { bodyOf, proseOf },
    diagnostics,
  );
  if (!hasAllLists) unknown.add('lists');

  const redacted = life.corrections
    .filter(({ value }) => value.kind === 'privacy')
    .map(({ value }) => value.corrects);
  const published = publishedNotice(folder.files, { redacted, erased: isErased }, records);
  const title = unknown.has('titleLines') ? undefined : fields?.titleLines.join('');
  const told = { title, isSignedOff, parts, diagnostics, published, records };
  const receiver = unknown.has('receiver') ? undefined : fields?.receiver;
  const attached = problemsOfAttachments(folder, attachments, office.masks, receiver);
  if (!noticeFile || !quotable || !body) {
    diagnostics.push(...attached.map(({ diagnostic }) => diagnostic));
    return { ...told, notice: undefined };
  }

  const versions = readVersions(folder, life, setting);
  if (!unknown.has('corrections'))
    diagnostics.push(...problemsOfVersions(folder, life, { versions, isSignedOff, published }));

  const notice: Notice = {
    ...quotable,
    body,
    criteria: criteria.map(({ value }) => value),
    lists: lists.map(({ value }) => value),
    versions: versions.map(({ version }) => version),
  };
  if (!unknown.has('attachments')) diagnostics.push(...unusedAttachments(folder, notice));
  if (!isSignedOff) diagnostics.push(...namesInSlug(notice, noticeFile.matter.source));
  const placed = placesIn(noticeFile.matter, criteria, lists, life);
  const findings = [
    ...(settled?.findings ?? []),
    ...(unknown.has('window') || unknown.has('lists') ? [] : checkResult(notice)),
    ...(unknown.has('window') ? [] : checkEndings(notice)),
    ...rulesOf(notice, { office, unknown, isErased }),
  ].map((finding) => ({ finding, diagnostic: placed(finding) }));
  const unsought = unknown.size > 0 ? problemCodes : attachments ? [] : attachmentCodes;
  diagnostics.push(
    ...acknowledge(
      [...findings, ...attached],
      isErased ? [] : notice.acknowledgements,
      noticeFile.matter,
      unsought,
    ),
  );
  return { ...told, notice: unknown.size > 0 ? undefined : notice };
}

/** A notice whose names are gone is no more than its settings: of the rules, those against personal data remain. */
function rulesOf(
  notice: Notice,
  {
    office,
    unknown,
    isErased,
  }: {
    readonly office: Office;
    readonly unknown: ReadonlySet<keyof Notice>;
    readonly isErased: boolean;
  },
): Finding[] {
  const findings = checkNotice(notice, { office, simplifiedOf, unknown });
  return isErased ? findings.filter(({ code }) => code.startsWith('personal-')) : findings;
}

/** Files that no attachment, link or picture of `notice` leads to: nobody would ever see them. */
function unusedAttachments({ folder, files }: NoticeFolder, notice: Notice): Diagnostic[] {
  const used = filesOf(notice);
  return [...files.keys()]
    .filter((name) => name.startsWith('attachments/') && !used.includes(name))
    .map((name) =>
      diagnosticAt({ file: `${folder}/${name}`, text: '' }, 0, 'unused-attachment', { file: name }),
    );
}

/** Nominees whose name, as it is read, is in the address of a notice that is still to be published. */
function namesInSlug({ slug, ...notice }: Notice, source: Source): Diagnostic[] {
  const names = nomineesOf(notice)
    .map(({ name }) => name)
    .filter((name) => /^\p{Script=Han}{2,4}$/u.test(name));
  const found = names.find((name) => `-${slug}-`.includes(`-${slugOfName(name)}-`));
  return found === undefined ? [] : [diagnosticAt(source, 0, 'slug-names-nominee', { name: found, slug })];
}

/**
 * Whether a notice whose settings cannot be read is signed off. Where not even the text can be read it counts
 * as signed off: what may be published already must not vanish.
 */
export function claimsSignOff({ files }: NoticeFolder): boolean {
  const file = files.get('notice.md');
  const source = file && parseSource(file);
  if (!source || 'severity' in source) return true;
  const [, settings = source.text] = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(source.text) ?? [];
  return /^[ \t]*["']?签发["']?[ \t]*[:：][ \t]*(?:[^\s#]|\n[ \t]+\S)/m.test(settings);
}

const partFile = /^(criteria|nominees)\/[^/]+\.md$/;
const safeName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function partFiles({ files }: NoticeFolder, area: 'criteria' | 'nominees'): string[] {
  return [...files.keys()].filter((name) => partFile.test(name) && name.startsWith(`${area}/`));
}

function checkNames({ folder, slug, files }: NoticeFolder): Diagnostic[] {
  const at = (name: string): Source => ({ file: `${folder}/${name}`, text: '' });
  const diagnostics: Diagnostic[] = [];
  if (!safeName.test(slug)) diagnostics.push(diagnosticAt(at('notice.md'), 0, 'bad-name', { name: slug }));
  for (const name of files.keys()) {
    if (name === 'notice.md' || isLifeOfNotice(name) || isFrozen(name)) continue;
    const base = name.slice(name.lastIndexOf('/') + 1);
    if (partFile.test(name)) {
      const stem = base.slice(0, -'.md'.length);
      if (!safeName.test(stem)) diagnostics.push(diagnosticAt(at(name), 0, 'bad-name', { name: stem }));
    } else if (!/^attachments\/[^/]+$/.test(name))
      diagnostics.push(
        diagnosticAt(at(name), 0, /\.(?:md|ya?ml)$/i.test(name) ? 'unread-text' : 'stray-file', {
          file: name,
        }),
      );
    else if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(base))
      diagnostics.push(diagnosticAt(at(name), 0, 'bad-name', { name: base }));
    else if (!isAttachmentType(base))
      diagnostics.push(diagnosticAt(at(name), 0, 'attachment-type', { file: name }));
  }
  diagnostics.push(...sameOnOtherSystems(folder, [...files.keys()]));
  return diagnostics;
}

/** Files that a system which knows no difference of case would take for one. */
function sameOnOtherSystems(folder: string, names: readonly string[]): Diagnostic[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const folded = name.toLowerCase();
    if (!seen.has(folded)) {
      seen.add(folded);
      return [];
    }
    const base = name.slice(name.lastIndexOf('/') + 1);
    return [diagnosticAt({ file: `${folder}/${name}`, text: '' }, 0, 'bad-name', { name: base })];
  });
}

function parseFile(
  { folder, files }: NoticeFolder,
  name: string,
  knownKeys: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): { readonly file: MatterFile | undefined; readonly unread: MatterFile | undefined } {
  const file = files.get(name);
  const source = file
    ? parseSource(file)
    : diagnosticAt({ file: `${folder}/${name}`, text: '' }, 0, 'missing-file', { file: name });
  if ('severity' in source) {
    diagnostics.push(source);
    return { file: undefined, unread: undefined };
  }
  diagnostics.push(...unseenCharacters(source));
  const { value, unread } = take(parseMatterFile(source, knownKeys), diagnostics);
  return { file: value, unread };
}

/** Controls, marks that turn the direction of what follows, and marks of no width: nobody sees what they do. */
function unseenCharacters(source: Source): Diagnostic[] {
  const unseen =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
  const found = unseen.exec(source.text);
  if (!found) return [];
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return [diagnosticAt(source, found.index, 'unseen-character', { code })];
}

/** What was `parsed`, its diagnostics put with the others. */
function take<Read extends { readonly diagnostics: readonly Diagnostic[] }>(
  parsed: Read,
  diagnostics: Diagnostic[],
): Read {
  diagnostics.push(...parsed.diagnostics);
  return parsed;
}

/** The window as it was printed, then as later corrections and suspensions left it. */
function settle(
  { window, published }: NoticeFields,
  { corrections, suspensions, withdrawal, result, archiving }: Life,
  {
    office,
    history,
    suspensions: ofAll,
    isSignedOff,
    isKnown,
  }: NoticeSetting & { readonly isSignedOff: boolean; readonly isKnown: boolean },
): Omit<ChangedWindow, 'window'> & { readonly window: ChangedWindow['window'] | undefined } {
  const { rule, printed, reason } = window;
  const settled: SettledWindow =
    isKnown && history
      ? noticeWindow({ rule: rule(office.closesAtMinute), printed, reason }, published.on, history)
      : { window: undefined, ledger: [], findings: [] };
  const drafted: Finding[] = isSignedOff
    ? []
    : [
        ...corrections.map((_, index) => lifeOfDraft(['corrections', index], '更正')),
        ...suspensions.map((_, index) => lifeOfDraft(['suspensions', index], '中止')),
        ...(withdrawal ? [lifeOfDraft(['withdrawal'], '撤回')] : []),
        ...(result ? [lifeOfDraft(['result'], '公布结果')] : []),
        ...(archiving ? [lifeOfDraft(['archiving'], '归档')] : []),
      ];
  const findings = [...settled.findings, ...drafted];
  if (!settled.window || !history || drafted.length > 0)
    return { ...settled, changes: [], standing: [], findings };
  const changed = changedWindow(
    { window: settled.window, ledger: settled.ledger },
    {
      corrections: corrections.map(({ value }) => value),
      suspensions: [...suspensions.map(({ value }) => value), ...ofAll],
      ownSuspensions: suspensions.length,
    },
    history,
  );
  const problems = checkCorrections(
    corrections.map(({ value }) => value),
    { published, standing: changed.standing },
    office,
  );
  return { ...changed, findings: [...findings, ...changed.findings, ...problems] };
}

function lifeOfDraft(path: Path, what: string): Finding {
  return { code: 'life-of-draft', path, facts: { what } };
}

/** What came after publication. */
interface Life {
  /** Oldest first. */
  readonly corrections: readonly Placed<Correction>[];
  readonly suspensions: readonly PlacedSuspension[];
  readonly withdrawal: Placed<Withdrawal> | undefined;
  readonly result: Placed<Result> | undefined;
  readonly archiving: Placed<Archiving> | undefined;
}

interface Placed<Value> {
  readonly value: Value;
  readonly matter: Matter;
}

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
    result: readSettings(folder, 'result.md', resultFields, diagnostics),
    archiving: readSettings(folder, 'archive.md', archivingFields, diagnostics),
  };
}

/** Whether every file of what came after publication could be read. */
function isWhole({ corrections, suspensions, ...single }: Life, { files }: NoticeFolder): boolean {
  const events = [
    ...corrections,
    ...suspensions,
    ...Object.values(single).filter((event) => event !== undefined),
  ];
  return events.length === [...files.keys()].filter(isLifeOfNotice).length;
}

/** A file whose settings say all: its value and its places; undefined where there is none, or it cannot be read. */
function readSettings<Value>(
  folder: NoticeFolder,
  name: string,
  schema: ZodType<Value>,
  diagnostics: Diagnostic[],
): Placed<Value> | undefined {
  if (!folder.files.has(name)) return undefined;
  const { file } = parseFile(folder, name, keysOf(schema), diagnostics);
  if (file && file.body.trim() !== '')
    diagnostics.push(diagnosticAt(file.matter.source, file.bodyAt, 'unread-body', {}));
  const value = file && take(parseFields(schema, file.matter), diagnostics).value;
  return file && value !== undefined ? { value, matter: file.matter } : undefined;
}

/** A file of a version that a correction left behind: `versions/1/notice.md`. */
function isFrozen(name: string): boolean {
  return isTextOfNotice(/^versions\/\d+\/(.+)$/.exec(name)?.[1] ?? '');
}

interface ReadVersion {
  readonly version: NoticeVersion;
  /** Why it cannot be read. */
  readonly problem: string | undefined;
}

/** The versions before the present one, each as it stood: with the corrections that had come before it. */
function readVersions(folder: NoticeFolder, { corrections }: Life, setting: NoticeSetting): ReadVersion[] {
  return corrections.map((_, index): ReadVersion => {
    const number = index + 1;
    const prefix = `versions/${number}/`;
    const earlier = new Set(corrections.slice(0, index).map(({ value }) => `corrections/${value.slug}.md`));
    const before = corrections[index]?.value.time.on ?? '';
    const files = new Map(
      [...folder.files].flatMap(([name, file]): [string, ContentFile][] =>
        name.startsWith(prefix)
          ? [[name.slice(prefix.length), file]]
          : earlier.has(name)
            ? [[name, file]]
            : [],
      ),
    );
    if (!files.has('notice.md')) return { version: { number, notice: undefined }, problem: undefined };
    const suspensions = setting.suspensions.filter(({ first }) => first < before);
    const { notice, diagnostics } = parseNotice(
      { ...folder, folder: `${folder.folder}/versions/${number}`, files },
      { ...setting, suspensions, attachments: undefined },
    );
    return { version: { number, notice }, problem: notice ? undefined : diagnostics[0]?.message };
  });
}

/** What is wrong with what is kept of earlier versions. */
function problemsOfVersions(
  folder: NoticeFolder,
  { corrections, withdrawal, archiving }: Life,
  {
    versions,
    isSignedOff,
    published,
  }: {
    readonly versions: readonly ReadVersion[];
    readonly isSignedOff: boolean;
    readonly published: PublishedNotice;
  },
): Diagnostic[] {
  if (!isSignedOff) return [];
  const kept = [
    ...new Set([...folder.files.keys()].flatMap((name) => /^versions\/(\d+)\//.exec(name)?.[1] ?? [])),
  ];
  const unasked = kept
    .filter((number) => Number(number) > corrections.length || String(Number(number)) !== number)
    .map((number) =>
      diagnosticAt(
        { file: `${folder.folder}/versions/${number}/notice.md`, text: '' },
        0,
        'version-unasked',
        {
          version: Number(number),
        },
      ),
    );
  const ofCorrections = corrections.flatMap(({ value: { kind }, matter }, index): Diagnostic[] => {
    const version = index + 1;
    const at = matter.placeOf(['版本']);
    const isKept = kept.includes(String(version));
    const problem = versions[index]?.problem;
    if (kind === 'privacy')
      return isKept ? [diagnosticAt(matter.source, at, 'version-not-kept', { version })] : [];
    if (!isKept)
      return withdrawal || archiving ? [] : [diagnosticAt(matter.source, at, 'version-missing', { version })];
    if (problem !== undefined)
      return [diagnosticAt(matter.source, at, 'version-broken', { version, problem })];
    const next = index + 1 === corrections.length ? published.digest : published.versions[version + 1];
    return changesText.has(kind) && published.versions[version] === next
      ? [diagnosticAt(matter.source, matter.placeOf(['性质']), 'correction-idle', { version })]
      : [];
  });
  return [...unasked, ...ofCorrections];
}

/** Corrections that are nothing without a change of the text. */
const changesText: ReadonlySet<Correction['kind']> = new Set(['misprint', 'details', 'nominees']);

function quotableNotice(
  folder: NoticeFolder,
  matter: Matter,
  fields: NoticeFields,
  {
    settled: { window, ledger, changes },
    life: { corrections, suspensions, withdrawal, result, archiving },
    records: { present },
    office,
    unknown,
  }: {
    readonly settled: ReturnType<typeof settle>;
    readonly life: Life;
    readonly records: NoticeRecords;
    readonly office: Office;
    readonly unknown: ReadonlySet<keyof Notice>;
  },
  diagnostics: Diagnostic[],
): Quotable {
  const { source } = matter;
  const publishedYear = fields.published.on.slice(0, 4);
  if (publishedYear !== folder.year && !unknown.has('published'))
    diagnostics.push(
      diagnosticAt(source, matter.placeOf(['发布时间']), 'wrong-year-folder', {
        folder: folder.year,
        year: publishedYear,
      }),
    );
  const attachments = fields.attachments.flatMap((attachment, index): Attachment[] => {
    const { title, file } = attachment;
    if (file === undefined) return [{ kind: 'on-page', title }];
    const place = matter.placeOf(['附件', index, '文件']);
    if (!/^attachments\/[A-Za-z0-9][A-Za-z0-9._-]*$/.test(file)) {
      diagnostics.push(diagnosticAt(source, place, 'attachment-outside', { file }));
      return [];
    }
    if (!isAttachmentType(file)) return [];
    const found = folder.files.get(file);
    if (!found || found.isLink) diagnostics.push(diagnosticAt(source, place, 'missing-attachment', { file }));
    const recorded = present[file];
    return found && !found.isLink && recorded && 'sha256' in recorded
      ? [{ kind: 'file', title, path: file, bytes: found.size, sha256: recorded.sha256 }]
      : [];
  });

  const { year, slug } = folder;
  const standing = window ?? unknownWindow;
  return {
    ...fields,
    year,
    slug,
    window: standing,
    ledger,
    windowChanges: changes,
    printedWindow: fields.window.printed,
    attachments,
    corrections: corrections.map(({ value }) => value),
    suspensions: suspensions.map(({ value }) => value),
    withdrawal: withdrawal?.value,
    result: result?.value,
    owesResult: office.results.isOwed,
    archivesOn: archivesOn({ kind: fields.kind, result: result?.value, window: standing }, office.retention),
    archiving: archiving?.value,
    erasure: undefined,
    digest: digestOf(present),
  };
}

const noDay = civil('2000-01-01');

/** Stands for a window that is not known. */
const unknownWindow: PublicityWindow = {
  rule: {
    unit: 'calendar-day',
    length: 1,
    start: { kind: 'same-day' },
    rollsLast: false,
    closesAtMinute: endOfDay,
  },
  publishedOn: noDay,
  opens: noDay,
  closes: noDay,
  length: 1,
  opensAt: instantOf(noDay, 0),
  closesAt: instantOf(noDay, endOfDay),
  provisional: false,
  override: undefined,
};

interface PlacedCriteria {
  readonly value: Criteria;
  readonly matter: Matter;
}

/** The criteria in `folder`; not whole where some of it cannot be read, and something stands for that. */
function readCriteria(
  folder: NoticeFolder,
  bodyOf: (file: MatterFile) => Prose,
  diagnostics: Diagnostic[],
): { readonly criteria: readonly PlacedCriteria[]; readonly isWhole: boolean } {
  let isWhole = true;
  const criteria = partFiles(folder, 'criteria').flatMap((name): PlacedCriteria[] => {
    const { file, unread } = parseFile(folder, name, keysOf(criteriaFields), diagnostics);
    const part = file ?? unread;
    const { fields, isKnown } = take(knownCriteriaFields(file?.matter), diagnostics);
    isWhole &&= isKnown;
    const prose = part && bodyOf(part);
    return part && fields && prose
      ? [{ value: { ...fields, slug: stemOf(name), prose }, matter: part.matter }]
      : [];
  });
  return {
    criteria: criteria.toSorted(
      (a, b) => a.value.ordinal - b.value.ordinal || (a.value.slug < b.value.slug ? -1 : 1),
    ),
    isWhole,
  };
}

interface PlacedList {
  readonly value: NomineeList;
  /** The files that it was read from: a file a nominee, or one for a table. */
  readonly parts: readonly Matter[];
  /** Where a nominee's value `key` stands, or its cell in `column`. */
  placeOf(
    nominee: number,
    key: string,
    column?: string | number,
  ): { readonly matter: Matter; readonly at: number };
  readonly ordinal: number;
}

/** The lists in `folder`; not whole where some nominee cannot be read, and something stands for that. */
function readLists(
  folder: NoticeFolder,
  quotas: NoticeFields['quotas'],
  read: { bodyOf(file: MatterFile): Prose; proseOf(file: MatterFile): Prose },
  diagnostics: Diagnostic[],
): { readonly lists: readonly PlacedList[]; readonly isWhole: boolean } {
  let isWhole = true;
  const sections = new Map<string, { nominee: Nominee; matter: Matter }[]>();
  const tables: PlacedTable[] = [];
  for (const name of partFiles(folder, 'nominees')) {
    const { file, unread } = parseFile(folder, name, keysOfNominees, diagnostics);
    const part = file ?? unread;
    const category = quotas[0]?.category;
    if (file && isListFile(file.matter)) {
      const { fields, isKnown } = take(knownListFields(file.matter, category), diagnostics);
      const table = readTable(file, read.proseOf(file), fields, diagnostics);
      isWhole &&= isKnown && table !== undefined;
      if (table) tables.push(table);
      continue;
    }
    const slug = stemOf(name);
    const { fields, isKnown } = take(knownNomineeFields(file?.matter, { name: slug, category }), diagnostics);
    isWhole &&= isKnown;
    const deeds = part && read.bodyOf(part);
    if (!part || !fields || !deeds) continue;
    const entry = { nominee: { ...fields, slug, cells: [], deeds }, matter: part.matter };
    sections.set(fields.category, [...(sections.get(fields.category) ?? []), entry]);
  }

  const written = [...sections].map(([category, entries]): PlacedList => {
    const ordered = entries.toSorted(
      (a, b) =>
        (a.nominee.ordinal ?? 0) - (b.nominee.ordinal ?? 0) || (a.nominee.slug < b.nominee.slug ? -1 : 1),
    );
    const title = quotas.find((quota) => quota.category === category)?.title ?? category;
    const nominees = ordered.map(({ nominee }) => nominee);
    return {
      value: {
        category,
        title,
        standing: 'proposed',
        form: 'sections',
        heads: [],
        nameColumn: undefined,
        introduction: [],
        remarks: [],
        nominees,
      },
      parts: ordered.map(({ matter }) => matter),
      placeOf(index, key) {
        const { matter } = ordered[index] as (typeof ordered)[number];
        return { matter, at: matter.placeOf([partKeys[key] ?? '名称']) };
      },
      ordinal: 0,
    };
  });
  const quotaOf = ({ value }: PlacedList): number => {
    const index = quotas.findIndex(({ category }) => category === value.category);
    return index === -1 ? quotas.length : index;
  };
  const standing = ({ value }: PlacedList): number => (value.standing === 'reserve' ? 1 : 0);
  const taken = written.flatMap(({ value }) => value.nominees.map(({ slug }) => slug));
  const lists = [...written, ...withAnchors(tables, taken)].toSorted(
    (a, b) => a.ordinal - b.ordinal || standing(a) - standing(b) || quotaOf(a) - quotaOf(b),
  );
  return { lists, isWhole };
}

/** A list from a table, whose nominees have no anchors yet: those depend on all tables of the notice. */
type PlacedTable = Omit<PlacedList, 'value'> & {
  readonly value: Omit<NomineeList, 'nominees'> & { readonly nominees: readonly RowNominee[] };
};

function withAnchors(tables: readonly PlacedTable[], taken: readonly string[]): PlacedList[] {
  const anchors = anchorsOf(
    tables.flatMap(({ value }) => value.nominees),
    taken,
  ).values();
  return tables.map((table) => {
    const nominees = table.value.nominees.map((row) => ({ ...row, slug: anchors.next().value ?? '' }));
    return { ...table, value: { ...table.value, nominees } };
  });
}

const keysOfNominees = new Set([...keysOf(nomineeFields), ...keysOf(listFields)]);

/** A file with a title and no name lists several nominees. */
function isListFile({ value }: Matter): boolean {
  return typeof value === 'object' && value !== null && '标题' in value && !('名称' in value);
}

function readTable(
  { matter }: MatterFile,
  prose: Prose,
  fields: ListFields | undefined,
  diagnostics: Diagnostic[],
): PlacedTable | undefined {
  const { source } = matter;
  const table = prose.find((block) => block.kind === 'table');
  if (!table) {
    diagnostics.push(diagnosticAt(source, source.text.length, 'no-table', {}));
    return undefined;
  }
  if (!fields) return undefined;
  const { category, title, standing, ordinal } = fields;
  const {
    heads,
    nominees,
    places,
    columns,
    diagnostics: problems,
  } = parseNomineeTable(source, table, fields);
  diagnostics.push(...problems);
  const place = prose.indexOf(table);
  const introduction = prose.slice(0, place);
  const remarks = prose.slice(place + 1);
  for (const block of remarks) {
    if (block.kind === 'table') diagnostics.push(diagnosticAt(source, block.at, 'second-table', {}));
    else if (block.kind === 'paragraph' && /^\s*[|｜]/.test(textOfProse([block])))
      diagnostics.push(diagnosticAt(source, block.at, 'broken-table', {}));
  }
  if (nominees.length === 0 && problems.length === 0)
    diagnostics.push(diagnosticAt(source, table.at, 'empty-name', {}));
  const nameColumn = columns['name'];
  return {
    value: { category, title, standing, form: 'table', heads, nameColumn, introduction, remarks, nominees },
    parts: [matter],
    placeOf(index, key, column) {
      const place = key === 'cells' ? Number(column) : (columns[key] ?? columns['name'] ?? 0);
      return { matter, at: places[index]?.[place] ?? table.at };
    },
    ordinal: ordinal ?? 0,
  };
}

/** Turns a finding's path into a place: of `notice.md`, or of the file of the part that it is about. */
function placesIn(
  noticeMatter: Matter,
  criteria: readonly PlacedCriteria[],
  lists: readonly PlacedList[],
  life: Life,
): (finding: Finding) => Diagnostic {
  const resolve = (path: Path): { readonly matter: Matter; readonly at: number } => {
    const [area, index, ...rest] = path;
    if (area === 'criteria' && criteria[Number(index)]) {
      const { matter } = criteria[Number(index)] as PlacedCriteria;
      return { matter, at: matter.placeOf(inChinese(rest, partKeys)) };
    }
    if (area === 'withdrawal' || area === 'result' || area === 'archiving') {
      const matter = life[area]?.matter ?? noticeMatter;
      return { matter, at: matter.placeOf(resultPath(path.slice(1))) };
    }
    const event = area === 'corrections' || area === 'suspensions' ? life[area][Number(index)] : undefined;
    if (event) return { matter: event.matter, at: event.matter.placeOf(inChinese(rest, lifeKeys)) };
    const list = area === 'lists' ? lists[Number(index)] : undefined;
    if (list) {
      const [inner, nominee, key] = rest;
      if (inner === 'nominees') return list.placeOf(Number(nominee), String(key ?? 'name'), rest[3]);
      const [matter = noticeMatter] = list.parts;
      return { matter, at: matter.placeOf(inChinese(rest, partKeys)) };
    }
    return { matter: noticeMatter, at: noticeMatter.placeOf(inChinese(path, noticeKeys)) };
  };
  return ({ code, facts, path, at }) => {
    const place = resolve(path);
    return diagnosticAt(place.matter.source, at ?? place.at, code, facts);
  };
}

/** Of a nominee's result, the word is under another key than that of all. */
function resultPath(path: Path): Path {
  const keys = path[0] === 'nominees' ? { ...lifeKeys, outcome: '结果' } : lifeKeys;
  return inChinese(path, keys);
}

function inChinese(path: Path, keys: Readonly<Record<string, string>>): Path {
  return path.map((step) => (typeof step === 'string' ? (keys[step] ?? step) : step));
}

function stemOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1, -'.md'.length);
}
