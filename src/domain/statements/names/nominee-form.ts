import { nameForm } from '../../name/name-form.ts';
import { evenText } from '../clauses/even-text.ts';

/** A nominee's name as the reader of statements meets it in a text. */
export function writtenForm(name: string): string {
  return evenText(name).text;
}

/** `writtenForm` without what is noted in brackets, and without the marks of a title: 陈立（大） is 陈立. */
export function plainForm(name: string): string {
  return writtenForm(name).replace(/（[^）]*）$|[《》“”]/g, '');
}

/** Chinese characters alone, of which none stands for another one. */
const ofOneForm = /^[\u4E00-\u96F5\u96F7-\u9FFF]{2,}$/;

/** All ways to write a nominee's name that a text may be met with: 艾力·买买提 also as 艾力-买买提, 艾力买买提. */
export function nomineeForms(name: string): ReadonlySet<string> {
  if (ofOneForm.test(name)) return new Set([name]);
  const forms = [writtenForm(name), plainForm(name), writtenForm(nameForm(name)), nameForm(plainForm(name))];
  const hyphened = forms.map((form) => form.replaceAll('·', '-'));
  return new Set([...forms, ...hyphened].filter((form) => form.length > 1));
}
