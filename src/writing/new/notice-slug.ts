import type { CivilDate } from '#domain/time/civil-date.ts';
import { slugsOfWords } from '#reading/prose/slug.ts';

/** How many characters of a title make a name that one can still type. */
const fewest = 8;

/** `quanguogonghuixitong` for 关于评选全国工会系统…；without a title, the day. */
export function slugOfTitle(title: string, issuers: readonly string[], publishedOn: CivilDate): string {
  const topic = issuers
    .reduce((rest, issuer) => rest.replaceAll(issuer, ''), title)
    .replace(/关于|评选|推荐|表彰|的?公示/g, '')
    .replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '');
  const words = [...topic].slice(0, fewest).join('');
  const spelt = words === '' ? undefined : slugsOfWords([words]).get(words);
  return spelt === undefined || spelt === 'x' ? `gongshi-${publishedOn.slice(5).replace('-', '')}` : spelt;
}

/** `wanted`, or with a number where that is there already. */
export function freeSlug(wanted: string, isThere: (slug: string) => boolean): string {
  let free = wanted;
  for (let number = 2; isThere(free); number += 1) free = `${wanted}-${number}`;
  return free;
}
