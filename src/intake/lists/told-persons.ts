import { isSurnamed } from '#domain/name/likely-names.ts';
import { bodyAndPost } from '../body-name.ts';
import type { Line } from '../entry.ts';
import { numbered } from '../numbering.ts';
import { plainName } from '../wide-names.ts';
import { namesIn } from './nominees.ts';

/** A person whom a paragraph of the text tells of. */
export interface ToldPerson {
  readonly name: string;
  /** '' where the paragraph does not say it. */
  readonly organisation: string;
  readonly post: string;
  /** What it says of the person; '' of one who shares the deeds of the first. */
  readonly deeds: string;
}

const name = String.raw`(\p{Script=Han}{2,4}?|\p{Script=Han}[\s\u3000]+\p{Script=Han}|\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+)`;
/** 甲一（同志），男，汉族，1979年5月生……: how a person is described. */
const described = new RegExp(
  String.raw`^${name}(?:同志)?[，,、]\s*(?:[^。]{0,40}?[，,]\s*)?(?:男|女)[，,。；]`,
  'u',
);
const remark = String.raw`(?:[（(][^（）()]{1,20}[）)])?[，,：:\s]*`;
/** 甲一同志（女），某局科员，拟任……: whoever is called a comrade. */
const called = new RegExp(
  String.raw`^${name}同志${remark}[^。；;]{0,60}?(?:现任|现为|现系|拟(?:任|提|晋|转|推|聘|交流))`,
  'u',
);
/** 甲一，现任某局科员. */
const inOffice = new RegExp(
  String.raw`^${name}(?:[（(][^（）()]{1,20}[）)])?(?:[，,：:\s]+(?:[^。；;]{0,40}?[，,])?)?(?:现任|现为|现系)`,
  'u',
);
/** Who decides, and is no person though a surname begins it. */
const decides = /委|党组|支部|会议|研究|组织|集体/;

/** The persons of whom `line` tells, with whose name it begins; none where it begins with no name. */
export function toldPersons(line: Line): ToldPerson[] {
  const { words } = numbered(line);
  const parts = words.split(/(?<=[；;。])/);
  const starts = parts.flatMap((part, index) => (nameAt(part, index > 0) === undefined ? [] : [index]));
  if (starts[0] !== 0) return [];
  const segments = starts.map((start, index) =>
    parts
      .slice(start, starts[index + 1])
      .join('')
      .trim(),
  );
  const areApart = segments.every((text) => /现任|现为|拟任|拟提|拟晋/.test(text));
  return segments.map((text, index) => ({
    name: nameAt(text, index > 0) ?? '',
    ...placeIn(text),
    deeds: areApart ? text : index === 0 ? words : '',
  }));
}

/** Whether `line` begins as a paragraph does that tells of a person. */
export function tellsOfPerson(line: Line): boolean {
  return nameAt(numbered(line).words, false) !== undefined;
}

/**
 * The name with which `text` begins as one that tells of a person does; behind another person, its end may be missing.
 */
function nameAt(text: string, isBehind: boolean): string | undefined {
  const whole = isBehind ? `${text}。` : text;
  const sure = (described.exec(whole) ?? called.exec(whole))?.[1];
  const likely = inOffice.exec(whole)?.[1];
  const plain = (written: string): string => plainName(written.replace(/\u3000/g, ' '));
  if (sure !== undefined) return plain(sure);
  const isPerson = likely !== undefined && isSurnamed(plain(likely)) && !decides.test(likely);
  return isPerson ? plain(likely) : undefined;
}

/** What a person is, and nowhere. */
const elsewhere = /党员|团员|盟员|社员|会员|学历|学位|毕业|出生|参加工作|入党|^男$|^女$|族$/;

/** The place of work and the post that `text` says: behind 现任, else in the first of its clauses that has both. */
function placeIn(text: string): Pick<ToldPerson, 'organisation' | 'post'> {
  const present = /(?:现任|现为|现系)([^，。；;]{2,60})/.exec(text)?.[1];
  const [, before = ''] = /^([^。；;]*?)(?=[，,]拟|[。；;]|$)/.exec(text) ?? [];
  const clauses = present === undefined ? before.split(/[，,]/).slice(1) : [present];
  const placed = clauses
    .filter((clause) => !elsewhere.test(clause))
    .map((clause) => bodyAndPost(clause.trim()))
    .find((place) => place !== undefined && place.post !== '');
  return placed ?? { organisation: '', post: '' };
}

/** Whom `line` names at its head as a line does that is numbered on with such as tell of persons: 甲一、乙二夫妇，……. */
export function personsAtHead(line: Line): ToldPerson[] {
  const { words } = numbered(line);
  const [, head = ''] = /^([^，,：:。；;（(]{2,40})[，,：:（(]/.exec(words) ?? [];
  const names = namesIn(head);
  const own = names.length > 0 ? names : isSurnamed(plainName(head)) ? [plainName(head)] : [];
  return own.map((one, index) => ({
    name: one,
    ...(index === 0 ? placeIn(words) : { organisation: '', post: '' }),
    deeds: index === 0 ? words : '',
  }));
}
