import { expect, it } from 'vitest';
import { lineOf } from '../entry.ts';
import { readLines } from '../read-lines.ts';
import { receiverIn } from './receiver.ts';

/** The receiver that `texts` state, a line each; as its channels `phone 0000-5550123`. */
function stated(...texts: readonly string[]): {
  readonly channels: readonly string[];
  readonly doubts: readonly string[];
} {
  const lines = readLines(texts.map((text, index) => lineOf(text, `第${index + 1}段`)));
  const { receiver, doubts } = receiverIn(lines, false, ['示例市总工会']);
  return {
    channels: receiver.channels.map(({ kind, value }) => `${kind} ${value}`.trim()),
    doubts: doubts.map(({ code }) => code),
  };
}

const phone = '示例市总工会受理反映，联系电话：0000-5550123。';

it('takes the place where objections are received for one to write to only where its postcode is given', () => {
  const place = '异议受理地点：示例市示例路1号';
  expect(stated(phone, place).channels).toEqual(['phone 0000-5550123', 'visit 示例市示例路1号']);
  expect(stated(phone, `${place}，邮编：000000`).channels).toContain('letter 示例市示例路1号');
});

it('asks for the number of a fax that is named alone, and makes no channel of it', () => {
  const { channels, doubts } = stated(phone, '可以通过电话、传真、信函反映意见。');
  expect(channels).toEqual(['phone 0000-5550123', 'letter']);
  expect(doubts.filter((code) => code === 'contact-missing')).toHaveLength(2);
});

it.each([
  [
    '请实名向示例市总工会反映。电话和书信反映的应告知真实姓名、家庭住址和工作单位。逾期或匿名反映的，不予受理。',
    ['实名，电话和书信反映的应告知真实姓名、家庭住址和工作单位', '不予受理'],
  ],
  [
    '请实名反映。个人反映的，应署真实姓名和联系方式。匿名异议不予受理。',
    ['署真实姓名和联系方式', '不予受理'],
  ],
  ['请实名反映。对匿名的来信，一般不予处理。', ['实名', '一般不予处理']],
])('asks of persons all that the text does, and says only once of whom it is: %s', (text, rules) => {
  const { receiver } = receiverIn(readLines([lineOf(text, '第1段')]), false, ['示例市总工会']);
  expect([receiver.byPerson, receiver.anonymous]).toEqual(rules);
});
