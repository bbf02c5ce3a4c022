import { listFiles } from '#reading/files/content-files.ts';
import { isUsable } from '#reading/parse-content.ts';
import { readContent } from '#reading/read-content.ts';
import { mendContent, type Mending } from '#writing/mend/mend-content.ts';
import { type Disk, realDisk } from '#writing/disk/disk.ts';
import { clearUnplaced, writeChanges } from '#writing/disk/write-changes.ts';

/** Mends what can be mended of the files of the content folder `folder` that `isChosen` chooses. */
export async function fixContent(
  folder: string,
  isChosen: (file: string) => boolean,
  disk: Disk = realDisk,
): Promise<Mending> {
  clearUnplaced(folder, disk);
  const files = listFiles(folder);
  const content = await readContent(folder, { files });
  const mending = mendContent(files, isUsable(content) ? content : undefined, isChosen);
  writeChanges(folder, mending.changes, disk);
  return mending;
}
