import { mutationField, type Document } from './documents/document';
import type { UserError } from './documents/types';
import { textsIn } from './texts/language';

/** One request to the gateway, whether it runs in this process or behind HTTP. */
export interface GatewayRequest {
  query: string;
  operationName: string;
  variables: Record<string, unknown>;
  requestId: string;
  /** The language of messages to people. */
  language: 'sv' | 'en';
  /** The signed-in person's access token; absent on public pages, whoever asks. */
  token?: string;
  /** The organisation the person has chosen to act in, such as `municipality/1982`. */
  actingIn?: string;
}

export interface GatewayError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: { code?: string } & Record<string, unknown>;
}

export interface GatewayAnswer {
  data?: unknown;
  errors?: readonly GatewayError[];
}

export type Gateway = (request: GatewayRequest) => Promise<GatewayAnswer>;

export type Trouble = 'notFound' | 'forbidden' | 'unauthenticated' | 'unavailable' | 'signInUnavailable';

/** The gateway's refusal or failure, reduced to what a page can tell a person. */
export class GatewayTrouble extends Error {
  constructor(
    readonly trouble: Trouble,
    readonly codes: string[],
  ) {
    super(`The gateway answered ${codes.join(', ') || 'nothing'}`);
  }
}

const isInvalid = ({ extensions }: GatewayError) =>
  extensions?.code === 'INVALID_INPUT' && !String(extensions['reason']).startsWith('limit.');

const troubles: Record<string, Trouble> = {
  NOT_FOUND: 'notFound',
  FORBIDDEN: 'forbidden',
  UNAUTHENTICATED: 'unauthenticated',
};

/** An address can hold anything; what the API takes for no name or id at all is a page that does not exist. */
function troubleOf(error: GatewayError): Trouble {
  if (isInvalid(error)) return 'notFound';
  return troubles[error.extensions?.code ?? ''] ?? 'unavailable';
}

/** What a form holds that the schema takes for no value at all, such as no day, told as the service tells the rest. */
function asUserError({ message }: GatewayError, language: GatewayRequest['language']): UserError {
  const field = /"input\.([\w.]+)"/.exec(message)?.[1];
  const path = field ? ['input', ...field.split('.')] : null;
  return { code: 'INVALID_INPUT', message: textsIn(language).errorSummary.invalid, path };
}

/** Asks one document. Any error is trouble: half an answer would be shown as if it were the whole truth. */
export async function ask<Result, Variables extends Record<string, unknown>>(
  gateway: Gateway,
  document: Document<Result, Variables>,
  variables: Variables,
  caller: Pick<GatewayRequest, 'requestId' | 'language' | 'token' | 'actingIn'>,
): Promise<Result> {
  const answer = await gateway({ query: document.text, operationName: document.name, variables, ...caller });
  if (answer.errors?.length || !answer.data) {
    const errors = answer.errors ?? [];
    const field = mutationField(document);
    if (field && errors.length > 0 && errors.every(isInvalid))
      return {
        [field]: { userErrors: errors.map((error) => asUserError(error, caller.language)) },
      } as Result;
    const found = errors.map(troubleOf);
    // Of several troubles the plainest decides: a missing service must not look like a missing page.
    const worst = (['unauthenticated', 'unavailable', 'forbidden', 'notFound'] as const).find((one) =>
      found.includes(one),
    );
    throw new GatewayTrouble(
      worst ?? 'unavailable',
      errors.map(({ extensions }) => extensions?.code ?? 'UNKNOWN'),
    );
  }
  return answer.data as Result;
}
