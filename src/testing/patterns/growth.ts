/**
 * Of four times as much, what grows with it takes four times as long, with its square sixteen times: this lies
 * between.
 */
export const mostGrowth = 10;
/** A shorter time, in milliseconds, says nothing. */
const shortest = 100;

/**
 * How many times as long `timeAt`, in milliseconds, is of four times `length`; of both the shortest of at most three
 * measurements counts, for a busy machine makes one longer, never shorter.
 */
export async function growthOf(
  timeAt: (length: number) => number | Promise<number>,
  length: number,
): Promise<number> {
  let growth = Infinity;
  for (let short = Infinity, long = Infinity, times = 0; times < 3 && growth >= mostGrowth; times += 1) {
    short = Math.min(short, await timeAt(length));
    long = Math.min(long, await timeAt(4 * length));
    growth = long / Math.max(shortest, short);
  }
  return growth;
}
