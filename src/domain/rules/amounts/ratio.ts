import { numberOf } from '../../statements/clauses/chinese-number.ts';

/** 一半, 三分之二, 六成, 六成半, 60%: what a share in words is of one; not a number where it is none. */
export function ratioOf(share: string): number {
  if (share === '一半') return 0.5;
  if (share.endsWith('%')) return Number(share.slice(0, -1)) / 100;
  const [, below = '', above = ''] = /^(.+)分之(.+)$/.exec(share) ?? [];
  if (below !== '') return (numberOf(above) ?? NaN) / (numberOf(below) ?? NaN);
  const tenths = numberOf(share.charAt(0)) ?? NaN;
  return (tenths + (share.endsWith('半') ? 0.5 : 0)) / 10;
}
