import { everNamed, officesOf } from '#domain/notice/erasure.ts';
import { type Notice, nomineesOf, titleOf } from '#domain/notice/notice.ts';
import { nameForm } from '#domain/name/name-form.ts';
import { wordFinder } from '#domain/name/word-finder.ts';
import { diagnosticAt, type Source } from '../files/source.ts';
import { simplifiedOf } from '../characters/simplified.ts';
import { namesAWord, spellsAWord } from '../prose/spelled-names.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';

/** What may be a person's name, and no village's or office's. */
function isPersons(name: string): boolean {
  return /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:·\p{Script=Han}+)+)(?<![村乡镇县市区局会院校厂站所队部处组])$/u.test(
    nameForm(name),
  );
}

/** Nominees whose name, as it is read, is in the address of a notice that is still to be published. */
export function namesInSlug({ slug, ...notice }: Notice, source: Source): Diagnostic[] {
  const nominee = nomineesOf(notice).find(({ name }) => isPersons(name) && namesAWord(slug, [name]));
  return nominee
    ? [diagnosticAt(source, 0, 'slug-names-nominee', { name: nameForm(nominee.name), slug })]
    : [];
}

/**
 * Names of persons that go on being shown of a withdrawn or archived `notice` although they are known: in the name of
 * an office and in 种类, which stay, and as they are read, in the title or in the address. `source` is its `notice.md`.
 */
export function namesThatStay(notice: Notice, source: Source): Diagnostic[] {
  const ending = notice.withdrawal ?? notice.archiving;
  if (!ending) return [];
  const persons = [...new Set([...everNamed(notice), ...(ending.about ?? [])])].filter(isPersons);
  const stays = (
    kind: 'office' | 'title' | 'address' | 'noticeKind',
    names: readonly string[],
    text: string,
  ): Diagnostic[] =>
    names.map((name) =>
      diagnosticAt(source, Math.max(0, source.text.indexOf(text)), 'erased-name-stays', { kind, name, text }),
    );
  const { placesIn } = wordFinder(persons, simplifiedOf);
  const namesIn = (text: string): string[] => [...new Set(placesIn(text).map(({ word }) => word))];
  const title = titleOf(notice);
  return [
    ...[...new Set(officesOf(notice, persons))].flatMap((office) => stays('office', namesIn(office), office)),
    ...stays('noticeKind', namesIn(notice.kind), notice.kind),
    ...stays(
      'title',
      persons.filter((name) => spellsAWord(title, [name])),
      title,
    ),
    ...stays(
      'address',
      persons.filter((name) => namesAWord(notice.slug, [name])),
      notice.slug,
    ),
  ];
}
