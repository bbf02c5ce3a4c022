import type { Sighting } from './sighting.ts';
import type { Surroundings } from './surroundings.ts';

const homes =
  '家庭住址|家庭地址|家庭详细地址|现住址|现住地|现居住地|现居住?[于在]|居住地址|居住地|居住[于在]|常住地址?|户籍地址|户籍所在地|户籍地|户口所在地|身份证地址|身份证住址|住址|家住|现住|住[于在]';
const called = new RegExp(`(?:${homes})`, 'g');
const label = new RegExp(`(?:${homes}|^户籍$)`);
const office =
  /办公|单位|机关|公司|受理|邮寄|寄至|寄送|来信|来访|窗口|大厅|会议室|联系地址|通[讯信]地址|注册地/;

const number = '(?:[0-9]{1,5}|[A-Za-z]|[一二三四五六七八九十百零〇甲乙丙丁东西南北])';
/** Block, unit and flat as numbers only: 3-2-501. */
const dashed = '(?<![0-9-])[0-9]{1,3}-(?:[0-9]{1,2}-)?[0-9]{3,4}(?![0-9-])';
const door = `(?<!第[0-9]*)${number} ?(?:-${number})? ?(?:号楼|号院|号(?!线|网格|安置|工程|文|机|矿|井|桥|仓|坝|站|病|会|隧|标|营|令|召)|栋|幢|座|单元|室|弄|#)`;
const doors = new RegExp(
  `(?:${door}|${dashed})(?:[^,。;、\\s的和与及]{0,8}?${door})*(?:-?[0-9]{1,4}(?:-[0-9]{1,4})*)?`,
);
const place = /[路街巷道弄村镇乡庄屯苑园城区县市旗里府湾坊]|小区|社区|花园|大院|家属院|宿舍/;
/** A flat in a block of flats, by its own words: 阳光小区3号楼2单元501室. */
const flat = new RegExp(
  `[\\u4e00-\\u9fff]{1,20}?(?:小区|花园|家园|嘉园|佳苑|苑|公寓|新村|新城|家属院|家属楼|社区|府|里|庭)[^,。;]{0,8}?${number} ?(?:号楼|栋|幢|座|号)?[^,。;]{0,2}?${number} ?单元 ?(?:${number}{1,4} ?(?:室|号|户)?)?`,
  'g',
);

/** Homes of people down to the door: a road's number, block, unit or flat. Addresses of offices are public. */
export function homeAddresses(text: string, around: Surroundings): Sighting[] {
  if (!/[住籍居]|户口|单元/.test(text) && !label.test(around.label)) return [];
  const found: Sighting[] = [];
  const add = (start: number, address: string): void => {
    if (!found.some((other) => start < other.end && other.start < start + address.length))
      found.push({ kind: 'address', start, end: start + address.length, value: address });
  };
  const starts = [...text.matchAll(called)].map(({ 0: word, index }) => index + word.length);
  for (const start of label.test(around.label) ? [0, ...starts] : starts) {
    const { 0: clause = '', index = 0 } = /[^\s:为是(][^,。;、\n\t]{0,79}/.exec(text.slice(start)) ?? {};
    if (index > 6 || /^[房院宿楼]/.test(clause)) continue;
    const address = addressIn(clause);
    if (address !== undefined) add(start + index, address);
  }
  for (const { 0: address, index } of text.includes('单元') ? text.matchAll(flat) : [])
    if (
      !office.test(text.slice(Math.max(0, index - 30), index + address.length)) &&
      !office.test(around.label)
    )
      add(index, address);
  return found;
}

/** `clause` up to the end of its last door, where it names a place and a door. */
function addressIn(clause: string): string | undefined {
  const match = doors.exec(clause);
  if (!match) return undefined;
  const isPlaced =
    place.test(clause.slice(0, match.index)) || (match[0].match(new RegExp(door, 'g')) ?? []).length > 1;
  return isPlaced ? clause.slice(0, match.index + match[0].length) : undefined;
}

/** `address` down to its town or street office, else its district or city: what may be shown. */
export function townOf(address: string): string {
  const town = /^.*?(?:街道|镇|乡|苏木)(?!\d|[一二三四五六七八九十]+[号组社])/.exec(address)?.[0];
  const district = /^.*?[^小社园校新](?:区|县|旗)/.exec(address)?.[0];
  return town ?? district ?? /^.*?市/.exec(address)?.[0] ?? '';
}
