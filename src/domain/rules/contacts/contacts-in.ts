import { ofLatest } from '../../lists/of-latest.ts';
import type { Notice } from '../../notice/notice.ts';
import { type ContactStatement, contactStatements } from '../../statements/contacts/contact-statements.ts';
import { listedWays } from '../../statements/contacts/listed-ways.ts';
import {
  type ObjectionStatement,
  objectionStatements,
} from '../../statements/contacts/objection-statements.ts';
import { type WayStatement, wayStatements } from '../../statements/contacts/way-statements.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';

/** What the body of a notice says of how one may object. */
export interface ContactsRead {
  readonly details: readonly (readonly [scope: Scope, statements: readonly ContactStatement[]])[];
  readonly ways: readonly WayStatement[];
  readonly objections: readonly ObjectionStatement[];
}

/** What the body of `notice` says of how one may object, read once for every rule. */
export const contactsIn = ofLatest((notice: Notice): ContactsRead => {
  const { body } = readingOf(notice);
  return {
    details: body.map(({ scope }) => [scope, contactStatements(scope)]),
    ways: [...body.flatMap(wayStatements), ...listedWays(body)],
    objections: body.flatMap(objectionStatements),
  };
});
