import { parseArgs } from 'node:util';
import { readContent } from '#reading/read-content.ts';
import { renderReport, type ReportFormat, reportFormats } from '#reading/report.ts';
import { contentFolder, fail } from './command.ts';

/** `npm run check [-- PATH…] [--format text|json|github]`: every problem of the content; exit 1 when there are errors. */

const { values, positionals } = parseArguments();
const format = reportFormats.find((known) => known === values.format);
if (!format) fail(`--format 只能是 ${reportFormats.join('、')}。`);

const folder = contentFolder();
const paths = positionals.map((path) => path.replace(/^\.\//, '').replace(/\/+$/, ''));
const diagnostics = readContent(folder).diagnostics.filter(
  ({ file }) => paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`)),
);
process.stdout.write(renderReport(diagnostics, format as ReportFormat));
process.exitCode = diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;

function parseArguments() {
  try {
    return parseArgs({ options: { format: { type: 'string', default: 'text' } }, allowPositionals: true });
  } catch {
    return fail('用法：npm run check [-- 路径…] [--format text|json|github]');
  }
}
