import type { Notice } from '../../notice/notice.ts';
import type { PostmarkRule } from '../../receiver/receiver.ts';
import { readingOf } from '../reading.ts';
import { objectionStatements } from './objection-statements.ts';

/** Which day's postmark the body of `notice` says that counts; undefined where it does not say. */
export function statedPostmark(notice: Notice): PostmarkRule | undefined {
  for (const read of readingOf(notice).body)
    for (const statement of objectionStatements(read))
      if (statement.kind === 'postmark') return statement.rule;
  return undefined;
}
