import { describe, expect, it } from 'vitest';
import type { Prose } from '../prose/prose.ts';
import { firstChannel } from './first-channel.ts';
import type { Channel, ObjectionRules } from './receiver.ts';

const noRules: ObjectionRules = { byOrganisation: undefined, byPerson: undefined, anonymous: undefined };
const terms = { purpose: 'objection', contact: undefined, note: undefined } as const;
const phone = (number: string, note?: string): Channel => ({
  ...terms,
  kind: 'phone',
  number,
  hours: undefined,
  note,
});
const letter: Channel = {
  ...terms,
  kind: 'letter',
  address: '示例路1号',
  postcode: '000000',
  postmark: undefined,
};
const email: Channel = { ...terms, kind: 'email', address: 'a@example.gov.cn' };
const online: Channel = { ...terms, kind: 'online', address: 'example.gov.cn' };
const unnamed: Channel = { ...terms, kind: 'email', address: undefined };

const body = (text: string): Prose => [
  { kind: 'paragraph', inlines: [{ kind: 'text', text, at: 0 }], at: 0 },
];

function first(
  channels: readonly Channel[],
  text = '公示期内可以电话、信函等形式反映。',
  rules: Partial<ObjectionRules> = {},
): string | undefined {
  const found = firstChannel(
    { department: '示例办公室', channels, rules: { ...noRules, ...rules } },
    body(text),
  );
  return found && ('number' in found ? found.number : found.kind);
}

describe('the page offers first', () => {
  it('a number that takes objections, whatever stands before it', () => {
    expect(first([letter, phone('0000-5550123')])).toBe('0000-5550123');
    expect(first([phone('0000-5550123', '咨询电话'), phone('0000-5550124', '监督举报电话')])).toBe(
      '0000-5550124',
    );
    expect(first([phone('0000-5550123', '咨询、反映')])).toBe('0000-5550123');
    expect(first([phone('0000-5550123', '人事处')])).toBe('0000-5550123');
  });

  it('no number that is kept for questions or emergencies', () => {
    for (const purpose of ['inquiry', 'emergency'] as const)
      expect(first([{ ...phone('0000-5550123'), purpose }, letter])).toBe('letter');
  });

  it.each(['仅供咨询', '咨询电话', '应急值班', '系统技术支持', '预约面谈'])(
    'no number whose note is %s',
    (note) => {
      expect(first([phone('0000-5550123', note), letter])).toBe('letter');
    },
  );

  it.each([
    '对公示对象有异议的，应当以书面形式反映。',
    '请将书面材料送达受理部门。请书面提交异议。',
    '电话反映的，不予受理。',
    '不接受口头、来电反映。',
    '反映情况一律采用书面形式提出。',
  ])('no number where the notice says: %s', (text) => {
    expect(first([phone('0000-5550123'), letter], text)).toBe('letter');
    expect(first([phone('0000-5550123'), letter], '现予公示。', { byPerson: text })).toBe('letter');
  });

  it.each(['可以通过书面、电话等形式反映。', '以个人名义反映的，须本人手写签名。', '反映材料应加盖公章。'])(
    'the number where the notice says: %s',
    (text) => {
      expect(first([phone('0000-5550123'), letter], text)).toBe('0000-5550123');
    },
  );

  it('else the web form, the mail, the letter; what has no details is none', () => {
    expect(first([letter, email, online])).toBe('online');
    expect(first([letter, email])).toBe('email');
    expect(first([unnamed, letter])).toBe('letter');
    expect(first([unnamed])).toBeUndefined();
  });

  it('a visit where nothing else is left, and has a place', () => {
    const visit = { ...terms, kind: 'visit', address: '示例路1号203室', hours: undefined } as const;
    expect(first([visit, letter])).toBe('letter');
    expect(first([unnamed, visit])).toBe('visit');
    expect(first([{ ...visit, address: undefined }])).toBeUndefined();
  });
});
