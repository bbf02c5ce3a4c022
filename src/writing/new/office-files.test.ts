import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { withoutUnseen } from '#domain/language/unseen-characters.ts';
import { civil } from '#domain/time/civil-date.ts';
import { readContent } from '#reading/read-content.ts';
import { formOf } from '#reading/as-meant/settings-form.ts';
import { parseYamlAs } from '#reading/settings/parse-fields.ts';
import { officeFields } from '#reading/settings/office-fields.ts';
import { isUsable } from '#reading/parse-content.ts';
import { hostileTexts } from '#testing/answers-fixture.ts';
import { unexplainedKeys, withExamples } from '#testing/explained.ts';
import { writeFiles } from '#terminal/write-files.ts';
import type { OfficeAnswers } from './answers.ts';
import { placeholders } from './ask-office.ts';
import { isShared, officeFiles } from './office-files.ts';
import { officeSettings } from './office-settings.ts';

const answers: OfficeAnswers = {
  organiser: '示例省人力资源和社会保障厅',
  siteName: '示例省表彰奖励公示',
  domain: 'gongshi.example.gov.cn',
  phone: '0000-5550100',
  address: '示例省示例市示例路1号',
  postcode: '000000',
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('a new office', () => {
  it('has a site, a calendar and one draft, without a problem', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'new-office-')), 'content');
    folders.push(join(folder, '..'));
    writeFiles(folder, officeFiles(answers, civil('2026-11-23')));
    cpSync('content/calendar', join(folder, 'calendar'), { recursive: true });
    const content = await readContent(folder, { opens: () => true });
    expect(content.diagnostics).toEqual([]);
    if (!isUsable(content)) throw new Error('The content is not usable');
    expect(content.office.corrections.least).toEqual({ nominees: { kind: 'extended', workdays: 1 } });
    expect(content.notices.map(({ signOff, slug }) => [slug, signOff])).toEqual([['shili', undefined]]);
    expect(content.office).toMatchObject({
      siteName: answers.siteName,
      organiser: answers.organiser,
      domain: answers.domain,
      contact: { phone: answers.phone, address: answers.address, postcode: answers.postcode },
      codes: {
        siteCode: undefined,
        icpNumber: undefined,
        policeNumber: undefined,
        partyGovernmentMark: undefined,
      },
    });
  });

  it('says of what nobody told that it is to be filled in', () => {
    const { organiser, domain } = placeholders;
    const blank = { organiser, siteName: `${organiser}公示`, domain, phone: '', address: '', postcode: '' };
    const text = officeSettings(blank);
    expect(text.match(/# 待填/g)).toHaveLength(3);
    expect(readOffice(text)).toMatchObject({ contact: { phone: undefined } });
    expect(officeSettings(answers)).not.toContain('# 待填');
  });

  it('explains every key', () => {
    expect(unexplainedKeys(officeSettings(answers), formOf(officeFields).keys)).toEqual([]);
  });

  it('gives examples that hold as they stand', () => {
    const text = withExamples(officeSettings(answers));
    expect(readOffice(text)).toMatchObject({ shortestWindow: { workdays: 5 }, letterTransitDays: 3 });
  });

  const seen = hostileTexts.filter((text) => withoutUnseen(text) === text);
  it.each(seen.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
    'keeps a hostile answer as it was given: %s',
    (_, text) => {
      const office = readOffice(
        officeSettings({ ...answers, organiser: text, siteName: text, phone: text, address: text }),
      );
      expect(office).toMatchObject({
        organiser: text,
        siteName: text,
        contact: { phone: text, address: text },
      });
    },
  );

  it('shares what is every office’s, and nothing of another office', () => {
    expect(
      [
        'README.md',
        'calendar/2026.yaml',
        'calendar/local.yaml',
        'pages/about.mdx',
        'site.yaml',
        'notices/2023/x/notice.md',
        'notices/README.md',
      ].filter(isShared),
    ).toEqual(['README.md', 'calendar/2026.yaml', 'pages/about.mdx']);
  });
});

function readOffice(text: string): unknown {
  const bytes = new TextEncoder().encode(text);
  const file = { file: 'content/site.yaml', size: bytes.length, bytes };
  const { value, diagnostics } = parseYamlAs<unknown>(officeFields, file);
  const office = value?.value;
  expect(diagnostics).toEqual([]);
  return office;
}
