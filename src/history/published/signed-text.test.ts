import { afterAll, describe, expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { instantOf } from '#domain/time/instant.ts';
import { type Changes, changed, soundContent } from '#reading/fixtures/fixture.ts';
import { removeFolders } from '#testing/dying-disk.ts';
import { newRepository, type Repository } from '#testing/repository-fixture.ts';
import { nominee } from '../fixtures/sound-changes.ts';

afterAll(removeFolders);

const notice = 'notices/2023/sound/notice.md';
const before = instantOf(civil('2023-08-04'), 1);
const early = instantOf(civil('2023-08-03'), 600);
const signOff = '签发: { 审核: 组织部, 签发: 主席, 时间: 2023-08-04 }\n';
const unsigned = changed(notice, signOff, '');
const signed = { [notice]: soundContent[notice] };
const again = changed(notice, '时间: 2023-08-04 }', '时间: 2023-08-04 09:30 }');
const mended = changed(nominee, '甲一的事迹', '甲一的先进事迹');
const told = `${nominee}:6:4 signed-text-changed 签发以后改过：nominees/jia-yi.md，原为“甲一的事迹。”，现为“甲一的先进事迹。”。`;

function repositoryWith(...steps: readonly Changes[]): Repository {
  const repository = newRepository();
  for (const step of steps) repository.commit(step);
  return repository;
}

describe('what is not public yet', () => {
  it('is told where it is otherwise than it was signed, committed or not', async () => {
    const repository = repositoryWith(unsigned, signed);
    expect(await repository.changes(undefined, early)).toEqual([]);
    repository.write(mended);
    expect(await repository.changes(undefined, early)).toEqual([told]);
    repository.commit({});
    repository.commit({ 'site-note.txt': 'other' });
    expect(await repository.changes(undefined, early)).toEqual([told]);
    repository.write({ [nominee]: soundContent[nominee] });
    expect(await repository.changes(undefined, early)).toEqual([]);
  });

  it.each<readonly [string, readonly Changes[]]>([
    ['changed before it was signed', [unsigned, { ...mended, ...signed }]],
    ['signed and committed in one', [{ ...mended, ...signed }]],
    ['signed again at another time', [unsigned, signed, { ...mended, ...again }]],
    ['signed again after the change', [unsigned, signed, mended, again]],
    [
      'signed again, the same, after it was taken back',
      [unsigned, signed, { ...mended, ...unsigned }, signed],
    ],
    ['a draft', [unsigned, mended]],
  ])('is not told: %s', async (_, steps) => {
    expect(await repositoryWith(...steps).changes(undefined, early)).toEqual([]);
  });

  it('is not told where the signing is not committed yet', async () => {
    const repository = repositoryWith(unsigned);
    repository.write({ ...mended, ...signed });
    expect(await repository.changes(undefined, early)).toEqual([]);
  });

  it('is told of a change of the body under the same 签发', async () => {
    const repository = repositoryWith(unsigned, signed);
    repository.commit(changed(notice, '公示时间为', '公示的时间为'));
    expect(await repository.changes(undefined, early)).toEqual([
      expect.stringContaining('signed-text-changed'),
    ]);
  });
});

it('leaves what is public to the comparison with what was published', async () => {
  const repository = repositoryWith(unsigned, signed);
  repository.write(mended);
  expect(await repository.changes(undefined, before)).not.toContainEqual(
    expect.stringContaining('text-changed Git'),
  );
  expect(await repository.changes()).toEqual([expect.stringContaining(' text-changed ')]);
});
