import { checkCorrections } from '#domain/rules/life/check-corrections.ts';
import { checkDraft } from '#domain/rules/life/check-draft.ts';
import { checkNotice } from '#domain/rules/check-notice.ts';
import { civil } from '#domain/time/civil-date.ts';
import { changesText } from '#domain/life/correction.ts';
import { endOfDay, instantOf } from '#domain/time/instant.ts';
import { filesOf } from '#domain/notice/notice-files.ts';
import type { Path } from '#domain/finding/finding.ts';
import type { Finding } from '#domain/rules/findings.ts';
import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import { nomineesOf } from '#domain/notice/notice.ts';
import type { Attachment, Nominee, Notice, NoticeVersion } from '#domain/notice/notice.ts';
import { type Prose, textOfProse } from '#domain/prose/prose.ts';
import { noticeWindow, type SettledWindow } from '#domain/window/notice-window.ts';
import type { PublicityWindow } from '#domain/window/publicity-window.ts';
import { type Quotable, quotableKeys, quotationOf } from '#domain/notice/quotation.ts';
import type { Office } from '#domain/office/office.ts';
import type { CalendarHistory } from '#domain/calendar/calendar-history.ts';
import { checkEndings } from '#domain/rules/life/check-endings.ts';
import { checkResult } from '#domain/rules/life/check-result.ts';
import { archivesOn } from '#domain/notice/retention.ts';
import type { Suspension } from '#domain/life/suspension.ts';
import { changedWindow, type ChangedWindow } from '#domain/life/window-changes.ts';
import { acknowledge, type PlacedFinding } from './acknowledge.ts';
import { attachmentCodes, type AttachmentReadings, problemsOfAttachments } from './attachment-problems.ts';
import { isAttachmentType } from '../files/attachment-types.ts';
import type { ContentFile } from '../files/content-files.ts';
import { type Diagnostic, inOrder } from '../wording/diagnostic.ts';
import { keysOf } from '../settings/fields.ts';
import { noQuotations, parseProse, type Quotations } from '../prose/markdown.ts';
import type { Matter, MatterFile } from '../settings/matter.ts';
import { lifeKeys } from '../settings/life-fields.ts';
import { knownNoticeFields, noticeFields, type NoticeFields, noticeKeys } from '../settings/notice-fields.ts';
import type { NoticeRecords, Recorder } from './notice-record.ts';
import { partKeys } from '../settings/part-fields.ts';
import { slugOfName } from '../prose/slug.ts';
import { simplifiedOf } from '../prose/simplified.ts';
import { personalNames } from './personal-names.ts';
import { diagnosticAt, lineAt, type Source } from '../files/source.ts';
import { problemCodes } from '../wording/wording.ts';
import { type NoticeFolder, checkNames, parseFile, take } from './notice-folder.ts';
import { knowsCourse, type Life, readLife } from './parse-life.ts';
import { erasuresOf, isErasedIn, isSignedOffIn } from './published-folder.ts';
import { type PlacedCriteria, type PlacedList, readCriteria, readLists } from './parse-parts.ts';

/** What the notices of a content folder share. */
export interface NoticeSetting {
  readonly office: Office;
  /** Undefined where there is no calendar to count by: no window is known. */
  readonly history: CalendarHistory | undefined;
  /** Days on which nobody could object to any notice. */
  readonly suspensions: readonly Suspension[];
  /** What the attachments say, by their path within the content folder; undefined when they were not read. */
  readonly attachments: AttachmentReadings | undefined;
  readonly recorder: Recorder;
}

/** A piece of prose and the file it stands in. */
export interface ProsePart {
  readonly source: Source;
  readonly prose: Prose;
}

export interface ParsedNotice {
  /** Undefined when the folder holds no notice that can be shown. */
  readonly notice: Notice | undefined;
  /** The title and the nominees, as far as they can be read. */
  readonly title: string | undefined;
  readonly nominees: readonly Nominee[];
  /** Undefined where the settings cannot be read, and nothing in them looks like a sign-off. */
  readonly isSignedOff: boolean | undefined;
  readonly parts: readonly ProsePart[];
  readonly diagnostics: readonly Diagnostic[];
  /** What is published of it, in digests. */
  readonly published: PublishedNotice;
  readonly records: NoticeRecords;
}

/** The notice in `folder`, or why there is none: every problem of every file at once. */
export function parseNotice(folder: NoticeFolder, setting: NoticeSetting): ParsedNotice {
  const { office, attachments, recorder } = setting;
  const diagnostics: Diagnostic[] = [...checkNames(folder), ...personalNames(folder, office.masks)];
  const parts: ProsePart[] = [];
  const read = parseFile(folder, 'notice.md', keysOf(noticeFields), diagnostics);
  const noticeFile = read.file ?? read.unread;
  const { fields, unknown: unread } = take(knownNoticeFields(read.file?.matter), diagnostics);
  const unknown = new Set<keyof Notice>(unread);
  if (unknown.has('published') || !setting.history) unknown.add('window');
  const isSignedOff = isSignedOffIn(folder, fields, unread);
  const life = readLife(folder, diagnostics);
  if (!knowsCourse(life, folder)) unknown.add('window').add('corrections');
  if (!life.isResultKnown) unknown.add('result');
  const isErased = isErasedIn(folder.files);
  const settled =
    fields && settle(fields, life, { ...setting, isSignedOff, isKnown: !unknown.has('window') });
  if (!settled?.window) unknown.add('window');
  const records = recorder.recordsOf(folder.files);
  const published = recorder.publishedOf(folder.files, records, erasuresOf(folder, life));
  const quotable =
    noticeFile &&
    fields &&
    settled &&
    quotableNotice(
      folder,
      noticeFile.matter,
      fields,
      { settled, life, records, published, office, unknown },
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

  const title = unknown.has('titleLines') ? undefined : fields?.titleLines.join('');
  const nominees = lists.flatMap(({ value }) => value.nominees);
  const told = { title, nominees, isSignedOff, parts, diagnostics, published, records };
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
  ].map(placed);
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

/** A window through all that happened to it, with every finding about that; no window where it is not known. */
type CourseOfWindow = Pick<ChangedWindow, 'ledger' | 'changes' | 'standing'> & {
  readonly window: PublicityWindow | undefined;
  readonly findings: readonly Finding[];
};

/** The window as it was printed, then as later corrections and suspensions left it. */
function settle(
  { window, published }: NoticeFields,
  life: Life,
  {
    office,
    history,
    suspensions: ofAll,
    isSignedOff,
    isKnown,
  }: NoticeSetting & { readonly isSignedOff: boolean | undefined; readonly isKnown: boolean },
): CourseOfWindow {
  const { rule, printed, reason } = window;
  const { corrections, suspensions } = life;
  const settled: SettledWindow =
    isKnown && history
      ? noticeWindow({ rule: rule(office.closesAtMinute), printed, reason }, published.on, history)
      : { window: undefined, ledger: [], findings: [] };
  const drafted = isSignedOff ? [] : checkDraft(life);
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

interface ReadVersion {
  readonly version: NoticeVersion;
  /** The first thing for which it cannot be read. */
  readonly problem: Diagnostic | undefined;
}

/** The versions before the present one, each as it stood: with the corrections and suspensions that had come before. */
function readVersions(
  folder: NoticeFolder,
  { corrections, suspensions: own }: Life,
  setting: NoticeSetting,
): ReadVersion[] {
  const everySuspension = [...own.map(({ value }) => value), ...setting.suspensions];
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
    const suspensions = everySuspension.filter(({ first }) => first < before);
    const { notice, diagnostics } = parseNotice(
      { ...folder, folder: `${folder.folder}/versions/${number}`, files },
      { ...setting, suspensions, attachments: undefined },
    );
    return {
      version: { number, notice },
      problem: notice ? undefined : inOrder(diagnostics).find(({ severity }) => severity === 'error'),
    };
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
    readonly isSignedOff: boolean | undefined;
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
        { name: number },
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
    if (problem)
      return [
        diagnosticAt(matter.source, at, 'version-broken', {
          version,
          file: problem.file,
          line: problem.line,
        }),
        problem,
      ];
    const next = index + 1 === corrections.length ? published.digest : published.versions[version + 1];
    return changesText.has(kind) && published.versions[version] === next
      ? [diagnosticAt(matter.source, matter.placeOf(['性质']), 'correction-idle', { version })]
      : [];
  });
  return [...unasked, ...ofCorrections];
}

function quotableNotice(
  folder: NoticeFolder,
  matter: Matter,
  fields: NoticeFields,
  {
    settled: { window, ledger, changes },
    life: { corrections, suspensions, withdrawal, result, archiving },
    records: { present },
    published,
    office,
    unknown,
  }: {
    readonly settled: CourseOfWindow;
    readonly life: Life;
    readonly records: NoticeRecords;
    readonly published: PublishedNotice;
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
    digest: published.digest,
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

/** Turns a finding's path into a place: of `notice.md`, or of the file of the part that it is about. */
function placesIn(
  noticeMatter: Matter,
  criteria: readonly PlacedCriteria[],
  lists: readonly PlacedList[],
  life: Life,
): (finding: Finding) => PlacedFinding {
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
    const { source } = place.matter;
    const offset = at ?? place.at;
    return { diagnostic: diagnosticAt(source, offset, code, facts), written: lineAt(source, offset) };
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
