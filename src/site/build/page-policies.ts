import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withPolicy } from '#formats/page/page-policy.ts';
import { answerScript } from '../status/answer-script.ts';
import { elderScript } from '../frame/elder/elder-script.ts';
import { leadOf, withoutLeads } from './script-leads.ts';
import { sourceHash } from './source-hash.ts';
import { namesInScript, namesOnPage, type StyleNode, styleNodes, usedStyles } from './used-styles.ts';

/** Leaves every built page the styles and scripts that it uses, and gives it the policy that allows those alone. */
export function pagePolicies(): AstroIntegration {
  return {
    name: 'page-policies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const leads = leadsOf(folder);
        const withUsed = stylesOf(folder);
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.html')) continue;
          const path = join(folder, file);
          writeFileSync(path, policed(file, withUsed(withoutLeads(readFileSync(path, 'utf8'), leads))));
        }
        for (const file of leads.keys()) rmSync(join(folder, '_astro', file));
      },
    },
  };
}

/** The script files of the site in `folder` that only import another, each with that other. */
function leadsOf(folder: string): Map<string, string> {
  const scripts = join(folder, '_astro');
  if (!existsSync(scripts)) return new Map();
  return new Map(
    readdirSync(scripts)
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => {
        const lead = leadOf(readFileSync(join(scripts, file), 'utf8'));
        return lead === undefined ? [] : [[file, lead] as const];
      }),
  );
}

/**
 * Drops from a page of the site in `folder` the styles that neither it nor its scripts use. What is left stands in one
 * element, where the first stood.
 */
function stylesOf(folder: string): (page: string) => string {
  const sheets = new Map<string, readonly StyleNode[]>();
  const scripts = new Map<string, readonly string[]>();
  const nodesOf = (css: string): readonly StyleNode[] => {
    const nodes = sheets.get(css) ?? styleNodes(css);
    sheets.set(css, nodes);
    return nodes;
  };
  /** The names in a script and in all that it imports, now or later. */
  const namesOf = (script: string): readonly string[] => {
    const known = scripts.get(script);
    if (known) return known;
    scripts.set(script, []);
    const text = readFileSync(join(folder, '_astro', script), 'utf8');
    const imported = [...text.matchAll(/["'`]\.?\/(?:_astro\/)?([\w.-]+\.js)["'`]/g)].map(
      ([, name = '']) => name,
    );
    const names = [...namesInScript(text), ...imported.flatMap(namesOf)];
    scripts.set(script, names);
    return names;
  };
  return (page) => {
    const loaded = [...page.matchAll(/<script[^>]*\ssrc="\/_astro\/([^"]+)"/g)].map(([, name = '']) => name);
    const names = new Set([...namesOnPage(page), ...loaded.flatMap(namesOf)]);
    const element = /<style[^>]*>([\s\S]*?)<\/style>/g;
    const used = [...page.matchAll(element)].map(([, css = '']) => usedStyles(nodesOf(css), names)).join('');
    let count = 0;
    return page.replace(element, () => ((count += 1) === 1 ? `<style>${used}</style>` : ''));
  };
}

function policed(file: string, page: string): string {
  try {
    return withPolicy(page, [elderScript, answerScript], sourceHash);
  } catch (error) {
    throw new Error(`${file} cannot have a strict policy`, { cause: error });
  }
}
