import { changesText } from '#domain/life/correction.ts';
import { type PersonalKind, personalKinds } from '#domain/privacy/sighting.ts';
import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import type { Notice, NoticeVersion } from '#domain/notice/notice.ts';
import { at } from '#domain/lists/at.ts';
import { grouped } from '#domain/lists/grouped.ts';
import type { ContentFile } from '../files/content-files.ts';
import { type Diagnostic, inOrder } from '../wording/diagnostic.ts';
import { diagnosticAt, diagnosticOf } from '../files/source.ts';
import type { NoticeFolder } from '../folder/notice-folder.ts';
import type { Life } from '../folder/parse-life.ts';
import type { NoticeSetting } from './notice-settings.ts';

/** An earlier version as its folder says it. */
export interface ReadVersion {
  readonly version: NoticeVersion;
  /** The first thing for which it cannot be read. */
  readonly problem: Diagnostic | undefined;
  /** Personal data in its texts. */
  readonly personal: readonly Diagnostic[];
}

/** Reads a folder as a notice. */
export type Parse = (
  folder: NoticeFolder,
  setting: NoticeSetting,
) => { readonly notice: Notice | undefined; readonly diagnostics: readonly Diagnostic[] };

/** The versions before the present one, each as it stood: with the corrections and suspensions that had come before. */
export function readVersions(
  folder: NoticeFolder,
  { corrections, suspensions: own }: Life,
  setting: NoticeSetting,
  parse: Parse,
): ReadVersion[] {
  const everySuspension = [...own.map(({ value }) => value), ...setting.suspensions];
  const frozen = versionFiles(folder);
  return corrections.map(({ value }, index): ReadVersion => {
    const number = index + 1;
    const before = value.time.on;
    const earlier = corrections.slice(0, index).flatMap(({ value: { slug } }): [string, ContentFile][] => {
      const name = `corrections/${slug}.md`;
      const file = folder.files.get(name);
      return file ? [[name, file]] : [];
    });
    const files = new Map([...(frozen.get(String(number)) ?? []), ...earlier]);
    if (!files.has('notice.md'))
      return { version: { number, notice: undefined }, problem: undefined, personal: [] };
    const suspensions = everySuspension.filter(({ first }) => first <= before);
    const { notice, diagnostics } = parse(
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

/** The files of each frozen version, by their path within it; the versions by their number. */
function versionFiles({ files }: NoticeFolder): ReadonlyMap<string, (readonly [string, ContentFile])[]> {
  return grouped(
    [...files].flatMap(([name, file]) => {
      const [, number, inner] = /^versions\/(\d+)\/(.+)$/.exec(name) ?? [];
      return number === undefined || inner === undefined ? [] : [[number, [inner, file] as const] as const];
    }),
  );
}

/** What there is to be held against what is kept of earlier versions. */
interface VersionSetting {
  readonly versions: readonly ReadVersion[];
  /** Personal data in the present texts. */
  readonly personal: readonly Diagnostic[];
  readonly isSignedOff: boolean | undefined;
  readonly published: PublishedNotice;
}

/** What is wrong with what is kept of earlier versions. */
export function problemsOfVersions(
  { folder, files }: NoticeFolder,
  life: Life,
  setting: VersionSetting,
): Diagnostic[] {
  if (!setting.isSignedOff) return [];
  const numbers = new Set([...files.keys()].flatMap((name) => /^versions\/(\d+)\//.exec(name)?.[1] ?? []));
  const unasked = [...numbers]
    .filter((number) => Number(number) > life.corrections.length || String(Number(number)) !== number)
    .map((name) => diagnosticOf(`${folder}/versions/${name}/notice.md`, 'version-unasked', { name }));
  return [
    ...unasked,
    ...life.corrections.flatMap((_, index) =>
      problemsOfVersion(index + 1, life, setting, numbers.has(String(index + 1))),
    ),
  ];
}

/** What is wrong with the version `version`, which a correction left behind. */
function problemsOfVersion(
  version: number,
  { corrections, withdrawal, archiving }: Life,
  { versions, published, personal }: VersionSetting,
  isKept: boolean,
): Diagnostic[] {
  const { value, matter } = at(corrections, version - 1);
  const { kind } = value;
  const { source } = matter;
  const place = matter.placeOf(['版本']);
  const placeOfKind = matter.placeOf(['性质']);
  const read = versions[version - 1];
  if (kind === 'privacy') return isKept ? [diagnosticAt(source, place, 'version-not-kept', { version })] : [];
  if (!isKept)
    return withdrawal || archiving ? [] : [diagnosticAt(source, place, 'version-missing', { version })];
  const kinds = kindsGone(read?.personal ?? [], personal);
  if (kinds.length > 0) return [diagnosticAt(source, placeOfKind, 'version-personal', { version, kinds })];
  if (read?.problem) {
    const { file, line } = read.problem;
    return [diagnosticAt(source, place, 'version-broken', { version, file, line }), read.problem];
  }
  const next = version === corrections.length ? published.digest : published.versions[version + 1];
  return changesText.has(kind) && published.versions[version] === next
    ? [diagnosticAt(source, placeOfKind, 'correction-idle', { version })]
    : [];
}

/** The kinds of personal data of an earlier version, as it was `then`, that are not there any more, as it is `now`. */
function kindsGone(then: readonly Diagnostic[], now: readonly Diagnostic[]): PersonalKind[] {
  const left = new Set(now.map(({ code, facts }) => JSON.stringify([code, facts])));
  const gone = then
    .filter(({ severity, code, facts }) => severity === 'error' && !left.has(JSON.stringify([code, facts])))
    .flatMap(({ code }) => personalKinds.find((kind) => code === `personal-${kind}`) ?? []);
  return [...new Set(gone)];
}
