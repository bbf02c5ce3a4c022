import { expect, it } from 'vitest';
import { checkNotice } from '#domain/rules/check-notice.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { isUsable } from './parse-content.ts';
import { changed, readFixture } from './fixtures/fixture.ts';

it('tells of a rule that breaks off, and all that the others find', () => {
  const content = readFixture(
    changed('notices/2023/sound/notice.md', '公示时间为', '先进个人3名。公示时间为'),
  );
  if (!isUsable(content)) throw new Error('the fixture cannot be used');
  const [notice] = content.notices;
  if (!notice) throw new Error('the fixture has no notice');
  const broken: Notice = {
    ...notice,
    get attachments(): never {
      throw new Error('a mistake of a rule');
    },
  };
  const setting = { office: content.office, simplifiedOf: () => undefined, unknown: new Set<never>() };
  const codes = checkNotice(broken, setting).map(({ code }) => code);
  expect(codes).toContain('rule-broken');
  expect(codes).toContain('stated-quota-differs');
  expect(checkNotice(notice, setting).map(({ code }) => code)).not.toContain('rule-broken');
});
