import { exampleWords } from '#domain/statements/mentions/leftovers.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { guideFiles } from '#reading/notice-folders.ts';
import { bytesOf } from '../file-text.ts';
import type { Files, NoticeAnswers, OfficeAnswers } from './answers.ts';
import { noticeFiles, noticeFolder } from './notice-files.ts';
import { officeSettings } from './office-settings.ts';

/** What a new office's content folder has of its own: `site.yaml`, and one example of a notice, a draft. */
export function officeFiles(answers: OfficeAnswers, publishedOn: CivilDate): Files {
  const example = exampleNotice(publishedOn);
  const folder = noticeFolder(example);
  return new Map([
    ['site.yaml', officeSettings(answers)],
    ...[...noticeFiles(example)].map(([path, text]) => [`${folder}/${path}`, text] as const),
  ]);
}

/** Whether every office shares the file at `path` of a content folder: calendar, pages, the clerk's guides. */
export function isShared(path: string): boolean {
  return (
    guideFiles.includes(path) || /^calendar\/\d{4}\.yaml$/.test(path) || /^pages\/[^/]+\.mdx$/.test(path)
  );
}

/** A guide as the office at `folder` types its commands: the example's paths begin with `content/`. */
export function guideFor(guide: Uint8Array, folder: string): Uint8Array {
  return bytesOf(new TextDecoder().decode(guide).replace(/content(?=[/\\])/g, () => folderName(folder)));
}

/** The last part of a path, in either way of writing it. */
function folderName(folder: string): string {
  return folder.replace(/[/\\]+$/, '').replace(/^.*[/\\]/s, '');
}

/** A notice of an office, a place and persons that exist nowhere. */
export function exampleNotice(publishedOn: CivilDate): NoticeAnswers {
  return {
    slug: 'shili',
    title: `示例省总工会\n关于评选示例省先进集体、先进工作者\n拟表彰对象的公示${exampleWords.title}`,
    kind: '评选表彰',
    issuers: ['示例省总工会'],
    signers: ['示例省总工会'],
    publishedOn,
    signedOn: publishedOn,
    window: { unit: 'workday', length: 5 },
    documentNumber: '',
    regions: ['示例省'],
    basis: {
      title: '关于评选示例省先进集体和先进工作者的通知',
      documentNumber: '',
      authorities: ['示例省人力资源和社会保障厅', '示例省总工会'],
    },
    categories: exampleCategories,
    receiver: exampleReceiver,
  };
}

const exampleCategories: NoticeAnswers['categories'] = [
  {
    name: '先进集体',
    count: 1,
    measureWord: '个',
    isTable: false,
    nominees: [{ name: '示例市示例区总工会', deeds: exampleWords.deeds }],
    clauses: ['工作扎实，成绩突出。', '职工信任，群众公认。'],
  },
  {
    name: '先进工作者',
    count: 2,
    measureWord: '名',
    isTable: true,
    nominees: [
      { name: '甲一', deeds: '' },
      { name: '甲二', deeds: '' },
    ],
    clauses: ['爱岗敬业，甘于奉献。', '成绩突出，群众公认。'],
  },
];

const exampleReceiver: NoticeAnswers['receiver'] = {
  department: '示例省总工会组织部',
  phones: ['0000-5550123'],
  email: 'gongshi@example.gov.cn',
  address: '示例市示例路1号',
  postcode: '000000',
};
