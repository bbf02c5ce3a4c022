import type { Path } from '../../finding/finding.ts';
import type { Finding } from '../findings/findings.ts';

/** What came after the publication of a notice: here only whether there is any counts. */
interface After {
  readonly corrections: readonly unknown[];
  readonly suspensions: readonly unknown[];
  readonly withdrawal: unknown;
  readonly result: unknown;
  readonly archiving: unknown;
}

/** A draft is changed as its author likes: nothing comes after a publication that has not been. */
export function checkDraft({ corrections, suspensions, withdrawal, result, archiving }: After): Finding[] {
  return [
    ...corrections.map((_, index) => idle(['corrections', index], '更正')),
    ...suspensions.map((_, index) => idle(['suspensions', index], '中止')),
    ...(withdrawal ? [idle(['withdrawal'], '撤回')] : []),
    ...(result ? [idle(['result'], '公布结果')] : []),
    ...(archiving ? [idle(['archiving'], '归档')] : []),
  ];
}

function idle(path: Path, name: string): Finding {
  return { code: 'life-of-draft', path, facts: { what: name } };
}
