import { placeIn } from '../../finding/finding.ts';
import { nameForm } from '../../name/name-form.ts';
import { nomineesOf } from '../../notice/notice.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { bodyLines, endnoteLines, settingLine, type StatedLine } from '../../statements/stated-line.ts';
import type { Rule } from '../rule.ts';

/** Who takes objections is not put forward: neither the office nor the person to turn to. */
export const contactIsNominee: Rule = function* (notice) {
  const { receiver } = notice;
  const names = new Map(nomineesOf(notice).map(({ name }) => [nameForm(plainForm(name)), name] as const));
  const offices = receiver.department
    .split(/[（）()、，,；;\s]+/)
    .filter((part) => part !== '')
    .map(nameForm);
  const office = [...names].find(
    ([form]) => form.length >= 4 && offices.some((part) => part.startsWith(form)),
  );
  if (office)
    yield { code: 'contact-is-nominee', path: ['receiver', 'department'], facts: { name: office[1] } };
  const lines = [
    settingLine(receiver.department, ['receiver', 'department']),
    ...receiver.channels.flatMap(({ contact, note }, index) => [
      settingLine(contact === undefined ? '' : `联系人：${contact}`, [
        'receiver',
        'channels',
        index,
        'contact',
      ]),
      settingLine(note ?? '', ['receiver', 'channels', index, 'note']),
    ]),
    ...bodyLines(notice),
    ...endnoteLines(notice),
  ];
  for (const line of lines)
    for (const { text, start } of contactPersons(line)) {
      const name = names.get(nameForm(text));
      if (name !== undefined) yield { code: 'contact-is-nominee', ...placeIn(line, start), facts: { name } };
    }
};

/** 联系人：张三、李　四: each as it may be meant, with a space in the name or between two. */
function contactPersons({ text }: StatedLine): { readonly text: string; readonly start: number }[] {
  return [
    ...text.matchAll(
      /((?:联系人|受理人|接待人|经办人|监督员)\s{0,4}(?:[为是:]\s{0,4})?)([^，。；:;,（(）)\d]{2,30})/gu,
    ),
  ].flatMap(({ index, 1: title = '', 2: names = '' }) =>
    [...names.matchAll(/[^、\s][^、]*/g), ...names.matchAll(/(?<=\s)[^、\s]+|[^、\s]+(?=\s)/g)].map(
      (part) => ({
        text: part[0].trim().replace(/\s*(?:同志|老师|先生|女士)$/, ''),
        start: index + title.length + part.index,
      }),
    ),
  );
}
