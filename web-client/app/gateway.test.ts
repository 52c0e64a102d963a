import { document } from './documents/document';
import { ask, GatewayTrouble, type GatewayAnswer } from './gateway';

const question = document<{ one: number }>('query One { one }');
const caller = { requestId: 'r', language: 'sv' as const };
const answered = (answer: GatewayAnswer) => ask(async () => answer, question, {}, caller);
const error = (code: string, reason?: string) => ({ message: code, extensions: { code, reason } });

describe('ask', () => {
  it('sends the document by its name, and as whom', async () => {
    const gateway = jest.fn(async () => ({ data: { one: 1 } }));
    expect(
      await ask(gateway, question, {}, { ...caller, token: 't', actingIn: 'municipality/1982' }),
    ).toEqual({ one: 1 });
    expect(gateway).toHaveBeenCalledWith({
      query: 'query One { one }',
      operationName: 'One',
      variables: {},
      requestId: 'r',
      language: 'sv',
      token: 't',
      actingIn: 'municipality/1982',
    });
  });

  it.each([
    ['what does not exist', [error('NOT_FOUND')], 'notFound'],
    ['an address that can be no id', [error('INVALID_INPUT', 'input.invalid')], 'notFound'],
    ['a question that is too dear', [error('INVALID_INPUT', 'limit.cost')], 'unavailable'],
    ['somebody else’s', [error('FORBIDDEN')], 'forbidden'],
    ['a session that is over', [error('UNAUTHENTICATED'), error('NOT_FOUND')], 'unauthenticated'],
    [
      'a service that is down beside a page that does not exist',
      [error('NOT_FOUND'), error('INTERNAL')],
      'unavailable',
    ],
    ['an error of no kind', [{ message: 'x' }], 'unavailable'],
  ])('tells %s', async (_, errors, trouble) => {
    await expect(answered({ errors, data: { one: 1 } })).rejects.toMatchObject({ trouble });
  });

  it('tells a form which of its values the schema does not take, in its own words', async () => {
    const plan = document<{ plan: object }>(
      'mutation Plan($input: PlanInput!) { plan(input: $input) { id } }',
    );
    const got = (...errors: GatewayAnswer['errors'] & object) =>
      ask(async () => ({ errors }), plan, {}, caller);
    const invalid = error('INVALID_INPUT');
    const message = 'Variable "$input" got invalid value "" at "input.dueDate"; Expected type "Date".';
    expect(await got({ ...invalid, message })).toEqual({
      plan: {
        userErrors: [
          {
            code: 'INVALID_INPUT',
            message: 'Uppgiften saknas eller går inte att läsa. Kontrollera den och försök igen.',
            path: ['input', 'dueDate'],
          },
        ],
      },
    });
    expect(await got(invalid)).toMatchObject({ plan: { userErrors: [{ path: null }] } });
    await expect(got(invalid, error('INTERNAL'))).rejects.toMatchObject({ trouble: 'unavailable' });
    await expect(got(error('INVALID_INPUT', 'limit.cost'))).rejects.toMatchObject({ trouble: 'unavailable' });
  });

  it('takes no answer for a failure', async () => {
    await expect(answered({})).rejects.toThrow(GatewayTrouble);
  });
});
