import { correctionNames } from '#domain/life/correction.ts';
import { officeSettings } from '../new/office-settings.ts';

/**
 * The explanations of a new file, `# 键：……`, by the path of the key (`公示.最短工作日`): one that stands below another,
 * or is led by a wide space in its list, belongs to it.
 */
function explanationsIn(text: string): Record<string, string> {
  const explanations = new Map<string, string>();
  const above: string[] = [];
  let last: string | undefined;
  for (const line of text.split('\n')) {
    const [, indent = '', wide = '', key, words = ''] =
      /^( *)# (\u3000?)([\p{Script=Han}A-Za-z]+)：(.*)$/u.exec(line) ?? [];
    if (key !== undefined) {
      const depth = indent.length / 2 + (wide === '' ? 0 : 1);
      above.length = Math.min(above.length, depth);
      above.push(key);
      last = above.join('.');
      explanations.set(last, words);
    } else {
      // A sentence that goes on; examples (`# 键: 值`, `# - {`) are none.
      const [, more] = /^ *# (?![- {]|[\p{Script=Han}A-Za-z]+: ?)(\p{Script=Han}.*)$/u.exec(line) ?? [];
      if (more !== undefined && last !== undefined)
        explanations.set(last, `${explanations.get(last)}${more}`);
      else if (!/^ *#/.test(line)) last = undefined;
    }
  }
  return Object.fromEntries(explanations);
}

/** What each key means, by its path, by the kind of file. Where `npm run new` writes such a file, its words count. */
export const explanations = {
  site: {
    ...explanationsIn(
      officeSettings({ organiser: '', siteName: '', domain: '', phone: '', address: '', postcode: '' }),
    ),
    结果: '可以不写。公示期满后怎样公布结果；不公布的写“不公布”。',
    '结果.依据': '可以不写。期限是哪份文件规定的。',
    '公示.种类最短.依据': '可以不写。是哪份文件规定的。',
    '脱敏.手机号': '前后各留几位，写成“3-4”。',
    '脱敏.身份证号': '前后各留几位，写成“2-3”。',
    '脱敏.银行卡号': '前后各留几位，写成“4-4”。',
    '脱敏.护照号': '前后各留几位，写成“1-3”。',
    '脱敏.电子邮箱': '@ 前面的，前后各留几位，写成“1-0”。',
    '保留.结果公布后': '结果公布后保留多久，例如12个月。',
    '保留.公示期满后': '没有结果的，公示期满后保留多久，例如24个月；不写就不归档。',
    '保留.种类': '有的种类另有期限，例如 { 任前公示: 6个月 }。',
    '保留.依据': '可以不写。期限是哪份文件规定的。',
    '更正.依据': '可以不写。是哪份文件规定的。',
    ...Object.fromEntries(
      Object.values(correctionNames).flatMap((name) => [
        [`更正.${name}`, '至少怎样处理：不影响、顺延、重新公示，或者 { 顺延工作日: 2 }。'],
        [`更正.${name}.顺延工作日`, '公示期至少增加几个工作日。'],
      ]),
    ),
  },
  suspension: {
    起: '必填。中止的第一天。',
    止: '必填。中止的最后一天。',
    原因: '必填。为什么中止，例如 网站故障。',
    决定机关: '必填。哪个机关决定的。',
    依据: '必填。依据哪份文件或者规定。',
  },
  year: {
    年份: '必填。哪一年。',
    法定假日天数: '必填。全年法定假日几天：2024年以前11天（有的年份多），2025年起13天。',
    例外: '可以不写。文件多放的天数。',
    '例外.天数': '多放几天。',
    '例外.文号': '哪份文件多放的。',
    文件: '必填。国务院办公厅的放假通知，先原来的，后改动的。',
    '文件.文号': '通知的文号，例如 国办发明电〔2022〕16号。',
    '文件.标题': '通知的标题。',
    '文件.机关': '可以不写。发文的机关。',
    '文件.成文日期': '通知的成文日期。',
    '文件.发布日期': '通知公布的日期。',
    '文件.网址': '通知在中国政府网上的网址。',
    '文件.改动': '可以不写。它改动了哪份通知，写那份的文号。',
    放假: '必填。逐个节日写。',
    '放假.名称': '节日的名称，例如 国庆节。',
    '放假.首日': '放假的第一天。',
    '放假.末日': '放假的最后一天。',
    '放假.文号': '可以不写。不是第一份文件定的，写哪份文件。',
    上班: '可以不写。调休上班的周末，写日期就可以。',
    '上班.日期': '上班的日期。',
    '上班.文号': '可以不写。不是第一份文件定的，写哪份文件。',
    '上班.取消': '可以不写。后来取消的，写取消它的文号。',
  },
  local: {
    日期: '必填。哪一天。',
    性质: '必填。放假，或者上班。',
    名称: '必填。什么日子，例如 开斋节。',
    依据: '必填。依据哪条规定、哪份通知。',
    公布日期: '可以不写。什么时候公布的。',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
