/** How names of bodies end. */
const ends =
  '厅|局|委员会|委|办公室|办|部|处|股|院|会|中心|公司|政府|组|学校|大学|学院|中学|小学|幼儿园|医院|所|站|社|团|行|集团|党组|支部|总队|支队|大队|科|室|街道|乡|镇|村|社区|馆|台|厂|段|库|基地|企业|车间|分局|总站|管委会|工委|党委|纪委|(?<=[团党盟社会])中央|公安|税务|法院|检察院|合作社|联合社|研究院|班|农场|林场|牧场|商场|店|队|家庭|科协|作协|文联|妇联|残联|侨联|社科联|工商联|(?<=.{2})[日晚]报|(?<=.{3})(?<!公)司(?![法机令仪炉])|(?<=.{5})(?:庭|园|矿|场|监狱)';
const body = new RegExp(
  `^[\\p{Script=Han}A-Za-z0-9·“”（）()]{2,40}(?:${ends})(?:[（(][^（）()]{1,12}[）)])?$`,
  'u',
);

/** Whether `text` may be the name of a body, and nothing else. */
export function isBodyName(text: string): boolean {
  return (
    body.test(text) &&
    !/[，。；：:？！]/.test(text) &&
    !/^(?:附件?|根据|经(?![济贸开营])|现(?!代)|请|拟)|关于/.test(text)
  );
}

/** The names of bodies in `text`, which says nothing else: one, or several set apart; none where it says more. */
export function bodyNames(text: string): string[] {
  const apart = text.split(/\s{2,}|\t|\u3000+|\n/).map((part) => part.trim());
  const names = apart.filter((part) => part !== '');
  if (names.length > 0 && names.every(isBodyName)) return names;
  const words = text.split(/\s+|、/).filter((part) => part !== '');
  return words.length > 0 && words.every(isBodyName) ? words : [];
}

/** `parts` with the first half of a party body's name, which names no party body by itself, joined to the second. */
export function wholeNames(parts: readonly string[]): string[] {
  const isHalf = (name: string): boolean => /^中共/.test(name) && !/委|支部|总支|党组|党校/.test(name);
  return parts.flatMap((part, index) => {
    if (isHalf(part) && index + 1 < parts.length) return [];
    const before = parts[index - 1];
    return [before !== undefined && isHalf(before) ? before + part : part];
  });
}

/** A department of a body, whose post is the body's: 某局某科 and 科长. */
const department = new RegExp(
  String.raw`^(.{2,}(?:厅|局|委员会|委|院|中心|公司|总队|支队|大队|大学|学院|集团))(\p{Script=Han}{2,12}(?:科|处|股))$`,
  'u',
);

const post =
  /^(?:.{0,16}?)(?:师|长|员|任|书记|干部|工人|教授|经理|司机|医生|护士|主席|助理|主管|负责人|委员|会计|出纳|技工|焊工|电工|钳工|技师|户主|教师|厨师|专干|班子成员|组员|村医|民警|警察|主办|协办|法官|检察官|警官|秘书|教练|支书|督察|总监|编辑|记者|职工)(?:（[^）]*）|[、，].*)?$/;

function ofDepartment(organisation: string, rest: string): ReturnType<typeof bodyAndPost> {
  const [, body = organisation, part = ''] = department.exec(organisation) ?? [];
  return { organisation: body, post: `${part}${rest}` };
}

/** `甲单位乙职务` as a body and a post; the post is '' where it is a body's name alone, undefined where neither is seen. */
export function bodyAndPost(
  text: string,
): { readonly organisation: string; readonly post: string } | undefined {
  const [, before = '', after = ''] = /^(\S+)\s+(\S.*)$/.exec(text.trim()) ?? [];
  if (isBodyName(before) && after !== '') return { organisation: before, post: after };
  const whole = text.trim();
  const isCut = (organisation: string, rest: string): boolean =>
    /^[、长员]/.test(rest) ||
    (/(?:党组|党委|工委|支部)$/.test(organisation) && /^(?:成员|委员|副?书记)/.test(rest));
  const edge = new RegExp(`(?:${ends})(?=.)`, 'gu');
  const splits = [...whole.matchAll(edge)].map(({ index, 0: end }) => index + end.length);
  for (const split of splits.toReversed()) {
    const [organisation, rest] = [whole.slice(0, split), whole.slice(split)];
    if (rest.length >= 2 && post.test(rest) && isBodyName(organisation) && !isCut(organisation, rest))
      return ofDepartment(organisation, rest);
  }
  return isBodyName(whole) ? { organisation: whole, post: '' } : undefined;
}
