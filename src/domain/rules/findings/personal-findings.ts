import type { PersonalKind } from '../../privacy/sighting.ts';

/** Personal data in what is published (个人信息保护法 6, 28; 政府信息公开条例 15). */
export interface PersonalFact {
  /** What may stand there instead; '' where nothing may. Never the data itself. */
  readonly masked: string;
  /** Where in its file, for files without lines: 第3页, 工作表“名单”B7, 文件名. */
  readonly where: string | undefined;
}

export type PersonalFindings = { readonly [Kind in PersonalKind as `personal-${Kind}`]: PersonalFact };
