/** A promise's number from an address; undefined for anything that is not one, so that no question is asked. */
export function promiseNumber(value: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
}
