import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withPolicy } from '#formats/page/page-policy.ts';
import { elderScript } from '../frame/elder/elder-script.ts';
import { sourceHash } from './source-hash.ts';

/** Gives every built page the policy that allows its own styles, and no others. */
export function pagePolicies(): AstroIntegration {
  return {
    name: 'page-policies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.html')) continue;
          const path = join(folder, file);
          writeFileSync(path, policed(file, readFileSync(path, 'utf8')));
        }
      },
    },
  };
}

function policed(file: string, page: string): string {
  try {
    return withPolicy(page, [elderScript], sourceHash);
  } catch (error) {
    throw new Error(`${file} cannot have a strict policy`, { cause: error });
  }
}
