import { z } from 'zod';
import type { ShortestWindow } from '#domain/office/office.ts';
import { longestWindow } from '#domain/window/publicity-window.ts';
import { optional, optionalText, problem, report, wholeNumber } from './fields.ts';

const length = wholeNumber(1, longestWindow);

/** `{ 任前公示: { 工作日: 5, 依据: … } }`: the least length of the windows of some kinds of notices. */
export const shortestOfKinds = z
  .record(
    z.string(),
    z
      .strictObject({ 工作日: optional(length), 自然日: optional(length), 依据: optionalText })
      .transform((fields, context) => {
        if ((fields.工作日 === undefined) === (fields.自然日 === undefined))
          report(context, [], problem('exactly-one', { keys: ['工作日', '自然日'] }));
        const unit = fields.工作日 === undefined ? ('calendar-day' as const) : ('workday' as const);
        return { unit, length: fields.工作日 ?? fields.自然日 ?? 1, basis: fields.依据 };
      }),
  )
  .transform((kinds): ShortestWindow[] => Object.entries(kinds).map(([kind, least]) => ({ kind, ...least })));
