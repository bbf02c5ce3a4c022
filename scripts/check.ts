import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '#reading/check-content.ts';
import { type Diagnostic, inOrder } from '#reading/wording/diagnostic.ts';
import type { Content } from '#reading/parse-content.ts';
import { isUsable } from '#reading/read-content.ts';
import { diagnosticAt } from '#reading/files/source.ts';
import { mendContent } from '#writing/mend/mend-content.ts';
import { mendingWords } from '#writing/mend/mending-words.ts';
import { renderReport, reportFormats } from '#reading/wording/report.ts';
import { contentFolder, fail, today } from '#terminal/command.ts';
import { halfDone, journalName } from '#writing/journal.ts';
import { printReport } from '#terminal/print-report.ts';
import { silentlyChanged } from '#history/published/compare.ts';
import { ManifestProblem } from '#history/published/manifest-source.ts';

/**
 * `npm run check [-- PATH…] [--format text|json|github|gitlab] [--strict] [--fix] [--published WHERE]`: every problem of the
 * content, or of the files under PATH; what was published and is silently changed too, by Git's published commit and
 * by what is on line at WHERE (a manifest, a folder with one, or an address; empty, the site's own; nothing else goes
 * to the network). `--fix` first mends what is purely mechanical in what is not signed off, and says what it did. Exit
 * code 1 when there are errors, with `--strict` warnings too; 2 when WHERE cannot be read.
 */

const { values, positionals } = parseArguments();
const format = reportFormats.find((known) => known === values.format);
if (!format) fail(`--format 只能是 ${reportFormats.join('、')}。`);

for (const path of positionals) if (!existsSync(path)) fail(`没有“${path}”这个文件或文件夹。`);
const paths = positionals.map((path) => resolve(path));
const isChosen = (file: string): boolean =>
  paths.length === 0 ||
  paths.some((path) => resolve(file) === path || resolve(file).startsWith(`${path}${sep}`));
if (values.fix) {
  const lines = mendingWords(mendContent(contentFolder(), isChosen));
  process[format === 'text' ? 'stdout' : 'stderr'].write(`${lines.join('\n')}\n\n`);
}
const content = await checkContent(contentFolder(), today());
// Without an office or a calendar no notice can be checked: that is told whatever was asked for.
const diagnostics = isUsable(content)
  ? inOrder([...content.diagnostics, ...halfDoneJournal(), ...(await changes(content))]).filter(({ file }) =>
      isChosen(file),
    )
  : [...content.diagnostics, ...halfDoneJournal()];
if (format === 'text') printReport(diagnostics);
else process.stdout.write(renderReport(diagnostics, format));
const failing = values.strict ? ['error', 'warning'] : ['error'];
process.exitCode = diagnostics.some(({ severity }) => failing.includes(severity)) ? 1 : 0;

/** What a command left half done. */
function halfDoneJournal(): Diagnostic[] {
  const command = halfDone(contentFolder());
  const file = `${contentFolder()}/${journalName}`;
  return command === undefined ? [] : [diagnosticAt({ file, text: '' }, 0, 'half-done', { command })];
}

async function changes(content: Content): Promise<Diagnostic[]> {
  try {
    return await silentlyChanged(content, contentFolder(), values.published);
  } catch (error) {
    if (error instanceof ManifestProblem) fail(error.message);
    throw error;
  }
}

function parseArguments() {
  try {
    return parseArgs({
      options: {
        format: { type: 'string', default: 'text' },
        strict: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        published: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch {
    return fail(
      '用法：npm run check [-- 路径…] [--format text|json|github|gitlab] [--strict] [--fix] [--published 网址或 manifest.json]',
    );
  }
}
