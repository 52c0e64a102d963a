import type { Entries } from './entries';

/** What has been written and is not yet with the service, and the version it was written in. */
export interface UnsavedDraft {
  version: number;
  base: Entries;
  mine: Entries;
}

/**
 * Keeps in this tab what the service has not got yet, sealed: the browser puts a tab's storage on the disk, and the
 * key is only ever in the page, which is given it anew after signing in again (G08).
 */
export interface SealedDraft {
  keep(draft: UnsavedDraft): Promise<void>;
  read(): Promise<UnsavedDraft | null>;
  forget(): Promise<void>;
}

const ivLength = 12;

/** Opens the tab's place for one report; without the means to seal, nothing is put there at all. */
export function openSealedDraft(name: string, key: string): SealedDraft {
  const { subtle } = globalThis.crypto;
  if (!subtle || !key) return { keep: async () => {}, read: async () => null, forget: async () => {} };
  const opened = subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const bound = { name: 'AES-GCM', additionalData: new TextEncoder().encode(name) };
  // One after the other, so that an older text never comes last.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  };
  return {
    keep: (draft) =>
      inTurn(async () => {
        const iv = crypto.getRandomValues(new Uint8Array(ivLength));
        const plain = new TextEncoder().encode(JSON.stringify(draft));
        const sealed = new Uint8Array(await subtle.encrypt({ ...bound, iv }, await opened, plain));
        sessionStorage.setItem(name, textOf(new Uint8Array([...iv, ...sealed])));
      }),
    read: () =>
      inTurn(async () => {
        const kept = sessionStorage.getItem(name);
        if (!kept) return null;
        try {
          const bytes = bytesOf(kept);
          const iv = bytes.subarray(0, ivLength);
          const plain = await subtle.decrypt({ ...bound, iv }, await opened, bytes.subarray(ivLength));
          return JSON.parse(new TextDecoder().decode(plain)) as UnsavedDraft;
        } catch {
          // Somebody else's, or from before the keys were changed: nobody can read it any more.
          sessionStorage.removeItem(name);
          return null;
        }
      }),
    forget: () => inTurn(async () => sessionStorage.removeItem(name)),
  };
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
const textOf = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
