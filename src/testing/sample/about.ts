import { chineseOrdinal } from '#domain/time/chinese-ordinal.ts';
import { cycled, pick, type Random } from '../random.ts';
import { type Field, fields } from './world/fields.ts';
import { province, type Region, regionOf } from './world/regions.ts';
import { type Shape, shapeOf, shapes } from './shapes.ts';
import { type Subject, subjects } from './world/subjects.ts';

/** What a made-up notice is about. */
export interface About {
  readonly index: number;
  readonly shape: Shape;
  readonly subject: Subject;
  readonly field: Field;
  readonly region: Region;
  readonly issuers: readonly string[];
}

/** What the notice `index` is about. */
export function aboutOf(random: Random, index: number): About {
  const shape = shapeOf(index);
  const subject: Subject = subjects[shape.subject];
  const field = cycled(fields, index + Math.floor(index / fields.length));
  const region = isJointlyIssued(index) || shape.subject === 'funds' ? province : regionOf(random);
  return { index, shape, subject, field, region, issuers: issuersOf(index, subject, field, region) };
}

/** 示例省教育系统第一批先进集体、先进工作者 */
export function scopeOf(
  { index, shape, subject, field, region }: About,
  categories: readonly string[],
): string {
  const batch = `第${chineseOrdinal(1 + (Math.floor(index / shapes.length) % 99))}批`;
  const words = {
    '{field}': field.name,
    '{batch}': batch + (shape.hasLongTitle ? longOccasion : ''),
    '{categories}': categories.join('、'),
  };
  return Object.entries(words).reduce(
    (text, [slot, word]) => text.replace(slot, word),
    region.name + subject.topic,
  );
}

/** What follows a window in which nothing stood against it. */
export const outcome = '按照规定程序办理';

const longOccasion = '在深化改革、推动高质量发展和服务保障重点工程建设中作出突出贡献的';

/** Every fourth notice is issued by the province's 人力资源和社会保障厅 with another office. */
export function isJointlyIssued(index: number): boolean {
  return index % 4 === 3;
}

function issuersOf(index: number, subject: Subject, field: Field, region: Region): string[] {
  const own = officeOf(region, subject.office ?? field.office);
  const resources = officeOf(region, '人力资源和社会保障%');
  if (!isJointlyIssued(index)) return [own];
  return [resources, own === resources ? officeOf(region, '总工会') : own];
}

/** 示湖市教育局, 中共示湖市委组织部 */
export function officeOf({ level, short }: Region, office: string): string {
  const name = short + office.replace('%', level === 'province' ? '厅' : '局');
  return office.startsWith('委') ? `中共${name}` : name;
}

/** 人事处 of a province, 人事科 of a city. */
export function divisionOf(random: Random, { level }: Region): string {
  const name = pick(random, ['表彰奖励', '人事', '政策法规', '监督']);
  return name + { province: '处', city: '科', county: '股' }[level];
}
