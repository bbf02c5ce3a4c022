import { readContent } from '#reading/read-content.ts';
import { agreementRules } from '#domain/rules/agreement-rules.ts';
const c: any = readContent('/tmp/agr.MkMI/e2012-06-10');
const s: any = { office: c.office };
for (let r = 0; r < 2; r++) { const t = performance.now(); const by: any = {}; for (const [i, rule] of agreementRules.entries()) { const u = performance.now(); for (const n of c.notices) [...rule(n, s)]; by[rule.name || i] = Math.round(performance.now() - u); } console.log(c.notices.length, Math.round(performance.now() - t), by); }
