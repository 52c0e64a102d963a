import fc from 'fast-check';
import { AppError } from './errors';
import { decodeId, encodeId, tryDecodeId } from './ids';

const id = '0f6f1c1e-0a5b-4c7d-8e9f-000000000001';

test('an id tells its type, tenant and row to us, and nothing readable to others', () => {
  const globalId = encodeId('Promise', '1982', id);
  expect(globalId).toMatch(/^[\w-]+$/);
  expect(decodeId('Promise', globalId)).toEqual({ type: 'Promise', tenantId: '1982', id });
  expect(decodeId('Municipality', encodeId('Municipality', '1982'))).toEqual({
    type: 'Municipality',
    tenantId: '1982',
    id: '',
  });
});

test('what is encoded is decoded, for every type, tenant and row', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-z]{1,60}$/),
      fc.stringMatching(/^[a-z0-9-]{1,40}$/),
      fc.option(fc.uuid(), { nil: '' }),
      (type, tenantId, row) => {
        expect(tryDecodeId(encodeId(type, tenantId, row))).toEqual({ type, tenantId, id: row });
      },
    ),
  );
});

test('anything else is no id, and one thing has one id only', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: 'binary' })), (text) => {
      const decoded = tryDecodeId(text);
      if (decoded) expect(encodeId(decoded.type, decoded.tenantId, decoded.id)).toBe(text);
    }),
  );
});

const raw = (text: string) => Buffer.from(text).toString('base64url');

test.each([
  ['nothing', ''],
  ['padding that changes nothing', `${encodeId('Promise', '1982', id)}=`],
  ['a line break behind', `${encodeId('Promise', '1982', id)}\n`],
  ['standard base64', Buffer.from(`Promise|1982|${id}>>>`).toString('base64')],
  ['a part too many', raw(`Promise|1982|${id}|x`)],
  ['a part too few', raw('Promise|1982')],
  ['a row that is no uuid', raw('Promise|1982|1')],
  ['a uuid in capitals', raw(`Promise|1982|${id.toUpperCase()}`)],
  ['a tenant with a quote', raw(`Promise|1982' or true--|${id}`)],
  ['a type with a dot', raw(`a.b|1982|${id}`)],
  ['no tenant', raw(`Promise||${id}`)],
  ['far too much', raw(`Promise|1982|${id}`.padEnd(5000, 'x'))],
])('%s is no id', (_, text) => expect(tryDecodeId(text)).toBeUndefined());

test('a wrong id and one of another type are the same: not found (B02)', () => {
  for (const wrong of ['x', encodeId('Direction', '1982', id), encodeId('promise', '1982', id)]) {
    expect(() => decodeId('Promise', wrong)).toThrow(new AppError('NOT_FOUND'));
  }
});
