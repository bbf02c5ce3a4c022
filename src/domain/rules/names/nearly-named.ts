import { placeIn } from '../../finding/finding.ts';
import { nomineesOf, type Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import type { Rule } from '../rule.ts';
import { namesIn } from '../agreement/names-in.ts';

/**
 * 示例区第三农贸市场 beside other nominees, where the lists have 示例区第二农贸市场 and the body names it nowhere: a body or a work
 * by a name one sign off. Persons' names are short, and others may be called so: they are held against the lists where
 * the prose puts somebody forward.
 */
export const nearlyNamed: Rule = function* (notice) {
  const names = [...new Set(nomineesOf(notice).map(({ name }) => plainForm(name)))];
  const { scopes, statements } = namesIn(notice);
  const texts = scopes.map(({ scope }) => scope.text);
  const unnamed = names.filter(
    (name) => name.length >= shortest && !texts.some((text) => text.includes(name)),
  );
  if (unnamed.length === 0 || unnamed.length > mostUnnamed) return;
  const elsewhere = knownTexts(notice);
  for (const { scope } of scopes) {
    if (!names.some((name) => scope.text.includes(name))) continue;
    for (const nearest of unnamed)
      for (const span of nearlyAt(scope, nearest)) {
        const named = scope.text.slice(span.start, span.end);
        const isRead = statements.some(
          (one) =>
            one.scope === scope && one.items.some(({ start, end }) => start < span.end && span.start < end),
        );
        if (isRead || names.includes(named) || elsewhere.includes(named) || scope.isQuoted(span)) continue;
        yield { code: 'named-not-listed', ...placeIn(scope, span.start), facts: { named, nearest } };
      }
  }
};

/** Shorter names may be a sign apart and two. */
const shortest = 6;
/** Where so many are not named, the body does not name them one by one. */
const mostUnnamed = 20;

/** What else in `notice` may be called nearly like a nominee. */
function knownTexts({ titleLines, basis, issuers, signers, attachments, lists }: Notice): string {
  const cells = lists.flatMap(({ nominees }) => nominees.flatMap((nominee) => nominee.cells));
  const papers = basis.flatMap(({ title = '', authorities }) => [title, ...authorities]);
  return [
    ...titleLines,
    ...papers,
    ...issuers,
    ...signers,
    ...attachments.map(({ title }) => title),
    ...cells,
  ].join('\n');
}

/** Where `scope` has `name` with another sign, digit or letter in the place of one: one half of it is whole. */
function nearlyAt({ text }: Scope, name: string): Span[] {
  const middle = name.length >> 1;
  const halves = [
    { half: name.slice(0, middle), before: 0 },
    { half: name.slice(middle), before: middle },
  ];
  return halves.flatMap(({ half, before }) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(half); at !== -1; at = text.indexOf(half, at + 1)) {
      const start = at - before;
      const other = start < 0 ? '' : text.slice(start, start + name.length);
      const apart = [...other].filter((sign, index) => sign !== name[index]);
      if (
        other.length === name.length &&
        apart.length === 1 &&
        /[\p{Script=Han}\dA-Za-z]/u.test(apart[0] ?? '')
      )
        spans.push({ start, end: start + name.length });
    }
    return spans;
  });
}
