import { chance, pick, type Random } from '../../random.ts';

export interface Person {
  readonly name: string;
  readonly sex: string;
  /** 民族. */
  readonly people: string;
}

/** Whose names a list holds: mostly Han ones, those with `·`, or Latin ones. */
export type NameStyle = 'usual' | 'transliterated' | 'latin';

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁任卢姚沈钟',
  ...'姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺顾龚邵万覃武钱戴严莫孔向常汤康易乔温庄瞿',
  ...'欧阳 司马 上官 诸葛 慕容 夏侯 皇甫 尉迟 东方 令狐'.split(' '),
];
/** Characters that, behind a surname, are hardly anyone's name that is known. */
const given = [...'禾舒墨竹溪荷蕊岚汐芷柠霜澄朗苇栎榆槐枫椿柚茉苓葵茗砚筱笙琦瑜璟珂屿屹峤嵘澍泓沛沐沄湛'];

const parts = {
  transliterated: [
    '阿不都热依木 买买提 吐尔逊 叶尔兰 别克 古丽娜尔 阿依古丽 帕提古丽'.split(' '),
    '买买提 吐尔逊 依明 克里木 巴拉提 艾山 司马义 木沙'.split(' '),
  ],
  tibetan: ['才让 扎西 索南 格桑 桑杰'.split(' '), '多杰 东智 卓玛 拉姆 措 吉'.split(' ')],
  latin: [
    'Anna Bruno Clara David Elena Felix Greta Henrik'.split(' '),
    'Sample Muster Mustermann Exemplo Esempio Specimen Primer Ejemplo-Muster'.split(' '),
  ],
} as const;

/** A person of whom a list of `style` may tell. */
export function personOf(random: Random, style: NameStyle): Person {
  const sex = pick(random, ['男', '女']);
  const joined = ([first, last]: (typeof parts)[keyof typeof parts], between: string): string =>
    pick(random, first) + between + pick(random, last);
  if (style === 'latin') return { name: joined(parts.latin, ' '), sex, people: '' };
  const roll = style === 'transliterated' ? 0 : random();
  if (roll < 0.03)
    return { name: joined(parts.transliterated, '·'), sex, people: pick(random, ['维吾尔族', '哈萨克族']) };
  if (roll < 0.09) return { name: joined(parts.tibetan, ''), sex, people: '藏族' };
  const name = pick(random, surnames) + pick(random, given) + (roll < 0.3 ? '' : pick(random, given));
  return { name, sex, people: chance(random, 0.1) ? pick(random, ['回族', '土族', '满族']) : '汉族' };
}

/** A person called as `name` and a character more, for search to tell from it. */
export function nearlyCalled(random: Random, { name, sex, people }: Person): Person {
  return { name: name + pick(random, given), sex, people };
}
