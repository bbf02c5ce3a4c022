/** What a browser takes a picture to measure, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How wide and high the PNG, JPEG, GIF or WebP `bytes` is shown; undefined where its head does not say. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  try {
    const size = sizeIn(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch (error) {
    // It is cut off before what is asked for.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function sizeIn(file: DataView): PictureSize | undefined {
  switch (file.getUint32(0)) {
    case 0x89504e47: // \x89PNG
      return { width: file.getUint32(16), height: file.getUint32(20) };
    case 0x47494638: // GIF8
      return { width: file.getUint16(6, true), height: file.getUint16(8, true) };
    case 0x52494646: // RIFF
      return webpSize(file);
  }
  return file.getUint16(0) === 0xffd8 ? jpegSize(file) : undefined;
}

/** By its first chunk (RFC 9649, 2.5 to 2.7; RFC 6386, 9.1). */
function webpSize(file: DataView): PictureSize | undefined {
  const start = 20;
  const sides = (bits: number, width: number, height: number): PictureSize => ({
    width: (width & bits) + 1,
    height: (height & bits) + 1,
  });
  switch (file.getUint32(12)) {
    case 0x56503858: // VP8X
      return sides(0xffffff, file.getUint32(start + 4, true), file.getUint32(start + 6, true) >>> 8);
    case 0x5650384c: // VP8L
      return sides(0x3fff, file.getUint32(start + 1, true), file.getUint32(start + 1, true) >>> 14);
    case 0x56503820: // VP8
      return {
        width: file.getUint16(start + 6, true) & 0x3fff,
        height: file.getUint16(start + 8, true) & 0x3fff,
      };
    default:
      return undefined;
  }
}

/** By its first frame, turned as its Exif says (ITU-T T.81, B.1.1.3). */
function jpegSize(file: DataView): PictureSize | undefined {
  let isTurned = false;
  for (let at = 2; file.getUint8(at) === 0xff;) {
    const marker = file.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [file.getUint16(at + 5), file.getUint16(at + 7)];
      return isTurned ? { width: height, height: width } : { width, height };
    }
    if (marker === 0xe1 && file.getUint32(at + 4) === 0x45786966) isTurned ||= liesOnSide(file, at + 10);
    at += marker === 0xff ? 1 : 2 + file.getUint16(at + 2);
  }
  return undefined;
}

/** Whether a photo whose tags begin at `start` is shown a quarter turned (Exif 2.32, 4.6.4, Orientation 5 to 8). */
function liesOnSide(file: DataView, start: number): boolean {
  const isLittle = file.getUint16(start) === 0x4949;
  const short = (at: number): number => file.getUint16(at, isLittle);
  const tags = start + file.getUint32(start + 4, isLittle);
  const count = short(tags);
  for (let index = 0; index < count; index += 1) {
    const at = tags + 2 + 12 * index;
    if (short(at) === 0x0112) return short(at + 8) >= 5;
  }
  return false;
}
