import { placeIn } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Finding } from '../findings.ts';
import { editions, namedEditions, titleEditions } from '../../statements/mentions/edition.ts';
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

/** 第八届示例市道德模范 in the title, and 第九届示例市道德模范 each time that the text names those. */
function* otherEdition(notice: Notice): Generator<Finding> {
  const { title, body } = readingOf(notice);
  for (const inTitle of namedEditions(title.scope)) {
    const same = body
      .flatMap(({ scope }) => namedEditions(scope).map((edition) => ({ scope, edition })))
      .filter(({ edition }) => edition.of === inTitle.of && edition.measure === inTitle.measure);
    const [first] = same;
    const values = new Set(same.map(({ edition }) => edition.value));
    if (!first || values.size > 1 || values.has(inTitle.value) || first.scope.isQuoted(first.edition))
      continue;
    yield {
      code: 'stated-batch-differs',
      ...placeIn(first.scope, first.edition.start),
      facts: { stated: first.scope.written(first.edition), title: title.scope.written(inTitle) },
    };
    return;
  }
}
