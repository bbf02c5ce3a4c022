import { placeIn } from '../../finding/finding.ts';
import { editions, titleEditions } from '../../statements/mentions/edition.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../rule.ts';

/** The year and the batch of what the prose puts forward are the title's. */
export const statedEdition: Rule = function* (notice) {
  const { title, body } = readingOf(notice);
  const known = titleEditions(title);
  for (const read of body)
    for (const edition of editions(read)) {
      const alike = known.filter(({ measure }) => measure === edition.measure);
      const [inTitle] = alike;
      if (!inTitle || alike.some(({ value }) => value === edition.value) || read.scope.isQuoted(edition))
        continue;
      yield {
        code: 'stated-batch-differs',
        ...placeIn(read.scope, edition.start),
        facts: { stated: read.scope.written(edition).trim(), title: title.scope.written(inTitle).trim() },
      };
    }
};
