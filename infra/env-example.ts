import { gatewayConfig } from '@medborgarlofte/gateway/config';
import { serviceConfig } from '@medborgarlofte/platform/config';
import { z } from 'zod';
import { webConfig } from '../web-client/server/config';
import { composeVariables, type Variable } from './docker/compose-variables';
import { localVariables } from './local/settings';
import { workerConfig } from './worker-config';

/** The tables that the parts read their settings by, when each is a process of its own. */
export const parts: Record<string, z.ZodRawShape> = {
  'A service': serviceConfig,
  'The worker': workerConfig,
  'The gateway': gatewayConfig,
  'The web client': webConfig,
};

/** `.env.example`: every variable there is, with its text, from the tables that are read. */
export function envExample(): string {
  const compose = `# What docker-compose.yml needs: copy to .env and fill in. A secret: openssl rand -hex 24 (no characters that an address cannot hold).
# For npm start nothing of this is needed; it may be told the names further down.`;
  const local = '# For npm start alone; all may be left out:';
  const apart = Object.entries(parts).map(([part, table]) =>
    [
      `# ${part} as a process of its own; the compose file and npm run start:apart set these:`,
      '',
      ...Object.entries(table).map(([name, type]) => line(name, settingOf(name, type as z.ZodType))),
    ].join('\n'),
  );
  return `${[
    [compose, '', ...linesOf(composeVariables)].join('\n'),
    [local, '', ...linesOf(localVariables, true)].join('\n'),
    ...apart,
  ].join('\n\n')}\n`;
}

const linesOf = (variables: Record<string, Variable>, optional?: boolean) =>
  Object.entries(variables).map(([name, variable]) =>
    line(name, { ...variable, optional: optional ?? variable.optional }),
  );

const line = (name: string, { text, value = '', optional }: Variable) =>
  `# ${text}\n${optional ? '# ' : ''}${name}=${value}`;

/** A line for a variable of a zod table, with the value that it has unless told; one without a text is a mistake. */
function settingOf(name: string, type: z.ZodType): Variable {
  const text = textOf(type);
  if (!text) throw new Error(`${name} has no description`);
  const unset = type.safeParse(undefined);
  const value = unset.success && unset.data !== undefined ? String(unset.data as unknown) : '';
  return { text: unset.success ? text : `${text} (required)`, value, optional: true };
}

/** A default put around a described type leaves the text inside. */
function textOf(type: z.ZodType): string | undefined {
  if (type.description) return type.description;
  const inside = type instanceof z.ZodDefault || type instanceof z.ZodOptional ? type.unwrap() : undefined;
  return inside && textOf(inside as z.ZodType);
}
