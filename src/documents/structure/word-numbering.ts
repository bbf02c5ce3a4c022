import { chineseOrdinal } from '#domain/time/chinese-ordinal.ts';
import type { Archive } from '../archive/archive.ts';
import { readPart } from '../markup/xml.ts';

/** Prints the numbers that Word counts itself (ECMA-376-1, 17.9). */
export interface WordNumbering {
  /** The number of the next paragraph of the list `list` at `level`; '' for a mark that says nothing. */
  next(list: string, level: number): string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

interface List {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
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
      const own = list && levels.get(list.abstract);
      const at = own?.get(level);
      if (!list || !own || !at) return '';
      const count = counts.get(list.abstract) ?? [];
      counts.set(list.abstract, count);
      if (!begun.has(id)) for (const [over, start] of list.starts) count[over] = start - 1;
      begun.add(id);
      count[level] = (count[level] ?? at.start - 1) + 1;
      count.length = level + 1;
      return printed(own, count, at);
    },
  };
}

function printed(levels: ReadonlyMap<number, Level>, count: readonly number[], { text }: Level): string {
  return text.replace(/%(\d)/g, (_, digit: string) => {
    const level = levels.get(Number(digit) - 1);
    return level ? inForm(count[Number(digit) - 1] ?? level.start, level.format) : '';
  });
}

/** The forms of numbers (17.18.59) that Chinese offices use; others are counted in digits. */
function inForm(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return number < 100 ? chineseOrdinal(number) : String(number);
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'.charAt((number - 1) % 10);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = String.fromCodePoint(97 + ((number - 1) % 26));
      return format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(number);
  }
}

function readNumbering(office: Archive): {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, List>;
} {
  const levels = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let own = new Map<number, Level>();
  let [id, depth] = ['', 0];
  let level = { start: 1, format: 'decimal', text: '' };
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
      if (name === 'abstractNum') levels.set(abstractId, (own = new Map<number, Level>()));
      if (name === 'lvl' || name === 'lvlOverride') depth = Number(deep);
      if (name === 'lvl') level = { start: 1, format: 'decimal', text: '' };
      if (name === 'start') level.start = Number(value);
      if (name === 'numFmt') level.format = value;
      if (name === 'lvlText') level.text = value;
      if (name === 'num') [id, starts] = [listId, new Map()];
      if (name === 'abstractNumId') lists.set(id, { abstract: value, starts });
      if (name === 'startOverride') starts.set(depth, Number(value));
    },
    close(name) {
      // A mark of a bullet's own font says nothing.
      if (name === 'lvl') own.set(depth, level.format === 'bullet' ? { ...level, text: '' } : level);
    },
  });
  return { levels, lists };
}
