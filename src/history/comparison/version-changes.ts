import { type RecordChange, recordChanges } from './record-changes.ts';
import { type SectionChange, textDiff, type TextSection } from './text-diff.ts';
import { type Version, versionSections } from './version-sections.ts';

/** What changed from one version of a notice to the next. */
export type VersionChanges =
  /** Not a character of what is published. */
  | { readonly kind: 'none' }
  /** Words, or how they are set: then `restyled` are the headings of sections of which the words stayed. */
  | {
      readonly kind: 'seen';
      readonly sections: readonly SectionChange[];
      readonly restyled: readonly string[];
    }
  /** Neither of them: `files` is what of the canonical text is written otherwise, where that is public. */
  | { readonly kind: 'unseen'; readonly files: readonly RecordChange[] };

/** What `after` changes of the version `before` it. */
export function versionChanges(before: Version, after: Version): VersionChanges {
  const [old, now] = [versionSections(before), versionSections(after)];
  const sections = textDiff(old, now);
  const restyled = now.filter((section) => isRestyled(section, old)).map(({ heading }) => heading);
  if (sections.length > 0 || restyled.length > 0) return { kind: 'seen', sections, restyled };
  if (before.notice.digest === after.notice.digest) return { kind: 'none' };
  return { kind: 'unseen', files: recordChanges(before.record ?? {}, after.record ?? {}) };
}

/** Whether `section` was there with the same words, and never in the same form. */
function isRestyled(section: TextSection, old: readonly TextSection[]): boolean {
  const words = textOf(section);
  const same = old.filter((other) => textOf(other) === words);
  return same.length > 0 && same.every(({ form }) => form !== section.form);
}

function textOf({ heading, paragraphs }: TextSection): string {
  return [heading, ...paragraphs].join('\n');
}
