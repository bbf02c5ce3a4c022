import { parseArgs } from 'node:util';
import { readContent } from '#reading/read-content.ts';
import { renderReport, reportFormats } from '#reading/report.ts';
import { contentFolder, fail, today } from './command.ts';
import { printReport } from './print-report.ts';

/**
 * `npm run check [-- PATH…] [--format text|json|github] [--strict]`: every problem of the content, or of the
 * files under PATH. Exit code 1 when there are errors, with `--strict` warnings too.
 */

const { values, positionals } = parseArguments();
const format = reportFormats.find((known) => known === values.format);
if (!format) fail(`--format 只能是 ${reportFormats.join('、')}。`);

const paths = positionals.map((path) => path.replace(/^\.\//, '').replace(/\/+$/, ''));
const diagnostics = readContent(contentFolder(), today()).diagnostics.filter(
  ({ file }) => paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`)),
);
if (format === 'json' || format === 'github') process.stdout.write(renderReport(diagnostics, format));
else printReport(diagnostics);
const failing = values.strict ? ['error', 'warning'] : ['error'];
process.exitCode = diagnostics.some(({ severity }) => failing.includes(severity)) ? 1 : 0;

function parseArguments() {
  try {
    return parseArgs({
      options: { format: { type: 'string', default: 'text' }, strict: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  } catch {
    return fail('用法：npm run check [-- 路径…] [--format text|json|github] [--strict]');
  }
}
