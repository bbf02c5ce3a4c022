import { slugOfName } from '#reading/prose/slug.ts';
import { chance, fill, integer, pick, type Random } from '../random.ts';

export interface Person {
  readonly name: string;
  readonly sex: '男' | '女';
  /** 民族; of a foreigner the word 外籍. */
  readonly people: string;
}

/** Whose names a list holds: mostly Han, mostly transliterated ones with `·`, or Latin ones. */
export type NameStyle = 'usual' | 'transliterated' | 'latin';

/** Names that begin like, or sound almost like, those of the real notice in `content/`. */
export const nearTheSeed = ['朱梅兰', '朱梅英', '周毛措吉', '朱小梅', '周才措'] as const;

/** The names in the real notice, what people type for them, and public persons' that chance could give. */
const avoidedNames: ReadonlySet<string> = new Set([
  ...['朱梅', '周毛措', '周茂措', '周毛'],
  ...[
    '李强',
    '王毅',
    '何立峰',
    '李书磊',
    '王勇',
    '李鹏',
    '陈云',
    '江青',
    '周强',
    '王刚',
    '贺龙',
    '陈毅',
    '曹刚川',
  ],
  ...['蔡英文', '黄菊', '宋平', '汪洋', '林森', '马云', '姚明', '李宁'],
]);

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺郝顾龚邵万覃武钱戴严莫孔向常汤康易乔温庄晏柴瞿阎慕连茹宦艾鱼容古慎戈廖庾终暨居衡步都耿满弘匡文寇广禄阙东欧',
];
const doubleSurnames = ['欧阳', '司马', '上官', '诸葛', '慕容', '夏侯', '皇甫', '尉迟', '东方', '令狐'];

const given = {
  女: [...'梅兰芳英秀娟慧婷雪晴琳瑶雅静怡萱蕾露霞云月琴莹洁薇蓉黛素锦绣莲萍桂珍菊'],
  男: [...'立强磊勇刚毅峰涛波斌辉杰鹏飞龙海山林森岩松柏武栋梁骏铭铮锐泽洋川浩坤'],
  任: [...'明晓青禾望舒言安宁远清和知行思源一诺子墨书听竹溪南北星辰朗景初新成永平志文'],
} as const;

const tibetan = {
  first: ['才让', '扎西', '索南', '格桑', '尼玛', '达瓦', '仁青', '久美', '桑杰', '拉毛'],
  男: ['多杰', '东智', '才旦', '顿珠', '加措', '旺杰', '太', '本'],
  女: ['卓玛', '拉姆', '央宗', '吉', '措', '草'],
} as const;

const mongolian = {
  男: ['巴特尔', '阿拉坦', '呼和', '朝鲁', '苏和', '布和'],
  女: ['其木格', '苏日娜', '娜仁', '萨仁', '托娅', '塔娜'],
} as const;

const transliterated = {
  男: [
    '阿不都热依木',
    '阿卜杜拉',
    '买买提',
    '吐尔逊',
    '努尔买买提',
    '艾尼瓦尔',
    '叶尔兰',
    '别克',
    '木合塔尔',
    '亚力坤',
  ],
  女: ['古丽娜尔', '帕提古丽', '热孜宛古丽', '阿依古丽', '努尔古丽', '阿依努尔', '古丽扎尔', '沙吾列'],
  last: [
    '买买提',
    '艾合买提',
    '阿不都热依木',
    '吐尔逊',
    '依明',
    '哈布力',
    '木沙',
    '克里木',
    '玉素甫',
    '巴拉提',
    '艾山',
    '卡德尔',
    '司马义',
  ],
} as const;

const latin = {
  男: ['Anton', 'Bruno', 'Carlos', 'David', 'Emil', 'Felix', 'Goran', 'Henrik', 'Ivan', 'Jonas'],
  女: ['Anna', 'Beatriz', 'Clara', 'Diana', 'Elena', 'Fatima', 'Greta', 'Hanna', 'Ines', 'Julia'],
  last: [
    'Sample',
    'Example',
    'Muster',
    'Mustermann',
    'Exemplo',
    'Esempio',
    'Exemple',
    'Specimen',
    'Ejemplo-Muster',
    'Primer',
    'Sample-Muster',
    'Przyklad',
  ],
} as const;

/** Takes a name for a notice: false when the notice holds it, or one with the same anchor, already. */
export type TakeName = (name: string) => boolean;

/** Takes names of which `held` are gone already. */
export function nameTaker(held: readonly string[]): TakeName {
  const names = new Set(held);
  return (name) => {
    const anchor = slugOfName(name);
    if (names.has(name) || names.has(anchor)) return false;
    names.add(name).add(anchor);
    return true;
  };
}

/** `count` persons with names of their own; where chance gives 朱丽, 朱丽娟 often follows her. */
export function persons(random: Random, count: number, style: NameStyle, take: TakeName): Person[] {
  const found: Person[] = [];
  const add = (person: Person): void => {
    if (found.length < count && !avoidedNames.has(person.name) && take(person.name)) found.push(person);
  };
  while (found.length < count) {
    const person = personOf(random, style);
    add(person);
    if (person.people === '汉族' && person.name.length === 2 && chance(random, 0.5))
      add({ ...person, name: person.name + pick(random, [...given[person.sex], ...given.任]) });
  }
  return found;
}

/** A person whose name two nominees of a notice share. */
export function namesake(random: Random, take: TakeName): Person {
  const sex = pick(random, ['男', '女'] as const);
  const name = pick(random, surnames) + pick(random, given[sex]);
  return !avoidedNames.has(name) && take(name) ? { name, sex, people: '汉族' } : namesake(random, take);
}

function personOf(random: Random, style: NameStyle): Person {
  const sex = pick(random, ['男', '女'] as const);
  if (style === 'latin')
    return { name: `${pick(random, latin[sex])} ${pick(random, latin.last)}`, sex, people: '外籍' };
  const roll = style === 'transliterated' ? random() * 0.16 : random();
  if (roll < 0.03) return { name: pick(random, mongolian[sex]), sex, people: '蒙古族' };
  if (roll < 0.16 && (style === 'transliterated' || roll < 0.045))
    return {
      name: fill(random, '{first}·{last}', {
        first: pick(random, transliterated[sex]),
        last: pick(random, transliterated.last),
      }),
      sex,
      people: pick(random, ['维吾尔族', '哈萨克族']),
    };
  if (roll < 0.09)
    return { name: pick(random, tibetan.first) + pick(random, tibetan[sex]), sex, people: '藏族' };
  const people = roll < 0.13 ? pick(random, ['回族', '土族', '撒拉族', '满族', '苗族', '壮族']) : '汉族';
  return { name: hanName(random, sex), sex, people };
}

function hanName(random: Random, sex: '男' | '女'): string {
  const surname = chance(random, 0.04) ? pick(random, doubleSurnames) : pick(random, surnames);
  const length = chance(random, 0.25) ? 1 : 2;
  const characters = Array.from({ length }, (_, place) =>
    pick(random, integer(random, 0, 2) === place ? given.任 : given[sex]),
  );
  return surname + characters.join('');
}
