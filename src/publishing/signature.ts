import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/**
 * `manifest.json.sig`: the Ed25519 signature (RFC 8032, 5.1.6) of the very bytes of `manifest.json`, 64 bytes in
 * Base64 on one line. Keys are PEM files: the private one PKCS #8, the public one SubjectPublicKeyInfo, so that
 * OpenSSL makes, signs and verifies the same.
 */
export function signatureOf(bytes: Uint8Array, privateKey: string, passphrase?: string): string {
  const key = createPrivateKey({ key: privateKey, ...(passphrase ? { passphrase } : {}) });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  return `${sign(null, bytes, key).toString('base64')}\n`;
}

/** Whether `signature` is that of `bytes` by the owner of `publicKey`. Throws where `publicKey` is no such key. */
export function isSignedBy(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  // Node makes a public key of a private one too: nobody should be asked to hand that around.
  if (/PRIVATE KEY/.test(publicKey)) throw new Error('a private key');
  const key = createPublicKey(publicKey);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  return (
    /^[A-Za-z0-9+/]{86}==\s*$/.test(signature) && verify(null, bytes, key, Buffer.from(signature, 'base64'))
  );
}

/** A new pair of keys; the private one is encrypted where there is a `passphrase`. */
export function newKeys(passphrase?: string): { readonly privateKey: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = passphrase ? { cipher: 'aes-256-cbc', passphrase } : {};
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem', ...secret }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** What guards the private key: `GONGSHI_KEY_PASSPHRASE`, where it is set. */
export function keyPassphrase(): string | undefined {
  return process.env['GONGSHI_KEY_PASSPHRASE'] || undefined;
}
