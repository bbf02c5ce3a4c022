import { chineseOrdinal } from '#domain/time/chinese-ordinal.ts';
import { endOfDay, timeOfMinute } from '#domain/time/instant.ts';
import type { PublicityWindow, WindowRule } from '#domain/window/publicity-window.ts';
import { channelWords, contactLines } from '../world/channels.ts';
import { type Draft, isJointlyIssued } from '../draft.ts';
import { matterFile, type Settings } from './front-matter.ts';
import type { Nominee } from '../nominees.ts';
import { cycled, fill, pick } from '../random.ts';

/** The text of `notice.md`. */
export function noticeFile(draft: Draft): string {
  return matterFile(settingsOf(draft), bodyOf(draft));
}

function settingsOf(draft: Draft): Settings {
  const { index, random, subject, schedule, lists, objection } = draft;
  const { window, signedOn, publishedOn, publishedTime } = schedule;
  const hasNumber = isJointlyIssued(index) || index % 3 !== 0;
  return {
    标题: titleLines(draft).join('\n'),
    种类: subject.kind,
    发布单位: draft.issuers,
    地区: index % 7 === 6 ? undefined : draft.region.name,
    落款: draft.signers,
    成文日期: signedOn,
    发布时间: publishedTime === undefined ? publishedOn : `${publishedOn} ${publishedTime}`,
    文号: hasNumber ? documentNumber(draft) : undefined,
    依据: draft.basis.length > 0 ? draft.basis : undefined,
    公示期: windowSettings(window, index % 3 === 0),
    名额: lists
      .filter(({ shape }) => !shape.isReserve)
      .map(({ plan: { category }, title, nominees }) => ({
        类别: category.name,
        数: String(nominees.length),
        量词: category.measureWord,
        标题: title,
      })),
    受理: {
      部门: draft.receiver,
      渠道: objection.channels,
      要求: Object.keys(objection.rules).length > 0 ? objection.rules : undefined,
    },
    附件: draft.attachments.length > 0 ? draft.attachments : undefined,
    条件标题: subject.criteria === '评选条件' && index % 2 === 1 ? undefined : subject.criteria,
    对象标题: draft.nomineesHeading,
    签发:
      schedule.standing === 'draft'
        ? undefined
        : { 审核: draft.division, 签发: pick(random, ['分管负责人', '主要负责人']), 时间: signedOn },
  };
}

const startWords = { 'next-workday': '次一工作日', 'next-day': '次日', 'same-day': '当日' } as const;

/** The rule of a window as an office writes it, in some notices with the days that it gives. */
function windowSettings({ rule, opens, closes }: PublicityWindow, isPrinted: boolean): Settings {
  const { unit, length, start, rollsLast, closesAtMinute } = rule;
  const isUsual = start.kind === (unit === 'workday' ? 'next-workday' : 'next-day');
  const startWord = start.kind === 'given' ? start.on : startWords[start.kind];
  return {
    [unit === 'workday' ? '工作日' : '自然日']: String(length),
    起算: isUsual && !isPrinted ? undefined : startWord,
    首日: isPrinted ? opens : undefined,
    末日: isPrinted ? closes : undefined,
    截止时刻: closesAtMinute === endOfDay ? undefined : timeOfMinute(closesAtMinute),
    末日顺延: rollsLast ? '是' : undefined,
  };
}

/** 示人社函〔2023〕44号. No two notices of an archive have the same; those of 4号 and 44号 are of one office. */
function documentNumber({ index, region, subject, field, year }: Draft): string {
  const sign = isJointlyIssued(index) ? '示人社' : region.sign + (subject.sign ?? field.sign);
  return `${sign}函〔${year}〕${index + 1}号`;
}

/** One to three lines, as offices set them. */
function titleLines({ index, issuers, scope, aim, year }: Draft): string[] {
  const names = issuers.join(' ');
  const about = `关于${year}年${scope}`;
  const end = `${aim}的公示`;
  const isAlone = issuers.length === 1;
  return cycled(
    [
      [about + end],
      isAlone ? [names + about + end] : [names, about + end],
      [names, about + end],
      [names, about, end],
      [about + end],
    ],
    index,
  );
}

function bodyOf(draft: Draft): string {
  const { index, subject, objection } = draft;
  const announcement = decision(draft);
  const time = timeSentence(draft);
  const call = objectionSentence(draft);
  const rules = objection.sentences.join('') + (index % 2 === 0 ? '反映情况要实事求是、客观公正。' : '');
  const outcome = `公示无异议，或者异议经核实不影响结果的，${subject.outcome}。`;
  const contacts = contactLines(objection.channels);
  const arrangements: readonly (() => string[])[] = [
    () => [announcement, time + call + rules + outcome, ...contacts],
    () => [announcement + time, call, rules, outcome, contacts.join('\n')],
    () => [
      announcement,
      '## 一、公示时间',
      time,
      '## 二、反映方式',
      call + rules,
      contacts.join('\n'),
      '## 三、结果处理',
      outcome,
    ],
    () => [
      announcement,
      time,
      `**${call}**${rules}`,
      contacts.map((line) => `- ${line}`).join('\n'),
      outcome,
    ],
  ];
  return cycled(arrangements, index + Math.floor(index / 5))()
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function decision({ random, index, subject, basis, aim, lists, shape, attachments }: Draft): string {
  const proposed = lists.filter(({ shape }) => !shape.isReserve);
  const who = shape.isSentence
    ? proposed
        .map(({ nominees, plan }) => `${nominees.map(inSentence).join('、')}{{名额.${plan.category.name}}}`)
        .join('和')
    : '{{名额}}';
  const ground = basis.length > 0 ? '根据{{依据}}要求，' : '根据有关规定，';
  const [before = '', after = ''] = fill(random, pick(random, subject.decisions), { aim, who: '\n' }).split(
    '\n',
  );
  const place = attachments.length > 0 && index % 2 === 0 ? '（详见附件）' : '';
  const reserve = proposed.length < lists.length ? '另按规定确定递补名单，一并公示。' : '';
  return `${ground}${before}${who}${after}现予公示${place}。${reserve}`;
}

/** A person with the unit before the name, as real notices name them. */
function inSentence({ name, nature, unit }: Nominee): string {
  return nature === '个人' ? `${unit ?? ''}${name}` : name;
}

function timeSentence({ index, schedule: { window } }: Draft): string {
  const { rule } = window;
  const isInWords = index % 3 === 1 && !rule.rollsLast;
  const time = isInWords
    ? `公示期为${lengthInWords(index, rule)}，自{{公示期.首日}}起至{{公示期.末日}}止。`
    : '公示时间为{{公示期}}。';
  const minute = rule.closesAtMinute;
  return minute === endOfDay ? time : `${time}受理截止时间为{{公示期.末日}}${timeOfMinute(minute)}。`;
}

/** 5个工作日, 五个工作日, 7天, 7日, 7个自然日 */
function lengthInWords(index: number, { unit, length }: WindowRule): string {
  if (unit === 'calendar-day') return length + cycled(['天', '日', '个自然日'], Math.floor(index / 3));
  return `${index % 2 === 0 && length > 2 ? chineseOrdinal(length) : length}个工作日`;
}

function objectionSentence({ random, aim, objection }: Draft): string {
  const sentence = pick(random, [
    '公示期间，如对{aim}有异议，可以通过{channels}等方式向我们反映。',
    '公示期间，广大干部群众可以通过{channels}等形式反映{aim}的有关问题。',
    '任何单位和个人对{aim}有异议的，请在公示期内通过{channels}反映。',
  ]);
  return fill(random, sentence, { aim, channels: channelWords(objection.channels) });
}
