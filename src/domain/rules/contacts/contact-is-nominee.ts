import { placeIn } from '../../finding/finding.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { nameForm } from '../../name/name-form.ts';
import { nomineesOf } from '../../notice/notice.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { type Scope, settingScope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';

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
  const scopes = [
    settingScope(receiver.department, ['receiver', 'department']),
    ...receiver.channels.flatMap(({ contact, note }, index) => [
      settingScope(contact === undefined ? '' : `联系人：${contact}`, [
        'receiver',
        'channels',
        index,
        'contact',
      ]),
      ...(note === undefined ? [] : [settingScope(note, ['receiver', 'channels', index, 'note'])]),
    ]),
    ...readingOf(notice).body.map(({ scope }) => scope),
    ...notice.endnote.map((line, index) => settingScope(line, ['endnote', index])),
  ];
  for (const scope of scopes)
    for (const { text, start } of contactPersons(scope)) {
      const name = names.get(nameForm(text));
      if (name !== undefined) yield { code: 'contact-is-nominee', ...placeIn(scope, start), facts: { name } };
    }
};

const titled = /(?:联系人|受理人|接待人|经办人|监督员)[为是:]?/g;

/** 联系人：张三、李　四: each as it may be meant, with a space in the name or between two. */
function contactPersons(scope: Scope): { readonly text: string; readonly start: number }[] {
  return matchesIn(scope.text, titled).flatMap(({ index, 0: title }) => {
    const from = index + title.length;
    const names = stretchIn(scope.text.slice(from), /^[^，。；:（）\d]{2,30}/);
    return matchesIn(names, /[^、]+/g).flatMap((part) => {
      const start = from + part.index;
      const ends = [...part[0]].flatMap((_, place) =>
        place > 0 && scope.isApart(start + place) ? [place] : [],
      );
      const cuts = [0, ...ends, part[0].length];
      const words = cuts.slice(0, -1).map((cut, place) => ({ cut, end: cuts[place + 1] ?? cut }));
      return [{ cut: 0, end: part[0].length }, ...(words.length > 1 ? words : [])].map(({ cut, end }) => ({
        text: part[0].slice(cut, end).replace(/(?:同志|老师|先生|女士)$/, ''),
        start: start + cut,
      }));
    });
  });
}
