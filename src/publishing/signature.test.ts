import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { isSignedBy, newKeys, signatureOf } from './signature.ts';

const bytes = new TextEncoder().encode('{"format":1}\n');

it('verifies what it signed, and nothing else', () => {
  const { privateKey, publicKey } = newKeys();
  const signature = signatureOf(bytes, privateKey);
  expect(signature).toMatch(/^[A-Za-z0-9+/]{86}==\n$/);
  expect(isSignedBy(bytes, signature, publicKey)).toBe(true);
  expect(isSignedBy(new TextEncoder().encode('{"format":2}\n'), signature, publicKey)).toBe(false);
  expect(isSignedBy(bytes, signature, newKeys().publicKey)).toBe(false);
  expect(isSignedBy(bytes, 'nonsense', publicKey)).toBe(false);
  expect(isSignedBy(bytes, '', publicKey)).toBe(false);
});

it('keeps a private key behind its passphrase', () => {
  const { privateKey, publicKey } = newKeys('一个口令');
  expect(privateKey).toContain('ENCRYPTED');
  expect(() => signatureOf(bytes, privateKey)).toThrow();
  expect(isSignedBy(bytes, signatureOf(bytes, privateKey, '一个口令'), publicKey)).toBe(true);
});

it('takes no private key where the public one belongs, and no key of another kind', () => {
  const { privateKey } = newKeys();
  expect(() => isSignedBy(bytes, signatureOf(bytes, privateKey), privateKey)).toThrow();
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = other.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  expect(() => signatureOf(bytes, pem)).toThrow('Ed25519');
});

it('verifies the example of RFC 8032, 7.1, test 2', () => {
  const raw = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
  const publicKey = `-----BEGIN PUBLIC KEY-----\n${Buffer.from(`302a300506032b6570032100${raw}`, 'hex').toString('base64')}\n-----END PUBLIC KEY-----\n`;
  const signature =
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';
  expect(
    isSignedBy(new Uint8Array([0x72]), Buffer.from(signature, 'hex').toString('base64'), publicKey),
  ).toBe(true);
});
