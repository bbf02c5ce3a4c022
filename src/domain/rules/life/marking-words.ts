const marks = /举报|反映|异议|投诉|问题|违纪|违法|违规|处分|调查|核查|信访|不合格|不符合/u;
/** Of a procedure or a system one may say 不符合规定 and 出现问题: such words mark nobody. */
const marksOfEndings = /举报|反映|异议|投诉|违纪|违法|违规|处分|调查|核查|信访|不合格/u;

/**
 * The word of a result that puts a mark on a person: it says what became of someone, never that someone was spoken
 * against (个人信息保护法 6).
 */
export function markingWord(outcome: string): string | undefined {
  return marks.exec(outcome)?.[0];
}

/** The like of why a notice is taken back or suspended. */
export function markingWordOfEnding(reason: string): string | undefined {
  return marksOfEndings.exec(reason)?.[0];
}
