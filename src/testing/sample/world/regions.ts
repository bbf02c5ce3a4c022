import { integer, pick, type Random } from '../../random.ts';

/** A region of 示例省, which exists nowhere. */
export interface Region {
  readonly level: 'province' | 'city' | 'county';
  /** The whole name, from the province down: 示例省示湖市例河区. */
  readonly name: string;
  /** As its own offices begin: 示例省, 示湖市, 示湖市例河区. */
  readonly short: string;
  /** What its document numbers begin with: 示, 湖, 湖例河. */
  readonly sign: string;
}

export const province: Region = { level: 'province', name: '示例省', short: '示例省', sign: '示' };

const cities = '示东市 示西市 示湖市 示江市 示海市 示山市 示原市'.split(' ');
const counties = '例东区 例西区 例河区 例湖区 例山县 例川县 例原县 例江县 例林县'.split(' ');
const towns = '示溪镇 示桥镇 示岗乡 示湾街道 例溪镇 例桥镇 例塘乡 例亭街道'.split(' ');

/** Other provinces that exist nowhere. */
export const otherProvinces = '示东省 示西省 示南省 示北省 示海省 示岭省 示川省 示原省'.split(' ');

/** A region for an issuer: the province, one of its cities, or a district or county of one. */
export function regionOf(random: Random): Region {
  const roll = random();
  if (roll < 0.5) return province;
  const city = pick(random, cities);
  return roll < 0.8 ? inProvince('city', city) : inProvince('county', city + pick(random, counties));
}

/** The name of a place inside `region`: a city, a district or county, a town. */
export function placeIn(random: Random, { level, short }: Region): string {
  const city = level === 'province' ? pick(random, cities) : short;
  const roll = random();
  if (level === 'county') return roll < 0.3 ? city : city + pick(random, towns);
  return roll < 0.3 ? city : city + pick(random, counties);
}

/** Where an office of `region` is. */
export function addressIn(random: Random, { level, name }: Region): string {
  const rest = { province: '示例市示例区', city: '示例区', county: '' }[level];
  return `${name}${rest}示例${pick(random, ['路', '街', '大道'])}${integer(random, 1, 299)}号`;
}

function inProvince(level: 'city' | 'county', short: string): Region {
  return {
    level,
    name: province.name + short,
    short,
    sign: short.replace(/^示/, '').replace(/[市区县]/g, ''),
  };
}
