import { compoundStreams } from '../compound/compound-file.ts';
import { hasPassword } from '../file-form.ts';
import { OldEncrypted, type OldCharacter, oldWord } from '../compound/old-word.ts';
import {
  type Block,
  macrosLeft,
  paragraphOf,
  type Remark,
  type StructuredDocument,
  type TableCell,
  type TableRow,
  type UnreadDocument,
} from './structured-document.ts';

const unreadable =
  '是旧版（2007年以前）的文件格式，读不出来。请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx，再来一次；装了 LibreOffice 的，会自动转换。';

const passworded: UnreadDocument = { problem: '文件加了密码。请先取消密码，再来一次。' };

/**
 * The structure of a Word document of before 2007, or of a WPS document in its form: paragraphs and tables, without
 * numbers that Word counts and without pictures, which is told.
 */
export function oldWordStructure(bytes: Uint8Array, extension: string): StructuredDocument | UnreadDocument {
  if (hasPassword(bytes)) return passworded;
  const streams = compoundStreams(bytes);
  if (!streams.has('WordDocument')) return { problem: `“.${extension}”${unreadable}` };
  try {
    const { characters, paragraphAt } = oldWord(streams);
    const macros = streams.has('_VBA_PROJECT') ? [macrosLeft] : [];
    return {
      blocks: blocksOf(visibleCharacters(characters), paragraphAt),
      remarks: [...unseen(characters), ...macros, converted],
    };
  } catch (error) {
    if (error instanceof OldEncrypted) return passworded;
    throw error;
  }
}

const converted: Remark = {
  kind: 'converted',
  where: '整个文件',
  text: '旧版 Word 文件：自动编号、图片、文本框读不出来',
};

/** What is shown, without the codes of fields, of which only the result is (2.8.25: 0x13 code 0x14 result 0x15). */
function visibleCharacters(characters: readonly OldCharacter[]): OldCharacter[] {
  const fields: { isResult: boolean }[] = [];
  return characters.filter(({ character, state }) => {
    if (character === '\u0013') fields.push({ isResult: false });
    else if (character === '\u0014') for (const field of fields.slice(-1)) field.isResult = true;
    else if (character === '\u0015') fields.pop();
    else return state === 'shown' && fields.every(({ isResult }) => isResult);
    return false;
  });
}

function unseen(characters: readonly OldCharacter[]): Remark[] {
  return (['deleted', 'hidden'] as const).flatMap((kind) => {
    const text = characters
      .filter(({ state, character }) => state === kind && character >= ' ')
      .map(({ character }) => character)
      .join('');
    return text.trim() === '' ? [] : [{ kind, where: '正文', text }];
  });
}

function blocksOf(
  characters: readonly OldCharacter[],
  paragraphAt: ReturnType<typeof oldWord>['paragraphAt'],
): Block[] {
  const blocks: Block[] = [];
  let [text, cells, rows]: [string, string[], TableRow[]] = ['', [], []];
  let startsPage = false;
  let count = 0;
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows, startsPage: false, where: '表格' });
    rows = [];
  };
  for (const { character, place } of characters) {
    const setting = /[\r\u0007\f]/.test(character) ? paragraphAt(place) : undefined;
    if (!setting) text += printed(character);
    else if (character === '\u0007') {
      if (setting.isRowEnd) rows.push({ cells: cells.map(cellOf), where: `表格第${rows.length + 1}行` });
      cells = setting.isRowEnd ? [] : [...cells, text.trim()];
      text = '';
    } else if (cells.length > 0) text += '\n';
    else {
      endTable();
      count += 1;
      const isPage = startsPage || setting.startsPage;
      blocks.push(paragraphOf(text, `第${count}段`, { alignment: setting.alignment, startsPage: isPage }));
      startsPage = character === '\f';
      text = '';
    }
  }
  endTable();
  if (text.trim() !== '') blocks.push(paragraphOf(text, `第${count + 1}段`));
  return blocks;
}

function cellOf(text: string, column: number): TableCell {
  return { text, column, span: 1, isContinued: false };
}

/** The character that one of Word's own stands for: a line's end, a hyphen that does not break, pictures and marks. */
function printed(character: string): string {
  if (character === '\u000b') return '\n';
  if (character === '\u001e') return '-';
  return character < ' ' && character !== '\t' ? '' : character;
}
