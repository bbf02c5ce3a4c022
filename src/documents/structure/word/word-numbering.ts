import { chineseOrdinal } from '#domain/time/chinese-ordinal.ts';
import type { Archive } from '../../archive/archive.ts';
import { readPart } from '../../markup/xml.ts';
import { lettersOf, romanOf } from '../list-numbers.ts';

/** Prints the numbers that Word counts itself (ECMA-376-1, 17.9). */
export interface WordNumbering {
  /** The number of the next paragraph of the list `list` at `level`; '' for a mark that says nothing. */
  next(list: string, level: number): string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Whether the numbers above its own are printed in digits too (17.9.4). */
  readonly isLegal: boolean;
  /** How deep a level counts it anew, from 1 (17.9.10): usually every one above it. */
  readonly restart: number;
}

type Levels = ReadonlyMap<number, Level>;

interface List {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
  /** What it has otherwise than its abstract list (17.9.8). */
  readonly own: Levels;
}

/** What Word prints before numbered paragraphs, which are asked for in their order. */
export function wordNumbering(office: Archive): WordNumbering {
  const { levels, lists } = readNumbering(office);
  /** By abstract list: lists of one kind count on together. */
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(id, level) {
      const list = lists.get(id);
      const own = new Map([...(levels.get(list?.abstract ?? '') ?? []), ...(list?.own ?? [])]);
      const at = own.get(level);
      if (!list || !at) return '';
      const count = counts.get(list.abstract) ?? [];
      counts.set(list.abstract, count);
      if (!begun.has(id)) for (const [over, start] of list.starts) count[over] = start - 1;
      begun.add(id);
      count[level] = (count[level] ?? at.start - 1) + 1;
      for (const [deep, { restart }] of own) if (deep > level && restart > level) delete count[deep];
      return printed(own, count, at);
    },
  };
}

function printed(levels: Levels, count: readonly number[], { text, isLegal }: Level): string {
  return text.replace(/%(\d)/g, (_, digit: string) => {
    const level = levels.get(Number(digit) - 1);
    const format = isLegal ? 'decimal' : level?.format;
    return level ? inForm(count[Number(digit) - 1] ?? level.start, format) : '';
  });
}

/** The forms of numbers (17.18.59) that Chinese offices use; others are counted in digits. */
function inForm(number: number, format = ''): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return number < 100 ? chineseOrdinal(number) : String(number);
    case 'chineseLegalSimplified':
      return number < 10 ? '壹贰叁肆伍陆柒捌玖'.charAt(number - 1) : String(number);
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'.charAt((number - 1) % 10);
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'.charAt((number - 1) % 12);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(number, 0x2460);
    case 'decimalEnclosedParen':
      return enclosed(number, 0x2474);
    case 'decimalEnclosedFullstop':
      return enclosed(number, 0x2488);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return lettersOf(number);
    case 'upperLetter':
      return lettersOf(number).toUpperCase();
    case 'lowerRoman':
      return romanOf(number);
    case 'upperRoman':
      return romanOf(number).toUpperCase();
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(number);
  }
}

/** The sign of `number` among the twenty that begin with the one of `first`. */
function enclosed(number: number, first: number): string {
  return number <= 20 ? String.fromCodePoint(first - 1 + number) : String(number);
}

function readNumbering(office: Archive): {
  readonly levels: ReadonlyMap<string, Levels>;
  readonly lists: ReadonlyMap<string, List>;
} {
  const levels = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  /** Abstract lists that are a style's, and those that only name one, by its name (17.9.21, 17.9.27). */
  const styled = new Map<string, Map<number, Level>>();
  const links = new Map<string, string>();
  let own = new Map<number, Level>();
  let [id, depth] = ['', 0];
  let level = levelAt(0);
  let starts = new Map<number, number>();
  readPart(office, 'word/numbering.xml', {
    open(
      name,
      {
        'w:val': value = '',
        'w:abstractNumId': abstractId = '',
        'w:ilvl': deep = '0',
        'w:numId': listId = '',
      },
    ) {
      if (name === 'abstractNum') levels.set((id = abstractId), (own = new Map()));
      if (name === 'lvl' || name === 'lvlOverride') depth = Number(deep);
      if (name === 'lvl') level = levelAt(depth);
      properties[name]?.(level, value);
      if (name === 'styleLink') styled.set(value, own);
      if (name === 'numStyleLink') links.set(id, value);
      if (name === 'num') [id, starts, own] = [listId, new Map(), new Map()];
      if (name === 'abstractNumId') lists.set(id, { abstract: value, starts, own });
      if (name === 'startOverride') starts.set(depth, Number(value));
    },
    close(name) {
      // A mark of a bullet's own font says nothing.
      if (name === 'lvl') own.set(depth, level.format === 'bullet' ? { ...level, text: '' } : level);
    },
  });
  for (const [abstract, style] of links) levels.set(abstract, styled.get(style) ?? new Map());
  return { levels, lists };
}

type OpenLevel = { -readonly [Key in keyof Level]: Level[Key] };

/** What the elements of a level say of it. */
const properties: Readonly<Record<string, (level: OpenLevel, value: string) => void>> = {
  start: (level, value) => void (level.start = Number(value)),
  numFmt: (level, value) => void (level.format = value),
  lvlText: (level, value) => void (level.text = value),
  isLgl: (level) => void (level.isLegal = true),
  lvlRestart: (level, value) => void (level.restart = Number(value)),
};

function levelAt(depth: number): OpenLevel {
  return { start: 1, format: 'decimal', text: '', isLegal: false, restart: depth };
}
