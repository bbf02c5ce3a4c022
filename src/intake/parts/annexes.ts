import { stretchIn } from '#domain/lists/stretch-in.ts';
import { bodyNames } from '../body-name.ts';
import { type Entry, isLine, type Line, wholeText } from '../entry.ts';
import { countedHeading } from '../lists/category.ts';
import { numbered } from '../numbering.ts';

/** An annex of a notice: what stands below 附件1, or after the signature. */
export interface Annex {
  /** '' where it has none. */
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly where: string;
}

const marker = /^附\s*(?:[件表录]\s*)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：]?$/;
/** 附件1：拟推荐对象名单, at the head of a page; 附：拟命名示例基地名单. */
const titledMarker =
  /^附\s*(?:件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：]?|[:：](?=.*(?:名单|一览表|汇总表)$))\s*(\S.{1,60})$/;

/** Whether an annex begins with `entry`: 附件1, or its title where a page begins or the text is signed. */
export function beginsAnnex(entry: Entry, isSigned: boolean): boolean {
  if (!isLine(entry)) return false;
  return marker.test(entry.text) || ((entry.startsPage || isSigned) && titledMarker.test(entry.text));
}

/** The annexes in `entries`, each with its title. */
export function annexesIn(entries: readonly Entry[]): Annex[] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (!last || beginsAnnex(entry, true) || beginsList(entry)) groups.push([entry]);
    else last.push(entry);
  }
  return groups.map(annexOf);
}

/** A page, or a sheet, that begins with the title of a list or the like. */
function beginsList(entry: Entry): boolean {
  return (
    isLine(entry) &&
    entry.startsPage &&
    isTitle(entry) &&
    /(?:名单|表|清单|条件|标准|事迹|情况|简介|汇总)(?:[（(].*)?$/.test(entry.text)
  );
}

function annexOf(entries: readonly Entry[]): Annex {
  const [first] = entries;
  const where = first?.where ?? '';
  if (first && isLine(first) && beginsAnnex(first, true)) {
    const own = marker.test(first.text) ? '' : stretchIn(first.text, titledMarker, 1);
    const title = own === '' ? titleLines(entries.slice(1)) : [];
    return {
      title: own === '' ? joined(title) : own,
      entries: entries.slice(1 + title.length),
      where,
    };
  }
  const title = titleLines(entries);
  return { title: joined(title), entries: entries.slice(title.length), where };
}

/** The lines at the head of `entries` that are a title: short, without a number, and no sentence. */
function titleLines(entries: readonly Entry[]): Line[] {
  const lines: Line[] = [];
  for (const entry of entries.slice(0, 3)) {
    if (!isLine(entry) || !isTitle(entry)) break;
    const last = lines.at(-1);
    if (
      last &&
      !isCut(last.text) &&
      (last.alignment !== 'center' ||
        entry.alignment !== 'center' ||
        (/[单表况迹件绍]$/.test(last.text) && !/^[及和与、]/.test(entry.text)))
    )
      break;
    lines.push(entry);
  }
  return lines;
}

/** Whether a bracket or a quotation that `text` opens goes on in the next line: 全国“民主法治示范 / 村（社区）”名单. */
function isCut(text: string): boolean {
  const count = (sign: RegExp): number => text.match(sign)?.length ?? 0;
  return count(/[（(]/g) > count(/[）)]/g) || count(/“/g) > count(/”/g) || count(/《/g) > count(/》/g);
}

function isTitle(line: Line): boolean {
  const { depth, words } = numbered(line);
  const isPart = countedHeading(words) !== undefined && !/[单册表]/.test(words);
  return depth === undefined && !isPart && words.length <= 60 && !/[，。；：:]/.test(words);
}

function joined(lines: readonly Line[]): string {
  return lines.map(wholeText).join('').replace(/\n/g, '');
}

const listed = /^附\s*[件表]?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：_＿]\s*(.+)$/s;
const item = /^(?:附\s*件\s*[:：]?\s*)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[.．、:：]\s*/;

/** 1., and the title in the next line. */
const bareNumber = /^(?:附\s*件\s*[:：]?\s*)?\d{1,2}\s*[.．、]$/;
/** 1.名单 2.条件, and not the 31. of 名单2022-8-31.docx. */
const nextItem =
  /\n|(?<=[^\s\d.\-—_])\s*(?=\d{1,2}[.．、]\s*(?!(?:docx?|xlsx?|pdf|zip|rar|wps|et|jpg)\b)\S)/i;

export interface AttachmentLines {
  readonly titles: readonly string[];
  /** The lines that name them. */
  readonly lines: ReadonlySet<Entry>;
}

/**
 * Whether the entry at `index` is 附件： over numbered titles, below which the text is signed, or ends where it `isCut`
 * there.
 */
export function headsAttachments(entries: readonly Entry[], index: number, isCut = false): boolean {
  const head = entries[index];
  if (!head || !isLine(head) || !/^附\s*件\s*[:：]$/.test(head.text)) return false;
  const isItem = (entry: Entry): boolean =>
    isLine(entry) && item.test(wholeText(entry)) && !/[。；]/.test(entry.text);
  const below = entries.slice(index + 1);
  const end = below.findIndex((entry) => !isItem(entry));
  const next = below[end];
  if (isCut && end === -1) return below.length > 0;
  return end > 0 && next !== undefined && isLine(next) && bodyNames(next.text).length > 0;
}

/** What the title of a file ends in. */
const ofFile = /(?:[单册表件准法况迹料书告]|\.\w{2,5})(?:[（(].*[）)])?$/;

/** Whether `entries` are 附：示例基地名单 and numbered names below it, none of which can be a file. */
export function listsNames([head, ...below]: readonly Entry[]): boolean {
  if (!head || !isLine(head) || !titledMarker.test(head.text)) return false;
  const isName = (entry: Entry): boolean =>
    isLine(entry) && item.test(wholeText(entry)) && !ofFile.test(wholeText(entry).trim());
  return below.length > 2 && below.every(isName);
}

/** The attachments that the text names below its end: 附件：1.评选条件. */
export function attachmentLines(entries: readonly Entry[]): AttachmentLines {
  const titles: string[] = [];
  const lines = new Set<Entry>();
  let [isOpen, isAwaited] = [false, false];
  for (const [index, entry] of entries.entries()) {
    if (!isLine(entry)) continue;
    const isHead = headsAttachments(entries, index, true);
    const first: string | undefined = isHead ? '' : listed.exec(entry.text)?.[1];
    const goesOn = isAwaited || item.test(wholeText(entry)) || bareNumber.test(entry.text);
    const more: string | undefined = isOpen && goesOn ? wholeText(entry) : undefined;
    const text: string | undefined = first ?? more;
    isOpen = text !== undefined;
    if (text === undefined) continue;
    lines.add(entry);
    const parts = text.split(nextItem).filter((part) => !bareNumber.test(part.trim()));
    isAwaited = bareNumber.test(text.trim());
    for (const part of parts)
      if (part.trim() !== '')
        titles.push(
          part
            .trim()
            .replace(item, '')
            .replace(/^《(.*)》$/, '$1')
            .trim(),
        );
  }
  return { titles, lines };
}
