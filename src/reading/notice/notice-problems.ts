import { checkNotice } from '#domain/rules/check-notice.ts';
import { filesOf } from '#domain/notice/notice-files.ts';
import type { Path } from '#domain/finding/finding.ts';
import { officialContacts, typedContacts } from '#domain/rules/privacy/official-contacts.ts';
import { printsBirthMonths } from '#domain/rules/privacy/printed-months.ts';
import { nameForm } from '#domain/name/name-form.ts';
import type { Nominee, Notice } from '#domain/notice/notice.ts';
import { natureOf } from '#domain/statements/counts/counted-noun.ts';
import { checkEndings } from '#domain/rules/life/check-endings.ts';
import { erasedNames } from '#domain/rules/life/erased-names.ts';
import { correctedTexts } from '#domain/rules/life/corrected-texts.ts';
import { checkResult } from '#domain/rules/life/check-result.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import type { ProblemCode } from '../wording/problems.ts';
import { staysOfErased } from '../folder/notice-record.ts';
import { simplifiedOf } from '../characters/simplified.ts';
import { personalTexts, type PublishedFile } from '../privacy/personal-texts.ts';
import { diagnosticOf } from '../files/source.ts';
import { problemCodes } from '../wording/wording.ts';
import { isPublishable, type NoticeFolder } from '../folder/notice-folder.ts';
import type { Life } from '../folder/parse-life.ts';
import type { NoticeFields } from '../settings/notice-fields.ts';
import { acknowledge, type PlacedFinding } from './acknowledge.ts';
import {
  attachmentCodes,
  problemsOfAttachments,
  problemsOfSizes,
  problemsOfTables,
} from './attachment-problems.ts';
import { namesInSlug, namesThatStay } from './names-that-stay.ts';
import type { NoticeSetting, NoticeSettings } from './notice-settings.ts';
import type { CourseOfWindow } from './course-of-window.ts';
import type { NoticeTexts } from './notice-texts.ts';
import { problemsOfVersions } from './notice-versions.ts';
import { placesIn } from './finding-places.ts';
import type { Assembled } from './assembled-notice.ts';

interface CheckSetting extends NoticeSetting {
  readonly unknown: ReadonlySet<keyof Notice>;
  /** What is told of characters in its settings, which a reason may make good. */
  readonly characters: readonly Diagnostic[];
}

/** What is wrong with a notice beyond what kept it from being read. Rules keep silent of what is `unknown`. */
export function check(
  settings: NoticeSettings,
  course: CourseOfWindow,
  texts: NoticeTexts,
  assembled: Assembled | undefined,
  setting: CheckSetting,
): Diagnostic[] {
  const { folder, file, life, isSignedOff, isErased, published } = settings;
  const { attachments, unknown, characters } = setting;
  const personal = personalProblems(settings, texts, setting);
  const ofPersons = personal.map(({ diagnostic }) => diagnostic);
  if (!file || !assembled) return [...characters, ...ofPersons];
  const { notice, versions } = assembled;
  const findings = findingsIn(notice, course, isErased, setting)
    .map(placesIn(file.matter, texts.criteria, texts.lists, life))
    .filter(
      ({ diagnostic }) =>
        !isSaidAsPersonal(diagnostic, ofPersons) &&
        !isSaidAsNameless(diagnostic, texts.diagnostics) &&
        !isSaidAsQuoted(diagnostic, texts.diagnostics),
    );
  const unsought = unknown.size > 0 ? problemCodes : attachments ? [] : attachmentCodes;
  return [
    ...(unknown.has('corrections')
      ? []
      : problemsOfVersions(folder, life, { versions, isSignedOff, published, personal: ofPersons })),
    // A month of birth may stay, and nobody changes what is kept: it is told of the present text alone.
    ...versions.flatMap((version) => version.personal.filter(({ code }) => code !== 'personal-birth-month')),
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

/** What counts nominees, of whom there are more than have names yet. */
const ofCounts: ReadonlySet<ProblemCode> = new Set(['no-nominees', 'quota-list-differs']);

/** Whether `told` tells of rows without names, which `finding` counts for none. */
function isSaidAsNameless(finding: Diagnostic, told: readonly Diagnostic[]): boolean {
  return ofCounts.has(finding.code) && told.some(({ code }) => code === 'empty-name');
}

/**
 * Whether `told` tells of a quotation (`{{…}}`) that cannot be read, within which `finding` stands: one slip, told
 * once.
 */
function isSaidAsQuoted(finding: Diagnostic, told: readonly Diagnostic[]): boolean {
  return told.some((one) => {
    const length = unreadQuotationOf(one);
    const behind = finding.column - one.column;
    const isOfLine = one.file === finding.file && one.line === finding.line;
    return isOfLine && behind >= 0 && behind < length;
  });
}

/** How many signs the quotation has that a problem tells of; 0 of all else, and of one that nothing closes. */
function unreadQuotationOf({ code, facts }: Diagnostic): number {
  if (code === 'broken-token' && 'text' in facts)
    return /[}｝]$/u.test(String(facts.text)) ? String(facts.text).length : 0;
  return code === 'unknown-token' && 'key' in facts ? `{{${String(facts.key)}}}`.length : 0;
}

/** What would have a number put right, or registered, that is not to be public at all. */
const ofNumbers: ReadonlySet<ProblemCode> = new Set(['contact-unregistered', 'full-width-digits']);

/** Whether `personal` tells of the same number as `finding`, and what to do about it. */
function isSaidAsPersonal(finding: Diagnostic, personal: readonly Diagnostic[]): boolean {
  return (
    ofNumbers.has(finding.code) &&
    personal.some(
      ({ file, line, column }) => file === finding.file && line === finding.line && column === finding.column,
    )
  );
}

/** Personal data in the notice's texts and attachments. */
function personalProblems(
  settings: NoticeSettings,
  texts: NoticeTexts,
  { office, attachments, unknown }: CheckSetting,
): PlacedFinding[] {
  const { folder, file, fields, isErased } = settings;
  const receiver = unknown.has('receiver') ? undefined : fields?.receiver;
  const contacts = officialContacts(office, receiver);
  const typed = file && typedContacts(file.matter.source.text.slice(0, file.bodyAt));
  const isByRule = ({ diagnostic: { code } }: PlacedFinding): boolean =>
    code === 'personal-birth-month' && fields !== undefined && printsBirthMonths(fields.kind);
  return [
    ...personalTexts(publishedFiles(settings, texts), {
      masks: office.masks,
      contacts: receiver ? contacts : typed && new Set([...contacts, ...typed]),
      names: new Set(texts.lists.flatMap(({ value }) => value.nominees.map(({ name }) => nameForm(name)))),
      latestYear: Number(fields?.published.on.slice(0, 4) ?? folder.year),
    }).filter((one) => !isByRule(one)),
    ...problemsOfAttachments(folder, attachments, office.masks, contacts),
    ...(isErased ? [] : [...problemsOfTables(folder), ...problemsOfSizes(folder)]),
  ];
}

/** What the rules find; of a notice whose names are gone, which is no more than its settings, few are asked. */
function findingsIn(
  notice: Notice,
  { findings: ofWindow }: CourseOfWindow,
  isErased: boolean,
  { office, unknown }: CheckSetting,
) {
  return [
    ...ofWindow,
    ...(unknown.has('window') || unknown.has('lists') ? [] : checkResult(notice, simplifiedOf)),
    ...(isErased || unknown.has('lists') || unknown.has('corrections')
      ? []
      : correctedTexts(notice, simplifiedOf)),
    ...(unknown.has('window') ? [] : checkEndings(notice)),
    ...(unknown.has('titleLines') || unknown.has('lists') ? [] : erasedNames(notice, simplifiedOf)),
    ...(isErased ? [] : checkNotice(notice, { office, simplifiedOf, unknown })),
  ];
}

/** The text files of a notice, as they are published. */
function publishedFiles(
  { folder, fields, records }: NoticeSettings,
  { parts, lists }: NoticeTexts,
): PublishedFile[] {
  const proses = new Map(parts.map(({ source, prose }) => [source.file, prose]));
  const ofPersons = new Set(
    lists.flatMap(({ value, parts: files }) =>
      value.form === 'sections'
        ? files
            .filter((_, index) => isPerson(value.nominees[index], fields?.quotas))
            .map(({ source }) => source.file)
        : [],
    ),
  );
  return Object.entries({ ...records.present, ...records.life }).flatMap(([name, recorded]) => {
    const file = folder.files.get(name);
    if (!file) return [];
    const isOfPerson = ofPersons.has(file.file);
    return [{ file, recorded, prose: proses.get(file.file), isOfPerson, isContactAt }];
  });
}

/** Whether `nominee` is said to be a person, or has a post, or is counted as one: 先进个人3名. */
function isPerson(nominee: Nominee | undefined, quotas: NoticeFields['quotas'] | undefined = []): boolean {
  if (nominee?.nature !== undefined) return nominee.nature === 'person';
  const quota = quotas.find((one) => one.category === nominee?.category);
  return nominee?.post !== undefined || (quota !== undefined && natureOf(quota) === 'person');
}

/** Whether the office tells at `path` of a notice's settings how it is reached: not by what stands beside a name. */
function isContactAt(path: Path): boolean {
  const [area, part] = path;
  return area === '受理' && (part === '部门' || part === '渠道') && path.at(-1) !== '联系人';
}

/** Files that no attachment, link or picture of `notice` leads to: nobody would ever see them. */
function unusedAttachments({ folder, files }: NoticeFolder, notice: Notice): Diagnostic[] {
  const used = new Set(filesOf(notice));
  return [...files.keys()]
    .filter((name) => isPublishable(name) && !used.has(name))
    .map((name) => diagnosticOf(`${folder}/${name}`, 'unused-attachment', { file: name }));
}

/** Texts that are still in the folder of a notice that is archived. */
function filesOfArchived({ folder, files }: NoticeFolder, { archiving }: Life): Diagnostic[] {
  const names = archiving ? [...files.keys()].filter((name) => !staysOfErased(name)) : [];
  const [file] = names;
  return file === undefined
    ? []
    : [
        diagnosticOf(`${folder}/${file}`, 'erased-file', {
          file,
          count: names.length,
        }),
      ];
}
