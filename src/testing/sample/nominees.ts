import { chance, fill, integer, pick, type Random } from '../random.ts';
import type { About } from './about.ts';
import { nearlyCalled, type Person, personOf } from './world/names.ts';
import { otherProvinces, placeIn } from './world/regions.ts';
import type { ListShape } from './shapes.ts';
import type { Category } from './world/subjects.ts';

/** Who is put forward, before it is written as a section or a row. */
export interface Nominee {
  readonly name: string;
  /** What tells it from another of the same name. */
  readonly distinction: string | undefined;
  readonly person: Person | undefined;
  readonly unit: string;
  readonly post: string;
  /** Where it is. */
  readonly place: string;
}

/** What a list of nominees is made for. */
export interface ListSetting extends About {
  readonly category: Category;
  readonly list: ListShape;
  /** Names of which none may be given again. */
  readonly taken: Set<string>;
}

/** The nominees of a list, in their official order. */
export function nomineesFor(random: Random, setting: ListSetting): Nominee[] {
  const { list, taken } = setting;
  const nominees = (list.names ?? []).map((words) => {
    const [name, distinction] = [words.replace(/\/.*/, ''), /\/(.+)/.exec(words)?.[1]];
    taken.add(name);
    const nominee = nomineeOf(random, setting);
    const person = nominee.person && { ...nominee.person, name };
    return { ...nominee, name, person, distinction };
  });
  const count = Math.max(nominees.length, integer(random, ...list.count));
  for (let tries = 0; nominees.length < count; tries += 1) {
    if (tries > 200 * count) throw new RangeError(`No ${count} names for ${setting.category.name}`);
    const nominee = nomineeOf(random, setting, nominees.at(-1));
    if (taken.has(nominee.name)) continue;
    taken.add(nominee.name);
    nominees.push(nominee);
  }
  return nominees;
}

function nomineeOf(random: Random, setting: ListSetting, before?: Nominee): Nominee {
  const { subject, category, field, region, list } = setting;
  const place = placeIn(random, region);
  const nominee = {
    unit: place + pick(random, field.units),
    place,
    post: pick(random, subject.posts ?? field.posts),
    distinction: undefined,
    person: undefined,
  };
  const { unit } = nominee;
  switch (category.nature) {
    case '个人': {
      const other = before?.person;
      const person =
        other?.name.length === 2 && chance(random, 0.5)
          ? nearlyCalled(random, other)
          : personOf(random, list.style ?? subject.style ?? 'usual');
      return { ...nominee, person, name: person.name };
    }
    case '集体': {
      const isPart = chance(random, 0.5);
      // A unit and a part of it follow each other.
      const whole = isPart && before && before.name === before.unit && chance(random, 0.5) ? before : nominee;
      const name = isPart ? whole.unit + pick(random, field.parts) : whole.unit;
      return { ...nominee, unit: whole.unit, place: whole.place, name };
    }
    case '团队':
      return { ...nominee, name: pick(random, ['', unit]) + pick(random, field.topics) + category.name };
    case '项目': {
      const topic = pick(random, field.topics);
      const forms = ['{topic}关键技术研究', '{place}{topic}示范推广', '{topic}标准体系建设'];
      return { ...nominee, name: fill(random, pick(random, forms), { topic, place }) };
    }
    case '单位':
      return { ...nominee, name: nameOfUnit(random, category, nominee) };
  }
}

function nameOfUnit(random: Random, { heads }: Category, { unit, place }: Pick<Nominee, 'unit' | 'place'>) {
  if (heads.includes('单位名称')) return unit;
  if (heads.includes('省份名称')) return pick(random, otherProvinces);
  const company = `示例${pick(random, companyWords)}${pick(random, companyTrades)}有限公司`;
  return chance(random, 0.2) ? `${company}${place}分公司` : company;
}

const companyWords = '青禾 远山 长风 明湖 晨光 北辰 云岭 松涛 星河 金穗 碧水 蓝田'.split(' ');
const companyTrades = '机械 信息技术 新材料 生物科技 环保设备 农业发展 电气 仪器'.split(' ');
