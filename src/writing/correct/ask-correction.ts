import {
  type CorrectionKind,
  correctionNames,
  type CorrectionPolicy,
  isBeforeEnd,
  type WindowEffect,
} from '#domain/life/correction.ts';
import type { Notice } from '#domain/notice/notice.ts';
import type { Instant } from '#domain/time/instant.ts';
import { time as timeField } from '#reading/settings/fields.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { sentenceOf } from '#reading/wording/wording.ts';
import type { Question } from '../asking/question.ts';
import { type Reply, someText } from '../asking/reply.ts';
import type { Respondent } from '../asking/respondent.ts';
import { timeWritten, writtenTime } from '../asking/written-time.ts';
import { type CheckedNotice, errorsOf, type NoticeCheck } from '../checked-notice.ts';
import { Ended } from '../ended.ts';
import { bytesOf } from '../file-text.ts';
import type { NoticePlace } from '../notice-place.ts';
import type { Change } from '../plan.ts';
import { type CorrectionAnswers, correctionFile } from './correction-file.ts';
import type { HeldNotice } from './held-notice.ts';

/** What is known of a correction before anything is asked. */
export interface CorrectionSetting {
  readonly place: NoticePlace;
  readonly held: HeldNotice;
  /** The notice as it is now, where it can be shown. */
  readonly checked: CheckedNotice;
  /** What the command writes besides the correction. */
  readonly others: readonly Change[];
  readonly check: NoticeCheck;
  /** For a privacy correction: its usual words, and which words will not do. */
  readonly privacy?: { readonly words: string; refuse(words: string): string | undefined };
}

/** The correction's file, and what the check says once everything is written. */
export interface AskedCorrection {
  readonly change: Change;
  readonly slug: string;
  /** The number of the version that it corrects. */
  readonly corrects: number;
  /** The notice without it. */
  readonly before: CheckedNotice;
  readonly after: CheckedNotice;
}

/** When a correction is asked for, and who is told why it will not do. */
export interface CorrectionWorld {
  readonly now: Instant;
  report(diagnostics: readonly Diagnostic[]): void;
}

/**
 * Asks for a correction until the check accepts it: where it does less for the window than the office promised,
 * a reason is asked for. Throws `Ended` where it cannot be.
 */
export async function askCorrection(
  respondent: Respondent,
  setting: CorrectionSetting,
  { now, report }: CorrectionWorld,
): Promise<AskedCorrection> {
  const { place, held, others, check, checked, privacy } = setting;
  const answers = await respondent.inTurn(() => askAnswers(respondent, setting, now));
  const { corrects } = answers;
  const slug = freeSlug(held, answers.time.slice(0, 10));
  const path = `${place.folder}/corrections/${slug}.md`;
  const attempt = async (reason: string): Promise<AskedCorrection> => {
    const change = { path, before: undefined, bytes: bytesOf(correctionFile({ ...answers, reason })) };
    return { change, slug, corrects, before: checked, after: await check([...others, change]) };
  };
  const refusalsOf = ({ after }: AskedCorrection): readonly Diagnostic[] =>
    errorsOf(after.diagnostics).filter(
      // The text may still be edited after this.
      ({ file, code }) => file.endsWith(`/${path}`) && code !== 'correction-idle',
    );
  const flagged = (respondent.flag('理由') ?? []).join('、').trim();
  const first = await attempt(flagged);
  const below = refusalsOf(first).find(({ code }) => code === 'correction-below-policy');
  const reason = below ? await askReason(below, respondent) : flagged;
  if (privacy) refuseWords(reason, privacy.refuse);
  const asked = below ? await attempt(reason) : first;
  const refusals = refusalsOf(asked);
  if (refusals.length > 0) {
    report(refusals);
    throw new Ended('这样的更正有上面的错误，什么都没有写。', 1);
  }
  return asked;
}

/** All that is to be said of a correction but why it does so little. */
async function askAnswers(
  respondent: Respondent,
  { held, checked, privacy }: CorrectionSetting,
  now: Instant,
): Promise<Omit<CorrectionAnswers, 'reason'>> {
  const kind = privacy ? 'privacy' : await respondent.ask(kindQuestion());
  const time = await respondent.ask({
    name: '时间',
    hint: '更正发布的时间',
    example: '2023-08-09 10:00',
    usual: timeWritten(now),
    read: writtenTime,
  });
  const words = await respondent.ask({
    name: '说明',
    hint: privacy ? '说明隐去了哪一类信息，不要写出隐去的内容' : '更正了什么，会公开',
    example: privacy ? '应当事人要求，隐去联系方式' : '“周毛错”更正为“周毛措”',
    usual: privacy?.words ?? '',
    read: (reply) => readWords(reply, privacy?.refuse),
  });
  const usual = usualEffect(kind, time, checked.notice, checked.content.office.corrections);
  const effect = await respondent.ask({
    name: '影响',
    hint: '对公示期的影响：不影响，顺延几个工作日，或者重新公示',
    example: '顺延:2',
    usual: usual ? effectWord(usual) : '',
    read: readEffect,
  });
  return { kind, time, words, effect, corrects: held.corrections.length + 1 };
}

/** Why the correction does less for the window than was promised, which `below` says. */
async function askReason(below: Diagnostic, respondent: Respondent): Promise<string> {
  const { name, message } = sentenceOf(below);
  respondent.say(`\n［${name}］${message}`);
  return respondent.ask({
    name: '理由',
    hint: '为什么不这样办，会公开',
    example: '只是更正错字',
    usual: '',
    read: someText,
  });
}

function kindQuestion(): Question<CorrectionKind> {
  const kinds = (Object.keys(correctionNames) as CorrectionKind[]).filter((kind) => kind !== 'privacy');
  const names = kinds.map((kind) => correctionNames[kind]).join('、');
  return {
    name: '性质',
    hint: names,
    example: '笔误',
    usual: '',
    read(reply) {
      const kind = kinds.find((known) => correctionNames[known] === reply.trim());
      if (kind) return { value: kind };
      return reply.trim() === correctionNames.privacy
        ? { refusal: '隐私处理请用 npm run correct -- --隐私 公示：它不留旧版，并逐处隐去。' }
        : { refusal: `请写${names}中的一个。` };
    },
  };
}

function readWords(
  reply: string,
  refuse: ((words: string) => string | undefined) | undefined,
): Reply<string> {
  const answer = someText(reply);
  if (!('value' in answer)) return answer;
  const refusal = refuse?.(answer.value);
  return refusal === undefined ? answer : { refusal };
}

function refuseWords(words: string, refuse: (words: string) => string | undefined): void {
  const refusal = refuse(words);
  if (refusal !== undefined) throw new Ended(`--理由：${refusal}`, 2);
}

/** `不影响`, `顺延:2`, `重新公示` */
function readEffect(reply: string): Reply<WindowEffect> {
  const text = reply.trim();
  if (text === '不影响') return { value: { kind: 'none' } };
  if (text === '重新公示') return { value: { kind: 'restarted' } };
  const [, count] = /^顺延(?:工作日)?\s*[:：]?\s*(\d{1,3})\s*(?:个?工作日)?$/.exec(text) ?? [];
  const workdays = Number(count);
  return workdays >= 1 && workdays <= 250
    ? { value: { kind: 'extended', workdays } }
    : {
        refusal: `${text === '' ? '' : `“${text}”不是对公示期的影响。`}请写“不影响”“顺延:2”（几个工作日，1到250）或者“重新公示”。`,
      };
}

function effectWord(effect: WindowEffect): string {
  switch (effect.kind) {
    case 'none':
      return '不影响';
    case 'extended':
      return `顺延:${effect.workdays}`;
    case 'restarted':
      return '重新公示';
  }
}

/**
 * `不影响`, or what the office promised for `kind` while the window is open. Where other nominees are put forward and
 * no promise is made, nothing is usual: whoever corrects must say what the public gets.
 */
function usualEffect(
  kind: CorrectionKind,
  time: string,
  notice: Notice | undefined,
  { least }: CorrectionPolicy,
): WindowEffect | undefined {
  const promised = least[kind];
  if (kind === 'nominees' && !promised) return undefined;
  const published = timeField.safeParse(time).data;
  const isOver = notice !== undefined && published !== undefined && !isBeforeEnd(published, notice.window);
  return (isOver ? undefined : promised) ?? { kind: 'none' };
}

/** `2023-08-09`, or `2023-08-09-2` where that is taken. */
function freeSlug({ files }: HeldNotice, day: string): string {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? day : `${day}-${number}`;
    if (!files.has(`corrections/${slug}.md`)) return slug;
  }
}
