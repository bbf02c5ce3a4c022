import { describe, expect, it } from 'vitest';
import { withoutUnseen } from '#domain/language/unseen-characters.ts';
import { nomineesOf, type Notice } from '#domain/notice/notice.ts';
import { textOfProse } from '#domain/prose/prose.ts';
import { type ContentFile, listFiles } from '#reading/files/content-files.ts';
import { formOf } from '#reading/as-meant/settings-form.ts';
import { parseFields } from '#reading/settings/parse-fields.ts';
import { parseMatterFile } from '#reading/settings/matter/matter.ts';
import { noticeFields } from '#reading/settings/notice-fields.ts';
import { criteriaFields, listFields, nomineeFields } from '#reading/settings/part-fields.ts';
import { isUsable } from '#reading/parse-content.ts';
import { parseContent } from '#reading/parse-content.ts';
import { recorder } from '#reading/recorder.ts';
import { blankAnswers, fullAnswers, hostileTexts } from '#testing/answers-fixture.ts';
import { unexplainedKeys, withExamples } from '#testing/explained.ts';
import { toldOf } from '#reading/fixtures/fixture.ts';
import type { NoticeAnswers } from './answers.ts';
import { noticeFiles, noticeFolder } from './notice-files.ts';

const site = new Map([...listFiles('content')].filter(([path]) => /^(site\.yaml|calendar\/)/.test(path)));

describe('a new notice', () => {
  it('of which everything is answered has no problem, and is a draft', () => {
    const { notice, reports } = read(fullAnswers);
    expect(reports).toEqual([]);
    expect(notice?.signOff).toBeUndefined();
    expect(notice?.window).toMatchObject({ opens: '2026-11-24', closes: '2026-11-30' });
    expect(textOfProse(notice?.body ?? [])).toContain('公示时间为2026年11月24日至30日（5个工作日）。');
  });

  it('has a row for each nominee that is still to be named, as many as one can look over', () => {
    const table = { name: '先进个人', measureWord: '名', isTable: true, nominees: [], clauses: [] };
    const rowsOf = (count: number): number => {
      const files = noticeFiles({ ...fullAnswers, categories: [{ ...table, count }] });
      const list = [...files].find(([path]) => path.endsWith('-mingdan.md'))?.[1] ?? '';
      return list.match(/^\| \d+ \|/gm)?.length ?? 0;
    };
    expect([1, 3, 31].map(rowsOf)).toEqual([1, 3, 30]);
    const settings = noticeFiles({ ...fullAnswers, categories: [{ ...table, count: 3 }] }).get('notice.md');
    expect(settings).toContain('  - { 类别: 先进个人, 数: 3, 量词: 名 }');
  });

  it.each<[string, Partial<NoticeAnswers>]>([
    ['without a basis', { basis: undefined }],
    ['with a phone only', { receiver: { ...fullAnswers.receiver, email: '', address: '', postcode: '' } }],
    ['with a letter only', { receiver: { ...fullAnswers.receiver, phones: [], email: '' } }],
    ['of calendar days', { window: { unit: 'calendar-day', length: 7 } }],
    ['for an appointment', { kind: '任前公示', title: '关于甲部门拟任职人选的公示' }],
    ['that intends nothing', { title: '关于示例省先进集体、先进工作者的公示' }],
  ])('%s has no problem', (_, changes) => {
    expect(read({ ...fullAnswers, ...changes }).reports).toEqual([]);
  });

  it('of which nothing is answered is reported blank by blank, and nothing is made up', () => {
    const { notice, reports } = read(blankAnswers);
    expect(notice).toBeUndefined();
    expect(reports).toEqual([
      'criteria/leibie-tiaojian.md missing-key 缺少“类别”，或者没有填。',
      'criteria/leibie-tiaojian.md missing-key 缺少“标题”，或者没有填。',
      'criteria/leibie-tiaojian.md empty-body 开头的设置之后没有正文。',
      'nominees/duixiang-1.md missing-key 缺少“名称”，或者没有填。',
      'nominees/duixiang-1.md missing-key 缺少“类别”，或者没有填。',
      'nominees/duixiang-1.md empty-body 开头的设置之后没有正文。',
      'notice.md missing-key 缺少“标题”，或者没有填。',
      'notice.md missing-key 缺少“种类”，或者没有填。',
      'notice.md missing-key 缺少“发布单位”，或者没有填。',
      'notice.md no-signer 没有写“落款”。',
      'notice.md missing-key 缺少“类别”，或者没有填。',
      'notice.md missing-key 缺少“数”，或者没有填。',
      'notice.md missing-key 缺少“部门”，或者没有填。',
    ]);
  });

  it('marks every blank line, and no other, on the line before', () => {
    for (const text of noticeFiles(blankAnswers).values()) {
      const [, settings = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
      const lines = settings.split('\n');
      for (const [index, line] of lines.entries())
        if (/^ *[^#\s][^#]*: *[,}]|^ *\p{Script=Han}+:$/u.test(line) && !/^ /.test(lines[index + 1] ?? ''))
          expect(lines[index - 1]).toContain('# 待填');
    }
    for (const text of noticeFiles(fullAnswers).values()) expect(text).not.toContain('# 待填');
  });

  it('reports a receiver without any number or address', () => {
    const { reports } = read({ ...fullAnswers, receiver: { ...blankAnswers.receiver, department: '甲处' } });
    expect(reports.map((report) => report.split(' ')[1])).toEqual(['receiver-unreachable', 'empty-token']);
  });

  it('reports nominees and criteria that are still to be written', () => {
    const categories = fullAnswers.categories.map((category) => ({
      ...category,
      count: 3,
      nominees: [],
      clauses: [],
    }));
    const { reports } = read({ ...fullAnswers, categories });
    expect(reports.map((report) => report.split(' ').slice(0, 2).join(' '))).toEqual([
      'criteria/xianjingongzuozhe-tiaojian.md empty-body',
      'criteria/xianjinjiti-tiaojian.md empty-body',
      'nominees/duixiang-1.md missing-key',
      'nominees/duixiang-1.md empty-body',
      'nominees/xianjingongzuozhe-mingdan.md empty-name',
    ]);
  });
});

describe('a hostile answer', () => {
  it.each(hostileTexts.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
    'comes back as it was given, but for what nobody sees: %s',
    (_, given) => {
      const text = withoutUnseen(given);
      const { notice, settingProblems } = read({
        ...fullAnswers,
        title: given,
        kind: given,
        issuers: [given, `甲${given}`],
        signers: [given],
        documentNumber: given,
        regions: [given],
        basis: { title: given, documentNumber: given, authorities: [given] },
        categories: [
          {
            name: given,
            count: 1,
            measureWord: given,
            isTable: false,
            nominees: [{ name: given, deeds: '甲的事迹。' }],
            clauses: ['爱岗敬业。'],
          },
          {
            name: `乙${given}`,
            count: 1,
            measureWord: '名',
            isTable: true,
            nominees: [{ name: `丙${given}`, deeds: '' }],
            clauses: ['爱岗敬业。'],
          },
        ],
        receiver: { department: given, phones: [given], email: given, address: given, postcode: given },
      });
      expect(settingProblems.filter((problem) => !problem.includes('unseen'))).toEqual([]);
      expect(notice?.titleLines).toEqual(
        text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      );
      expect(notice).toMatchObject({
        kind: text,
        issuers: [text, `甲${text}`],
        signers: [text],
        documentNumber: text,
        regions: [text],
        basis: [{ title: text, documentNumber: text, authorities: [text] }],
        quotas: [
          { category: text, measureWord: text },
          { category: `乙${text}`, measureWord: '名' },
        ],
        criteria: [{ categories: [text] }, { categories: [`乙${text}`] }],
        lists: [{ categories: [text] }, { categories: [`乙${text}`], title: `乙${text}名单` }],
        receiver: { department: text, channels: [{ number: text }, { address: text }, { postcode: text }] },
        signOff: undefined,
      });
      const [first, second] = nomineesOf(notice as Notice);
      expect(first?.name).toBe(text);
      // A table is prose, in which a quotation stays one.
      if (!text.includes('{{')) expect(second?.name).toBe(`丙${text}`.replace(/\s+/g, ' ').trim());
    },
  );

  it('gives files that can be told apart, and names of files that can be published', () => {
    const names = ['甲', '甲', '../甲', '👩‍💻', '🎉', ''];
    const categories = names.map((name, index) => ({
      name: `${name}${'!'.repeat(index)}`,
      count: 2,
      measureWord: '名',
      isTable: index === 5,
      nominees: [
        { name, deeds: '甲。' },
        { name, deeds: '甲。' },
      ],
      clauses: [],
    }));
    const files = [...noticeFiles({ ...fullAnswers, categories }).keys()];
    expect(files).toHaveLength(1 + 6 + 5 * 2 + 1);
    for (const file of files)
      expect(file).toMatch(/^(notice|(criteria|nominees)\/[a-z0-9]+(-[a-z0-9]+)*)\.md$/);
    const stems = files.map((file) => file.replace(/^.*\//, ''));
    expect(new Set(stems).size).toBe(stems.length);
  });
});

describe('the comments of new files', () => {
  const files = [...noticeFiles(fullAnswers)];
  const textOf = (pattern: RegExp): string => String(files.find(([path]) => pattern.test(path))?.[1]);
  const kinds = [
    ['notice.md', noticeFields, textOf(/^notice/)],
    ['criteria', criteriaFields, textOf(/^criteria/)],
    ['a nominee', nomineeFields, textOf(/zonggonghui/)],
    ['a list', listFields, textOf(/mingdan/)],
  ] as const;

  it.each(kinds)('explain every key of %s', (_, schema, text) => {
    expect(unexplainedKeys(text, formOf(schema).keys)).toEqual([]);
  });

  it('explain every key of a blank notice too', () => {
    const text = String(noticeFiles(blankAnswers).get('notice.md'));
    expect(unexplainedKeys(text, formOf(noticeFields).keys)).toEqual([]);
  });

  it.each(kinds)('give examples that hold as they stand: %s', (_, schema, text) => {
    const source = { file: 'new.md', text: withExamples(text) };
    const parsed = parseMatterFile(source, formOf(schema));
    expect(parsed.diagnostics).toEqual([]);
    const fields = parsed.value && parseFields<unknown>(schema, parsed.value.matter);
    expect(fields?.diagnostics).toEqual([]);
    expect(source.text).not.toBe(text);
  });
});

interface Reading {
  readonly notice: Notice | undefined;
  /** `notice.md missing-key 缺少“标题”……`, each once. */
  readonly reports: readonly string[];
  /** What is wrong with the form of the settings. */
  readonly settingProblems: readonly string[];
}

function read(answers: NoticeAnswers): Reading {
  const folder = noticeFolder(answers);
  const files = new Map<string, ContentFile>(site);
  for (const [path, text] of noticeFiles(answers)) {
    const bytes = new TextEncoder().encode(text);
    files.set(`${folder}/${path}`, { file: `content/${folder}/${path}`, size: bytes.length, bytes });
  }
  const content = parseContent(files, 'content', { recorder });
  if (!isUsable(content)) throw new Error('The site is not usable');
  const { notices, diagnostics } = content;
  const reports = toldOf(diagnostics).map(
    ({ file, code, message }) => `${file.replace(`content/${folder}/`, '')} ${code} ${message}`,
  );
  const ofForm = diagnostics.filter(({ code }) =>
    [
      'bad-yaml',
      'unknown-key',
      'missing-key',
      'full-width-colon',
      'loose-setting',
      'ambiguous-setting',
      'wrong-type',
      'bad-name',
    ].includes(code),
  );
  return {
    notice: notices[0],
    reports: [...new Set(reports)],
    settingProblems: toldOf(ofForm).map(({ code, message }) => `${code} ${message}`),
  };
}
