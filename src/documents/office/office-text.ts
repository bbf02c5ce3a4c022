import type { AttachmentSink } from '../attachment-sink.ts';
import { markupReader } from './markup-text.ts';
import type { OfficePackage } from './office-package.ts';
import { placeInPart } from './part-names.ts';
import { readPicture } from '../picture.ts';
import { readSheets, sheetParts } from './sheet-text.ts';
import { readXml } from './xml.ts';

/** Parts that hold the look of a file and no words of its authors. */
const noWords =
  /\/(?:theme|styles|stylesWithEffects|fontTable|webSettings|numbering|tableStyles|presProps|viewProps)\d*\.xml$|^\[Content_Types\]\.xml$|\.(?:odttf|fntdata)$|printerSettings/;
const picture = /\.(?:jpe?g|png|gif|bmp|tiff?|heic|webp|emf|wmf)$/i;
const photo = /\.(?:jpe?g|png|tiff?|heic)$/i;

/**
 * Reads a document, workbook or presentation (ECMA-376): every part of XML, pictures for where they were taken.
 * `readFile` reads a file within the file.
 */
export async function readOfficeFile(
  office: OfficePackage,
  sink: AttachmentSink,
  readFile: (name: string, bytes: Uint8Array, where: string) => Promise<void>,
): Promise<void> {
  const isWorkbook = office.parts.includes('xl/workbook.xml');
  if (isWorkbook) await readSheets(office, sink);
  for (const part of office.parts) {
    if ((isWorkbook && sheetParts.test(part)) || noWords.test(part)) continue;
    if (/\.(?:xml|rels|vml)$/i.test(part)) await readPart(office, part, sink);
    else if (picture.test(part)) {
      const isThumbnail = part.startsWith('docProps/');
      if (!isThumbnail) sink.picture();
      if (photo.test(part))
        await readPicture(await office.bytes(part), `图片 ${baseName(part)}`, sink).catch(() => undefined);
    } else if (/vbaProject\.bin$/.test(part)) sink.unread('带有宏，宏里的文字没有检查');
    else if (/\/embeddings\//.test(part))
      await readFile(part, await office.bytes(part), `内嵌文件 ${baseName(part)}`);
    else if (/\/activeX\/|\/media\//.test(part)) sink.unread(`内嵌的 ${baseName(part)} 读不出来`);
  }
}

async function readPart(office: OfficePackage, part: string, sink: AttachmentSink): Promise<void> {
  try {
    await readXml(
      office.chunks(part),
      markupReader(sink, (element) => placeInPart(part, element)),
    );
  } catch (error) {
    // Old drawings (VML) are often not well formed.
    if (!part.endsWith('.vml')) throw error;
    sink.unread('旧式图形里的文字读不出来');
  }
}

function baseName(part: string): string {
  return part.slice(part.lastIndexOf('/') + 1);
}
