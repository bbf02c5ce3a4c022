import { hash } from 'node:crypto';
import { recorderWith } from './folder/notice-record.ts';

/** SHA-256 in hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
  return hash('sha256', bytes);
}

/** The recorder of whoever reads under Node. */
export const recorder = recorderWith(sha256);

export const { digestOf, recordedFile } = recorder;
