import { expect, it } from 'vitest';
import { blankFields, letterText, objectionLetter } from './objection-letter.ts';

const subject = {
  department: '甲办公室（乙处、丙部）',
  title: '关于表彰的公示',
  window: '2023年8月7日至11日',
};

it('is a letter with blanks', () => {
  expect(letterText(objectionLetter(subject, blankFields))).toMatchInlineSnapshot(`
    "　　　　　　　　反映信
    甲办公室：
    　　现就《关于表彰的公示》（公示期2023年8月7日至11日）反映情况如下。
    　　反映对象：＿＿＿＿＿＿
    　　具体事实（时间、地点、经过）和线索、证据：



    　　请予核实。
    　　此致
    敬礼！
    　　　　　　　　反映人（签名）：＿＿＿＿＿＿
    　　　　　　　　联系方式：＿＿＿＿＿＿
    　　　　　　　　　　年　月　日
    "
  `);
});

it('says what its writer says, a paragraph a line', () => {
  const fields = {
    writer: 'organisation',
    about: '张三',
    facts: '第一件。\n\n第二件。',
    name: '丁公司',
    contact: '0000-5550123',
    date: '2023年8月9日',
  } as const;
  expect(letterText(objectionLetter(subject, fields))).toMatchInlineSnapshot(`
  "　　　　　　　　反映信
  甲办公室：
  　　现就《关于表彰的公示》（公示期2023年8月7日至11日）反映情况如下。
  　　反映对象：张三
  　　第一件。
  　　第二件。
  　　请予核实。
  　　此致
  敬礼！
  　　　　　　　　反映单位（公章）：丁公司
  　　　　　　　　联系方式：0000-5550123
  　　　　　　　　2023年8月9日
  "
`);
});
