import { fictionalCreditCode } from '#domain/privacy/fictional-numbers.ts';

/**
 * Lines of the kinds that notices are full of, with numbers that are nobody's: `count` of them, all different,
 * the same ones each time.
 */
export function innocentLines(count: number): string[] {
  const random = numbersFrom(20_230_804);
  const lines = new Set<string>();
  for (let index = 0; lines.size < count; index += 1)
    lines.add(kinds[index % kinds.length]?.(random, index) ?? '');
  return [...lines];
}

/** A whole number below the given one. */
type Random = (below: number) => number;

/** Numbers that follow from `seed` (mulberry32). */
function numbersFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function digits(random: Random, length: number): string {
  return Array.from({ length }, () => random(10)).join('');
}

const pick = <Value>(random: Random, values: readonly [Value, ...Value[]]): Value =>
  values[random(values.length)] ?? values[0];
const areas = ['0971', '010', '021', '0755', '0972', '0931', '029'] as const;
const roads = ['昆仑东路', '示例大街', '人民路', '建设巷', '科技园一路'] as const;
const units = ['示例省总工会', '示例市人力资源和社会保障局', '示例集团有限公司', '示例县教育局'] as const;
const year = (random: Random): number => 1990 + random(34);
const date = (random: Random): string => `${year(random)}年${1 + random(12)}月${1 + random(28)}日`;

const kinds: readonly ((random: Random, index: number) => string)[] = [
  (random) => `联系电话：${pick(random, areas)}-${1 + random(8)}${digits(random, 6)}`,
  (random) => `电话：（${pick(random, areas)}）${2 + random(7)}${digits(random, 7)}转${digits(random, 4)}`,
  (random) => `传真 +86-${pick(random, areas).slice(1)}-${2 + random(7)}${digits(random, 6)}`,
  (random) => `举报电话 ${pick(random, areas)} ${2 + random(7)}${digits(random, 3)} ${digits(random, 4)}`,
  (random) =>
    `客服：400-${digits(random, 3)}-${digits(random, 4)}，800-${digits(random, 3)}-${digits(random, 4)}`,
  (random) => `邮政编码：8${digits(random, 5)}`,
  (random) => `示人社函〔${year(random)}〕${1 + random(999)}号`,
  (random) =>
    `完成产值${random(99_999)}.${digits(random, 2)}万元，利润${random(9_999)}.${digits(random, 2)}万元`,
  (random) => `总投资${1 + random(9)}${digits(random, 10)}元`,
  (random) => `投资额 ￥1${3 + random(7)}${digits(random, 9)}.00`,
  (random) => `资金 1${3 + random(7)},${digits(random, 3)},${digits(random, 3)},${digits(random, 3)} 元`,
  (random) => `统一社会信用代码：${fictionalCreditCode(random(999_999), `9163${digits(random, 4)}`)}`,
  (random) => `（统一社会信用代码 ${fictionalCreditCode(random(999_999), `12${digits(random, 6)}`)}）`,
  (random) => `组织机构代码：${digits(random, 8)}-${random(10)}`,
  (random) => `纳税人识别号：63${digits(random, 13)}`,
  (random) => `订单号：2023${digits(random, 14)}`,
  (random) => `流水号 ${year(random)}0804${digits(random, 11)}`,
  (random) => `合同编号：1${3 + random(7)}${digits(random, 9)}`,
  (random) => `项目编号：62${digits(random, 14)}`,
  (random) =>
    `项目代码 ${year(random)}-63${digits(random, 4)}-${digits(random, 2)}-0${random(6)}-${digits(random, 6)}`,
  (random) => `采购编号 GK-1${3 + random(7)}${digits(random, 9)}-${random(9)}`,
  (random) => `证书编号：E${digits(random, 8)}`,
  (random) => `批次 G${year(random)}0${1 + random(9)}1${random(10)}`,
  (random) => `ISBN 978-7-${digits(random, 4)}-${digits(random, 4)}-${random(10)}`,
  (random) => `专利号 ZL${year(random)}1${digits(random, 7)}.${random(10)}`,
  (random) => `条码 69${digits(random, 11)}`,
  (random) => `设备编号 SN1${3 + random(7)}${digits(random, 9)}`,
  (random) => `地址：青海省西宁市城东区${pick(random, roads)}${1 + random(400)}号`,
  (random) =>
    `办公地址：示例市示例区${pick(random, roads)}${1 + random(400)}号${1 + random(9)}号楼${1 + random(9)}单元${101 + random(800)}室`,
  (random) =>
    `${pick(random, units)}，位于${pick(random, roads)}${1 + random(400)}号院内第${1 + random(90)}栋`,
  (random) => `${date(random)}，${pick(random, units)}召开第${1 + random(90)}次会议`,
  (random) => `该单位成立于${date(random)}，现有职工${random(9_999)}人`,
  (random) => `${date(random)}参加工作，${date(random)}加入中国共产党`,
  (random) => `公示时间为${date(random)}至${1 + random(28)}日（${1 + random(20)}个工作日）`,
  (random) => `${year(random)}-${year(random)}年度先进集体，覆盖${random(99_999)}户`,
  (random) =>
    `服务群众${random(999_999)}人次，建档${random(99_999)}份，办结率${random(100)}.${digits(random, 2)}%`,
  (random) =>
    `网址 https://www.example.gov.cn/art/${year(random)}/art_1${3 + random(7)}${digits(random, 9)}.html`,
  (random) => `电子邮箱：gongshi${random(99_999)}@example.gov.cn`,
  (random) => `已脱敏：138****${digits(random, 4)}，63*************${digits(random, 3)}`,
  (random) =>
    `坐标 36.${digits(random, 6)}，101.${digits(random, 6)}；面积${random(99_999)}.${digits(random, 2)}平方米`,
  (random) =>
    `家庭住址：示例县${pick(random, ['平安镇', '和平街道', '示例乡'])}（第${1 + random(99_999)}户登记）`,
  (random) =>
    `第${1 + random(99_999)}号提案，附件${1 + random(9)}，第${1 + random(300)}页至第${301 + random(300)}页`,
  (random) => `车牌青A${digits(random, 5)}，G${1 + random(99)}高速K${random(999)}+${digits(random, 3)}`,
  (random) =>
    `序号${1 + random(999)} ${year(random)}${String(1 + random(12)).padStart(2, '0')}${String(1 + random(28)).padStart(2, '0')} 完成`,
];
