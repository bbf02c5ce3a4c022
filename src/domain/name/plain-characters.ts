import { ofEachText } from '../lists/of-each.ts';

/** The signs that part the words of a transliterated name, as they are typed: 艾沙·买买提, 艾沙•买买提, 艾沙．买买提 … */
const dots =
  /^[.\u00B7\u02D9\u0387\u1427\u16EB\u2022\u2024\u2027\u2219\u22C5\u25AA\u25E6\u2981\u2E31\u2E33\u30FB\uA78F\uFE52\uFF0E\uFF65]$/u;
/** Characters of no width, marks of direction, joiners, selectors of a variant. */
const unseen = /(?![\t-\r\u0085])[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
const space = /^[\s\u0085\u2800]+$/u;
const hyphen = /^[\p{Pd}\u2212\u2500\u2501]$/u;

/**
 * Radicals and strokes that stand for whole characters in text copied from a PDF, for which Unicode has no compatible
 * form: rows of them from the first on (Equivalent_Unified_Ideograph, Unicode Character Database 14). Of the others,
 * ⽟ or ⺟, NFKC knows the character.
 */
const radicals = new Map(
  (
    [
      [0x2e81, '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵'],
      [
        0x2e9b,
        '旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
      ],
      [0x31d0, '一丨丿丿丶𠃍乛𠃊𠃎𠄌亅𡿨𠃋乀𠃑乚乙𠄎'],
    ] as const
  ).flatMap(([first, characters]) =>
    [...characters].map((character, index) => [String.fromCodePoint(first + index), character] as const),
  ),
);

/** The character that a radical or a stroke stands for; undefined of any other character. */
export function characterOfRadical(radical: string): string | undefined {
  return radicals.get(radical) ?? (/^[\u2F00-\u2FD5]$/.test(radical) ? radical.normalize('NFKC') : undefined);
}

/**
 * The characters of GBK that had no place in Unicode at first, from U+E815 on, and have one now (GB 18030-2005, annex E).
 */
const ofGbk = [
  ...'⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
];

/** The character that one of GBK's private ones is now; undefined of any other. */
export function characterOfGbk(character: string): string | undefined {
  const instead = ofGbk[character.charCodeAt(0) - 0xe815];
  return instead === undefined ? undefined : (characterOfRadical(instead) ?? instead);
}

/**
 * What stands for `typed`, a character with the marks on it, where names are compared: '' for what cannot be seen,
 * a plain space, `-` or `·` for every sign of its kind, and letters and characters in their usual form, width and
 * case. 〇 stands for ○ and 零.
 */
export function plainCharacters(typed: string): string {
  return typed.length > 1 ? plainFormOf(typed) : plainFormOfCharacter(typed);
}

/** Of single characters, which are few, and asked for again and again. */
const plainFormOfCharacter = ofEachText(plainFormOf);

function plainFormOf(typed: string): string {
  const visible = typed.replace(unseen, '');
  if (visible === '') return '';
  if (dots.test(visible)) return '·';
  if (space.test(visible)) return ' ';
  if (hyphen.test(visible)) return '-';
  const compatible = radicals.get(visible) ?? characterOfGbk(visible) ?? visible.normalize('NFKC');
  return compatible.toLowerCase().replace(/[○◯零]/gu, '〇');
}

/** Each character of a text with the marks on it. */
export const typedCharacter = /\P{M}\p{M}*|\p{M}+/gsu;
