import { joinedPieces, type Piece } from '#domain/prose/joined-pieces.ts';
import { normalText } from '#domain/prose/normal-text.ts';
import { decoded } from '#domain/prose/decoded.ts';
import { type Field, fieldOf } from '#domain/privacy/surroundings.ts';
import { type Inline, inlinesOfProse, type Prose, textOfInlines } from '#domain/prose/prose.ts';

/**
 * A text of the content as it is sought through: prose whole, so that nothing is missed which a line's end, a
 * cell's edge, an emphasis or a link parts.
 */
export interface SoughtText {
  readonly text: string;
  fieldAt(index: number): Field;
  /** The table's column in which the character `index` stands; undefined outside tables. */
  columnAt(index: number): string | undefined;
  /** The offset in the file of the character `index`; of a setting, within it. */
  placeOf(index: number): number;
  /** Whether the character `index` is quoted from the notice's data, where it is sought by itself. */
  isQuoted(index: number): boolean;
}

/** A stretch of text from one place, and the cell that it is of. */
interface CellPiece extends Piece {
  readonly cell: Cell | undefined;
}

interface Cell {
  readonly field: Field;
  readonly column: string;
}

/** A text without form, that begins at the offset `start`. */
export function plainText(text: string, start = 0): SoughtText {
  return {
    text,
    fieldAt: () => noField,
    columnAt: () => undefined,
    placeOf: (index) => start + index,
    isQuoted: () => false,
  };
}

/**
 * The text of `prose`, which may be told of one person: paragraphs and rows parted by blank lines, cells by tabs;
 * then what its links and pictures hold besides their words: addresses.
 */
export function proseText(prose: Prose, isOfPerson = false): SoughtText {
  const outside = isOfPerson ? ofPerson : noField;
  const { text, pieceAt, placeOf, isQuoted } = joinedPieces([
    ...piecesOfBlocks(prose),
    ...piecesOfLinks(prose),
  ]);
  return {
    text,
    fieldAt: (index) => pieceAt(index)?.cell?.field ?? outside,
    columnAt: (index) => pieceAt(index)?.cell?.column,
    placeOf,
    isQuoted,
  };
}

const noField = fieldOf('');
const ofPerson: Field = { ...noField, isOfPerson: true };

function* piecesOfBlocks(prose: Prose): Generator<CellPiece> {
  for (const block of prose)
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        yield* piecesOfInlines(block.inlines, undefined);
        yield gap('\n\n', block.at, undefined);
        break;
      case 'list':
        for (const { blocks } of block.items) yield* piecesOfBlocks(blocks);
        break;
      case 'table': {
        const cells = cellsOf(
          block.heads.map(({ inlines }) => textOfInlines(inlines)),
          block.at,
        );
        for (const [number, row] of [block.heads, ...block.rows].entries()) {
          for (const [index, { inlines, at: start }] of row.entries()) {
            const cell = number === 0 ? undefined : cells[index];
            if (index > 0) yield gap('\t', start, cell);
            yield* piecesOfInlines(inlines, cell);
          }
          yield gap('\n\n', block.at, undefined);
        }
      }
    }
}

function gap(text: string, place: number, cell: Cell | undefined): CellPiece {
  return { text, at: place, isQuoted: true, cell };
}

function* piecesOfInlines(inlines: readonly Inline[], cell: Cell | undefined): Generator<CellPiece> {
  for (const inline of inlines)
    switch (inline.kind) {
      case 'text':
      case 'quoted':
        yield { text: inline.text, at: inline.at, isQuoted: inline.kind === 'quoted', cell };
        break;
      case 'strong':
      case 'link':
        yield* piecesOfInlines(inline.inlines, cell);
        break;
      case 'image':
        yield { text: inline.description, at: inline.at, isQuoted: false, cell };
        break;
      case 'break':
        yield gap('\n', inline.at, cell);
    }
}

/** Each address that says more than the link's words (`tel:…`); names of files are sought elsewhere. */
function* piecesOfLinks(prose: Prose): Generator<CellPiece> {
  for (const inline of inlinesOfProse(prose)) {
    if (inline.kind !== 'link' && inline.kind !== 'image') continue;
    const words = inline.kind === 'link' ? textOfInlines(inline.inlines) : inline.description;
    const address = decoded(inline.address);
    const isSaid = words.includes(address.replace(/^(?:tel|mailto):/i, ''));
    if (!isSaid && !/^(?:\.\/)?attachments\//.test(address))
      yield { text: `${address}\n\n`, at: inline.at, isQuoted: false, cell: undefined };
  }
}

/** Heads that name the persons whom a table lists, and heads of a table of bodies, whatever persons it names too. */
const persons =
  /姓名|^名字$|户主|^[车业机船房]主$|^户名$|申请人|获得者|当事人|学生|考生|候选人|人选|献血者|(?:保障|救助|帮扶|资助|矫正)对象|受[助资]|(?:聘用?|录用?)人员$|(?:入选|推荐|受益|当选)[者人]$|(?:志愿者|困难职工)$|^(?:评委|专家|驾驶员|司机|员工|党员|队员|选手|医生|护士|学员|旅客|患者|居民|村民)$|(?:执行|参保|受访|投保|借款|报名|承租|租赁|认购|购房|中签|捐献)人$|(?:儿童|老人)$|监护人|住户|(?:重点|农|征地|受灾|搬迁|脱贫|监测|帮扶)户$|^[拟承]?[\u4e00-\u9fff]{0,2}(?:作者|教练|律师|教师|裁判员|标兵)$/;
const bodies = /(?:单位|企业|公司|机构|店铺|学校|项目|网点)名称|法定代表人|经营者/;

/** What stands under each of `heads` in the table at `table`. */
function cellsOf(heads: readonly string[], table: number): readonly Cell[] {
  return fieldsOf(heads).map((field, column) => ({ field, column: `${table} ${column}` }));
}

/** More than the digits of any number, which may have a head each. */
const mostHeads = 20;

/** The fields under each of `heads`. */
export function fieldsOf(heads: readonly string[]): readonly Field[] {
  // 生 日 is 生日.
  const labels = heads.map((head) =>
    normalText(head).text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''),
  );
  const has = (pattern: RegExp): boolean => labels.some((label) => pattern.test(label));
  const lists = has(bodies) ? 'bodies' : has(persons) ? 'persons' : undefined;
  return labels.map((label, column) => ({ label, heads: labels.slice(column, column + mostHeads), lists }));
}
