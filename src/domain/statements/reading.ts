import { ofLatest } from '../lists/of-latest.ts';
import { everyCategory, type Notice, nomineesOf } from '../notice/notice.ts';
import { type Clause, clausesOf } from './clauses/clause.ts';
import { type Scope, scopesOf, settingScope } from './clauses/scope.ts';
import { nomineeForms } from './names/nominee-form.ts';
import { type Aside, asidesIn } from './mentions/asides.ts';
import { occasionOf, otherOccasions } from './mentions/other-occasions.ts';
import { type OwnMatter, ownMatterOf } from './own-matter.ts';
import type { Span, TokenOf } from './clauses/token.ts';
import { knownWords, type KnownWords } from './clauses/tokens-of.ts';

/** A scope with its clauses. */
export interface ReadScope {
  readonly scope: Scope;
  readonly clauses: readonly Clause[];
  /** What its notice is about, where it is one's. */
  readonly own?: OwnMatter;
  /** Where it tells of other occasions than its notice's: of a former batch, of another year. */
  readonly others?: readonly Span[];
  /** Where its figures are of a stage before the last, of what was corrected since, or of what might have been. */
  readonly asides?: readonly Aside[];
}

/** The texts of a notice that may state facts of it, read once for every rule. */
export interface Reading {
  readonly title: ReadScope;
  readonly body: readonly ReadScope[];
  /** What stands before the table of each list. */
  readonly introductions: readonly (readonly ReadScope[])[];
  readonly known: KnownWords;
}

/** The reading of `notice`. */
export const readingOf = ofLatest(read);

/** A name of a nominee in a text. */
export interface NameTold {
  readonly scope: Scope;
  readonly token: TokenOf<'name'>;
}

/** The names of nominees in the body of `notice`, in the order of its clauses. */
export const namesTold = ofLatest((notice: Notice): readonly NameTold[] =>
  readingOf(notice).body.flatMap((read) => namesToldIn(read)),
);

/** The names of nominees in one text, in the order of its clauses. */
export function namesToldIn({ scope, clauses }: ReadScope): NameTold[] {
  const names: NameTold[] = [];
  for (const { tokens } of clauses)
    for (const token of tokens) if (token.kind === 'name') names.push({ scope, token });
  return names;
}

/** `scope` read with the words that `reading` knows. */
export function readScope(scope: Scope, { known }: Pick<Reading, 'known'>): ReadScope {
  return { scope, clauses: worthReading.test(scope.text) ? clausesOf(scope, known) : [] };
}

/** Marks alone say nothing, but for those that are left to be filled in. */
const worthReading = /[\p{L}\p{N}×＿_*]/u;

/** 面试成绩, 申报金额: what of a stage stands in a column. */
const ofScores = /[分绩数额]$|[分绩数额][（(]/;

function read(notice: Notice): Reading {
  const categories = everyCategory(notice);
  const known = knownWords(
    categories,
    nomineesOf(notice).flatMap(({ name }) => [...nomineeForms(name)]),
  );
  const own = ownMatterOf(notice);
  const occasion = occasionOf(notice);
  const titles = [
    ...notice.titleLines,
    ...categories,
    ...notice.lists.flatMap(({ title, heads }) => [title, ...heads.filter((head) => ofScores.test(head))]),
  ].join('\n');
  const counts = notice.quotas.map(({ count }) => count);
  const wholes = new Set([
    ...counts,
    counts.reduce((sum, count) => sum + count, 0),
    nomineesOf(notice).length,
  ]);
  const whole = (scopes: readonly Scope[]): ReadScope[] =>
    scopes.map((scope) => ({
      ...readScope(scope, { known }),
      own,
      others: otherOccasions(scope.text, occasion),
      asides: asidesIn(scope.text, titles, wholes),
    }));
  return {
    title: readScope(settingScope(notice.titleLines.join(''), ['titleLines']), { known }),
    body: whole(scopesOf(notice.body, ['body'])),
    introductions: notice.lists.map(({ introduction }, index) =>
      whole(scopesOf(introduction, ['lists', index, 'introduction'])),
    ),
    known,
  };
}

/** Whether the place `start` of a text is in one of the stretches `others`, which tell of other occasions. */
export function isElsewhen({ start }: Pick<Span, 'start'>, others: readonly Span[] = []): boolean {
  return others.some((other) => other.start <= start && start < other.end);
}
