import type { Path, PlacedText } from '../finding/finding.ts';
import { ofLatest } from '../lists/of-latest.ts';
import type { Notice } from './notice.ts';
import { type ProseLine, proseLines } from '../prose/prose-lines.ts';

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
  const { titleLines, issuers, signers, basis, quotas, receiver, attachments, criteria, lists } = notice;
  return [
    setting(titleLines.join(''), 'title', ['titleLines']),
    setting(notice.kind, 'setting', ['kind']),
    ...settings(issuers, 'setting', ['issuers']),
    ...settings(signers, 'setting', ['signers']),
    setting(notice.documentNumber, 'setting', ['documentNumber']),
    ...basis.flatMap(({ title, documentNumber, authorities }, index) => [
      setting(title, 'setting', ['basis', index, 'title']),
      setting(documentNumber, 'setting', ['basis', index, 'documentNumber']),
      ...settings(authorities, 'setting', ['basis', index, 'authorities']),
    ]),
    ...quotas.map(({ title }, index) => setting(title, 'heading', ['quotas', index, 'title'])),
    setting(receiver.department, 'contact', ['receiver', 'department']),
    ...receiver.channels.flatMap((channel, index) =>
      Object.entries(channel).flatMap(([key, value]) =>
        key === 'kind' || key === 'purpose' || key === 'postmark' || typeof value !== 'string'
          ? []
          : [setting(value, 'contact', ['receiver', 'channels', index, key])],
      ),
    ),
    ...Object.entries(receiver.rules).map(([key, value]) =>
      setting(value, 'setting', ['receiver', 'rules', key]),
    ),
    ...attachments.map(({ title }, index) => setting(title, 'setting', ['attachments', index, 'title'])),
    ...settings(notice.endnote, 'setting', ['endnote']),
    setting(notice.criteriaHeading, 'heading', ['criteriaHeading']),
    setting(notice.nomineesHeading, 'heading', ['nomineesHeading']),
    ...notice.corrections.flatMap(({ words, reason }, index) => [
      setting(words, 'setting', ['corrections', index, 'words']),
      setting(reason, 'setting', ['corrections', index, 'reason']),
    ]),
    ...notice.suspensions.flatMap(({ cause, decidedBy, basis }, index) => [
      setting(cause, 'setting', ['suspensions', index, 'cause']),
      setting(decidedBy, 'setting', ['suspensions', index, 'decidedBy']),
      setting(basis, 'setting', ['suspensions', index, 'basis']),
    ]),
    ...prose(proseLines(notice.body), 'body', ['body']),
    ...criteria.flatMap(({ printedOrdinal, title, prose: clauses }, index) => [
      setting(printedOrdinal, 'heading', ['criteria', index, 'printedOrdinal']),
      setting(title, 'heading', ['criteria', index, 'title']),
      ...prose(proseLines(clauses), 'criteria', ['criteria', index, 'prose']),
    ]),
    ...lists.flatMap((list, index) => [
      setting(list.form === 'sections' ? undefined : list.title, 'heading', ['lists', index, 'title']),
      ...prose(proseLines(list.introduction), 'introduction', ['lists', index, 'introduction']),
      ...prose(proseLines(list.remarks), 'introduction', ['lists', index, 'remarks']),
      ...list.nominees.flatMap((nominee, place) => {
        const path = ['lists', index, 'nominees', place];
        return [
          setting(nominee.name, 'name', [...path, 'name']),
          ...(list.form !== 'sections'
            ? nominee.cells.map((cell, column) => setting(cell, 'cell', [...path, 'cells', column]))
            : [
                setting(nominee.organisation, 'setting', [...path, 'organisation']),
                setting(nominee.post, 'setting', [...path, 'post']),
                setting(nominee.distinction, 'setting', [...path, 'distinction']),
              ]),
          ...prose(proseLines(nominee.deeds), 'deeds', [...path, 'deeds']),
        ];
      }),
    ]),
  ].filter(({ text }) => text !== '');
}

function settings(texts: readonly string[], role: TextRole, path: Path): NoticeText[] {
  return texts.map((text, index) => setting(text, role, [...path, index]));
}

function setting(text = '', role: TextRole, path: Path): NoticeText {
  return { text, own: text, role, path, placeOf: () => undefined, isQuoted: () => false };
}

function prose(lines: readonly ProseLine[], role: TextRole, path: Path): NoticeText[] {
  return lines.map(({ text, own, placeOf, isQuoted }) => ({ text, own, role, path, placeOf, isQuoted }));
}
