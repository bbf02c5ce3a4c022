/** That what somebody handed in, or did, was found out to be wrong. */
const blame =
  '(?:材料|信息|情况|业绩|数据|成果|学历|资料)[^,，。；;]{0,6}(?:不实|失实|虚假|造假|作假)|弄虚作假|造假|伪造|骗取|抄袭|剽窃|作弊|隐瞒|失信|犯罪|(?<!进一步)(?<!待)查实|经查(?![阅看询验对找收])|经核查|问责|品行|作风|被?取消资格';
const marks = new RegExp(
  `举报|反映|异议|投诉|问题|违纪|违法|违规|处分|调查|核查|信访|不合格|不符合|属实|不实|${blame}`,
  'u',
);
/** Of a procedure or a system one may say 不符合规定 and 出现问题: such words mark nobody. */
const marksOfEndings = new RegExp(
  `举报|反映|异议|投诉|违纪|违法|违规|处分|调查|核查|信访|不合格|${blame}`,
  'u',
);
/** Why somebody withdrew, which is his or her own affair. */
const ownReason =
  /(?:个人|自身|本人|身体|健康|家庭|婚姻|感情)(?:方面)?的?(?:原因|因素|问题|变故)|因(?:病|伤|家事|身体)|(?:怀孕|患病|生病|去世|病故)/u;

/**
 * The word of a result that puts a mark on a person: it says what became of someone, never that someone was spoken
 * against (个人信息保护法 6).
 */
export function markingWord(outcome: string): string | undefined {
  return marks.exec(outcome)?.[0];
}

/** The like of what is said of somebody by name, where the own reason is one as well. */
export function markingWordOf(outcome: string): string | undefined {
  return (marks.exec(outcome) ?? ownReason.exec(outcome))?.[0];
}

/** The like of why a notice is taken back or suspended. */
export function markingWordOfEnding(reason: string): string | undefined {
  return marksOfEndings.exec(reason)?.[0];
}
