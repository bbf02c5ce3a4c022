import { placeIn } from '../../finding/finding.ts';
import { nomineesOf } from '../../notice/notice.ts';
import { bareName } from '../../statements/name-lists.ts';
import { bodyLines, settingLine, type StatedLine } from '../../statements/stated-line.ts';
import type { Rule } from '../rule.ts';

/** Who takes objections is not put forward: neither the office nor the person to turn to. */
export const contactIsNominee: Rule = function* (notice) {
  const { receiver } = notice;
  const names = new Set(nomineesOf(notice).map(({ name }) => bareName(name)));
  const offices = receiver.department.split(/[（）()、，,；;\s]+/).filter((part) => part !== '');
  const office = [...names].find((name) => name.length >= 4 && offices.some((part) => part.startsWith(name)));
  if (office !== undefined)
    yield { code: 'contact-is-nominee', path: ['receiver', 'department'], facts: { name: office } };
  const lines = [
    settingLine(receiver.department, ['receiver', 'department']),
    ...receiver.channels.map(({ note }, index) =>
      settingLine(note ?? '', ['receiver', 'channels', index, 'note']),
    ),
    ...bodyLines(notice),
  ];
  for (const line of lines)
    for (const { name, start } of contactPersons(line))
      if (names.has(name)) yield { code: 'contact-is-nominee', ...placeIn(line, start), facts: { name } };
};

/** 联系人：张三、李四 */
function contactPersons({ text }: StatedLine): { readonly name: string; readonly start: number }[] {
  return [
    ...text.matchAll(
      /((?:联系人|受理人|接待人|经办人|监督员)\s{0,4}(?:[为是:]\s{0,4})?)([\p{Script=Han}·、\s]{2,30})/gu,
    ),
  ].flatMap(({ index, 1: title = '', 2: names = '' }) =>
    [...names.matchAll(/[^、\s]+/g)].map((part) => ({
      name: part[0].replace(/(?:同志|老师|先生|女士)$/, ''),
      start: index + title.length + part.index,
    })),
  );
}
