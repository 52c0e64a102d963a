import { AppError } from '@medborgarlofte/platform/errors';

/** A grant ends on or after its first day and within two years, so that it is thought over again. */
export function verifyGrantPeriod(validFrom: string, validTo: string): void {
  if (validTo < validFrom)
    throw new AppError('INVALID_INPUT', { reason: 'grant.dates', path: ['input', 'validTo'] });
  const latest = `${Number(validFrom.slice(0, 4)) + 2}${validFrom.slice(4)}`;
  if (validTo > latest)
    throw new AppError('INVALID_INPUT', { reason: 'grant.too-long', path: ['input', 'validTo'] });
}
