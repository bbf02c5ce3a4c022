/** By what words a length of time, and the column of when it began, are called. */
const acts: readonly (readonly [length: RegExp, beginning: string])[] = [
  [/党龄/, '入党'],
  [/工龄/, '参加工作'],
  [/教龄/, '任教从教'],
  [/军龄|服(?:现)?役/, '入伍'],
  [/院龄/, '入院'],
  [
    /^(?:担?任|受聘|聘任|取得|具有)(?:[正副]高级?|高级|中级|初级|助理级|员级)[^，\d]{0,4}(?:职务|职称|资格)$/,
    '任现职聘任取得',
  ],
];

/** By what other words a column is called. */
const others: readonly (readonly [words: RegExp, head: string])[] = [
  [/(?:[从任执]教|教书)(?:时间|年限|年数)?[已了共达的|]*$/, '教龄'],
  [/建设时间|施工时间|建设周期/, '工期'],
  [/房[子屋]|住房/, '住房建筑面积'],
];

/** What else `words` call: 教龄 of 从教时间; undefined of other words. */
export function alsoCalled(words: string): string | undefined {
  return others.find(([said]) => said.test(words))?.[1];
}

/**
 * How the column is called that tells when what `words` call lasts began: 参加工作 of 工龄; undefined of other words.
 */
export function beginningCalled(words: string): string | undefined {
  return acts.find(([length]) => length.test(words))?.[1];
}
