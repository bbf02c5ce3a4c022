/** `names` one after the other; between those in 《》 stands no 、 (GB/T 15834-2011, 4.5.3.5). */
export function nameRow(names: readonly string[]): string {
  return names.join('、').replaceAll('》、《', '》《');
}
