import { effectWords } from '#domain/life/correction.ts';
import { dayAt } from '#domain/time/instant.ts';
import { addressOf, type Notice } from '#domain/notice/notice.ts';
import { inChinese } from '../half-done.ts';
import { type Change, realDisk, runJournalled } from '../journal.ts';
import { Ended, type Respondent } from '../asking/ask.ts';
import { type CheckedNotice, checkNoticeAt } from '../notice-content.ts';
import { noticeNamed, type NoticePlace, noticePlaces } from '../notice-named.ts';
import type { World } from '#terminal/run-command.ts';
import { ledgerLines, windowWords } from '../window-lines.ts';
import { askCorrection } from './ask-correction.ts';
import { editsSince, freezing, type HeldNotice, heldNotice, unfrozen } from './notice-folder.ts';
import type { PublishedVersions } from '#history/published/published-versions.ts';

/** A published notice of which every earlier version is frozen. */
export interface CorrectableNotice {
  readonly place: NoticePlace;
  readonly address: string;
  readonly checked: CheckedNotice;
  readonly held: HeldNotice;
}

/** The notice `named`. Throws `Ended` for a draft, and with what `refuse` says of versions still to be frozen. */
export async function correctable(
  named: string,
  { folder, now }: World,
  refuse: (versions: string, address: string) => string,
): Promise<CorrectableNotice> {
  const place = noticeNamed(folder, named);
  const address = addressOf(place);
  const checked = await checkNoticeAt(folder, place, dayAt(now));
  refuseDraft(checked, address);
  const held = heldNotice(folder, place);
  const missing = unfrozen(held);
  if (missing.length > 0) throw new Ended(refuse(`第 ${missing.join('、')} 版`, address), 1);
  return { place, address, checked, held };
}

/** Freezes the published version of the notice `named`, and opens its correction. Throws `Ended` where it cannot. */
export async function correctNotice(
  named: string,
  respondent: Respondent,
  published: PublishedVersions,
  world: World,
): Promise<void> {
  const { folder, disk = realDisk } = world;
  const { place, address, checked, held } = await correctable(
    named,
    world,
    (versions, at) =>
      `${at} 更正前的${versions}还没有留存。请先运行 npm run correct -- --补存 ${at}，再来更正。`,
  );
  if (held.isErased)
    throw new Ended(
      `${address} 已经撤回或者归档，网页上不再显示更正，留存旧版会把名单带回来。没有改动任何文件。`,
      1,
    );
  const corrects = held.corrections.length + 1;
  const found = await published.find({ year: place.year, slug: place.slug, version: corrects });
  if (!found?.files.has('notice.md')) throw new Ended(`${nowhere(address, corrects)}\n什么都没有写。`, 1);

  const frozen = freezing(held, place, corrects, found);
  const { change, slug, after } = await askCorrection(
    respondent,
    { place, corrects, checked, others: frozen },
    world,
  );
  const edits = editsSince(held.files, found.files);
  inChinese(() => runJournalled(folder, { command: `更正 ${address}`, changes: [...frozen, change] }, disk));

  const say = (text: string): void => respondent.say(text);
  say(`\n已写好：`);
  say(`  ${folder}/${change.path}　这次更正`);
  say(`  ${folder}/${place.folder}/versions/${corrects}/　更正前的第 ${corrects} 版，取自${found.from}`);
  sayWindow(after.notice, slug, say);
  if (edits.length > 0) {
    say('和已发布的相比，公示的文字已经有这些改动，都算在这次更正里：');
    for (const edit of edits) say(`  ${edit}`);
    say('下一步：核对这些改动，npm run check，提交。');
  } else
    say(
      `下一步：在 ${folder}/${place.folder}/ 里改好公示的文字（versions 里的不要动），npm run check，提交。`,
    );
}

/** Drafts are changed as they are: nobody has seen them. */
function refuseDraft({ isSignedOff }: CheckedNotice, address: string): void {
  if (isSignedOff === undefined)
    throw new Ended(
      `${address} 的设置读不出来，看不出是否已经签发。没有改动任何文件，请先改正 notice.md。`,
      1,
    );
  if (!isSignedOff)
    throw new Ended(`${address} 还是草稿，没有发布，不用更正：直接修改就可以。没有改动任何文件。`, 1);
}

/** The window before and after the correction `slug` of `notice`. */
export function sayWindow(notice: Notice | undefined, slug: string, say: (text: string) => void): void {
  const correction = notice?.corrections.find((one) => one.slug === slug);
  if (!notice || !correction) return say('公示现在有错误，公示期等改好以后再看检查的结果。');
  const change = notice.windowChanges.find(
    ({ cause }) => cause.kind === 'correction' && cause.correction.slug === slug,
  );
  say(`公示期：${effectWords(correction.effect)}。`);
  if (!change) return say(`  不变：${windowWords(notice.window)}`);
  say(`  原来：${windowWords(change.before.window)}`);
  say(`  现在：${windowWords(change.after)}`);
  for (const day of ledgerLines(notice.window, notice.ledger)) say(`　${day}`);
}

function nowhere(address: string, version: number): string {
  return `找不到 ${address} 已经发布的第 ${version} 版。
已签发、还没有推送到发布分支的，不算发布，可以直接改。已经发布的，请先取得最新的提交（git pull）再运行；还是找不到的，加上 --清单（--manifest）和网站的网址，例如 --清单 https://gongshi.example.gov.cn/。`;
}

/**
 * Freezes every version that was corrected and is not kept, of the notices `named` or of all. Says what it added;
 * throws `Ended` after writing what could be had, where some could not.
 */
export async function freezeVersions(
  named: readonly string[],
  respondent: Respondent,
  published: PublishedVersions,
  { folder, disk = realDisk }: World,
): Promise<void> {
  const places = named.length > 0 ? named.map((text) => noticeNamed(folder, text)) : noticePlaces(folder);
  const changes: Change[] = [];
  const told: string[] = [];
  const problems: string[] = [];
  for (const place of new Map(places.map((one) => [one.folder, one])).values()) {
    const held = readable(() => heldNotice(folder, place), problems);
    if (!held) continue;
    for (const version of unfrozen(held)) {
      const name = `${addressOf(place)} 第 ${version} 版`;
      if (held.corrections.some(({ kind, corrects }) => kind === 'privacy' && corrects > version)) {
        problems.push(`${name}：以后做过隐私处理，自动补存会带回隐去的内容，请手工补存。`);
        continue;
      }
      const found = await published.find({ year: place.year, slug: place.slug, version });
      if (found?.files.has('notice.md')) {
        changes.push(...freezing(held, place, version, found));
        told.push(`  ${folder}/${place.folder}/versions/${version}/　取自${found.from}`);
      } else if (version > 1 && (await published.find({ ...place, version: version - 1 })))
        problems.push(
          `${name}没有发布过：已经发布的只到第 ${version - 1} 版。没有发布过的改动不用分几次更正，请合成一个更正的文件。`,
        );
      else problems.push(nowhere(addressOf(place), version));
    }
  }
  inChinese(() => runJournalled(folder, { command: '补存更正前的版本', changes }, disk));
  respondent.say(told.length > 0 ? `已补存 ${told.length} 个版本：` : '没有要补存的版本。');
  for (const text of told) respondent.say(text);
  if (problems.length > 0) throw new Ended(problems.join('\n'), 1);
}

function readable<Value>(read: () => Value, problems: string[]): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    problems.push(error.message);
    return undefined;
  }
}
