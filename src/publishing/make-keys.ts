import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ended } from '#writing/ended.ts';
import { newKeys } from './signature.ts';

/** The files of a pair of keys. */
export interface KeyFiles {
  readonly secret: string;
  readonly shared: string;
}

/** Makes a pair of keys in `folder`; a `passphrase` guards the private one. Throws `Ended` rather than replace one. */
export function makeKeys(folder: string, passphrase: string | undefined): KeyFiles {
  const files = { secret: join(folder, 'private.pem'), shared: join(folder, 'public.pem') };
  for (const file of Object.values(files))
    if (existsSync(file)) throw new Ended(`“${file}”已经有了，不会覆盖。`, 2);
  const { privateKey, publicKey } = newKeys(passphrase);
  mkdirSync(folder, { recursive: true });
  writeFileSync(files.secret, privateKey, { mode: 0o600, flag: 'wx' });
  writeFileSync(files.shared, publicKey, { flag: 'wx' });
  return files;
}
