import { signedWindow } from '../life/window-changes.ts';
import { chineseDate, chineseWindow } from '../window/chinese-date.ts';
import { type Channel, type ChannelPurpose, waysToObject } from '../receiver/receiver.ts';
import { type Block, inlinesOfProse } from '../prose/prose.ts';
import {
  byCategory,
  chinesePaper,
  type Nominee,
  nomineesOf,
  type NomineeList,
  type Notice,
  type Quota,
  titleOf,
} from './notice.ts';

/** What prose can quote: a notice without its texts. */
export type Quotable = Omit<
  Notice,
  'body' | 'criteria' | 'lists' | 'nomineeCount' | 'categories' | 'pictures' | 'versions'
>;

/** Keys that every notice can quote, each with what it prints: of the window what was signed, whatever moved it since. */
const quotations: Readonly<Record<string, (notice: Quotable) => string | undefined>> = {
  标题: titleOf,
  公示期: (notice) => chineseWindow({ ...signedWindow(notice), suspended: [] }),
  '公示期.首日': (notice) => chineseDate(signedWindow(notice).opens),
  '公示期.末日': (notice) => chineseDate(signedWindow(notice).closes),
  成文日期: ({ signedOn }) => signedOn && chineseDate(signedOn),
  发布单位: ({ issuers }) => issuers.join('、'),
  落款: ({ signers }) => joined(signers),
  名额: ({ quotas }) => inWords(quotas.map(chineseQuota)),
  依据: ({ basis }) => inWords(basis.map((paper) => `${paper.authorities.join('、')}${chinesePaper(paper)}`)),
  '受理.部门': ({ receiver }) => receiver.department,
  '受理.电话': details('phone'),
  '受理.传真': details('fax'),
  '受理.电子邮件': details('email'),
  '受理.地址': details('letter'),
  '受理.邮编': ({ receiver }) =>
    joined(
      waysToObject(receiver).map((channel) => (channel.kind === 'letter' ? channel.postcode : undefined)),
    ),
  '受理.短信': details('sms'),
  '受理.意见箱': details('box'),
  '受理.联系人': ({ receiver }) => joined(new Set(receiver.channels.map(({ contact }) => contact))),
  '受理.咨询电话': details('phone', 'inquiry'),
  '受理.紧急电话': details('phone', 'emergency'),
};

/** The keys of `{{…}}` that `notice` understands. */
export function quotableKeys(notice: Quotable): string[] {
  return [...Object.keys(quotations), ...notice.quotas.map(({ category }) => `名额.${category}`)];
}

/** What `{{key}}` prints, as the original would print it; undefined for an unknown key or a missing value. */
export function quotationOf(key: string, notice: Quotable): string | undefined {
  const quota = notice.quotas.find(({ category }) => key === `名额.${category}`);
  if (quota) return chineseQuota(quota);
  return Object.hasOwn(quotations, key) ? quotations[key]?.(notice) : undefined;
}

/** The keys with which the body quotes names: of `lists`, and of each of their categories. */
export function nameKeys(lists: readonly NomineeList[]): string[] {
  return [
    '名单',
    ...new Set(lists.flatMap(({ categories }) => categories.map((category) => `名单.${category}`))),
  ];
}

/** The lists of which `key` quotes all names: all that propose, or those of its category alone. */
function listsNamed(key: string, lists: readonly NomineeList[]): NomineeList[] {
  return lists.filter(
    ({ categories, standing }) =>
      standing === 'proposed' &&
      (key === '名单' || categories.every((category) => key === `名单.${category}`)),
  );
}

/** Those whose names `key` quotes: all whom `lists` propose, or those of its category. */
export function nomineesNamed(key: string, lists: readonly NomineeList[]): readonly Nominee[] {
  const proposed = lists.filter(({ standing }) => standing === 'proposed');
  if (key === '名单') return nomineesOf({ lists: proposed });
  return nomineesOf({ lists: byCategory(proposed).filter(({ category }) => key === `名单.${category}`) });
}

/** 甲一、甲二: the names that `lists` propose, all or those of the category in `key`; undefined where there are none. */
export function namesOf(key: string, lists: readonly NomineeList[]): string | undefined {
  return joined(nomineesNamed(key, lists).map(({ name }) => name));
}

/**
 * The lists that the text itself holds, which stand nowhere else then. `placed`, by the paragraph: `{{名单}}` is a
 * paragraph of its own, in whose place the lists stand, as they are; deeds have no room there. `named`: a sentence names
 * all whom a list that says nothing else puts forward, where no attachment is that list.
 */
export function listsInText({ body, lists, attachments }: Notice): ListsInText {
  const placed = new Map<Block, readonly NomineeList[]>();
  const isFree = (list: NomineeList): boolean =>
    ![...placed.values()].some((others) => others.includes(list));
  for (const block of body) {
    const [quoted, ...others] = block.kind === 'paragraph' ? block.inlines : [];
    if (quoted?.kind !== 'quoted' || others.length > 0) continue;
    const quotedLists = listsNamed(quoted.key, lists);
    if (quotedLists.length > 0 && quotedLists.every((list) => list.form !== 'sections' && isFree(list)))
      placed.set(block, quotedLists);
  }
  const keys = inlinesOfProse(body).flatMap((inline) => (inline.kind === 'quoted' ? [inline.key] : []));
  const named = attachments.some(({ kind }) => kind === 'on-page')
    ? []
    : keys.flatMap((key) => listsNamed(key, lists)).filter((list) => isFree(list) && saysNamesOnly(list));
  return { placed, named: [...new Set(named)] };
}

export interface ListsInText {
  readonly placed: ReadonlyMap<Block, readonly NomineeList[]>;
  readonly named: readonly NomineeList[];
}

/** Whether a list says nothing of those whom it names, nor of itself. */
function saysNamesOnly({ form, heads, introduction, remarks, nominees, separators }: NomineeList): boolean {
  return (
    (form === 'lines' || (form === 'table' && heads.length === 1)) &&
    introduction.length + remarks.length === 0 &&
    nominees.every(({ name, cells }) => cells.join('') === name) &&
    separators.every((after) => /^[、，；。\s]*$/.test(after))
  );
}

/** `2名先进工作者` */
function chineseQuota({ count, measureWord, category }: Quota): string {
  return `${count}${measureWord}${category}`;
}

function details(
  kind: Channel['kind'],
  purpose: ChannelPurpose = 'objection',
): (notice: Quotable) => string | undefined {
  return ({ receiver }) =>
    joined(
      receiver.channels
        .filter((channel) => channel.kind === kind && channel.purpose === purpose)
        .map((channel) => ('number' in channel ? channel.number : channel.address)),
    );
}

function joined(values: Iterable<string | undefined>): string | undefined {
  return [...values].filter((value) => value !== undefined).join('、') || undefined;
}

/** 甲、乙和丙 */
function inWords(parts: readonly string[]): string | undefined {
  return parts.length < 2 ? parts[0] : `${parts.slice(0, -1).join('、')}和${parts.at(-1)}`;
}
