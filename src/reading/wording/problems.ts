import type { CalendarFindings } from '#domain/calendar/check-calendar.ts';
import type { OfficeFindings } from '#domain/office/check-office.ts';
import type { Findings } from '#domain/rules/findings/findings.ts';
import type { ErasureProblems } from './catalogue/erasure-words.ts';
import type { LifeProblems } from './catalogue/life-words.ts';
import type { LimitProblems } from './catalogue/limit-words.ts';
import type { ListProblems } from './catalogue/list-words.ts';
import type { OfficeProblems } from './catalogue/office-words.ts';
import type { PlaceProblems } from './catalogue/place-words.ts';
import type { PrivacyProblems } from './catalogue/privacy-words.ts';
import type { ProseProblems } from './catalogue/prose-words.ts';
import type { PublishedProblems } from './catalogue/published-words.ts';
import type { SettingsProblems } from './catalogue/settings-words.ts';

/** Every content problem: its code and the facts that its sentence needs. */
export type Problems = Findings &
  CalendarFindings &
  OfficeFindings &
  SettingsProblems &
  LimitProblems &
  ProseProblems &
  PlaceProblems &
  OfficeProblems &
  PrivacyProblems &
  LifeProblems &
  ErasureProblems &
  PublishedProblems &
  ListProblems;

export type ProblemCode = keyof Problems;
