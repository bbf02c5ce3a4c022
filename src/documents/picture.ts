import exifr from 'exifr';
import type { AttachmentSink } from './attachment-sink.ts';

/** What is written into a picture besides what it shows: where it was taken, and words. */
export async function readPicture(bytes: Uint8Array, where: string, sink: AttachmentSink): Promise<void> {
  const tags: unknown = await exifr.parse(bytes, {
    tiff: true,
    exif: true,
    gps: true,
    xmp: true,
    iptc: true,
    ihdr: true,
    userComment: true,
    mergeOutput: true,
    translateValues: false,
  });
  if (typeof tags !== 'object' || tags === null) return;
  const entries = Object.entries(tags);
  if (entries.some(([name, value]) => isPosition(name, value))) sink.location(where);
  for (const text of textsIn(entries)) sink.text(text, `${where}的图片属性`);
}

function isPosition(name: string, value: unknown): boolean {
  return (
    /^(?:latitude|longitude|GPSLatitude|GPSLongitude)$/i.test(name) &&
    value !== undefined &&
    !Number.isNaN(value)
  );
}

function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [new TextDecoder().decode(value)];
  if (typeof value !== 'object' || value === null || depth > 4) return [];
  return Object.values(value).flatMap((inner) => textsIn(inner, depth + 1));
}
