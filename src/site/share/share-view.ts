import { addressOf, type Notice } from '#domain/notice/notice.ts';
import type { Office } from '#domain/office/office.ts';
import { type QrCode, qrCode } from '#formats/page/qr-code.ts';

/** How a notice's page is passed on: its address for ever, as a link and as a code. */
export interface ShareView {
  readonly address: string;
  readonly code: QrCode;
}

/** The address of `notice` on the office’s site, and as a QR code for paper. */
export function shareView(notice: Notice, { domain }: Office): ShareView {
  const address = `https://${domain}${addressOf(notice)}`;
  return { address, code: qrCode(address) };
}
