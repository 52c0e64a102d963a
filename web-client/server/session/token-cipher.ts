import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ivLength = 12;
const tagLength = 16;

/** Encrypts and authenticates (AES-256-GCM). `context` binds a text to its place: moved elsewhere, it does not open. */
export interface TokenCipher {
  seal(text: string, context: Buffer | string): Buffer;
  /** Null for anything that was not sealed here, with this key, for this place. */
  open(sealed: Buffer, context: Buffer | string): string | null;
}

/** A cipher with a key of 32 bytes in base64. */
export function tokenCipher(base64Key: string): TokenCipher {
  const key = Buffer.from(base64Key, 'base64');
  if (key.length !== 32) throw new Error('The session key is not 32 bytes in base64');
  return {
    seal(text, context) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context as string));
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, context) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivLength))
          .setAAD(Buffer.from(context as string))
          .setAuthTag(sealed.subarray(-tagLength));
        return (
          decipher.update(sealed.subarray(ivLength, -tagLength), undefined, 'utf8') + decipher.final('utf8')
        );
      } catch {
        return null;
      }
    },
  };
}
