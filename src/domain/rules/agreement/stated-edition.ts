import { placeIn } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Finding } from '../findings.ts';
import {
  citedEditions,
  editions,
  type NamedEdition,
  namedEditions,
  titleEditions,
} from '../../statements/mentions/edition.ts';
import { type Scope, settingScope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../rule.ts';

/** The year and the batch of what the prose puts forward are the title's. */
export const statedEdition: Rule = function* (notice) {
  const { title, body } = readingOf(notice);
  const known = titleEditions(title);
  let isTold = false;
  for (const read of body)
    for (const edition of editions(read)) {
      const alike = known.filter(({ measure }) => measure === edition.measure);
      const [inTitle] = alike;
      if (!inTitle || alike.some(({ value }) => value === edition.value) || read.scope.isQuoted(edition))
        continue;
      isTold = true;
      yield {
        code: 'stated-batch-differs',
        ...placeIn(read.scope, edition.start),
        facts: { stated: read.scope.written(edition).trim(), title: title.scope.written(inTitle).trim() },
      };
    }
  if (!isTold) yield* otherEdition(notice);
};

/** An edition somewhere in a notice. */
interface PlacedEdition {
  readonly scope: Scope;
  readonly edition: NamedEdition;
}

/**
 * 第八届示例市道德模范 in the title, and 第九届 each time that the text, the paper it rests on or an attachment names those;
 * or 第九届 each time at all.
 */
function* otherEdition(notice: Notice): Generator<Finding> {
  const { title, body } = readingOf(notice);
  const inTitle = namedEditions(title.scope);
  const placed = (scope: Scope): PlacedEdition[] =>
    namedEditions(scope).map((edition) => ({ scope, edition }));
  const inText = body.flatMap(({ scope }) => placed(scope));
  const inFiles = notice.attachments.flatMap((attachment, index) =>
    placed(settingScope(attachment.title, ['attachments', index, 'title'])),
  );
  for (const own of inTitle) {
    const isOther = ({ edition }: PlacedEdition): boolean => edition.measure === own.measure;
    const isAlike = (one: PlacedEdition): boolean => isOther(one) && one.edition.of === own.of;
    const wrong =
      differing(own, inText.filter(isAlike), 1) ??
      differing(own, inFiles.filter(isAlike), 1) ??
      (isAlone(own, inTitle) ? differing(own, inText.filter(isOther), 2) : undefined) ??
      (isAlone(own, inTitle) ? differing(own, citedOf(own, notice), 1) : undefined);
    if (!wrong) continue;
    yield {
      code: 'stated-batch-differs',
      ...placeIn(wrong.scope, wrong.edition.start),
      facts: { stated: wrong.scope.written(wrong.edition), title: title.scope.written(own) },
    };
    return;
  }
}

/** The first of `others`, where there are `least` or more and all are of one edition, which is not `own`. */
function differing(
  own: NamedEdition,
  others: readonly PlacedEdition[],
  least: number,
): PlacedEdition | undefined {
  const values = new Set(others.map(({ edition }) => edition.value));
  const [first] = others;
  const isSure = others.length >= least && values.size === 1 && !values.has(own.value);
  return first && isSure && !first.scope.isQuoted(first.edition) ? first : undefined;
}

/** Whether a title names one batch or session, of which any other would be another one. A year may be of anything. */
function isAlone({ measure, value }: NamedEdition, inTitle: readonly NamedEdition[]): boolean {
  const alike = inTitle.filter((edition) => edition.measure === measure);
  return measure !== '年' && alike.every((edition) => edition.value === value);
}

/** 《关于开展第四届示例市道德模范评选的通知》, on which a notice of 示例市第五届道德模范 rests. */
function citedOf({ measure, of }: NamedEdition, notice: Notice): PlacedEdition[] {
  return readingOf(notice).body.flatMap(({ scope }) =>
    citedEditions(scope).flatMap((edition) =>
      edition.measure === measure && of !== '' && edition.title.includes(of) ? [{ scope, edition }] : [],
    ),
  );
}
