import type { Correction } from '../../life/correction.ts';
import { nameForm } from '../../name/name-form.ts';
import type { SimplifiedOf } from '../../name/word-finder.ts';
import { everyCategory, type Nominee, nomineesOf, type Notice } from '../../notice/notice.ts';
import { textOfProse } from '../../prose/prose.ts';
import type { PublicityWindow } from '../../window/publicity-window.ts';
import type { Path } from '../../finding/finding.ts';
import type { Finding } from '../findings/findings.ts';
import { type NomineeChanges, type NomineePair, nomineeChanges, restOf } from './nominee-changes.ts';

/** A version that is kept, or the present one. */
type Text = Pick<Notice, 'lists' | 'quotas' | 'receiver' | 'window' | 'windowChanges'>;

/**
 * What is wrong with what the corrections of `notice` say that they are, held against what they changed: from each
 * version that is kept to the next. Who is added, gone or replaced is 对象调整, by whatever name. A slip of the pen
 * (笔误) moves no window, and nobody to another category. And where the words of a correction name who is concerned,
 * they name all of them, and what else of the objections' ways was changed.
 */
export function correctedTexts(
  notice: Pick<Notice, 'corrections' | 'versions'> & Text,
  simplifiedOf: SimplifiedOf,
): Finding[] {
  const { corrections, versions } = notice;
  return corrections.flatMap((correction, index): Finding[] => {
    const before = versions[index]?.notice;
    const after = index + 1 === corrections.length ? notice : versions[index + 1]?.notice;
    if (correction.kind === 'privacy' || !before || !after) return [];
    const changes = nomineeChanges(before, after, simplifiedOf);
    const path = ['corrections', index];
    const unsaid = unsaidOf(correction, changes, before, after);
    return [
      ...misnamed(correction, changes, before, after, [...path, 'kind']),
      ...(unsaid.length > 0
        ? [{ code: 'correction-unsaid', path: [...path, 'words'], facts: { what: unsaid } } as const]
        : []),
    ];
  });
}

/** What of the changes is not of the kind that the correction is said at `path` to be. */
function misnamed(
  { kind }: Correction,
  { gone, added, kept }: NomineeChanges,
  before: Text,
  after: Text,
  path: Path,
): Finding[] {
  const findings: Finding[] = [];
  if (kind !== 'nominees' && gone.length + added.length > 0)
    findings.push({
      code: 'correction-of-others',
      path,
      facts: { kind, gone: namesOf(gone), added: namesOf(added) },
    });
  if (kind !== 'misprint') return findings;
  const moved = kept.filter((pair) => isElsewhere(pair, before, after)).map(([, now]) => now);
  if (moved.length > 0)
    findings.push({
      code: 'correction-of-more',
      path,
      facts: { kind, proper: 'nominees', names: namesOf(moved) },
    });
  const [was, is] = [publishedWindow(before), publishedWindow(after)];
  if (was.opens !== is.opens || was.closes !== is.closes)
    findings.push({ code: 'correction-of-more', path, facts: { kind, proper: 'window', names: [] } });
  return findings;
}

function namesOf(nominees: readonly Nominee[]): string[] {
  return nominees.map(({ name }) => name);
}

/** Whether a nominee was moved to another category, of those that both versions have. */
function isElsewhere([old, now]: NomineePair, before: Text, after: Text): boolean {
  return (
    old.category !== now.category &&
    everyCategory(before).includes(now.category) &&
    everyCategory(after).includes(old.category)
  );
}

/** The window as the text itself sets it, whatever moved it later. */
function publishedWindow({ window, windowChanges }: Text): PublicityWindow {
  return windowChanges[0]?.before.window ?? window;
}

/** Words that mean more than they name: 等2人, 第3至5号, 部分, 序号. */
const collective =
  /等(?![级次额候式])|一并|同时|另|其中|个别|[错漏]字|标点|[部多若几数两二三四五六七八九十\d]+[处人名位个项条行家户件]|部分|若干|所有|全部|全体|各|有关|相关|其[他它余]|第|序号|排序|顺序|名次|统一|错别字|格式|文字|表格|整[个份]|名单(?!里|中|上|内)/u;

/** Words of how objections are taken. */
const ofReceiver =
  /电话|手机|号码|联系|受理|传真|邮|信[函箱件访]|来[信访人]|地址|渠道|方式|部门|科室|反映|监督|举报|办公|接待|网[址站页]|二维码|要求|实名|匿名/u;

/**
 * What was changed and is not in the words of the correction, where these name at least one whom it concerns; nothing
 * where they may mean more than they name.
 */
function unsaidOf(
  { words, kind }: Correction,
  { kept, respelt }: NomineeChanges,
  before: Text,
  after: Text,
): string[] {
  if (kind !== 'misprint' && kind !== 'details') return [];
  const text = nameForm(words);
  const isNamed = (names: readonly string[]): boolean =>
    names.some((name) => nameForm(name).length > 1 && text.includes(nameForm(name)));
  const everybody = [...nomineesOf(before), ...nomineesOf(after)].map(({ name }) => name);
  if (collective.test(words) || !isNamed(everybody)) return [];
  const rows = [...kept.filter(isRowChanged), ...respelt];
  const silent = rows.filter((pair) => !isNamed(saidOf(pair)));
  const isReceiverChanged = JSON.stringify(before.receiver) !== JSON.stringify(after.receiver);
  return [
    ...(silent.length < rows.length ? silent.map(([, now]) => now.name) : []),
    ...(isReceiverChanged && !ofReceiver.test(words) ? ['受理'] : []),
  ];
}

function isRowChanged([old, now]: NomineePair): boolean {
  const [was, is] = [restOf(old), restOf(now)];
  return (
    (was.length === is.length && was.some((cell, index) => cell !== is[index])) ||
    nameForm(textOfProse(old.deeds)) !== nameForm(textOfProse(now.deeds))
  );
}

/** By what words a changed row may be meant: its name, what its cells say, and one of several in a cell. */
function saidOf([old, now]: NomineePair): string[] {
  return [old, now].flatMap((one) => {
    const cells = one.cells.length > 1 ? one.cells : restOf(one);
    return [one.name, ...cells, ...cells.flatMap((cell) => cell.split(/[、，,；;（）()\s]+/u))];
  });
}
