import { expect, it } from 'vitest';
import type { NoticeRecord } from '#domain/notice/notice-record.ts';
import { recordChanges } from './record-changes.ts';

const file = { settings: { 标题: '甲', 名额: [{ 数: '1' }] }, text: '文。\n' };
const attached = { sha256: '0'.repeat(64), bytes: 1 };
const before: NoticeRecord = { 'notice.md': file, 'attachments/a.txt': attached };

it.each<[what: string, after: NoticeRecord, changes: readonly unknown[]]>([
  ['nothing', structuredClone(before), []],
  [
    'settings, at any depth, and text',
    { ...before, 'notice.md': { settings: { 标题: '甲', 名额: [{ 数: '2' }], 文号: '1' }, text: '字。\n' } },
    [{ file: 'notice.md', kind: 'changed', keys: ['名额', '文号'], hasNewText: true }],
  ],
  [
    'the order of settings',
    { ...before, 'notice.md': { ...file, settings: { 名额: [{ 数: '1' }], 标题: '甲' } } },
    [{ file: 'notice.md', kind: 'changed', keys: [], hasNewText: false }],
  ],
  [
    'settings that could not be read',
    { ...before, 'notice.md': { settings: undefined, text: '文。\n' } },
    [{ file: 'notice.md', kind: 'changed', keys: ['标题', '名额'], hasNewText: false }],
  ],
  [
    'files',
    { 'notice.md': file, 'attachments/b.txt': attached },
    [
      { file: 'attachments/a.txt', kind: 'removed' },
      { file: 'attachments/b.txt', kind: 'added' },
    ],
  ],
  [
    'what a file holds',
    { ...before, 'attachments/a.txt': { ...attached, bytes: 2 } },
    [{ file: 'attachments/a.txt', kind: 'replaced' }],
  ],
  [
    'a text that could not be read',
    { ...before, 'notice.md': attached },
    [{ file: 'notice.md', kind: 'replaced' }],
  ],
])('finds what differs: %s', (_, after, changes) => {
  expect(recordChanges(before, after)).toEqual(changes);
});
