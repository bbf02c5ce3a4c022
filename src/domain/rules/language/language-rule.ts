import { type Path, placeIn } from '../../finding/finding.ts';
import { fixedPhraseSlips } from '../../language/fixed-phrase.ts';
import { ordinalSlips } from '../../language/ordinal-order.ts';
import { unpairedMarks } from '../../language/paired-marks.ts';
import { patternSlips } from '../../language/pattern-rules.ts';
import type { Slip } from '../../language/slip.ts';
import { spacesAmongWords } from '../../language/spaces-among-words.ts';
import { traditionalCharacters } from '../../language/traditional.ts';
import { namesOf, writtenTexts } from '../../language/written-lines.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { Tally } from '../../lists/tally.ts';
import { oddCharacters, oddDotsOf } from '../../name/odd-characters.ts';
import type { SimplifiedOf } from '../../name/word-finder.ts';
import { type Notice, nomineesOf } from '../../notice/notice.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../findings/rule.ts';

/** Of one kind in one text; where there are more, it was not a pen that slipped, and nobody reads on. */
const mostOfText = 1000;

/** What an author worded has no slips of the pen: none of them stops a notice. Reads each line once. */
export const languageRule: Rule = function* (notice, { office, simplifiedOf }) {
  const names = namesOf(nomineesOf(notice));
  const oddDots = oddDotsOf(nomineesOf(notice).map(({ name }) => name));
  const simplified = withoutRadicals(simplifiedOf);
  for (const lines of writtenTexts(notice)) {
    const alike = new Tally<string>();
    const isTold = ({ code }: { readonly code: string }): boolean => alike.add(code) <= mostOfText;
    for (const line of lines) {
      const { text, kind } = line;
      const ofPatterns = patternSlips(text, kind);
      // 艾力.买买提: no sentence ends within a name.
      const dots = ofPatterns.length > 0 ? oddDots(text) : [];
      const slips = [
        ...ofPatterns.filter((slip) => dots.every(({ index }) => index !== slip.index)),
        ...coded('space-among-words', kind === 'prose' ? spacesAmongWords(text, names) : []),
        ...coded('traditional-characters', traditionalCharacters(text, simplified, names)),
        ...coded('fixed-phrase', fixedPhraseSlips(text, office.fixedPhrases)),
      ];
      for (const { code, index, written, instead } of slips.filter(isTold))
        yield { code, ...placeIn(line, index), facts: { written, instead } };
    }
    for (const { line, index, mark, missing } of unpairedMarks(lines).slice(0, mostOfText))
      yield { code: 'unpaired-mark', ...placeIn(line, index), facts: { mark, missing } };
  }
  for (const [prose, path] of prosesOf(notice))
    for (const { at, written, expected } of ordinalSlips(prose))
      yield { code: 'ordinal-order', path, at, facts: { written, expected } };
};

/** A radical or a compatible form is no traditional character, but none at all. */
const withoutRadicals = ofLatest((simplifiedOf: SimplifiedOf): SimplifiedOf => (character) => {
  const simple = simplifiedOf(character);
  return simple === undefined || oddCharacters(character).length > 0 ? undefined : simple;
});

function coded<Code extends string>(
  code: Code,
  slips: readonly Slip[],
): readonly (Slip & { readonly code: Code })[] {
  return slips.map((slip) => ({ ...slip, code }));
}

/** The texts that number their parts each for itself. */
function prosesOf({ body, criteria, lists }: Notice): (readonly [Prose, Path])[] {
  return [
    [body, ['body']],
    ...criteria.map(({ prose }, index) => [prose, ['criteria', index, 'prose']] as const),
    ...lists.flatMap(({ introduction, nominees }, index) => [
      [introduction, ['lists', index, 'introduction']] as const,
      ...nominees.map(({ deeds }, place) => [deeds, ['lists', index, 'nominees', place, 'deeds']] as const),
    ]),
  ];
}
