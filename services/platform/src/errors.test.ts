import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { QueryFailedError } from 'typeorm';
import { AppError, asAppError, formatError } from './errors';

const secret = 'duplicate key value violates unique constraint "promise_pkey" Key (tenant_id)=(1783)';
const failed = (code: string) =>
  new QueryFailedError(
    'select secret_column from promise',
    ['1783'],
    Object.assign(new Error(secret), { code }),
  );
const thrownBy = (originalError: Error) =>
  new GraphQLError(originalError.message, { originalError, path: ['promise'] });
const formatted: GraphQLFormattedError = {
  message: secret,
  path: ['promise'],
  locations: [{ line: 1, column: 3 }],
  extensions: { stacktrace: [secret] },
};

test.each([
  ['23505', 'CONFLICT', 'conflict.exists'],
  ['23503', 'INVALID_INPUT', 'input.invalid'],
  ['23514', 'INVALID_INPUT', 'input.invalid'],
  ['22P02', 'INVALID_INPUT', 'input.invalid'],
  ['22003', 'INVALID_INPUT', 'input.invalid'],
  ['42501', 'FORBIDDEN', undefined],
  ['40001', 'CONFLICT', 'conflict.busy'],
  ['40P01', 'CONFLICT', 'conflict.busy'],
  ['55P03', 'INTERNAL', 'database.busy'],
])('PostgreSQL %s is %s', (state, code, reason) => {
  expect(asAppError(failed(state))).toMatchObject({ code, details: reason ? { reason } : {} });
});

test.each(['42601', '42P01', '57014', '08006', 'XX000'])('PostgreSQL %s is a fault of ours', (state) => {
  expect(asAppError(failed(state))).toBeUndefined();
});

test('of an input that is not valid, the field and the rule leave, never the value', () => {
  const failures = [
    {
      property: 'activities',
      children: [
        {
          property: '0',
          children: [
            { property: 'text', value: secret, target: { secret }, constraints: { maxLength: secret } },
          ],
        },
      ],
    },
  ];
  const error = new ArgumentValidationError(failures as never);
  expect(asAppError(error)?.details).toEqual({
    reason: 'input.maxLength',
    path: ['input', 'activities', '0', 'text'],
  });
  expect(JSON.stringify(formatError(formatted, thrownBy(error)))).not.toContain('1783');
});

describe('what leaves', () => {
  test.each<[string, unknown]>([
    ['a database error', thrownBy(failed('42P01'))],
    ['a conflict of keys', thrownBy(failed('23505'))],
    ['a fault', thrownBy(new Error(secret))],
    ['a text', secret],
    ['nothing', undefined],
  ])('of %s is a code and a place: no SQL, names or values (B12)', (_, thrown) => {
    const { extensions, ...rest } = formatError(formatted, thrown);
    expect(rest).toEqual({ message: expect.any(String), path: ['promise'], locations: formatted.locations });
    expect(JSON.stringify({ extensions, rest })).not.toMatch(/promise_pkey|secret|1783|select/);
    expect(['INTERNAL', 'CONFLICT']).toContain(extensions?.['code']);
  });

  test('of a refusal says the HTTP status that goes with it', () => {
    const leave = (error: AppError) => formatError(formatted, thrownBy(error)).extensions;
    expect(leave(new AppError('UNAUTHENTICATED'))).toEqual({
      code: 'UNAUTHENTICATED',
      http: { status: 401, headers: undefined },
    });
    expect(leave(new AppError('NOT_FOUND'))).toEqual({ code: 'NOT_FOUND' });
    const busy = { reason: 'database.busy', http: { status: 503, headers: { 'retry-after': '2' } } };
    expect(leave(new AppError('INTERNAL', busy))).toEqual({ code: 'INTERNAL', ...busy });
  });

  test('of a request that GraphQL refuses is what GraphQL says, as the caller wrote it', () => {
    const refused = new GraphQLError('Cannot query field "x"');
    expect(formatError({ message: refused.message }, refused)).toEqual({
      message: refused.message,
      extensions: { code: 'INVALID_INPUT' },
    });
  });

  test('the current state stays with the mutation that answers it', () => {
    const error = new AppError('CONFLICT', {
      reason: 'promise.changed',
      current: { promise: { text: secret } },
      values: { most: 1783 },
    });
    expect(JSON.stringify(formatError(formatted, thrownBy(error)))).not.toContain('1783');
  });
});
