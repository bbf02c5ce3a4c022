import { expect, it } from 'vitest';
import { earlier, excepted, limit, others, roughly } from './other-matter.ts';

const parts = { earlier, limit, roughly: `[${roughly}]`, excepted, others };

it.each<[text: string, ...names: (keyof typeof parts)[]]>([
  ['去年的5人', 'earlier'],
  ['上届获奖者', 'earlier'],
  ['80分以上', 'limit'],
  ['约3万元', 'roughly'],
  ['甲一以外的人', 'excepted'],
  ['其余5人', 'others', 'roughly'],
  ['另有2户', 'others'],
  ['上述对象共5人'],
])('knows of what else than the rows “%s” is', (text, ...names) => {
  const found = Object.entries(parts).flatMap(([name, source]) =>
    new RegExp(source).test(text) ? [name] : [],
  );
  expect(found.toSorted()).toEqual(names.toSorted());
});
