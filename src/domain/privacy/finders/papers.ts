import { matchesIn } from '../../lists/matches-in.ts';
import { wordPattern } from '../../lists/word-pattern.ts';
import type { Sighting } from '../sighting.ts';
import { isCalledBy, type Surroundings } from '../surroundings.ts';

/** What may stand between the name of a paper and its number. */
export const paperLead = '(?:证?件?号码?|编号|no\\.?|[:为是(#]|\\s)*';

/** Cards of soldiers and police: a corps's sign, 字第, and a number. */
const servicePapers = wordPattern(
  /(?:军官|士官|士兵|义务兵|文职(?:干部|人员)?|警官|人民警察|警察|军人保障|退役军人优待|离休干部荣誉|残疾军人|伤残(?:军人|人民警察))[证卡]?(?:证?件?号码?|编号|[:为是(#]|\s)*([\u4e00-\u9fff]{0,4}?[A-Z]?字?第? ?[0-9]{5,16})号?/,
);
/** An identity card of Hong Kong: a letter or two, six digits, a check digit in brackets; Macao's, without letters. */
const islandCards = wordPattern(
  /(?<![A-Za-z0-9])([A-Z]{1,2}\d{6} ?\([0-9A]\)|[157]\d{6} ?\(\d\)|[A-Z][1289]\d{8})(?![A-Za-z0-9])/,
);
/** Heads of columns of such papers. */
export const paperHead =
  /(?:军官|士官|士兵|文职(?:干部|人员)?|警官|警察|军人保障|优待|残疾军人|社(?:会)?保(?:障)?|医保|驾驶|居留|户口|结婚|离婚|出生医学证明?)[证卡簿本]?(?:件|档案)?(?:编?号码?|字号)?$|^护照|通行证|台胞证|回乡证/;
/** The lower line of the words for machines on a passport (ICAO 9303-4, 4.2.2). */
const machineLine = /(?<![A-Z0-9<])([A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7})/g;
/** Papers and accounts of the state whose numbers have no shape of their own. */
const civilPapers = wordPattern(
  new RegExp(
    `(?:出生(?:医学)?证明?|社会?保障?卡|户口[簿本]|驾驶证|[结离]婚证|(?:护照|居留(?:身份)?证?件?))(?:字|档案|登记|户|卡)*(?:编?号码?|号码|字号|(?=[:为是\\s]*[A-Z]{1,3}\\d{9}))[:为是#(\\s]*([A-Z0-9-]{6,24}[A-Z0-9])(?![A-Za-z0-9])`,
  ),
);
/** A foreigner's permanent residence card until 2017: a country's three letters, and twelve digits. */
const oldResidence = wordPattern(/(?:永居|居留)[^,。;\d]{0,8}?((?<![A-Z])[A-Z]{3}\d{12})(?![A-Za-z0-9])/);
const calledIsland = new RegExp(
  `(?:香港|澳门|港澳|台湾|永久性居民|居民)[^,。;]{0,8}证${paperLead}$|(?:HKID)${paperLead}$`,
  'i',
);

/** Numbers of papers besides those by which people travel: of service, of the islands, of the state. */
export function otherPapers(text: string, around: Surroundings): Sighting[] {
  const service = numbersOf(servicePapers.matchesIn(text));
  const civil = numbersOf(civilPapers.matchesIn(text)).filter(
    ({ value }) => (value.match(/\d/g) ?? []).length >= 4,
  );
  const island = numbersOf(islandCards.matchesIn(text)).filter(
    ({ start, end }) => isHongKongs(text.slice(start, end)) || isCalledBy(calledIsland, text, start, around),
  );
  const machine = text.includes('<') ? numbersOf(matchesIn(text, machineLine)) : [];
  const residence = numbersOf(oldResidence.matchesIn(text));
  return [...service, ...civil, ...residence, ...island, ...machine, ...inColumns(around)];
}

/** What each of `matches` says in its group, which is the last of it. */
function numbersOf(matches: readonly RegExpExecArray[]): Sighting[] {
  return matches.map(({ 0: whole, 1: number = '', index }) => {
    const start = index + whole.lastIndexOf(number);
    return { kind: 'passport', start, end: start + number.length, value: number.replace(/[() <]/g, '') };
  });
}

function inColumns({ cells }: Surroundings): Sighting[] {
  return cells.flatMap(({ text: cell, start, field }): Sighting[] => {
    if (field.lists !== 'persons' || !paperHead.test(field.label)) return [];
    const isNumber = /^[^\s,。]{0,6}\w*\d{4}[^,。]{0,20}$/.test(cell) && !cell.includes('*');
    return isNumber ? [{ kind: 'passport', start, end: start + cell.length, value: cell }] : [];
  });
}

/** Whether the check digit of Hong Kong's identity cards is right: weights 9 to 2, a missing letter counts 36. */
function isHongKongs(number: string): boolean {
  const [, letters, digits, check] = /^([A-Z]{1,2})(\d{6}) ?\(([0-9A])\)$/.exec(number) ?? [];
  if (letters === undefined || digits === undefined || check === undefined) return false;
  const values = [...letters.padStart(2, ' ')].map((letter) =>
    letter === ' ' ? 36 : letter.charCodeAt(0) - 55,
  );
  const all = [...values, ...[...digits].map(Number), check === 'A' ? 10 : Number(check)];
  return all.reduce((sum, value, index) => sum + value * (9 - index), 0) % 11 === 0;
}
