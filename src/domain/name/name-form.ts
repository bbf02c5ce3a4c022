import { plainCharacters, typedCharacter } from './plain-characters.ts';

/** A name that is its own form: Han characters, digits and small letters, typed plainly. */
const plain = /^[\u3007\u3400-\u96F5\u96F7-\u9FFF0-9a-z]*$/;

/**
 * The one form by which names are compared, however they are typed: 张　三 is 张三, ⻢晓⻬ is 马晓齐, 艾沙•买买提 and 艾沙-买买提 are
 * 艾沙·买买提, ＬＩ　Na is Li Na. It is for programs: people are shown what was typed. Traditional characters differ
 * from simplified ones: both are in names of persons who are not the same.
 */
export function nameForm(name: string): string {
  if (plain.test(name)) return name;
  return name
    .replace(typedCharacter, plainCharacters)
    .replace(/(?<=\p{Script=Han}{2}) ?- ?(?=\p{Script=Han}{2})/gu, '·')
    .replace(/(?<![^\p{Script=Han}])[ ·]+|(?<![ ·])[ ·]+(?![^\p{Script=Han}])/gu, '')
    .replace(/[ ·]+/g, ' ');
}

/** Whether two names are one, however they are typed. */
export function isSameName(one: string, other: string): boolean {
  return one === other || nameForm(one) === nameForm(other);
}
