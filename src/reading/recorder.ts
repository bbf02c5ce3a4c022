import { createHash } from 'node:crypto';
import { recorderWith } from './notice/notice-record.ts';

/** The recorder of whoever reads under Node. */
export const recorder = recorderWith((bytes) => createHash('sha256').update(bytes).digest('hex'));

export const { digestOf, recordedFile } = recorder;
