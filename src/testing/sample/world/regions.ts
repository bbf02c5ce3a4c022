import { chance, integer, pick, type Random } from '../random.ts';

export type Level = 'province' | 'city' | 'county';

/** A region of 示例省, which exists nowhere. */
export interface Region {
  readonly level: Level;
  /** The whole name, from the province down: 示例省示湖市例河区. */
  readonly name: string;
  /** As its own offices begin: 示例省, 示湖市, 示湖市例河区. */
  readonly short: string;
  /** What document numbers begin with: 示, 湖, 河. */
  readonly sign: string;
  readonly city: string | undefined;
  readonly county: string | undefined;
}

export const province: Region = {
  level: 'province',
  name: '示例省',
  short: '示例省',
  sign: '示',
  city: undefined,
  county: undefined,
};

const cities = ['示例市', '示东市', '示西市', '示湖市', '示江市', '示海市', '示山市', '示原市'];
const counties = [
  '示例区',
  '例东区',
  '例西区',
  '例河区',
  '例湖区',
  '例山县',
  '例川县',
  '例原县',
  '例江县',
  '例林县',
];

const towns = [
  '示溪镇',
  '示桥镇',
  '示塘乡',
  '示岗乡',
  '示坪镇',
  '示湾街道',
  '示亭街道',
  '例溪镇',
  '例桥镇',
  '例塘乡',
  '例岗乡',
  '例湾街道',
];

/** Provinces that exist nowhere, for notices that name provinces. */
export const sampleProvinces = [
  '示东省',
  '示西省',
  '示南省',
  '示北省',
  '示中省',
  '示海省',
  '示岭省',
  '示川省',
];

/** A region for an issuer: the province, one of its cities, or a district or county of one. */
export function regionOf(random: Random): Region {
  const roll = random();
  if (roll < 0.5) return province;
  const city = pick(random, cities);
  return roll < 0.8 ? cityRegion(city) : countyRegion(city, pick(random, counties));
}

/** A region inside `region`, down to a district or county; inside one of these, often a town of it. */
export function regionWithin(random: Random, region: Region): Region {
  if (region.level === 'county')
    return chance(random, 0.3) ? region : { ...region, short: region.short + pick(random, towns) };
  const city = region.city ?? pick(random, cities);
  return chance(random, 0.3) ? cityRegion(city) : countyRegion(city, pick(random, counties));
}

/** Where the offices of `region` are. */
export function addressIn(random: Random, { city, county }: Region): string {
  return `示例省${city ?? '示例市'}${county ?? '示例区'}示例${pick(random, ['路', '街', '大道'])}${integer(random, 1, 299)}号`;
}

function cityRegion(city: string): Region {
  return {
    level: 'city',
    name: `示例省${city}`,
    short: city,
    sign: city === '示例市' ? '示市' : city.slice(1, 2),
    city,
    county: undefined,
  };
}

function countyRegion(city: string, county: string): Region {
  return {
    level: 'county',
    name: `示例省${city}${county}`,
    short: `${city}${county}`,
    sign: (city === '示例市' ? '示' : city.slice(1, 2)) + (county === '示例区' ? '例' : county.slice(1, 2)),
    city,
    county,
  };
}
