import { stretchIn } from '#domain/lists/stretch-in.ts';
import { doubtSentences } from '#intake/doubts/doubt-sentences.ts';
import type { DraftList } from '#intake/draft.ts';
import type { Intake } from '#intake/intake.ts';
import { doubtComment } from '#reading/folder/open-doubts.ts';
import { blocksOfList } from '#reading/prose/blocks.ts';
import { slugsOfWords } from '#reading/prose/slug.ts';
import { cutMatter } from '#reading/settings/matter/front-matter.ts';
import { bytesOf, textOf } from '../file-text.ts';
import { Ended } from '../ended.ts';
import type { Change, Plan } from '../plan.ts';
import { listText, tableText } from './imported-files.ts';
import { changeLines, listChanges, type ListRows } from './list-changes.ts';
import { doubtLines, sizeLines } from './import-plan.ts';

/** The files of a notice that a list is put into, by their path within the content folder. */
export type HeldFiles = ReadonlyMap<string, Uint8Array>;

interface HeldList {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly list: ListRows;
}

/**
 * What puts the lists of `intake` into the notice in `folder`: a list of the same title, or the only one, gives its
 * table for the new one and keeps all else; others are new. Throws `Ended` where `intake` has no list.
 */
export function listPlan(
  intake: Intake,
  files: HeldFiles,
  folder: string,
  shownAs: string,
): Plan & { readonly next: string } {
  const { lists } = intake.draft;
  if (lists.length === 0)
    throw new Ended('文件里没有看出名单，没有改动。名单要有表头，例如“序号、姓名、工作单位”。', 1);
  const held = [...files].flatMap(([path, bytes]) => heldList(path, bytes));
  const planned = lists.map((list, index) => plannedList(list, index, lists.length, held, folder));
  const doubts = intake.doubts.filter(({ code }) => code !== 'list-only');
  return {
    changes: [...planned.map(({ change }) => change), ...doubtChange({ ...intake, doubts }, files, folder)],
    said: [
      ...planned.flatMap(({ said, change }) => [`${shownAs}/${change.path}：`, ...said]),
      ...doubtLines({ ...intake, doubts }),
    ],
    next: [
      '下一步：',
      doubts.length === 0 ? '' : '逐条核对 notice.md 里的“存疑”；',
      planned.some(({ isOfOthers }) => isOfOthers) ? '照名单改 notice.md 的“名额”；' : '',
      `运行 npm run check -- ${shownAs}/${folder}`,
    ].join(''),
  };
}

function plannedList(
  list: DraftList,
  index: number,
  count: number,
  held: readonly HeldList[],
  folder: string,
): {
  readonly change: Change;
  readonly said: readonly string[];
  /** Whether it has more or fewer rows than before. */
  readonly isOfOthers: boolean;
} {
  const same =
    held.find(({ text }) => titleIn(text) === list.title) ??
    (count === 1 && held.length === 1 ? held[0] : undefined);
  const slug = (slugsOfWords([list.title || '名单']).get(list.title || '名单') ?? 'x').slice(0, 40);
  const path = same?.path ?? `${folder}/nominees/${slug}-mingdan.md`;
  const text = same ? withTable(same.text, list) : listText(list, held.length + index);
  const before = same?.list ?? { heads: list.heads, rows: [] };
  const changes = listChanges(before, list);
  return {
    isOfOthers: before.rows.length !== list.rows.length,
    change: { path, before: same?.bytes, bytes: bytesOf(text) },
    said: [...changeLines(changes), ...sizeLines(path, text)],
  };
}

function heldList(path: string, bytes: Uint8Array): HeldList[] {
  const text = /\/nominees\/[^/]+\.md$/.test(path) ? textOf(bytes) : undefined;
  const blocks = text === undefined ? [] : blocksOfList(cutMatter(text).body);
  if (text === undefined || typeof blocks === 'number') return [];
  const table = blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') return [];
  const cells = ({ cells: row }: (typeof table)['heads']): string[] =>
    row.map(({ text: said }) => said.replaceAll('\\|', '|'));
  return [{ path, bytes, text, list: { heads: cells(table.heads), rows: table.rows.map(cells) } }];
}

function titleIn(text: string): string {
  const written = stretchIn(cutMatter(text).yaml ?? '', /^标题[:：]\s*(.*?)\s*$/m, 1);
  return written.replace(/^"(.*)"$/, '$1').replaceAll('\\"', '"');
}

/** A row of a table, as it is written or copied. */
const rowLine = /^\s*\||\t/;

/** `text` with the table of `list` for its own; what stands above and below stays. */
function withTable(text: string, { heads, rows }: DraftList): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const { body } = cutMatter(text);
  const head = text.slice(0, text.length - body.length);
  const lines = body.split(/\r?\n/);
  const first = lines.findIndex((line) => rowLine.test(line));
  const after = lines.findIndex((line, index) => index > first && !rowLine.test(line));
  const rest = after === -1 ? [] : lines.slice(after);
  return head + [...lines.slice(0, first), ...tableText(heads, rows).split('\n'), ...rest].join(end);
}

/** The doubts put before the text of the notice, below those that are there. */
function doubtChange(intake: Intake, files: HeldFiles, folder: string): Change[] {
  const path = `${folder}/notice.md`;
  const before = files.get(path);
  const text = before && textOf(before);
  if (before === undefined || text === undefined || intake.doubts.length === 0) return [];
  const { body } = cutMatter(text);
  const comments = doubtSentences(intake.doubts)
    .map(doubtComment)
    .filter((line) => !body.includes(line));
  const head = text.slice(0, text.length - body.length);
  return comments.length === 0
    ? []
    : [{ path, before, bytes: bytesOf(`${head}${comments.join('\n')}\n${body}`) }];
}
