/** A number as people write it, 12,5 or 1 200; null for an empty field, undefined for what is no number. */
export function numberIn(text: string | undefined): number | null | undefined {
  const written = (text ?? '').replace(/\s/g, '').replace('−', '-').replace(',', '.');
  if (!written) return null;
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : undefined;
}
