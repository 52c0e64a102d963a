import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { QueryFailedError } from 'typeorm';
import { personalDataFailure, personalDataRule } from './free-text';

/** Every way a request may fail; clients switch on it, so the list is closed. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'CONFLICT',
  'RULE_BROKEN',
  'RATE_LIMITED',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorDetails {
  /** Key of the text shown to people, such as `promise.not-in-draft`; texts live with the service. */
  reason?: string;
  /** Values for the text's placeholders. Never personal data. */
  values?: Record<string, string | number>;
  /** Path of the input field that is wrong. */
  path?: string[];
  /** A NOT_FOUND that stands for a refusal; for the record alone, never told. */
  hidesRefusal?: boolean;
  /** The state the caller should see instead, as fields of the mutation's payload. */
  current?: Record<string, unknown>;
  /** HTTP status and headers where the code's own do not say it. */
  http?: { status: number; headers?: Record<string, string> };
}

/** A failure that the caller may be told about; anything else leaves the service as INTERNAL. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(details.reason ?? code);
  }
}

const httpStatus: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429 };

/** The database is there and has no time: the server's trouble, said as such, with when to come back. */
export const databaseBusy = () =>
  new AppError('INTERNAL', {
    reason: 'database.busy',
    http: { status: 503, headers: { 'retry-after': '2' } },
  });

/** PostgreSQL's error classes that say something about the request; the rest are faults of ours. */
function fromDatabase(error: QueryFailedError): AppError | undefined {
  const state = String((error.driverError as { code?: string }).code ?? '');
  if (state === '23505') return new AppError('CONFLICT', { reason: 'conflict.exists' });
  if (state === '23503' || state === '23514' || state.startsWith('22'))
    return new AppError('INVALID_INPUT', { reason: 'input.invalid' });
  if (state === '42501') return new AppError('FORBIDDEN');
  if (state === '40001' || state === '40P01') return new AppError('CONFLICT', { reason: 'conflict.busy' });
  // A lock that did not come in the time that was set. A statement that took too long is a fault of ours.
  if (state === '55P03') return databaseBusy();
  return undefined;
}

/** The AppError behind anything thrown, or undefined for an unknown fault. */
export function asAppError(thrown: unknown): AppError | undefined {
  const error = thrown instanceof GraphQLError && thrown.originalError ? thrown.originalError : thrown;
  if (error instanceof AppError) return error;
  if (error instanceof QueryFailedError) return fromDatabase(error);
  if (error instanceof ArgumentValidationError) {
    const first = deepestFailure(error.extensions.validationErrors ?? []);
    return new AppError('INVALID_INPUT', { ...first, path: ['input', ...first.path] });
  }
  return undefined;
}

interface ValidationFailure {
  property: string;
  constraints?: Record<string, string>;
  children?: ValidationFailure[];
}

/** class-validator's own errors carry the value and the whole target: only the field and the rule leave. */
function deepestFailure(
  failures: ValidationFailure[],
): Pick<ErrorDetails, 'reason' | 'values'> & { path: string[] } {
  const path: string[] = [];
  let current: ValidationFailure | undefined = failures[0];
  while (current) {
    path.push(current.property);
    const [rule, said = ''] = Object.entries(current.constraints ?? {})[0] ?? [];
    if (rule === personalDataRule) return { path, ...personalDataFailure(said) };
    if (rule) return { path, reason: `input.${rule}` };
    current = current.children?.[0];
  }
  return { path, reason: 'input.invalid' };
}

/** The one way an error leaves a service: a code and a path; never SQL, addresses or values. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const error = asAppError(thrown);
  const place = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  if (error) {
    const status = error.details.http?.status ?? httpStatus[error.code];
    return {
      message: messages[error.code],
      ...place,
      extensions: {
        code: error.code,
        ...(error.details.reason && { reason: error.details.reason }),
        ...(status && { http: { status, headers: error.details.http?.headers } }),
      },
    };
  }
  return isRequestFault(thrown)
    ? { message: formatted.message, ...place, extensions: { code: 'INVALID_INPUT' } }
    : { message: 'Internal error', ...place, extensions: { code: 'INTERNAL' } };
}

/** What Apollo calls the faults of a request: its syntax, the schema, the choice of operation, the type of a variable. */
const requestFaults = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/** Whether the request itself is wrong; Apollo wraps GraphQL's own errors, so a cause alone is no sign of a fault of ours. */
export function isRequestFault(thrown: unknown): boolean {
  return (
    thrown instanceof GraphQLError && (!thrown.originalError || requestFaults.has(thrown.extensions['code']))
  );
}

const messages: Record<ErrorCode, string> = {
  UNAUTHENTICATED: 'Sign in to see this',
  FORBIDDEN: 'Your roles do not allow this',
  NOT_FOUND: 'Not found',
  INVALID_INPUT: 'The input is not valid',
  CONFLICT: 'Somebody else changed this first',
  RULE_BROKEN: 'This is not possible now',
  RATE_LIMITED: 'Too many requests',
  INTERNAL: 'Internal error',
};
