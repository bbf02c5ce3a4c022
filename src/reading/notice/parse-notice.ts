import { checkCorrections } from '#domain/rules/life/check-corrections.ts';
import { checkDraft } from '#domain/rules/life/check-draft.ts';
import { checkNotice } from '#domain/rules/check-notice.ts';
import { civil } from '#domain/time/civil-date.ts';
import { changesText } from '#domain/life/correction.ts';
import { endOfDay, instantOf, isoTimeOfMinute } from '#domain/time/instant.ts';
import { filesOf } from '#domain/notice/notice-files.ts';
import type { Path } from '#domain/finding/finding.ts';
import type { Finding } from '#domain/rules/findings.ts';
import { type PersonalKind, personalKinds } from '#domain/privacy/sighting.ts';
import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import { officialContacts } from '#domain/rules/privacy/official-contacts.ts';
import { nameForm } from '#domain/name/name-form.ts';
import type {
  Attachment,
  Criteria,
  Nominee,
  NomineeList,
  Notice,
  NoticeVersion,
} from '#domain/notice/notice.ts';
import { type Prose, textOfProse } from '#domain/prose/prose.ts';
import { noticeWindow, type SettledWindow } from '#domain/window/notice-window.ts';
import type { PublicityWindow } from '#domain/window/publicity-window.ts';
import { nameKeys, namesOf, type Quotable, quotableKeys, quotationOf } from '#domain/notice/quotation.ts';
import type { Office } from '#domain/office/office.ts';
import type { CalendarHistory } from '#domain/calendar/calendar-history.ts';
import { checkEndings } from '#domain/rules/life/check-endings.ts';
import { erasedNames } from '#domain/rules/life/erased-names.ts';
import { checkResult } from '#domain/rules/life/check-result.ts';
import { archivesOn } from '#domain/notice/retention.ts';
import type { Suspension } from '#domain/life/suspension.ts';
import { changedWindow, type ChangedWindow, signedWindow } from '#domain/life/window-changes.ts';
import { acknowledge, type PlacedFinding } from './acknowledge.ts';
import {
  attachmentCodes,
  type AttachmentReadings,
  problemsOfAttachments,
  problemsOfTables,
} from './attachment-problems.ts';
import { isAttachmentType } from '../files/attachment-types.ts';
import type { ContentFile } from '../files/content-files.ts';
import { type Diagnostic, inOrder } from '../wording/diagnostic.ts';
import { formOf } from '../as-meant/settings-form.ts';
import type { Placed } from '../settings/fields.ts';
import { noQuotations, parseProse, type Quotations } from '../prose/parse-prose.ts';
import type { Matter, MatterFile } from '../settings/matter.ts';
import { lifeKeys } from '../settings/life-fields.ts';
import { knownNoticeFields, noticeFields, type NoticeFields, noticeKeys } from '../settings/notice-fields.ts';
import { type NoticeRecords, type Recorder, staysOfErased } from './notice-record.ts';
import { partKeys } from '../settings/part-fields.ts';
import { simplifiedOf } from '../prose/simplified.ts';
import { personalTexts, type PublishedFile } from '../privacy/personal-texts.ts';
import { diagnosticAt, lineAt } from '../files/source.ts';
import { problemCodes } from '../wording/wording.ts';
import { namesWords } from '../wording/wording-names.ts';
import { namesInSlug, namesThatStay } from './names-that-stay.ts';
import { type NoticeFolder, checkNames, parseFile } from './notice-folder.ts';
import { knowsCourse, type Life, readLife } from './parse-life.ts';
import { withoutDoubts } from './open-doubts.ts';
import { erasuresOf, isErasedIn, isSignedOffIn } from './published-folder.ts';
import {
  type PlacedList,
  type ProsePart,
  type ProseReader,
  readCriteria,
  readLists,
  type ReadProse,
} from './parse-parts.ts';
import { at } from '#domain/lists/at.ts';
import { type Links, linksOf } from './links.ts';

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

export interface ParsedNotice {
  /** Undefined when the folder holds no notice that can be shown. */
  readonly notice: Notice | undefined;
  /** The title and the nominees, as far as they can be read. */
  readonly title: string | undefined;
  readonly nominees: readonly Nominee[];
  /** Undefined where the settings cannot be read, and nothing in them looks like a sign-off. */
  readonly isSignedOff: boolean | undefined;
  /** Of each piece of its prose. */
  readonly links: readonly Links[];
  readonly diagnostics: readonly Diagnostic[];
  /** What is published of it, in digests. */
  readonly published: PublishedNotice;
  readonly records: NoticeRecords;
}

/**
 * The notice in `folder`, or why there is none: every problem of every file at once. Its settings and its life are
 * read; the window is settled by them; the prose is read with what it quotes; the notice is assembled and checked.
 */
export function parseNotice(folder: NoticeFolder, setting: NoticeSetting): ParsedNotice {
  const settings = readSettings(folder, setting);
  const settled = settle(settings, setting);
  const quoted = quote(settings, settled, setting);
  const texts = readTexts(settings, settled, quoted);
  const unknown = new Set([...settings.unknown, ...settled.unknown, ...texts.unknown]);
  const assembled = assemble(settings, quoted, texts, setting);
  const { records, isSignedOff, fields } = settings;
  const read = [...settings.diagnostics, ...(quoted?.diagnostics ?? []), ...texts.diagnostics];
  return {
    notice: unknown.size > 0 ? undefined : assembled?.notice,
    title: unknown.has('titleLines') ? undefined : fields?.titleLines.join(''),
    nominees: texts.lists.flatMap(({ value }) => value.nominees),
    isSignedOff,
    links: texts.parts.map(linksOf),
    records,
    published: { ...settings.published, window: printedWindow(settled) },
    diagnostics: [
      ...read.filter((one) => !isOfCharacters(one)),
      ...check(settings, settled, texts, assembled, {
        ...setting,
        unknown,
        characters: read.filter(isOfCharacters),
      }),
    ],
  };
}

/** What the settings of a notice and what came after its publication say, as far as they can be read. */
interface NoticeSettings {
  readonly folder: NoticeFolder;
  /** `notice.md`; without its settings where those alone cannot be read. */
  readonly file: MatterFile | undefined;
  readonly fields: NoticeFields | undefined;
  readonly life: Life;
  readonly isSignedOff: boolean | undefined;
  readonly isErased: boolean;
  readonly records: NoticeRecords;
  readonly published: PublishedNotice;
  /** What something stands for that cannot be read. */
  readonly unknown: ReadonlySet<keyof Notice>;
  readonly diagnostics: readonly Diagnostic[];
}

function readSettings(folder: NoticeFolder, { history, recorder }: NoticeSetting): NoticeSettings {
  const { file, unread, diagnostics } = parseFile(folder, 'notice.md', formOf(noticeFields));
  const { fields, unknown, diagnostics: ofFields } = knownNoticeFields(file?.matter);
  const life = readLife(folder);
  const records = recorder.recordsOf(folder.files);
  const isWindowLost = unknown.has('published') || !history;
  return {
    folder,
    file: file ?? unread,
    fields,
    life,
    isSignedOff: isSignedOffIn(folder, fields, unknown),
    isErased: isErasedIn(folder.files),
    records,
    published: recorder.publishedOf(records, erasuresOf(folder, life)),
    unknown: new Set<keyof Notice>([
      ...unknown,
      ...(isWindowLost ? (['window'] as const) : []),
      ...(knowsCourse(life, folder) ? [] : (['window', 'corrections'] as const)),
      ...(life.isResultKnown ? [] : (['result'] as const)),
    ]),
    diagnostics: [...checkNames(folder), ...diagnostics, ...ofFields, ...life.diagnostics],
  };
}

/** What prose can quote of a notice. */
interface Quoted {
  readonly quotable: Quotable;
  readonly diagnostics: readonly Diagnostic[];
}

/** The prose of a notice, with what it quotes filled in. */
interface NoticeTexts {
  readonly body: Prose | undefined;
  readonly criteria: readonly Placed<Criteria>[];
  readonly lists: readonly PlacedList[];
  readonly parts: readonly ProsePart[];
  readonly unknown: readonly (keyof Notice)[];
  readonly diagnostics: readonly Diagnostic[];
}

function readTexts(
  { folder, file, fields, isErased, unknown }: NoticeSettings,
  settled: CourseOfWindow,
  quoted: Quoted | undefined,
): NoticeTexts {
  const quotations: Quotations = quoted
    ? { keys: quotableKeys(quoted.quotable), textOf: (key) => quotationOf(key, quoted.quotable) }
    : noQuotations;
  const readerWith = (values: Quotations): ProseReader => {
    const any = ({ matter, body, bodyAt }: MatterFile): ReadProse => {
      const { prose, diagnostics } = parseProse(matter.source, body, bodyAt, values);
      return { prose, diagnostics };
    };
    const body = (part: MatterFile): ReadProse => {
      const { prose, diagnostics } = any(part);
      const isEmpty = textOfProse(prose).trim() === '' && !isErased;
      const empty = isEmpty ? [diagnosticAt(part.matter.source, part.bodyAt, 'empty-body', {})] : [];
      return { prose, diagnostics: [...diagnostics, ...empty] };
    };
    return { any, body };
  };
  const reader = readerWith(quotations);
  const criteria = readCriteria(folder, reader);
  const lists = readLists(folder, fields?.quotas ?? [], reader);
  const listed = lists.lists.map(({ value }) => value);
  const doubtful = file && withoutDoubts(file);
  const body = doubtful && readerWith(withNames(quotations, listed)).body(doubtful.file);
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
    // What is quoted of something unknown is not wrong.
    diagnostics:
      unknown.size + settled.unknown.length + lost.length === 0
        ? diagnostics
        : diagnostics.filter(({ code }) => code !== 'unknown-token' && code !== 'empty-token'),
  };
}

/** `quotations`, and the names of `lists`: the body alone quotes them. */
function withNames({ keys, textOf }: Quotations, lists: readonly NomineeList[]): Quotations {
  const ofNames = nameKeys(lists);
  return {
    keys: [...keys, ...ofNames],
    textOf: (key) => (ofNames.includes(key) ? namesOf(key, lists) : textOf(key)),
  };
}

/** A notice whole, and the versions before it. */
interface Assembled {
  readonly notice: Notice;
  readonly versions: readonly ReadVersion[];
}

function assemble(
  { folder, life }: NoticeSettings,
  quoted: Quoted | undefined,
  { body, criteria, lists }: NoticeTexts,
  setting: NoticeSetting,
): Assembled | undefined {
  if (!quoted || !body) return undefined;
  const versions = readVersions(folder, life, setting);
  return {
    notice: {
      ...quoted.quotable,
      body,
      criteria: criteria.map(({ value }) => value),
      lists: lists.map(({ value }) => value),
      versions: versions.map(({ version }) => version),
    },
    versions,
  };
}

interface CheckSetting extends NoticeSetting {
  readonly unknown: ReadonlySet<keyof Notice>;
  /** What is told of characters in its settings, which a reason may make good. */
  readonly characters: readonly Diagnostic[];
}

function isOfCharacters({ code }: Diagnostic): boolean {
  return Object.hasOwn(namesWords, code);
}

/** What is wrong with a notice beyond what kept it from being read. Rules keep silent of what is `unknown`. */
function check(
  settings: NoticeSettings,
  { findings: ofWindow }: CourseOfWindow,
  texts: NoticeTexts,
  assembled: Assembled | undefined,
  { office, attachments, unknown, characters }: CheckSetting,
): Diagnostic[] {
  const { folder, file, fields, life, isSignedOff, isErased, published } = settings;
  const receiver = unknown.has('receiver') ? undefined : fields?.receiver;
  const contacts = officialContacts(office, receiver);
  const files = publishedFiles(settings, texts);
  const personal = [
    ...personalTexts(files, {
      masks: office.masks,
      contacts: receiver && contacts,
      names: new Set(texts.lists.flatMap(({ value }) => value.nominees.map(({ name }) => nameForm(name)))),
      latestYear: Number(fields?.published.on.slice(0, 4) ?? folder.year),
    }),
    ...problemsOfAttachments(folder, attachments, office.masks, contacts),
    ...(isErased ? [] : problemsOfTables(folder)),
  ];
  if (!file || !assembled) return [...characters, ...personal.map(({ diagnostic }) => diagnostic)];
  const { notice, versions } = assembled;
  const findings = [
    ...ofWindow,
    ...(unknown.has('window') || unknown.has('lists') ? [] : checkResult(notice)),
    ...(unknown.has('window') ? [] : checkEndings(notice)),
    ...(unknown.has('titleLines') || unknown.has('lists') ? [] : erasedNames(notice, simplifiedOf)),
    // A notice whose names are gone is no more than its settings.
    ...(isErased ? [] : checkNotice(notice, { office, simplifiedOf, unknown })),
  ].map(placesIn(file.matter, texts.criteria, texts.lists, life));
  const unsought = unknown.size > 0 ? problemCodes : attachments ? [] : attachmentCodes;
  return [
    ...(unknown.has('corrections')
      ? []
      : problemsOfVersions(folder, life, {
          versions,
          isSignedOff,
          published,
          personal: personal.map(({ diagnostic }) => diagnostic),
        })),
    ...versions.flatMap((version) => version.personal),
    ...(unknown.has('attachments') ? [] : unusedAttachments(folder, notice)),
    ...(isSignedOff ? namesThatStay : namesInSlug)(notice, file.matter.source),
    ...filesOfArchived(folder, life),
    ...acknowledge(
      [...findings, ...personal, ...characters.map((diagnostic) => ({ diagnostic, written: '' }))],
      isErased ? [] : notice.acknowledgements,
      file.matter,
      unsought,
    ),
  ];
}

/** The text files of a notice, as they are published. */
function publishedFiles({ folder, records }: NoticeSettings, { parts }: NoticeTexts): PublishedFile[] {
  const proses = new Map(parts.map(({ source, prose }) => [source.file, prose]));
  return Object.entries({ ...records.present, ...records.life }).flatMap(([name, recorded]) => {
    const file = folder.files.get(name);
    return file ? [{ file, recorded, prose: proses.get(file.file), isContactAt }] : [];
  });
}

/** Whether the office tells at `path` of a notice's settings how it is reached. */
function isContactAt([area, part]: Path): boolean {
  return area === '受理' && (part === '部门' || part === '渠道');
}

/** Files that no attachment, link or picture of `notice` leads to: nobody would ever see them. */
function unusedAttachments({ folder, files }: NoticeFolder, notice: Notice): Diagnostic[] {
  const used = new Set(filesOf(notice));
  return [...files.keys()]
    .filter((name) => name.startsWith('attachments/') && !used.has(name))
    .map((name) =>
      diagnosticAt({ file: `${folder}/${name}`, text: '' }, 0, 'unused-attachment', { file: name }),
    );
}

/** Texts that are still in the folder of a notice that is archived. */
function filesOfArchived({ folder, files }: NoticeFolder, { archiving }: Life): Diagnostic[] {
  const names = archiving ? [...files.keys()].filter((name) => !staysOfErased(name)) : [];
  const [file] = names;
  return file === undefined
    ? []
    : [
        diagnosticAt({ file: `${folder}/${file}`, text: '' }, 0, 'erased-file', {
          file,
          count: names.length,
        }),
      ];
}

/** A window through all that happened to it, with every finding about that; no window where it is not known. */
type CourseOfWindow = Pick<ChangedWindow, 'ledger' | 'changes'> & {
  readonly window: PublicityWindow | undefined;
  readonly unknown: readonly (keyof Notice)[];
  readonly findings: readonly Finding[];
};

/** First day and last moment that the text prints. */
function printedWindow({ window, ledger, changes }: CourseOfWindow): string | undefined {
  if (!window) return undefined;
  const { opens, closes, rule } = signedWindow({ window, ledger, windowChanges: changes });
  return `${opens}/${closes}T${isoTimeOfMinute(rule.closesAtMinute)}`;
}

/** The window as it was printed, then as later corrections and suspensions left it. */
function settle(
  { fields, life, isSignedOff, unknown }: NoticeSettings,
  { office, history, suspensions: ofAll }: NoticeSetting,
): CourseOfWindow {
  const none = { window: undefined, ledger: [], changes: [], unknown: ['window'] as const, findings: [] };
  if (!fields) return none;
  const { rule, printed, reason } = fields.window;
  const { published } = fields;
  const settled: SettledWindow =
    history && !unknown.has('window')
      ? noticeWindow({ rule: rule(office.closesAtMinute), printed, reason }, published.on, history)
      : none;
  const drafted = isSignedOff ? [] : checkDraft(life);
  const findings = [...settled.findings, ...drafted];
  const { window, ledger } = settled;
  if (!window || !history) return { ...none, findings };
  if (drafted.length > 0) return { window, ledger, changes: [], unknown: [], findings };
  const corrections = life.corrections.map(({ value }) => value);
  const changed = changedWindow(
    { window, ledger },
    {
      corrections,
      suspensions: [...life.suspensions.map(({ value }) => value), ...ofAll],
      ownSuspensions: life.suspensions.length,
    },
    history,
  );
  const problems = checkCorrections(corrections, { published, standing: changed.standing }, office);
  return {
    window: changed.window,
    ledger: changed.ledger,
    changes: changed.changes,
    unknown: [],
    findings: [...findings, ...changed.findings, ...problems],
  };
}

interface ReadVersion {
  readonly version: NoticeVersion;
  /** The first thing for which it cannot be read. */
  readonly problem: Diagnostic | undefined;
  /** Personal data in its texts. */
  readonly personal: readonly Diagnostic[];
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
    const before = at(corrections, index).value.time.on;
    const files = new Map(
      [...folder.files].flatMap(([name, file]): [string, ContentFile][] =>
        name.startsWith(prefix)
          ? [[name.slice(prefix.length), file]]
          : earlier.has(name)
            ? [[name, file]]
            : [],
      ),
    );
    if (!files.has('notice.md'))
      return { version: { number, notice: undefined }, problem: undefined, personal: [] };
    const suspensions = everySuspension.filter(({ first }) => first <= before);
    const { notice, diagnostics } = parseNotice(
      { ...folder, folder: `${folder.folder}/versions/${number}`, files },
      { ...setting, suspensions, attachments: undefined },
    );
    return {
      version: { number, notice },
      problem: notice ? undefined : inOrder(diagnostics).find(({ severity }) => severity === 'error'),
      personal: diagnostics.filter(
        ({ code, file }) => code.startsWith('personal-') && file.includes(`/versions/${number}/`),
      ),
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
    personal,
  }: {
    readonly versions: readonly ReadVersion[];
    /** Personal data in the present texts. */
    readonly personal: readonly Diagnostic[];
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
    const kinds = kindsGone(versions[index]?.personal ?? [], personal);
    if (kinds.length > 0)
      return [diagnosticAt(matter.source, matter.placeOf(['性质']), 'version-personal', { version, kinds })];
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

/** The kinds of personal data of an earlier version, as it was `then`, that are not there any more, as it is `now`. */
function kindsGone(then: readonly Diagnostic[], now: readonly Diagnostic[]): PersonalKind[] {
  const left = new Set(now.map(({ code, facts }) => JSON.stringify([code, facts])));
  const gone = then
    .filter(({ severity, code, facts }) => severity === 'error' && !left.has(JSON.stringify([code, facts])))
    .flatMap(({ code }) => personalKinds.find((kind) => code === `personal-${kind}`) ?? []);
  return [...new Set(gone)];
}

/** What prose may quote: everything of the notice but its prose. */
function quote(
  {
    folder,
    file,
    fields,
    life: { corrections, suspensions, withdrawal, result, archiving },
    records: { present },
    published,
    unknown,
  }: NoticeSettings,
  { window, ledger, changes }: CourseOfWindow,
  { office }: NoticeSetting,
): Quoted | undefined {
  if (!file || !fields) return undefined;
  const { matter } = file;
  const publishedYear = fields.published.on.slice(0, 4);
  const isElsewhere = publishedYear !== folder.year && !unknown.has('published');
  const misplaced = isElsewhere
    ? [
        diagnosticAt(matter.source, matter.placeOf(['发布时间']), 'wrong-year-folder', {
          folder: folder.year,
          year: publishedYear,
        }),
      ]
    : [];
  const attached = fields.attachments.map((attachment, index) =>
    readAttachment(attachment, folder.files, present, (code, path) =>
      diagnosticAt(matter.source, matter.placeOf(['附件', index, '文件']), code, { file: path }),
    ),
  );
  const { year, slug } = folder;
  const standing = window ?? unknownWindow;
  const quotable = {
    ...fields,
    year,
    slug,
    window: standing,
    ledger,
    windowChanges: changes,
    printedWindow: fields.window.printed,
    attachments: attached.flatMap(({ attachment }) => attachment ?? []),
    corrections: corrections.map(({ value }) => value),
    suspensions: suspensions.map(({ value }) => value),
    withdrawal: withdrawal?.value,
    result: result?.value,
    owesResult: office.results.isOwed,
    archivesOn: archivesOn({ kind: fields.kind, result: result?.value, window: standing }, office.retention),
    archiving: archiving?.value,
    erasure: undefined,
    isEmbargoed: false,
    digest: published.digest,
  };
  return { quotable, diagnostics: [...misplaced, ...attached.flatMap(({ diagnostics }) => diagnostics)] };
}

/** An attachment of the settings, where it can be published: by the canonical text `present` of the notice. */
function readAttachment(
  { title, file: path }: NoticeFields['attachments'][number],
  files: NoticeFolder['files'],
  present: NoticeRecords['present'],
  problem: (code: 'attachment-outside' | 'missing-attachment', path: string) => Diagnostic,
): { readonly attachment: Attachment | undefined; readonly diagnostics: readonly Diagnostic[] } {
  if (path === undefined) return { attachment: { kind: 'on-page', title }, diagnostics: [] };
  if (!/^attachments\/[A-Za-z0-9][A-Za-z0-9._-]*$/.test(path))
    return { attachment: undefined, diagnostics: [problem('attachment-outside', path)] };
  if (!isAttachmentType(path)) return { attachment: undefined, diagnostics: [] };
  const file = files.get(path);
  if (!file || file.isLink)
    return { attachment: undefined, diagnostics: [problem('missing-attachment', path)] };
  const recorded = present[path];
  return {
    attachment:
      recorded && 'sha256' in recorded
        ? { kind: 'file', title, path, bytes: file.size, sha256: recorded.sha256 }
        : undefined,
    diagnostics: [],
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
  criteria: readonly Placed<Criteria>[],
  lists: readonly PlacedList[],
  life: Life,
): (finding: Finding) => PlacedFinding {
  const resolve = (path: Path): { readonly matter: Matter; readonly at: number } => {
    const [area, index, ...rest] = path;
    const part = area === 'criteria' ? criteria[Number(index)] : undefined;
    if (part) return { matter: part.matter, at: part.matter.placeOf(inChinese(rest, partKeys)) };
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
      if (inner === 'heads' && list.headsAt !== undefined) return { matter, at: list.headsAt };
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
