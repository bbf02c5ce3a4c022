import { at } from '#domain/lists/at.ts';
import { grouped } from '#domain/lists/grouped.ts';
import { Tally } from '#domain/lists/tally.ts';
import { nameForm } from '#domain/name/name-form.ts';
import { tellingTexts } from '#domain/name/telling-texts.ts';
import type { Nominee, NomineeList } from '#domain/notice/notice.ts';
import type { RowNominee } from './nominee-table.ts';
import { markOf, slugOfName, slugsOfWords } from './slug.ts';

/** A nominee of a table, and the columns of its list. */
export interface ListedRow {
  readonly nominee: RowNominee;
  readonly list: Pick<NomineeList, 'heads' | 'nameColumn'>;
}

/**
 * The nominees of `rows`, which are all rows of a notice, each with an anchor. Those whose name, unit and category are
 * one take for their 区分 the first column of theirs that tells them apart, and their anchors with it; no other row's
 * anchor rests on them. Rows that nothing tells apart share an anchor; but masked names (金*) may well be alike, and of
 * them the number in the list tells which it is.
 */
export function anchoredRows(rows: readonly ListedRow[], otherSlugs: readonly string[]): Nominee[] {
  const anchors = anchorsOf(
    rows.map(({ nominee }) => nominee),
    otherSlugs,
  );
  const tellings = new Map(
    [...grouped(anchors.map((anchor, index) => [anchor, index])).values()]
      .filter((namesakes) => namesakes.length > 1)
      .flatMap((namesakes) => [...maskedTellings(namesakes, rows), ...tellingsOf(namesakes, rows)]),
  );
  const slugIn = (index: number, telling: string): string =>
    `${slugOfName(at(rows, index).nominee.name)}-${slugOfName(telling)}`;
  const taken = new Tally([
    ...[...otherSlugs, ...anchors].map((anchor) => anchor.toLowerCase()),
    ...[...tellings].map(([index, telling]) => slugIn(index, telling)),
  ]);
  return rows.map(({ nominee }, index) => {
    const telling = tellings.get(index);
    if (telling === undefined) return { ...nominee, slug: at(anchors, index) };
    const slug = slugIn(index, telling);
    return {
      ...nominee,
      distinction: nominee.distinction ?? telling,
      slug: taken.of(slug) === 1 ? slug : `${slug}-${markOf(nameForm(telling))}`,
    };
  });
}

/** Signs in the place of a part of a name. */
const mask = /[*＊×✕○●□■某]/u;

/** The number in the list of each of `namesakes` that is masked; which of them it is, where they have no numbers of their own. */
function maskedTellings(namesakes: readonly number[], rows: readonly ListedRow[]): [number, string][] {
  if (!namesakes.every((index) => mask.test(at(rows, index).nominee.name))) return [];
  const ordinals = namesakes.flatMap((index) => at(rows, index).nominee.ordinal ?? []);
  const isNumbered = new Set(ordinals).size === namesakes.length;
  return namesakes.map((index, place) => [
    index,
    isNumbered ? `序号${at(ordinals, place)}` : `第${place + 1}个`,
  ]);
}

/** What tells each of `namesakes`, by their places among `rows`, apart: of one that nothing tells apart, nothing. */
function tellingsOf(namesakes: readonly number[], rows: readonly ListedRow[]): ReadonlyMap<number, string> {
  const textsOf = namesakes.map((index) => {
    const { nominee, list } = at(rows, index);
    return new Map(tellingTexts(list, nominee.cells).map(({ head, text }) => [head, text]));
  });
  const heads = [...at(textsOf, 0).keys()].filter(
    (head) =>
      textsOf.every((texts) => texts.has(head)) &&
      new Set(textsOf.map((texts) => nameForm(texts.get(head) ?? ''))).size > 1,
  );
  const told = new Map<number, string>();
  for (const way of [...heads.map((head) => [head]), heads]) {
    const said = namesakes.flatMap((index, place): [number, string][] =>
      told.has(index) ? [] : [[index, way.map((head) => at(textsOf, place).get(head)).join('')]],
    );
    const counts = new Tally(said.map(([, text]) => nameForm(text)));
    for (const [index, text] of said) if (counts.of(nameForm(text)) === 1) told.set(index, text);
  }
  return told;
}

/**
 * An anchor for each of a notice's `rows`: the name's pinyin; where that is taken, with what tells the nominee
 * apart, or its organisation; then with a mark of the name's own characters; one that stands in two categories, with the
 * category. An anchor rests on its own row and on who else is there, not on the order, so a row put in before it leaves
 * it as it is.
 */
function anchorsOf(rows: readonly RowNominee[], otherSlugs: readonly string[]): string[] {
  const named = ({ name, distinction, organisation }: RowNominee): string =>
    [name, distinction ?? organisation]
      .flatMap((part) => (part === undefined ? [] : slugOfName(part)))
      .join('-');
  const forms: ((row: RowNominee) => string)[] = [
    ({ name }) => slugOfName(name),
    named,
    ({ name, distinction, organisation }) =>
      `${slugOfName(name)}-${markOf([name, distinction, organisation].map(unspaced).join())}`,
    (row) => [named(row), ...slugsOfWords([row.category]).values()].join('-'),
  ];
  let anchors = rows.map(() => '');
  for (const form of forms) {
    const counts = new Tally([...otherSlugs, ...anchors]);
    anchors = anchors.map((anchor, index) =>
      anchor === '' || counts.of(anchor) > 1 ? form(at(rows, index)) : anchor,
    );
  }
  return anchors;
}

/** `text` without the spaces that set its characters apart. */
function unspaced(text: string | undefined): string | undefined {
  return text?.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}
