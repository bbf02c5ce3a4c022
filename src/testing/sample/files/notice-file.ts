import { chineseOrdinal } from '#domain/time/chinese-ordinal.ts';
import { endOfDay, timeOfMinute } from '#domain/time/instant.ts';
import type { PublicityWindow, WindowRule } from '#domain/window/publicity-window.ts';
import { cycled, fill, pick } from '../../random.ts';
import { isJointlyIssued, outcome } from '../about.ts';
import { channelWords, contactLines } from '../world/channels.ts';
import type { Nominee } from '../nominees.ts';
import type { Sample } from '../sample.ts';
import { matterFile, type Settings } from './front-matter.ts';

/** The text of `notice.md`; of an archived notice what stays of it. */
export function noticeFile(sample: Sample): string {
  const settings = settingsOf(sample);
  if (sample.schedule.life === 'archived') return matterFile(settings, '');
  const { subject, attachments, nomineesHeading } = sample;
  const ofAnnexes = {
    附件: attachments.length > 0 ? attachments : undefined,
    条件标题: subject.criteria,
    对象标题: nomineesHeading,
  };
  return matterFile({ ...settings, ...ofAnnexes }, bodyOf(sample));
}

function settingsOf(sample: Sample): Settings {
  const { index, random, subject, schedule, lists, objection, basis } = sample;
  const { window, signedOn, publishedOn, publishedTime } = schedule;
  return {
    标题: titleLines(sample).join('\n'),
    种类: subject.kind,
    发布单位: sample.issuers,
    地区: index % 7 === 6 ? undefined : sample.region.name,
    落款: sample.signers,
    成文日期: signedOn,
    发布时间: publishedTime === undefined ? publishedOn : `${publishedOn} ${publishedTime}`,
    文号: isJointlyIssued(index) || index % 3 !== 0 ? documentNumber(sample) : undefined,
    依据: basis.length > 0 ? basis : undefined,
    公示期: windowSettings(window, index % 3 === 0),
    名额: lists
      .filter(({ setting }) => !setting.list.isReserve)
      .map(({ setting: { category }, title, nominees }) => ({
        类别: category.name,
        数: String(nominees.length),
        量词: category.measureWord,
        标题: title,
      })),
    受理: { 部门: sample.receiver, 渠道: objection.channels, 要求: objection.rules },
    签发: schedule.isDraft
      ? undefined
      : { 审核: sample.division, 签发: pick(random, ['分管负责人', '主要负责人']), 时间: signedOn },
  };
}

const startWords = { 'next-workday': '次一工作日', 'next-day': '次日', 'same-day': '当日' } as const;

/** The rule of a window as an office writes it, in some notices with the days that it gives. */
function windowSettings({ rule, opens, closes }: PublicityWindow, isPrinted: boolean): Settings {
  const { unit, length, start, rollsLast, closesAtMinute } = rule;
  const isUsual = start.kind === (unit === 'workday' ? 'next-workday' : 'next-day');
  const startWord = 'on' in start ? start.on : startWords[start.kind];
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
function documentNumber({ index, region, subject, field, year }: Sample): string {
  const sign = isJointlyIssued(index) ? '示人社' : region.sign + (subject.sign ?? field.sign);
  return `${sign}函〔${year}〕${index + 1}号`;
}

/** One to three lines, as offices set them. */
function titleLines({ index, issuers, scope, subject, year }: Sample): string[] {
  const names = issuers.join(' ');
  const about = `关于${year}年${scope}`;
  const end = `${subject.aim}的公示`;
  return cycled(
    [
      [about + end],
      [names, about + end],
      [names, about, end],
      issuers[1] ? [about + end] : [names + about + end],
    ],
    index + Math.floor(index / 4),
  );
}

function bodyOf(sample: Sample): string {
  const { index, random, subject, objection } = sample;
  const call = fill(
    random,
    pick(random, [
      '公示期间，如对{aim}有异议，可以通过{channels}等方式反映。',
      '任何单位和个人对{aim}有异议的，请在公示期内通过{channels}反映。',
    ]),
    { aim: subject.aim, channels: channelWords(objection.channels) },
  );
  const announcement = decision(sample);
  const time = timeSentence(sample);
  const rules = objection.sentences + '反映情况要实事求是、客观公正。';
  const result = `公示无异议，或者异议经核实不影响结果的，${outcome}。`;
  const contacts = contactLines(objection.channels);
  return cycled(
    [
      [announcement, time + call + rules + result, ...contacts],
      [announcement, time, `**${call}**${rules}`, contacts.map((line) => `- ${line}`).join('\n'), result],
      [
        announcement,
        '## 一、公示时间',
        time,
        '## 二、反映方式',
        call + rules,
        contacts.join('\n'),
        '## 三、结果处理',
        result,
      ],
    ],
    index + Math.floor(index / 3),
  ).join('\n\n');
}

function decision({ random, index, subject, basis, lists, shape, attachments }: Sample): string {
  const proposed = lists.filter(({ setting }) => !setting.list.isReserve);
  const who = shape.isSentence
    ? proposed
        .map(
          ({ nominees, setting: { category } }) =>
            `${nominees.map(inSentence).join('、')}{{名额.${category.name}}}`,
        )
        .join('和')
    : '{{名额}}';
  // The quotation in double braces is put in last: `fill` would take it for its own.
  const decided = fill(random, subject.decision, { aim: subject.aim, who: '\n' }).replace('\n', who);
  return [
    basis.length > 0 ? '根据{{依据}}要求，' : '根据有关规定，',
    decided,
    '现予公示',
    attachments.length > 0 && index % 2 === 0 ? '（详见附件）' : '',
    '。',
    proposed.length < lists.length ? '另按规定确定递补名单，一并公示。' : '',
  ].join('');
}

/** A person with the unit before the name, as real notices name them. */
function inSentence({ name, person, unit }: Nominee): string {
  return person ? unit + name : name;
}

function timeSentence({ index, schedule: { window, life } }: Sample): string {
  const { rule } = window;
  const isInWords = index % 3 === 1 && !rule.rollsLast && life === undefined;
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
