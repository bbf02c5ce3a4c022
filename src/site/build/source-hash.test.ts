import { expect, it } from 'vitest';
import { sourceHash } from './source-hash.ts';

it('names a script as a policy does', () => {
  expect(sourceHash('alert(1)')).toBe("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
});
