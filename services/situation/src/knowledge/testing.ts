import type { Caller as Ask } from '@medborgarlofte/platform/test-kit';

/** Asks for a mutation: its payload, or the code of an error that is no expected failure. */
export async function change(ask: Ask, name: string, thing: string, input: object) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await ask(
    `mutation ($input: ${type}) { ${name}(input: $input) { ${thing} userErrors { code path message } } }`,
    { input },
  );
  return data?.[name] ?? errors![0]!.extensions!['code'];
}
