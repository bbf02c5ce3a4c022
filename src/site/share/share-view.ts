import type { Office } from '#domain/office/office.ts';
import { type QrCode, qrCode } from '#formats/page/qr-code.ts';

/** How a notice's page is passed on: its address for ever, as a link and as a code. */
export interface ShareView {
  readonly address: string;
  readonly code: QrCode;
}

/** The address `path` on the office’s site, whole, and as a QR code for paper. */
export function shareView(path: string, { domain }: Office): ShareView {
  const address = `https://${domain}${path}`;
  return { address, code: qrCode(address) };
}
