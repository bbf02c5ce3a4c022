import type { PdfGraph } from './pdf-graph.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { nameIn, type PdfEntries, wordsOf } from './pdf-syntax.ts';

/**
 * Fonts whose codes mean nothing outside them: composite ones with glyph numbers for codes and no table of what
 * they say (ISO 32000-1, 9.10.2), and drawn ones with names of their own.
 */
export function unreadableFonts({ all }: PdfObjects, graph: PdfGraph): string[] {
  const fonts = all.flatMap((object) => {
    const entries = object.value.kind === 'dictionary' ? object.value.entries : undefined;
    const isFont = entries && nameIn(entries, 'Type') === 'Font' && !entries.has('ToUnicode');
    return isFont && graph.isUsed(object) && isUnreadable(entries, graph) ? [nameOf(entries)] : [];
  });
  return [...new Set(fonts)];
}

function isUnreadable(entries: PdfEntries, graph: PdfGraph): boolean {
  if (nameIn(entries, 'Subtype') === 'Type3') {
    const glyphs = [...(graph.entriesOf(entries.get('CharProcs'))?.keys() ?? [])];
    return glyphs.every((glyph) => /^(?:[a-zA-Z]{0,2}\d+|\.notdef)$/.test(glyph));
  }
  if (nameIn(entries, 'Subtype') !== 'Type0' || !/^Identity-[HV]$/.test(nameIn(entries, 'Encoding')))
    return false;
  const [descendant] = graph.valuesOf(entries.get('DescendantFonts'));
  const ordering = graph.entriesOf(graph.entriesOf(descendant)?.get('CIDSystemInfo'))?.get('Ordering');
  return ordering?.kind !== 'text' || !/^(?:GB1|CNS1|Japan1|Korea1|KR)$/.test(wordsOf(ordering.bytes));
}

function nameOf(entries: PdfEntries): string {
  const name = nameIn(entries, 'BaseFont') || nameIn(entries, 'Name');
  return name === '' ? '未命名' : name.replace(/^[A-Z]{6}\+/, '');
}
