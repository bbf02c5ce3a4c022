import { parseArgs } from 'node:util';
import { checkContent } from '#reading/check-content.ts';
import { mendContent } from '#reading/mend-content.ts';
import { renderReport, reportFormats } from '#reading/report.ts';
import { contentFolder, fail, today } from './command.ts';
import { printReport } from './print-report.ts';

/**
 * `npm run check [-- PATH…] [--format text|json|github] [--strict] [--fix]`: every problem of the content, or of
 * the files under PATH. `--fix` first mends what is purely mechanical, and says what it did. Exit code 1 when there are errors, with `--strict` warnings too.
 */

const { values, positionals } = parseArguments();
const format = reportFormats.find((known) => known === values.format);
if (!format) fail(`--format 只能是 ${reportFormats.join('、')}。`);

const paths = positionals.map((path) => path.replace(/^\.\//, '').replace(/\/+$/, ''));
const isChosen = (file: string): boolean =>
  paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`));
if (values.fix) {
  const mends = mendContent(contentFolder(), isChosen);
  const told = mends.map(
    ({ file, line, column, name, before, after }) => `${file}:${line}:${column} 已改［${name}］“${before}”→“${after}”\n`,
  );
  const summary = mends.length === 0 ? '没有可以自动改的地方。' : `自动改了 ${mends.length} 处；人名、引文没有动。`;
  process[format === 'text' ? 'stdout' : 'stderr'].write(`${told.join('')}${summary}\n\n`);
}
const { diagnostics: all } = await checkContent(contentFolder(), today());
const diagnostics = all.filter(({ file }) => isChosen(file));
if (format === 'json' || format === 'github') process.stdout.write(renderReport(diagnostics, format));
else printReport(diagnostics);
const failing = values.strict ? ['error', 'warning'] : ['error'];
process.exitCode = diagnostics.some(({ severity }) => failing.includes(severity)) ? 1 : 0;

function parseArguments() {
  try {
    return parseArgs({
      options: {
        format: { type: 'string', default: 'text' },
        strict: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
  } catch {
    return fail('用法：npm run check [-- 路径…] [--format text|json|github] [--strict] [--fix]');
  }
}
