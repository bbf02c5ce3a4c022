import { checkCorrections } from '#domain/rules/life/check-corrections.ts';
import { checkDraft } from '#domain/rules/life/check-draft.ts';
import { isoTimeOfMinute } from '#domain/time/instant.ts';
import type { Finding } from '#domain/rules/findings/findings.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { noticeWindow, type SettledWindow } from '#domain/window/notice-window.ts';
import type { PublicityWindow } from '#domain/window/publicity-window.ts';
import { signedWindow } from '#domain/life/window-changes.ts';
import { changedWindow, type ChangedWindow } from '#domain/life/window-course.ts';
import type { NoticeSetting, NoticeSettings } from './notice-settings.ts';

/** A window through all that happened to it, with every finding about that; no window where it is not known. */
export type CourseOfWindow = Pick<ChangedWindow, 'ledger' | 'changes'> & {
  readonly window: PublicityWindow | undefined;
  readonly unknown: readonly (keyof Notice)[];
  readonly findings: readonly Finding[];
};

/** The window as it was printed, then as later corrections and suspensions left it. */
export function settle(
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

/** First day and last moment that the text prints. */
export function printedWindow({ window, ledger, changes }: CourseOfWindow): string | undefined {
  if (!window) return undefined;
  const { opens, closes, rule } = signedWindow({ window, ledger, windowChanges: changes });
  return `${opens}/${closes}T${isoTimeOfMinute(rule.closesAtMinute)}`;
}
