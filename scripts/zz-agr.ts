import { readFileSync, writeFileSync, globSync } from 'node:fs';
import { readContent } from '#reading/read-content.ts';
import { quotationOf } from '#domain/quotation.ts';
const dir = process.argv[2]!;
const c: any = readContent(dir);
console.log(c.notices.length);
const spell: ((s: string) => string)[] = [
  (s) => s,
  (s) => s.replace(/(\d+)年(\d+)月(\d+)日/g, '$1-$2-$3'),
  (s) => s.replace(/(\d+)年(\d+)月(\d+)日/g, '$1.$2.$3'),
  (s) => s.replace(/(\d)日至(\d)/g, '$1日—$2'),
  (s) => s.replace(/\d/g, (d) => '〇一二三四五六七八九'[+d]!),
  (s) => s.replace(/(\d)日至/g, '$1日起至'),
];
c.notices.forEach((n: any, i: number) => {
  const f = `${dir}/notices/${n.year}/${n.slug}/notice.md`;
  const t = readFileSync(f, 'utf8');
  writeFileSync(f, t.replace(/\{\{([^}]+)\}\}/g, (_, k) => { const q = quotationOf(k, n) ?? '??'; 
    if (k === '公示期' && i % 6 === 1 ) return q.replace(/至(\d+)日/, (m, d) => m); 
    if (k === '公示期.首日' || k === '公示期.末日') return spell[i % 3]!(q);
    if (k === '公示期') return spell[[0,3,5][i % 3]!]!(q);
    if (k.startsWith('名额') && i % 4 === 0) return q.replace(/\d+/g, (d) => +d < 10 ? '零一二三四五六七八九'[+d]! : d);
    return q; }));
});
