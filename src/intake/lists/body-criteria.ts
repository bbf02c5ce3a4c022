import { headsCriteria } from '#domain/notice/criteria-heading.ts';
import { at } from '#domain/lists/at.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { DraftCriteria } from '../draft.ts';
import { type Entry, isLine, type Line, wholeText } from '../entry.ts';
import { numbered } from '../numbering.ts';
import { criteriaIn } from './criteria.ts';

/** The criteria that a text itself states. */
export interface BodyCriteria {
  /** '' without. */
  readonly heading: string;
  readonly criteria: readonly DraftCriteria[];
  /** The lines that went into them. */
  readonly sources: ReadonlySet<Entry>;
  readonly doubts: readonly Doubt[];
}

const nothing: BodyCriteria = { heading: '', criteria: [], sources: new Set(), doubts: [] };
const fewest = 2;

/**
 * The criteria of `entries`, a notice's text: numbered clauses below a line that heads them (评选条件如下：). Those below a
 * heading that is itself numbered stay, as the text would count wrongly without it: that is told.
 */
export function bodyCriteria(entries: readonly Entry[]): BodyCriteria {
  const from = entries.findIndex((entry) => isLine(entry) && headsCriteria(wholeText(entry)));
  const head = entries[from];
  if (!head || !isLine(head)) return nothing;
  const { depth, words } = numbered(head);
  const heading = words.replace(/(?:如下)?[:：]?$/, '');
  const place = { where: head.where, at: '正文' };
  const clauses = clausesBelow(entries.slice(from + 1), depth);
  if (clauses.length === 0 || depth !== undefined)
    return { ...nothing, doubts: [doubt('criteria-left', { heading: wholeText(head) }, place)] };
  const omitted = [wholeText(head)];
  return {
    heading,
    criteria: criteriaIn(heading, clauses),
    sources: new Set<Entry>([head, ...clauses]),
    doubts: [doubt('criteria-moved', { heading, count: clauses.length }, { ...place, omitted })],
  };
}

/** The clauses that begin `entries`: lines numbered on from 1, and what is numbered deeper; or one line of several. */
function clausesBelow(entries: readonly Entry[], over: number | undefined): Line[] {
  const end = entries.findIndex((entry) => !isLine(entry) || numbered(entry).depth === undefined);
  const lines = entries.slice(0, end === -1 ? undefined : end).filter(isLine);
  const own = lines[0] ? numbered(lines[0]).depth : undefined;
  if (own === undefined || (over !== undefined && own <= over)) return [];
  const outer = lines.filter((line) => numbered(line).depth === own);
  const next = outer.findIndex((line, index) => !isNumber(numbered(line).number, index + 1));
  const upTo = next === -1 ? lines.length : lines.indexOf(at(outer, next));
  const clauses = lines.slice(0, upTo);
  const isOneOfSeveral = clauses.length === 1 && /[；。]\s*2[.．、]/.test(at(clauses, 0).text);
  return clauses.length >= fewest || isOneOfSeveral ? clauses : [];
}

const ordinals = '一二三四五六七八九十';

/** Whether `number`, as printed, is the one that counts `count`. */
function isNumber(number: string, count: number): boolean {
  const digits = number.replace(/\D/g, '');
  if (digits !== '') return Number(digits) === count;
  const words = number.replace(/[^一二三四五六七八九十]/g, '');
  return words === '' || count > 10 || words === ordinals.charAt(count - 1);
}
