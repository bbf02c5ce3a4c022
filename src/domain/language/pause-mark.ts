import { inTextOrder, type Slip, slipsIn } from './slip.ts';

/** Words that begin with 等, after which the mark before it does not join a list. */
const words = '级次额同待候比距温效价速高身值份第外量式号';

/**
 * 顿号 that nothing needs: between adjacent quotations or titles (GB/T 15834-2011, 4.5.3.5: usually none), and
 * before 等 at the end of a list.
 */
export function needlessPauseMarks(text: string): Slip[] {
  if (!text.includes('、')) return [];
  return inTextOrder([
    ...slipsIn(text, /”、“|》、《|’、‘/g, ([found]) => found.replace('、', '')),
    ...slipsIn(text, new RegExp(`、等(?![${words}])`, 'g'), () => '等'),
  ]);
}

/** Adjacent titles or quotations with a note between them and no 顿号 (GB/T 15834-2011, 4.5.3.5: better one). */
export function missingPauseMarks(text: string): Slip[] {
  return inTextOrder([
    ...slipsIn(text, /》（[^（）]*）《/g, ([found]) => `${found.slice(0, -1)}、《`),
    ...slipsIn(text, /”（[^（）]*）“/g, ([found]) => `${found.slice(0, -1)}、“`),
  ]);
}
