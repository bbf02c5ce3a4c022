import { chineseOrdinal } from '#domain/time/chinese-ordinal.ts';
import {
  byCategory,
  type Criteria,
  type Nominee,
  type NomineeList,
  type Notice,
  printedLines,
  type Quota,
} from '#domain/notice/notice.ts';
import { listsInText } from '#domain/notice/quotation.ts';
import { textOfProse } from '#domain/prose/prose.ts';
import { proseHtml } from '#formats/page/prose-html.ts';
import type { Link } from '../frame/frame.ts';
import type { Fact } from '../parts/fact.ts';
import { type TitlePart, titlePart } from '../parts/title-view.ts';
import { type TableView, tableView } from './roll-view.ts';

/** What follows the text: an annex on the page, or all that has no annex of its own. */
export interface AnnexView {
  readonly id: string;
  /** `附件`, and its number where there are several attachments; undefined where none is on the page. */
  readonly mark: string | undefined;
  readonly title: TitlePart | undefined;
  readonly criteria: PartView<CriteriaView> | undefined;
  readonly nominees: PartView<ListView> | undefined;
  /** One of its lists is printed on sheets that lie, and all of it with it. */
  readonly isLying: boolean;
}

/** What whoever comes straight to a nominee has to know of the notice, and where more is. */
export interface ContextView {
  readonly words: string;
  readonly link: Link;
  /** The link invites to object: it goes with the window. */
  readonly isInvitation: boolean;
  /** The words say of a day to come what is to be said of it as past once the window has closed. */
  readonly isAhead: boolean;
}

/** A part of an annex under its heading `一、…`. */
export interface PartView<Entry> {
  readonly id: string;
  /** Empty where the notice has none. */
  readonly heading: string;
  /** Where every part has an annex of its own, the annex's title says what it is. */
  readonly isHeadingSeen: boolean;
  readonly entries: readonly Entry[];
}

export interface CriteriaView {
  readonly id: string;
  readonly heading: string;
  readonly html: string;
}

export interface ListView {
  readonly id: string;
  /** Empty where nothing is printed above it. */
  readonly heading: string;
  readonly title: string;
  /** How many a list has of what, of each of its categories: `研究馆员479名`, `研究馆员递补3名`. */
  readonly counts: readonly string[];
  readonly introductionHtml: string;
  readonly remarksHtml: string;
  readonly table: TableView | undefined;
  /** Its table has so many columns that it is printed on sheets that lie. */
  readonly isLying: boolean;
  /** Names in plain lines, each with what follows it in its line. */
  readonly lines: readonly (readonly { readonly slug: string; readonly text: string }[])[];
  readonly sections: readonly SectionView[];
}

export interface SectionView {
  readonly slug: string;
  /** `1.`, or nothing where the office gives no number. */
  readonly number: string;
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly html: string;
}

/**
 * The annexes of the page, in order. The attachments that stand on the page take, one each, the criteria and
 * then each list; the last one takes what is left, and one that finds nothing left has no annex. Lists that the text
 * holds are in none.
 */
export function annexViews(notice: Notice): AnnexView[] {
  const { criteria, attachments } = notice;
  const { placed, named } = listsInText(notice);
  const inText = [...placed.values(), named].flat();
  const lists = notice.lists.filter((list) => !inText.includes(list));
  const parts = [...(criteria.length > 0 ? [criteria] : []), ...lists.map((list) => [list])];
  const titled = attachments.flatMap((attachment, index) =>
    attachment.kind === 'on-page'
      ? [{ title: attachment.title, mark: attachments.length > 1 ? `附件${index + 1}` : '附件' }]
      : [],
  );
  const count = Math.min(Math.max(titled.length, 1), parts.length);
  return Array.from({ length: count }, (_, index) => {
    const own = parts.slice(index, index === count - 1 ? undefined : index + 1).flat();
    const { title, mark } = titled[index] ?? {};
    const view = partsView(annexId(index), own, notice, count === 1);
    return {
      id: annexId(index),
      mark,
      title: title === undefined ? undefined : titlePart(title),
      ...view,
      isLying: view.nominees?.entries.some(({ isLying }) => isLying) ?? false,
    };
  });
}

/** Anchors that no author's anchor can equal: those have no underscore. */
function annexId(index: number): string {
  return index === 0 ? '_annex' : `_annex-${index + 1}`;
}

function partsView(
  id: string,
  parts: readonly (Criteria | NomineeList)[],
  notice: Notice,
  isHeadingSeen: boolean,
): Pick<AnnexView, 'criteria' | 'nominees'> {
  const criteria = parts.filter((part) => 'prose' in part);
  const lists = parts.filter((part) => 'nominees' in part);
  const isBoth = criteria.length > 0 && lists.length > 0;
  return {
    criteria: criteria.length
      ? {
          id: `${id}-criteria`,
          heading: numbered(isBoth, '一、', notice.criteriaHeading),
          isHeadingSeen: isHeadingSeen || isBoth,
          entries: criteria.map((entry, index) => criteriaView(entry, index, criteria.length, notice)),
        }
      : undefined,
    nominees: lists.length
      ? {
          id: `${id}-nominees`,
          heading: numbered(isBoth, '二、', notice.nomineesHeading),
          isHeadingSeen: isHeadingSeen || isBoth,
          entries: lists.map((list, index) => listView(list, index, lists.length, notice)),
        }
      : undefined,
  };
}

function criteriaView(
  { slug, title, printedOrdinal, prose }: Criteria,
  index: number,
  count: number,
  { pictures }: Pick<Notice, 'pictures'>,
): CriteriaView {
  return {
    id: slug,
    heading: printedOrdinal
      ? printedOrdinal + title
      : numbered(count > 1, `（${chineseOrdinal(index + 1)}）`, title),
    html: proseHtml(prose, { headingLevel: 5, clausePrefix: slug, pictures }),
  };
}

/** `lists` where they stand in the text: under their titles where those say more than the category, or part several. */
export function listsOfText(lists: readonly NomineeList[], notice: Notice): ListView[] {
  return lists.map((list) => ({
    ...listView(list, 0, 1, notice),
    heading: lists.length > 1 || list.title !== list.categories.join('、') ? list.title : '',
  }));
}

function listView(list: NomineeList, index: number, count: number, notice: Notice): ListView {
  const { title, form, introduction, remarks, nominees, categories } = list;
  const { pictures } = notice;
  const quotas = categories.map((category) => notice.quotas.find((one) => one.category === category));
  const [measureWord = '个', ...otherWords] = new Set(quotas.map((quota) => quota?.measureWord ?? '个'));
  const total = `${nominees.length}${otherWords.length === 0 ? measureWord : '个'}`;
  const id = `_list-${notice.lists.indexOf(list) + 1}`;
  const table = form === 'table' ? tableView(list, total) : undefined;
  return {
    id,
    heading: numbered(count > 1, `（${chineseOrdinal(index + 1)}）`, title) + quotaNote(list, quotas),
    title,
    counts: countsOf(list, quotas),
    introductionHtml: proseHtml(introduction, { headingLevel: 5, pictures }),
    remarksHtml: proseHtml(remarks, { headingLevel: 5, pictures }),
    table,
    isLying: table !== undefined && (table.isDense || table.isWide),
    lines: form === 'lines' ? printedLines(list) : [],
    sections: form === 'sections' ? nominees.map((nominee) => sectionView(nominee, pictures)) : [],
  };
}

function countsOf(list: NomineeList, quotas: readonly (Quota | undefined)[]): string[] {
  return byCategory([list]).map(({ category, standing, nominees }, index) => {
    const label = standing === 'reserve' ? `${category}递补` : category;
    return `${label}${nominees.length}${quotas[index]?.measureWord ?? '个'}`;
  });
}

/**
 * `（1个）`; a list of those who stand by fills no quota, and a title that says a number needs no other. Categories that are
 * counted by different words have no number together.
 */
function quotaNote({ title, standing }: NomineeList, quotas: readonly (Quota | undefined)[]): string {
  const saysNumber = /（共?[\d一二三四五六七八九十百]+[^（）]{1,2}）$/.test(title);
  const known = quotas.filter((quota) => quota !== undefined);
  const [measureWord, ...others] = new Set(known.map((quota) => quota.measureWord));
  if (known.length < quotas.length || measureWord === undefined || others.length > 0) return '';
  const count = known.reduce((sum, quota) => sum + quota.count, 0);
  return standing === 'proposed' && !saysNumber ? `（${count}${measureWord}）` : '';
}

function sectionView(
  { slug, name, ordinal, organisation = '', post = '', deeds }: Nominee,
  pictures: Notice['pictures'],
): SectionView {
  return {
    slug,
    number: ordinal === undefined ? '' : `${ordinal}.`,
    name,
    // What the deeds say in the same words is said once.
    facts: textOfProse(deeds).includes(organisation + post)
      ? []
      : [
          ...(organisation === '' ? [] : [{ label: '单位', value: organisation }]),
          ...(post === '' ? [] : [{ label: '职务', value: post }]),
        ],
    html: proseHtml(deeds, { headingLevel: 6, pictures }),
  };
}

/** 一、, （一）, 1．: a heading that its author numbered. */
const ownNumber =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、](?!\d))/;

/** A heading that stands alone bears no number, and one that its author numbered no second one. */
function numbered(isOneOfSeveral: boolean, number: string, title = ''): string {
  if (title === '' || ownNumber.test(title)) return title;
  return isOneOfSeveral ? number + title : title;
}
