import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { traitOf } from '../rows/list-traits.ts';
import { type PersonStretch, personStretches, saidAlone } from './person-stretches.ts';

/**
 * 甲一（女）…。他累计行车; 这位先生: where a text speaks of one person and of nobody else, the pronouns and titles are those of that
 * person's sex, as the row or the words behind the name tell it.
 */
export const pronounsTold: Rule = function* (notice: Notice) {
  if (!readingOf(notice).body.some(({ scope }) => ofSomebody.test(scope.text))) return;
  for (const stretch of personStretches(notice)) {
    const finding = ofSomebody.test(stretch.scope.text) ? wrongPronoun(stretch) : undefined;
    if (finding) yield finding;
  }
};

const ofSomebody = /[他她]|[这该][名位]/;

const pronoun =
  /(?<![其吉维])(?<said>[他她])(?![们人乡项国日校省市县处方族杀律用])|(?<=^|[，。；—！])[这该][名位](?:\d0后)?(?<title>先生|女士|大姐|大嫂|大叔|姑娘|小伙子?|汉子|老太太|老大爷|爷爷|奶奶|[女男](?:教师|老师|医生|护士|党员|干部|书记|司机|民警|职工|工程师|战士|村医))/g;
const ofMen = /^(?:他|先生|大叔|小伙|汉子|老大爷|爷爷|男)/;

/** The first word of a stretch for the other sex, while the text speaks of nobody else. */
function wrongPronoun(stretch: PersonStretch): Finding | undefined {
  const { scope, name, start, aloneUntil } = stretch;
  const known = sexOf(stretch);
  const said = scope.text.slice(start, aloneUntil);
  let isNamedRight = false;
  for (const { 0: whole, index, groups = {} } of known === undefined ? [] : matchesIn(said, pronoun)) {
    const stated = groups['said'] ?? groups['title'] ?? '';
    const at = start + index + whole.length - stated.length;
    if (saidAlone(stretch, start + index) === undefined || isInQuotes(said.slice(0, index))) return undefined;
    const isMan = ofMen.test(stated);
    if (isMan === (known === '男')) isNamedRight = true;
    // 她把奖金捐给他: of another, who was not named.
    if (isNamedRight || scope.isQuoted({ start: at, end: at + stated.length })) return undefined;
    return { code: 'pronoun-differs', ...placeIn(scope, at), facts: { name, stated, known: known ?? '' } };
  }
  return undefined;
}

function isInQuotes(before: string): boolean {
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** The sex of the person, by the row, or by the words behind the name: 甲一，女，回族. */
function sexOf({ scope, start, owner: { table, row } }: PersonStretch): string | undefined {
  const nominee = table.nominees[row];
  const known = nominee && traitOf(table, nominee, 'sex');
  const told = stretchIn(scope.text.slice(start, start + farthest), /^[，（]([男女])性?[，。；）]/, 1);
  const sex = known?.charAt(0) ?? told;
  // A row that says another sex than the words behind the name is told by another rule.
  return /[男女]/.test(sex) && (told === '' || told === sex) ? sex : undefined;
}

const farthest = 8;
