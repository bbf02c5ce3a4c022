import { at } from '#domain/lists/at.ts';
import { isSurnamed } from '#domain/name/likely-names.ts';
import { isBodyName } from '../body-name.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { DraftList } from '../draft.ts';
import { type Entry, isLine, type Line } from '../entry.ts';
import { numbered } from '../numbering.ts';
import { plainName, withCloseNames } from '../wide-names.ts';
import { categoryOf, namedCategory, noticeCategory } from './category.ts';
import { listOfRows, type NameRow } from './name-rows.ts';

export interface GroupedNames {
  readonly lists: readonly DraftList[];
  readonly sources: ReadonlySet<Entry>;
  readonly doubts: readonly Doubt[];
}

const fewest = 2;

/**
 * The list of persons whom lines of `entries` name one behind another: 示例小学：甲一、乙二 and 示例中学：丙三, each behind
 * where they are; or 甲一、乙二、丙三 below 名单如下：. None where a line says anything else. `title` is that of the notice.
 */
export function groupedNames(entries: readonly Entry[], title: string): GroupedNames {
  const rows: (NameRow[] | undefined)[] = [];
  for (const [index, entry] of entries.entries()) {
    const isBelow = rows[index - 1] !== undefined || headsNames(entries[index - 1]);
    rows.push(isLine(entry) ? (placedNames(entry) ?? bareNames(entry, isBelow)) : undefined);
  }
  const from = rows.findIndex((own) => own !== undefined);
  const length = rows.slice(from).findIndex((own) => own === undefined);
  const to = length === -1 ? rows.length : from + length;
  const own = from === -1 ? [] : rows.slice(from, to).flatMap((row) => row ?? []);
  const isRow =
    own.length >= fewest && (to - from >= fewest || own.every(({ organisation }) => organisation === ''));
  if (!isRow) return { lists: [], sources: new Set(), doubts: [] };
  const category = noticeCategory(title);
  const { where } = at(entries, from);
  const { list, doubts } = listOfRows(own, { category, title: category, introduction: [] }, where);
  const head = own.every(({ organisation }) => placeName.test(organisation)) ? '所在地' : '工作单位';
  const isPlaced = list.heads.includes('工作单位');
  const guessed = doubt('heads-guessed', { list: `名单“${list.title}”`, heads: head }, { where });
  return {
    lists: [{ ...list, heads: list.heads.map((own) => (own === '工作单位' ? head : own)) }],
    sources: new Set(entries.slice(from, to)),
    doubts: [...doubts, ...(isPlaced ? [guessed] : [])],
  };
}

/** 拟激励市名单：甲市、乙市。 */
const listLabel = /^((?:[^：:，。；、（]|（[^（）]*）){2,30})[:：]\s*([^。；：:]+)[。；]?$/;

/**
 * The lists that lines of `entries` are, each of all whom its label, a list's or of whom is put forward, names behind
 * it.
 */
export function labelledLists(entries: readonly Entry[], title: string): GroupedNames {
  const lines = entries.filter(isLine).flatMap((line) => {
    const { words } = numbered(line);
    const [, label = '', text = ''] = listLabel.exec(words) ?? [];
    const names = text.split('、').map((name) => plainName(name.trim()));
    const isList = /名单(?:如下)?$|^(?:拟|推荐|入选|获评|获奖)/.test(label) && names.length > fewest;
    return isList && names.every((name) => listedName.test(name)) ? [{ line, label, names }] : [];
  });
  const read = lines.map(({ line, label, names }) => {
    const heading = label.replace(/如下$/, '');
    const rows = names.map((name) => ({ number: '', name, remark: '', organisation: '', cells: [] }));
    const category = namedCategory(categoryOf(heading), title);
    const { list, doubts } = listOfRows(rows, { category, title: heading, introduction: [] }, line.where);
    return { list: { ...list, heads: names.every(isSurnamed) ? ['姓名'] : ['名称'] }, doubts };
  });
  return {
    lists: read.map(({ list }) => list),
    sources: new Set(lines.map(({ line }) => line)),
    doubts: read.flatMap(({ doubts }) => doubts),
  };
}

/** What may be a name: a person’s, a body’s, a place’s. */
const listedName = /^[\p{Script=Han}A-Za-z0-9·（）“”]{2,40}$/u;

/** Of `line`, which names persons behind a label, the label; '' of another one. */
export function labelOfNames(line: Line): string {
  const { words } = numbered(line);
  const [, label = '', names = ''] = labelled.exec(words) ?? [];
  return !nobody.test(label) && (rowsOf(names, '')?.length ?? 0) >= fewest ? label : '';
}

const labelled = /^([^：:，。；]{2,30})[:：]\s*([^。；：:]+)$/;
const placeName = /[省市州盟县区旗镇乡村]$/;
/** Those whom one calls, and those who decided. */
const nobody = /联系|经办|负责|监督|举报|咨询|受理|[组成专评]|电话|地址|时间|人$/;

/** 示例小学：甲一（女）、乙二 */
function placedNames(line: Line): NameRow[] | undefined {
  const [, place = '', names = ''] = labelled.exec(numbered(line).words) ?? [];
  return isBodyName(place) || placeName.test(place) ? rowsOf(names, place) : undefined;
}

/** 名单如下：, 公示如下（排名不分先后）： */
function headsNames(entry: Entry | undefined): boolean {
  return (
    entry !== undefined && isLine(entry) && /(?:如下|名单)(?:[（(][^（）()]*[）)])?[:：]$/.test(entry.text)
  );
}

/** 甲一　乙二　丙三, below 名单如下：, or as many in a line that they are nothing else. */
function bareNames(line: Line, isBelow: boolean): NameRow[] | undefined {
  const rows = rowsOf(line.text, '');
  return isBelow || (rows?.length ?? 0) > fewest ? rows : undefined;
}

/** The names that `text` is made of, all with a surname; undefined where one of its parts is none. */
function rowsOf(text: string, organisation: string): NameRow[] | undefined {
  const parts = withCloseNames(text)
    .split(/[、，,\s](?![^（(]*[）)])/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const rows = parts.flatMap((part): NameRow[] => {
    const [, name = '', remark = ''] =
      /^(\p{Script=Han}{2,4})(?:[（(]([^（）()]{1,16})[）)])?$/u.exec(part) ?? [];
    return isSurnamed(name) && !isBodyName(name)
      ? [{ number: '', name: plainName(name), remark, organisation, cells: [] }]
      : [];
  });
  return rows.length > 0 && rows.length === parts.length ? rows : undefined;
}
