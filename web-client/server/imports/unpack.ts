import { Unzip, UnzipInflate } from 'fflate';

/** What an honest workbook of a few thousand rows stays far below. */
const unpackedAtMost = 16_000_000;
const partsAtMost = 300;
/** So little at a time that what comes out of it is bounded, whatever the packed file says of its own size. */
const stepBytes = 16_384;

const isMarkup = (name: string) => /\.(xml|rels)$/.test(name);

/** The markup in a packed file, or null where it unpacks to more than we take or cannot be unpacked (a zip bomb among them). */
export function unpackMarkup(packed: Uint8Array): Map<string, Uint8Array> | null {
  const parts = new Map<string, Uint8Array[]>();
  let size = 0;
  const unzip = new Unzip((file) => {
    if (!isMarkup(file.name)) return;
    if (parts.has(file.name) || parts.size >= partsAtMost) throw new Error('More parts than a workbook has');
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      size += chunk.length;
      if (size > unpackedAtMost) throw new Error('More than we unpack');
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < packed.length; at += stepBytes)
      unzip.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
  } catch {
    return null;
  }
  return new Map([...parts].map(([name, chunks]) => [name, new Uint8Array(Buffer.concat(chunks))]));
}
