import type { CivilDate } from '../../time/civil-date.ts';
import type { MinuteOfDay } from '../../time/instant.ts';
import type { ContactFindings } from '../../contact/contact-value.ts';
import type { Channel, ChannelPurpose, ObjectionRules, PostmarkRule } from '../../receiver/receiver.ts';
import type { Publication } from '../../time/publication.ts';
import type { PublicityWindow, WindowUnit } from '../../window/publicity-window.ts';

/** What the lists have of one of those that a text compares: 甲一, 5000元. */
export interface Side {
  readonly name: string;
  readonly value: string;
}

export type ContactKind = 'phone' | 'fax' | 'email' | 'postcode' | 'address' | 'site';

/** Where a notice's words and its data, or two parts of its data, do not agree. `stated` is as the author wrote it. */
export interface AgreementFindings extends ContactFindings {
  /** A first or last day in the prose is not the window's. */
  'stated-days-differ': { readonly stated: string; readonly window: PublicityWindow };
  /** The prose tells the window, and another one after it. */
  'stated-window-second': { readonly stated: string; readonly window: PublicityWindow };
  /** A number of days in the prose is not the window's. */
  'stated-length-differs': {
    readonly stated: string;
    readonly counted: number;
    readonly unit: WindowUnit;
    readonly window: PublicityWindow;
  };
  /** A closing time in the prose is not the window's. */
  'stated-time-differs': { readonly stated: string; readonly minute: MinuteOfDay };
  /** 自次日起, 今日（8月9日）: what is told from the day of publication is not so. */
  'relative-day-differs': { readonly stated: string; readonly window: PublicityWindow };
  /** By when the prose lets one object: not until the window closes, or longer. */
  'deadline-differs': { readonly stated: string; readonly window: PublicityWindow };
  /** The prose states the window and never its year. */
  'stated-year-missing': { readonly stated: string };
  /** 8月32日 */
  'stated-day-impossible': { readonly stated: string };
  /** 25时, 24:30, 9时61分 */
  'stated-time-impossible': { readonly stated: string };
  /** A weekday beside a day is not that day's. */
  'stated-weekday-differs': { readonly stated: string; readonly on: CivilDate };
  /** 2月3日为调休工作日: by the calendar the day is another one. */
  'stated-workday-differs': {
    readonly stated: string;
    readonly on: CivilDate;
    readonly known: 'off' | 'weekday' | 'make-up';
  };
  /** Days in a sentence about the window that are not its own, and whose meaning cannot be told. */
  'window-statement-unclear': { readonly stated: string };
  /** A category's quota is not the length of its list. */
  'quota-list-differs': {
    readonly category: string;
    readonly count: number;
    readonly listed: number;
    readonly measureWord: string;
  };
  /** A number of a category's nominees in title, heading or prose is not its quota. */
  'stated-quota-differs': { readonly stated: string; readonly category: string; readonly count: number };
  /** A measure word for persons (名) beside a category of units or works. */
  'measure-word-differs': {
    readonly stated: string;
    readonly category: string;
    readonly measureWord: string;
  };
  /** A total is not the sum of the quotas. */
  'stated-total-differs': {
    readonly stated: string;
    readonly total: number;
    /** The categories that are added up; empty for those who stand by. */
    readonly of: readonly string[];
  };
  /** What a number is said to be made of does not make it: parts, or so many times an amount. */
  'quota-parts-differ': { readonly stated: string; readonly sum: number; readonly whole: string };
  /** The prose makes another number public than it says were chosen. */
  'stated-count-second': { readonly stated: string; readonly other: string };
  /** 其中女性4名: by a column of the lists as many are what `label` calls them as `counted`. */
  'stated-trait-differs': { readonly stated: string; readonly label: string; readonly counted: number };
  /**
   * 平均年龄45岁, 均不低于80分: by a column of the lists it is `known`, of the row of `name`, or, where that is undefined, of all
   * of whom it is said.
   */
  'stated-amount-differs': {
    readonly stated: string;
    readonly name: string | undefined;
    readonly known: string;
  };
  /**
   * 按得分从低到高排列, where the column `head` of a list goes the other way: down where `isDown`; or goes that way but for the
   * row of `name`.
   */
  'stated-order-differs': {
    readonly stated: string;
    readonly head: string;
    readonly isDown: boolean;
    readonly name?: string;
  };
  /** 奖励资金合计35.6万元, where the column `head` comes to `sum`. */
  'stated-sum-differs': { readonly stated: string; readonly head: string; readonly sum: string };
  /** 23名，占劳动模范总数的65.0%, of 38: what share `part` has of `whole` is another one. */
  'stated-share-differs': {
    readonly stated: string;
    readonly part: number;
    readonly whole: number;
    readonly category: string | undefined;
  };
  /**
   * 两人相差5岁: by the lists the gap between `sides`, or that which the one of them has to what the text tells, is `gap`
   * (相差6岁, 多2分).
   */
  'stated-gap-differs': {
    readonly stated: string;
    readonly sides: readonly Side[];
    readonly gap: string;
  };
  /** A number is another one than those beside it make: 26名、19名, and this time 8名, but 累计45名. */
  'stated-reckoning-differs': {
    readonly stated: string;
    readonly reckoning: string;
    readonly result: string;
  };
  /** A number beside a category that is not its quota, and of which it cannot be told what it counts. */
  'quota-statement-unclear': { readonly stated: string; readonly category: string };
  /** The prose lists someone by name whom no list has; `nearest` may be meant. */
  'named-not-listed': { readonly named: string; readonly nearest: string | undefined };
  /** The prose lists a category by name, and leaves one out. */
  'listed-not-named': { readonly name: string; readonly category: string };
  /** The prose puts one nominee forward twice in one breath. */
  'named-twice': { readonly name: string };
  /** The prose closes a list of names with another number than it names. */
  'named-count-differs': { readonly stated: string; readonly counted: number };
  /** The prose puts a nominee forward in another category than the list does. */
  'named-category-differs': { readonly name: string; readonly stated: string; readonly known: string };
  /** A nominee's deeds begin with another name. */
  'deeds-name-differs': { readonly stated: string; readonly name: string };
  /** The prose gives a nominee another unit than the list does. */
  'named-unit-differs': { readonly name: string; readonly stated: string; readonly known: string };
  /** What the prose tells of a nominee's sex, nation or birth is not what the list does. */
  'named-trait-differs': { readonly name: string; readonly stated: string; readonly known: string };
  /** What the text tells twice is told another way here than elsewhere: a code, a person's name, a number of copies. */
  'told-otherwise': { readonly stated: string; readonly other: string };
  /** 他, 这位先生 of a woman: a word for the other sex in a text that speaks of one person alone. */
  'pronoun-differs': { readonly name: string; readonly stated: string; readonly known: string };
  /**
   * What the prose claims of all, none or one alone of some rows: the list has `known` of `name`, or, where that is
   * undefined, says it of `known`, of nobody where it is empty.
   */
  'stated-claim-differs': {
    readonly stated: string;
    readonly name: string | undefined;
    readonly known: string;
  };
  /**
   * Of those whom the prose compares the column `head` says another one, or, where `head` is empty, how many there are
   * of each. `place`: 排第2, 最少, which is that of the first of `sides`.
   */
  'stated-comparison-differs': {
    readonly stated: string;
    readonly head: string;
    readonly sides: readonly Side[];
    readonly place: string | undefined;
  };
  /** A column of the list says of somebody that he does not meet a condition. */
  'criterion-unmet': { readonly criterion: string; readonly name: string; readonly known: string };
  /** 先进个人 for what is elsewhere 先进工作者. */
  'category-differs': { readonly word: string; readonly category: string };
  /** 拟表彰 in the title, 拟推荐 in the text. */
  'intention-differs': { readonly title: string; readonly text: string };
  /** A channel is named and cannot be used. `isRegistered`: 受理 has it, without number or address. */
  'channel-without-details': { readonly kind: Channel['kind']; readonly isRegistered: boolean };
  'visit-without-place': { readonly lacks: readonly ('place' | 'hours')[] };
  /** A number or address in the prose that 受理 does not have. */
  'contact-unregistered': { readonly kind: ContactKind; readonly text: string };
  /** 3楼205室: the room's number does not begin with its floor. */
  'room-floor-differs': { readonly place: string; readonly floor: string; readonly room: string };
  /** A number or address in the prose is not quite the one that 受理 has, or is another channel's. */
  'contact-differs': { readonly kind: ContactKind; readonly text: string; readonly known: string };
  /** Two numbers in two places of the prose are a slip of the pen apart, and nothing tells what each is for. */
  'contacts-alike': { readonly text: string; readonly other: string };
  /** Two numbers of one area are of seven and of eight digits. */
  'phone-lengths-differ': { readonly text: string; readonly other: string };
  /** The number is 受理's, and its extension is not. */
  'extension-differs': { readonly text: string; readonly known: readonly string[] };
  /** The prose says that a number is for one purpose, 受理 for another. */
  'contact-purpose-differs': { readonly text: string; readonly stated: string; readonly known: string };
  'contact-hours-differ': { readonly stated: string; readonly known: string };
  'postmark-differs': { readonly stated: PostmarkRule; readonly known: PostmarkRule };
  /** The prose says which postmark counts, 受理 does not. */
  'postmark-unregistered': { readonly rule: PostmarkRule };
  /** What the prose demands of objections is not what 受理 does; `known` is its rule of the same kind. */
  'objection-rule-differs': {
    readonly of: keyof ObjectionRules;
    readonly stated: string;
    readonly known: string | undefined;
  };
  'receiver-department-differs': { readonly stated: string; readonly known: string };
  /** Who receives or signs is one of those that publish or sign, and its name is not written as theirs. */
  'body-name-differs': { readonly stated: string; readonly known: string };
  /** The prose names the channels and leaves out one of 受理. */
  'channel-unnamed': { readonly kind: Channel['kind'] };
  /** The prose tells one to object by a channel that 受理 keeps for something else. */
  'channel-not-for-objections': { readonly kind: Channel['kind']; readonly purpose: ChannelPurpose };
  /** The prose says that a channel takes no objections, and 受理 offers it as a way to object. */
  'channel-refused': { readonly kind: Channel['kind']; readonly written: string };
  /** Objections must be on paper, and there is nowhere to send it. */
  'written-objection-unaddressed': Record<never, never>;
  /** No channel has a number or an address. */
  'receiver-unreachable': Record<never, never>;
  'signed-after-publication': { readonly signedOn: CivilDate; readonly publishedOn: CivilDate };
  'signed-off-after-publication': { readonly signedOff: Publication; readonly published: Publication };
  'opens-before-publication': { readonly opens: CivilDate; readonly publishedOn: CivilDate };
  /** So long before that the year is likely wrong. */
  'signed-long-before': { readonly signedOn: CivilDate; readonly publishedOn: CivilDate };
  /** A day on which something was decided (经8月20日会议审议) is after publication. */
  'stated-day-to-come': { readonly stated: string; readonly publishedOn: CivilDate };
  /** A letter O in a year or a day. */
  'letter-for-zero': { readonly stated: string };
  /** The prose puts forward another year's or batch's than the title. */
  'stated-batch-differs': { readonly stated: string; readonly title: string };
  /** ×××, XX月, 此处填写 */
  'placeholder-left': { readonly text: string };
  /** Words of the example with which a new office begins. */
  'example-left': { readonly text: string };
  'page-number-left': { readonly text: string };
  /** The signer typed below the text, which the page prints itself. */
  'attachments-typed': { readonly title: string };
  /** The day below a signature that is typed is not that of the notice. */
  'signature-day-differs': { readonly stated: string; readonly signedOn: CivilDate };
  'signature-typed': { readonly signer: string };
  /** Below the prose another unit signs than the notice's signers. */
  'signature-differs': { readonly stated: string; readonly signers: readonly string[] };
  /** The notice's own number, as the prose gives it and as it is registered. */
  'own-number-differs': { readonly stated: string; readonly known: string };
  'window-ends-on-rest-day': { readonly closes: CivilDate };
  /** Fewer than half of a window's calendar days are worked. */
  'window-swallowed': {
    readonly days: number;
    readonly worked: number;
    readonly holiday: string | undefined;
  };
  /** `kind` is the kind of notice for which the least length holds; undefined for all. */
  'window-too-short': {
    readonly counted: number;
    readonly least: number;
    readonly unit: WindowUnit;
    readonly kind: string | undefined;
    readonly basis: string | undefined;
  };
  /** The prose speaks of an attachment that the notice does not have. */
  'attachment-unlisted': {
    readonly number: number | undefined;
    readonly title: string | undefined;
    readonly listed: number;
  };
  'attachment-title-differs': { readonly title: string; readonly listed: string };
  /** Who takes objections is put forward. */
  'contact-is-nominee': { readonly name: string };
  /** `first` heads the list where the nominee stands already. */
  'nominee-repeated': { readonly name: string; readonly first: string };
  'document-number-malformed': { readonly number: string };
  /** A paper's number is of a year that does not fit; `year` is that of the notice. */
  'document-number-year': { readonly number: string; readonly year: number; readonly isOwn: boolean };
  /** A paper that the prose cites with its title has another number where it cites it without. */
  'cited-number-differs': { readonly stated: string; readonly known: string };
  /** A paper of the basis has another number, or title, in the prose. */
  'basis-differs': { readonly stated: string; readonly known: string };
  /** The title begins with another office than those that publish. */
  'title-issuer-differs': { readonly title: string; readonly issuer: string };
  /** Two attachments bear one title. */
  'attachment-repeated': { readonly title: string };
  /** A word of every notice, mistyped or twice. */
  'word-mistyped': { readonly written: string; readonly instead: string };
  /** A people that there is not. */
  'people-unknown': { readonly written: string };
  /** The deeds tell another present post than the settings, by a slip. */
  'deeds-post-differs': { readonly stated: string; readonly known: string };
  /** Who is to be appointed has that post already. */
  'proposed-post-same': { readonly stated: string };
  /** The deeds of all `others` of a list tell a post to come. */
  'proposed-post-missing': { readonly name: string; readonly others: number };
  /** A month that no year has. */
  'month-impossible': { readonly written: string };
  /** A year in which nobody who is put forward was born. */
  'birth-year-impossible': { readonly written: string };
}
