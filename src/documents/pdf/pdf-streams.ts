import { inflateSync } from 'node:zlib';
import { TooLarge, type UnpackingBudget } from '../archive/unpacking-budget.ts';
import type { PdfEntries, PdfValue } from './pdf-syntax.ts';

/** How `bytes` of a stream come out of its filters (ISO 32000-1, 7.4); undefined where one of them is not known. */
export function unfiltered(
  bytes: Uint8Array,
  entries: PdfEntries,
  budget: UnpackingBudget,
): Buffer | undefined {
  let content: Buffer | undefined = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const filter of filtersOf(entries)) content = content && unfilter(content, filter, budget);
  return content;
}

/** The names of a stream's filters, in the order in which they are undone. */
export function filtersOf(entries: PdfEntries): string[] {
  const filter: PdfValue | undefined = entries.get('Filter') ?? entries.get('F');
  const values = filter?.kind === 'list' ? filter.values : filter ? [filter] : [];
  return values.flatMap((value) => (value.kind === 'name' ? [value.name] : []));
}

function unfilter(bytes: Buffer, filter: string, budget: UnpackingBudget): Buffer | undefined {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return inflated(bytes, budget);
    case 'ASCIIHexDecode':
    case 'AHx':
      return Buffer.from(
        bytes
          .toString('latin1')
          .replace(/>[^]*$/, '')
          .replace(/[^0-9A-Fa-f]/g, ''),
        'hex',
      );
    case 'ASCII85Decode':
    case 'A85':
      return fromBase85(bytes.toString('latin1'));
    default:
      return undefined;
  }
}

/** What can be unpacked of `bytes`: a stream that is cut off gives what it has. */
function inflated(bytes: Buffer, budget: UnpackingBudget): Buffer | undefined {
  try {
    const content = inflateSync(bytes, { maxOutputLength: Math.max(1, budget.left), finishFlush: 2 });
    budget.spend(content.length);
    return content;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TooLarge) throw new TooLarge();
    return undefined;
  }
}

/** ISO 32000-1, 7.4.3. */
function fromBase85(written: string): Buffer {
  const out: number[] = [];
  const letters = written
    .replace(/~>[^]*$/, '')
    .replace(/\s/g, '')
    .replaceAll('z', '!!!!!');
  for (let at = 0; at < letters.length; at += 5) {
    const group = letters.slice(at, at + 5);
    const value = [...group.padEnd(5, 'u')].reduce((sum, letter) => sum * 85 + letter.charCodeAt(0) - 33, 0);
    const bytes = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 0xff);
    out.push(...bytes.slice(0, group.length - 1));
  }
  return Buffer.from(out);
}
