import type { PdfGraph } from './pdf-graph.ts';
import type { PdfObjects } from './pdf-objects.ts';
import type { PdfValue } from './pdf-syntax.ts';

/** Wider than any page, in points. */
const wide: PdfValue = {
  kind: 'list',
  values: ['-200000', '-200000', '200000', '200000'].map((written) => ({ kind: 'plain', written })),
};
const trailerKeys = ['Root', 'Info', 'Encrypt', 'ID'];

/**
 * The file `bytes`, saved once more (ISO 32000-1, 7.5.6) with pages that reach beyond their edges: what was cut
 * off from a page is still in the file, and who opens it can show it again. A copy as it is where it has no table
 * of its objects to add to.
 */
export function withoutEdges(bytes: Uint8Array, { trailers, size }: PdfObjects, graph: PdfGraph): Uint8Array {
  const trailer = trailers.findLast((entries) => entries.has('Root'));
  const previous = /startxref\s+(\d+)(?![^]*startxref)/.exec(
    Buffer.from(bytes.subarray(-2048)).toString('latin1'),
  )?.[1];
  // Places count from the head, before which anything may stand.
  const head = Buffer.from(bytes.subarray(0, 1024)).indexOf('%PDF-');
  if (!trailer || previous === undefined || head === -1) return bytes.slice();
  let update = '\n';
  let table = '';
  const length = bytes.length - head;
  for (const { number, generation, value } of graph.pages) {
    if (value.kind !== 'dictionary') continue;
    const entries = new Map(value.entries).set('MediaBox', wide).set('CropBox', wide);
    table += `${number} 1\n${String(length + update.length).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`;
    update += `${number} ${generation} obj\n${written({ kind: 'dictionary', entries })}\nendobj\n`;
  }
  const start = length + update.length;
  const entries = trailerKeys.flatMap((key) => {
    const value = trailer.get(key);
    return value ? [`/${key} ${written(value)}`] : [];
  });
  update += `xref\n${table}trailer\n<< /Size ${size} /Prev ${previous} ${entries.join(' ')} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(update, 'latin1')]));
}

/** `value` as a PDF writes it. */
function written(value: PdfValue): string {
  switch (value.kind) {
    case 'text':
      return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`;
    case 'name':
      return `/${value.name.replace(/[^A-Za-z0-9_.+*-]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
    case 'reference':
      return `${value.number} ${value.generation} R`;
    case 'list':
      return `[${value.values.map(written).join(' ')}]`;
    case 'dictionary':
      return `<< ${[...value.entries].map(([key, inner]) => `${written({ kind: 'name', name: key })} ${written(inner)}`).join(' ')} >>`;
    case 'plain':
      return value.written;
  }
}
