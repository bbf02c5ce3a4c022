import type { NomineeResult } from '../life/result.ts';
import { isSameName } from '../name/name-form.ts';
import type { Nominee, Notice } from './notice.ts';

/** Whether `result` is of `nominee`: by the name, and by what tells it from another of the same name. */
export function isMeant({ name, distinction, organisation }: Nominee, result: NomineeResult): boolean {
  const wanted = result.distinction;
  return (
    isSameName(name, result.name) &&
    (wanted === undefined ||
      [distinction, organisation].some((own) => own !== undefined && isSameName(wanted, own)))
  );
}

/**
 * For what `nominee` is put forward, and once it is known what became of it: `先进工作者`,
 * `公示时为先进工作者，结果：不表彰`.
 */
export function categoryWords(nominee: Nominee, { result }: Pick<Notice, 'result'>): string {
  const own = result?.nominees.find((entry) => isMeant(nominee, entry));
  return own ? `公示时为${nominee.category}，结果：${own.outcome}` : nominee.category;
}
