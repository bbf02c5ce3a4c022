import type { Path, PlacedText } from '../finding/finding.ts';
import type { Result } from '../life/result.ts';
import { ofLatest } from '../lists/of-latest.ts';
import { type ProseLine, proseLines } from '../prose/prose-lines.ts';
import type { NomineeList, Notice } from './notice.ts';

/** What a text of a notice is for: rules differ in what they read. */
export type TextRole =
  | 'title'
  | 'body'
  | 'heading'
  | 'criteria'
  | 'deeds'
  | 'introduction'
  | 'name'
  | 'cell'
  | 'contact'
  | 'setting';

/** A line that is published, and where it stands: at `path`, and in prose at `placeOf(index)` in the file. */
export interface NoticeText extends PlacedText {
  readonly text: string;
  /** `text`, with what its author did not word opaque. */
  readonly own: string;
  readonly role: TextRole;
  isQuoted(index: number): boolean;
}

/** Every text of `notice`: its settings, then its prose, criteria and nominees, in the page's order. */
export const noticeTexts = ofLatest(textsOf);

function textsOf(notice: Notice): readonly NoticeText[] {
  return [
    setting(notice.titleLines.join(''), ['titleLines'], 'title'),
    ...settingTexts(notice),
    ...lifeTexts(notice),
    ...prose(proseLines(notice.body), 'body', ['body']),
    ...notice.criteria.flatMap((criteria, index) => [
      ...settingsOf(criteria, ['printedOrdinal', 'title'], ['criteria', index], 'heading'),
      ...prose(proseLines(criteria.prose), 'criteria', ['criteria', index, 'prose']),
    ]),
    ...notice.lists.flatMap(listTexts),
  ].filter(({ text }) => text !== '');
}

function settingTexts(notice: Notice): NoticeText[] {
  const { issuers, signers, basis, quotas, receiver, attachments, endnote } = notice;
  const each = (texts: readonly string[], path: Path): NoticeText[] =>
    texts.map((text, index) => setting(text, [...path, index]));
  return [
    setting(notice.kind, ['kind']),
    ...each(issuers, ['issuers']),
    ...each(signers, ['signers']),
    setting(notice.documentNumber, ['documentNumber']),
    ...basis.flatMap((paper, index) => [
      ...settingsOf(paper, ['title', 'documentNumber'], ['basis', index]),
      ...each(paper.authorities, ['basis', index, 'authorities']),
    ]),
    ...quotas.map(({ title }, index) => setting(title, ['quotas', index, 'title'], 'heading')),
    setting(receiver.department, ['receiver', 'department'], 'contact'),
    ...receiver.channels.flatMap((channel, index) =>
      Object.entries(channel).flatMap(([key, value]) =>
        key === 'kind' || key === 'purpose' || key === 'postmark' || typeof value !== 'string'
          ? []
          : [setting(value, ['receiver', 'channels', index, key], 'contact')],
      ),
    ),
    ...Object.entries(receiver.rules).map(([key, value]) => setting(value, ['receiver', 'rules', key])),
    ...attachments.map(({ title }, index) => setting(title, ['attachments', index, 'title'])),
    ...each(endnote, ['endnote']),
    ...settingsOf(notice, ['criteriaHeading', 'nomineesHeading'], [], 'heading'),
  ];
}

function lifeTexts({ corrections, suspensions, result, withdrawal, archiving }: Notice): NoticeText[] {
  return [
    ...(result ? resultTexts(result) : []),
    ...settingsOf(withdrawal ?? {}, ['decidedBy', 'reason'], ['withdrawal']),
    ...settingsOf(archiving ?? {}, ['basis'], ['archiving']),
    ...corrections.flatMap((correction, index) =>
      settingsOf(correction, ['words', 'reason'], ['corrections', index]),
    ),
    ...suspensions.flatMap((suspension, index) =>
      settingsOf(suspension, ['cause', 'decidedBy', 'basis'], ['suspensions', index]),
    ),
  ];
}

function resultTexts({ outcome, paper, nominees }: Result): NoticeText[] {
  return [
    setting(outcome, ['result', 'outcome']),
    ...settingsOf(paper ?? {}, ['title', 'documentNumber'], ['result', 'paper']),
    ...nominees.map((nominee, index) => setting(nominee.outcome, ['result', 'nominees', index, 'outcome'])),
  ];
}

function listTexts(list: NomineeList, index: number): NoticeText[] {
  const path = ['lists', index];
  return [
    setting(list.form === 'sections' ? undefined : list.title, [...path, 'title'], 'heading'),
    ...prose(proseLines(list.introduction), 'introduction', [...path, 'introduction']),
    ...prose(proseLines(list.remarks), 'introduction', [...path, 'remarks']),
    ...list.nominees.flatMap((nominee, place) => {
      const own = [...path, 'nominees', place];
      return [
        setting(nominee.name, [...own, 'name'], 'name'),
        ...(list.form === 'sections'
          ? settingsOf(nominee, ['organisation', 'post', 'distinction'], own)
          : nominee.cells.map((cell, column) => setting(cell, [...own, 'cells', column], 'cell'))),
        ...prose(proseLines(nominee.deeds), 'deeds', [...own, 'deeds']),
      ];
    }),
  ];
}

/** The texts that `whole`, which stands at `path`, has under `keys`. */
function settingsOf<Key extends string>(
  whole: { readonly [Each in Key]?: string | undefined },
  keys: readonly Key[],
  path: Path,
  role?: TextRole,
): NoticeText[] {
  return keys.map((key) => setting(whole[key], [...path, key], role));
}

function setting(text = '', path: Path, role: TextRole = 'setting'): NoticeText {
  return { text, own: text, role, path, placeOf: () => undefined, isQuoted: () => false };
}

function prose(lines: readonly ProseLine[], role: TextRole, path: Path): NoticeText[] {
  return lines.map(({ text, own, placeOf, isQuoted }) => ({ text, own, role, path, placeOf, isQuoted }));
}
