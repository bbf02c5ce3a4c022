import { isSameTitle } from '#domain/statements/mentions/attachment-mentions.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import type { AnnexParts } from './annex-parts.ts';
import { uncovered } from './coverage.ts';
import { type Doubt, doubt } from './doubts/doubt.ts';
import { inOrderOfHarm } from './doubts/doubt-words.ts';
import type { Draft, DraftAttachment, DraftCriteria, DraftQuota } from './draft.ts';
import { type Entry, isLine, type Line, lineOf, wholeText, firstLines } from './entry.ts';
import { byTitle, type TitleCategories } from './lists/title-category.ts';
import { bodyParagraph, markdownTable } from './markdown.ts';
import { type NoticeParts, noticeParts } from './notice-parts.ts';
import { dayIn, hasProse, type Original, readOriginal } from './original.ts';
import { bodyAtEnd } from './parts/signature.ts';
import { bodiesInTitle, titleOf } from './parts/title.ts';
import { quoted } from './quoting.ts';
import { basisIn } from './settings/basis.ts';
import { changeIn, kindOf } from './settings/kind.ts';
import { type CategoryWords, quotasOf } from './settings/quotas.ts';
import { readLines } from './read-lines.ts';
import { receiverIn } from './settings/receiver.ts';
import { type DaySetting, windowIn } from './settings/window.ts';
import { type Proposed, proposed } from './proposed.ts';

export interface Intake {
  readonly draft: Draft;
  /** The day on which the page was published that was imported; undefined where none was. */
  readonly publishedOn: CivilDate | undefined;
  /** What can hurt most first. */
  readonly doubts: readonly Doubt[];
}

interface Composed {
  readonly draft: Draft;
  readonly doubts: readonly Doubt[];
}

/**
 * What `originals` say of one notice: the first of them that has a text, and lists and annexes of all. What was not
 * understood stands in the body; every word of them is in the draft or in a doubt.
 */
export function intakeOf(originals: readonly Original[], setting: DaySetting): Intake {
  const read = originals.map(readOriginal);
  const titled = read.filter(({ entries }) => titleOf(entries) !== undefined);
  // A list may be titled 公示表.
  const main =
    titled.find(({ entries }) => hasProse(entries)) ??
    titled[0] ??
    read.find(({ entries }) => hasProse(entries));
  const further = read.filter((other) => other !== main);
  const { draft, doubts: own } = composed(noticeParts(main, further), setting);
  const doubts = [...read.flatMap((one) => one.doubts), ...own];
  const entries = read.flatMap((one) => one.entries);
  const left = uncovered(entries, draft, doubts).map(({ where, pieces }) =>
    doubt('text-left', { text: pieces.join(' ／ ') }, { where, omitted: pieces }),
  );
  return {
    draft: { ...draft, body: quoted(draft) },
    publishedOn: dayIn(main?.publishedAt ?? ''),
    doubts: inOrderOfHarm([...doubts, ...left]),
  };
}

/** Of lines and of what tables and annexes say so much is read. */
const mostRead = 1_000;

function composed(parts: NoticeParts, setting: DaySetting): Composed {
  const { title, whole, annexes, signature } = parts;
  const people = proposed(parts);
  const opening = firstLines(people.left);
  const listed = byTitle(people, whole, opening);
  const quotas = quotasOf(listed, opening, categoryWords(people, annexes, listed));
  const further = [...parts.endnote.filter(isLine), ...annexes.flatMap((annex) => annex.spoken)];
  const spoken = readLines([...opening, ...pairsIn(people.left), ...further].slice(0, mostRead));
  const window = statedWindow(parts, spoken, setting);
  const attachments = attachmentsOf(parts.listed, annexes);
  const signers = signature?.signers ?? [];
  const receiver = receiverIn(spoken, parts.isListOnly, signers);
  const basis = basisIn(spoken);
  const draft: Draft = {
    titleLines: title?.lines ?? [],
    kind: kindOf(whole === '' ? `${people.heading}${people.lists[0]?.title ?? ''}` : whole),
    issuers: title ? issuersOf(title.lines, title.head, signers) : [],
    signers,
    signedOn: signature?.signedOn,
    documentNumber: parts.documentNumber,
    basis: basis.basis,
    window: window.window,
    quotas: quotas.quotas,
    receiver: receiver.receiver,
    attachments: attachments.attachments,
    criteriaHeading:
      [...annexes.map((annex) => annex.criteriaHeading), people.criteria.heading].find(
        (text) => text !== '',
      ) ?? '',
    nomineesHeading: people.heading,
    endnote: parts.endnote.filter(isLine).map(wholeText).join('\n'),
    body: markdownOf([...people.left, ...annexes.flatMap((annex) => annex.rest)]),
    criteria: withCategories(
      [...people.criteria.criteria, ...annexes.flatMap((annex) => annex.criteria)],
      quotas.quotas,
    ),
    nominees: listed.nominees,
    lists: listed.lists,
  };
  const read = [window, basis, receiver, people, listed, quotas, attachments, ...annexes];
  const missing = [...missingDoubts(draft, parts), ...unsureSigners(parts, people)];
  return { draft, doubts: [...missing, ...read.flatMap(({ doubts }) => doubts)] };
}

/** How headings word and count categories, by the names that those have now. */
function categoryWords(
  people: Proposed,
  annexes: readonly AnnexParts[],
  { nameOf }: TitleCategories,
): CategoryWords {
  const named = <Value>(values: ReadonlyMap<string, Value>): (readonly [string, Value])[] =>
    [...values].map(([category, value]) => [nameOf(category), value] as const);
  return {
    headings: new Map([people, ...annexes].flatMap(({ headings }) => named(headings))),
    measures: new Map(named(people.measures)),
  };
}

/** The window that the text states; of a change of another notice, with a doubt that it is one. */
function statedWindow(
  { whole, signature, isListOnly, publishedAt }: NoticeParts,
  spoken: ReturnType<typeof readLines>,
  setting: DaySetting,
): ReturnType<typeof windowIn> {
  if (isListOnly) return { window: undefined, doubts: [] };
  const word = changeIn(whole);
  const titled = /(20\d{2})年/.exec(whole)?.[1];
  const year = (signature?.signedOn ?? dayIn(publishedAt))?.slice(0, 4) ?? titled;
  const publishedOn = dayIn(publishedAt) ?? signature?.signedOn;
  const { window, doubts } = windowIn(spoken, setting, {
    year: year === undefined ? undefined : Number(year),
    publishedOn,
    isChange: word !== undefined,
  });
  if (word === undefined) return { window, doubts };
  const change = /延/.test(word) ? '延长公示期' : word;
  return { window, doubts: [doubt('is-change', { word: change }, { where: '标题' }), ...doubts] };
}

/** Labels and what they label, from tables of two columns: 联系电话 | 0000-5550123. */
function pairsIn(entries: readonly Entry[]): Line[] {
  return entries.flatMap((entry) => {
    if (isLine(entry)) return [];
    return entry.rows.flatMap(({ cells, where }) => {
      const [label, value, more] = cells.map(({ text }) => text).filter((text) => text !== '');
      return label === undefined || value === undefined || more !== undefined
        ? []
        : [lineOf(`${label.replace(/[:：]$/, '')}：${value}`, where)];
    });
  });
}

function missingDoubts(
  { titleLines, kind, signers, signedOn, nominees, lists }: Draft,
  { publishedAt, isListOnly, whole, topic, body }: NoticeParts,
): Doubt[] {
  if (isListOnly) return [doubt('list-only', {})];
  const proposal = firstLines(body).find(({ text }) =>
    /拟(?:授予|表彰|命名|推荐|认定|评定|确定|奖励)/.test(text),
  );
  return [
    ...(titleLines.length === 0 ? [doubt('title-missing', {}, { at: '标题' })] : []),
    ...(topic === '' ? [] : [doubt('title-bare', { title: titleLines.join(''), topic }, { at: '标题' })]),
    ...(kind === '' ? [doubt('kind-unknown', {}, { at: '种类' })] : []),
    ...(nominees.length + lists.length === 0 && changeIn(whole) === undefined
      ? [doubt('nominees-missing', {}, { where: proposal?.where ?? '' })]
      : []),
    ...(signers.length === 0 ? [doubt('signer-missing', {}, { at: '落款' })] : []),
    ...(signedOn === undefined ? [doubt('date-missing', { beside: publishedAt }, { at: '成文日期' })] : []),
  ];
}

/** The bodies above the signature of which it is not sure that they do not sign, too. */
function unsureSigners({ signature, body }: NoticeParts, { left }: Proposed): Doubt[] {
  const last = bodyAtEnd(left);
  const ending = last && last === body.at(-1) ? [last] : [];
  const names = new Set([...(signature?.unsure ?? []), ...ending.map(wholeText)]);
  const place = { where: ending[0]?.where ?? '', at: '落款' };
  return names.size === 0 ? [] : [doubt('signer-unsure', { names: [...names] }, place)];
}

function issuersOf(
  lines: readonly string[],
  head: readonly string[],
  signers: readonly string[],
): readonly string[] {
  const named = bodiesInTitle(lines);
  if (named.length > 0) return named;
  return head.length > 0 ? head : signers;
}

/** `criteria` by the names that the quotas give to categories; those that name none are for all. */
function withCategories(criteria: readonly DraftCriteria[], quotas: readonly DraftQuota[]): DraftCriteria[] {
  const categories = quotas.map(({ category }) => category);
  return criteria.map((one) => {
    const [own] = one.categories;
    if (own === undefined) return { ...one, categories };
    const meant = categories.find((category) => own.includes(category) || category.includes(own));
    return meant === undefined ? one : { ...one, categories: [meant] };
  });
}

/** The attachments that the text lists. */
function attachmentsOf(
  listed: readonly string[],
  annexes: readonly AnnexParts[],
): { readonly attachments: readonly DraftAttachment[]; readonly doubts: readonly Doubt[] } {
  const isOnly = listed.length === 1 && annexes.length === 1;
  const isThere = (listedAs: string): boolean => {
    const title = listedAs.replace(/\.(?:docx?|xlsx?|pdf|wps|et)$/i, '');
    return (
      isOnly ||
      annexes.some(
        (annex) =>
          (annex.title !== '' && (isSameTitle(annex.title, title) || annex.title.startsWith(title))) ||
          (/名[单册]$/.test(title) && annex.lists.some(({ category }) => title.includes(category))),
      )
    );
  };
  return {
    attachments: listed.map((title) => ({ title, isOnPage: isThere(title) })),
    doubts: listed.flatMap((title) =>
      isThere(title) ? [] : [doubt('attachment-missing', { title }, { at: '附件' })],
    ),
  };
}

/** What is left of a text as it stood, in Markdown. */
function markdownOf(entries: readonly Entry[]): string {
  const blocks = entries.map((entry) =>
    isLine(entry)
      ? bodyParagraph(wholeText(entry))
      : markdownTable(entry.rows.map(({ cells }) => cells.map(({ text }) => text))),
  );
  return blocks.join('\n\n').replace(/(?<=^- .*)\n\n(?=- )/gm, '\n');
}
