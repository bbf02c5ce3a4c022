import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** `120 个文件，3.4 MB` */
export function folderSize(folder: string): string {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return `${sizes.length} 个文件，${(total / 1e6).toFixed(1)} MB`;
}
