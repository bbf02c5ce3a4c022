import type { Path } from '#domain/finding/finding.ts';
import type { Finding } from '#domain/rules/findings/findings.ts';
import type { Criteria } from '#domain/notice/notice.ts';
import type { Placed } from '../settings/parse-fields.ts';
import type { Matter } from '../settings/matter/matter.ts';
import { lifeKeys } from '../settings/life-fields.ts';
import { noticeKeys } from '../settings/notice-fields.ts';
import { partKeys } from '../settings/part-fields.ts';
import { diagnosticAt, lineAt } from '../files/source.ts';
import type { Life } from '../folder/parse-life.ts';
import type { PlacedList } from '../folder/parse-lists.ts';
import type { PlacedFinding } from './acknowledge.ts';

/** Turns a finding's path into a place: of `notice.md`, or of the file of the part that it is about. */
export function placesIn(
  noticeMatter: Matter,
  criteria: readonly Placed<Criteria>[],
  lists: readonly PlacedList[],
  life: Life,
): (finding: Finding) => PlacedFinding {
  const resolve = (path: Path): { readonly matter: Matter; readonly at: number } => {
    const [area, index, ...rest] = path;
    const part = area === 'criteria' ? criteria[Number(index)] : undefined;
    if (part) return { matter: part.matter, at: part.matter.placeOf(inChinese(rest, partKeys)) };
    if (area === 'withdrawal' || area === 'result' || area === 'archiving') {
      const matter = life[area]?.matter ?? noticeMatter;
      return { matter, at: matter.placeOf(resultPath(path.slice(1))) };
    }
    const event = area === 'corrections' || area === 'suspensions' ? life[area][Number(index)] : undefined;
    if (event) return { matter: event.matter, at: event.matter.placeOf(inChinese(rest, lifeKeys)) };
    const list = area === 'lists' ? lists[Number(index)] : undefined;
    if (list) {
      const [inner, nominee, key] = rest;
      if (inner === 'nominees') return list.placeOf(Number(nominee), String(key ?? 'name'), rest[3]);
      const [matter = noticeMatter] = list.parts;
      if (inner === 'heads' && list.headsAt !== undefined) return { matter, at: list.headsAt };
      return { matter, at: matter.placeOf(inChinese(rest, partKeys)) };
    }
    return { matter: noticeMatter, at: noticeMatter.placeOf(inChinese(path, noticeKeys)) };
  };
  return ({ code, facts, path, at }) => {
    const place = resolve(path);
    const { source } = place.matter;
    const offset = at ?? place.at;
    return { diagnostic: diagnosticAt(source, offset, code, facts), written: lineAt(source, offset) };
  };
}

/** Of a nominee's result, the word is under another key than that of all. */
function resultPath(path: Path): Path {
  const keys = path[0] === 'nominees' ? { ...lifeKeys, outcome: '结果' } : lifeKeys;
  return inChinese(path, keys);
}

function inChinese(path: Path, keys: Readonly<Record<string, string>>): Path {
  return path.map((step) => (typeof step === 'string' ? (keys[step] ?? step) : step));
}
