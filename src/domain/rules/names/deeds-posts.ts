import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Nominee } from '../../notice/notice.ts';
import { type ProseLine, proseLines } from '../../prose/prose-lines.ts';
import { isNear } from '../../statements/names/likeness.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 现任甲局副局长，拟任甲局局长: the post that the deeds of a person tell is that of the settings, and not the one to come; and
 * all of a list have one to come, or none.
 */
export const deedsPosts: Rule = function* ({ lists, titleLines }) {
  const isSamePostMeant = /换届|连任|续聘|转正|试用/.test(titleLines.join(''));
  for (const [index, { form, nominees }] of lists.entries()) {
    if (form !== 'sections') continue;
    const read = nominees.map((nominee) => ({ nominee, line: openingOf(nominee) }));
    for (const [place, { nominee, line }] of read.entries()) {
      if (!line) continue;
      const scope = { ...line, path: ['lists', index, 'nominees', place, 'deeds'] };
      for (const problem of problemsOf(nominee, line, isSamePostMeant))
        if (!line.isQuoted(problem.at)) yield { ...placeIn(scope, problem.at), ...problem.finding };
    }
    const left = leftOut(read.map(({ nominee }) => nominee));
    if (left !== -1)
      yield {
        code: 'proposed-post-missing',
        path: ['lists', index, 'nominees', left, 'deeds'],
        facts: { name: nominees[left]?.name ?? '', others: nominees.length - 1 },
      };
  }
};

/** The first paragraph of the deeds of `nominee`, where it is of a person. */
function openingOf({ nature, deeds }: Nominee): ProseLine | undefined {
  return nature === undefined || nature === 'person'
    ? proseLines(deeds).find(({ kind }) => kind === 'paragraph')
    : undefined;
}

/** What is wrong, and where it stands in the paragraph. */
interface Problem {
  readonly at: number;
  readonly finding: FindingOf<'deeds-post-differs'> | FindingOf<'proposed-post-same'>;
}

type FindingOf<Code extends Finding['code']> = Pick<Extract<Finding, { code: Code }>, 'code' | 'facts'>;

const present = /(?<=^|[，,；;。（(])现(?:任(?:职务)?|系)[：:为]?([^，,；;。（(）)\n]{3,40})/u;
const proposed = /(?<=^|[，,；;。（(])拟任(?:职务)?[：:为]?([^，,；;。（(）)\n]{3,40})/u;

/** How far particulars of a person go, and as short as a post is that no other has. */
const [farthest, shortestOwn] = [160, 4];

/** 甲一，女，示例县第二中学化学组教师, of whom the settings say 示例县第一中学 and 化学组教师: the own post behind another unit of its kind. */
function unitOfPost(
  text: string,
  organisation: string,
  post: string,
): { at: number; stated: string } | undefined {
  const opening = stretchIn(text.slice(0, farthest), /^[^。；;]*/);
  for (const { 0: stated, index } of matchesIn(opening, /[^，,（）()]+/g)) {
    const unit = stated.endsWith(post) ? stated.slice(0, stated.length - post.length) : '';
    const isOther =
      unit.length === organisation.length && isNear(unit, organisation, 2) && unit !== organisation;
    if (post.length >= shortestOwn && isOther && !/[原前曾兼]/.test(stated)) return { at: index, stated };
  }
  return undefined;
}

/** What the paragraph `line` tells otherwise than the settings of `nominee`, and where it stands there. */
function* problemsOf(
  { organisation = '', post = '' }: Nominee,
  { text }: ProseLine,
  isSamePostMeant: boolean,
): Generator<Problem> {
  const [now, next] = [present.exec(text), proposed.exec(text)];
  const stated = now?.[1] ?? '';
  const known = plainForm(`${organisation}${post}`);
  if (now && organisation !== '' && post !== '' && isSlipOf(plainForm(stated), known))
    yield { at: now.index, finding: { code: 'deeds-post-differs', facts: { stated, known } } };
  const own =
    organisation === '' || post === ''
      ? undefined
      : unitOfPost(text, plainForm(organisation), plainForm(post));
  if (own)
    yield { at: own.at, finding: { code: 'deeds-post-differs', facts: { stated: own.stated, known } } };
  const isSame = stated !== '' && next?.[1] === stated && !isSamePostMeant;
  if (next && isSame && !/换届|连任|继续|试用|转正/.test(text))
    yield { at: next.index, finding: { code: 'proposed-post-same', facts: { stated } } };
}

/** Whether `stated` is `known` but for a single other character, or a 副 more or less. */
function isSlipOf(stated: string, known: string): boolean {
  if (stated === known || stated.length < shortestPost) return false;
  const isDeputy =
    stated.length !== known.length && stated.replaceAll('副', '') === known.replaceAll('副', '');
  if (isDeputy || stated.length !== known.length) return isDeputy;
  const others = [...stated].filter((character, index) => character !== known[index]);
  return others.length === 1;
}

const shortestPost = 5;

/** What deeds say of a post to come, or of why there is none. */
const toCome = /拟|提名|推荐|候选|任用|使用|晋升|转任|交流|留任|保留|改任|职级|试用/;

/**
 * The index of the only one of `nominees` whose deeds tell of a present post and of none to come; -1 where it is not
 * one alone.
 */
function leftOut(nominees: readonly Nominee[]): number {
  const texts = nominees.map(({ deeds }) =>
    proseLines(deeds)
      .map(({ text }) => text)
      .join('\n'),
  );
  const without = [...texts.keys()].filter((index) => !toCome.test(texts[index] ?? ''));
  const [left = -1, ...more] = without;
  const areProposed = texts.every(
    (text, index) => index === left || /[，,；;。]拟(?:任|聘任?|提名)/.test(text),
  );
  return nominees.length > 1 && more.length === 0 && areProposed && /现任/.test(texts[left] ?? '')
    ? left
    : -1;
}
