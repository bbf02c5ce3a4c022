import { addMonths, type CivilDate } from '../time/civil-date.ts';
import type { Retention } from '../office/office.ts';
import type { Notice } from './notice.ts';

/**
 * The first day on which `notice` is archived: the months of its kind after its result, or after its window where
 * it has none and the office says so; undefined where nothing sets an end.
 */
export function archivesOn(
  { kind, result, window }: Pick<Notice, 'kind' | 'result' | 'window'>,
  { afterResult, afterWindow, ofKinds }: Retention,
): CivilDate | undefined {
  const months = ofKinds.find((entry) => entry.kind === kind)?.months ?? afterResult;
  if (result) return months === undefined ? undefined : addMonths(result.time.on, months);
  return afterWindow === undefined ? undefined : addMonths(window.closes, afterWindow);
}
