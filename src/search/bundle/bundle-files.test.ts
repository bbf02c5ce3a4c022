import { expect, it } from 'vitest';
import { bundleFiles } from './bundle-files.ts';
import { bundlePiece } from './bundle-piece.ts';
import { cardOn } from './card-fixture.ts';
import { listIn } from './packed-list.ts';
import { filesWith, type WordFile } from './word-files.ts';

/** The files of `words`, each of which has one of its own. */
function filesOf(words: readonly string[]): readonly WordFile[] {
  const card = cardOn('2023-01-01', { url: '/notices/2023/a/', kind: 'notice', title: '甲' });
  const piece = bundlePiece([{ card, filters: {}, order: {}, text: '甲', words }]);
  const sizes = { leastWords: 1, mostWordFiles: words.length, leastCards: 1, mostCardFiles: 1 };
  const files = [...bundleFiles('2023', piece, sizes, (bytes) => String(bytes.length))];
  const list = files.find(({ path }) => path.endsWith('.pf_meta'));
  return listIn(list?.bytes ?? new Uint8Array()).wordFiles;
}

const words = ['abbzzz', 'abczzz', 'b', 'bcdzzz', 'bcezzz'];

it('says of files of words no more than tells them apart, and of none that it ends before it begins', () => {
  expect(filesOf(words).map(({ from, to }) => [from, to])).toEqual([
    ['abbzzz', 'abbzzz'],
    ['abc', 'abczzz'],
    ['b', 'b'],
    ['bc', 'bcd'],
    ['bce', 'bcezzz'],
  ]);
});

it('leads a word to its own file alone, and what no word begins with nowhere', () => {
  const files = filesOf(words);
  for (const [place, word] of words.slice(0, 2).entries())
    expect(filesWith(files, word)).toEqual([files[place]]);
  expect(filesWith(files, 'abx')).toEqual([]);
});
