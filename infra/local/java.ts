import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartError } from './start-error';

const run = promisify(execFile);
const oldest = 17;
const advice = `Install Java ${oldest} or newer (Debian: apt install openjdk-17-jre-headless), or set KEYCLOAK_URL to a running Keycloak.`;

/** A Java, by its program and major version. */
export interface Java {
  program: string;
  version: number;
}

/** Finds a Java that Keycloak runs on: JAVA_HOME first, then the path. */
export async function findJava(javaHome?: string): Promise<Java> {
  const program = javaHome ? path.join(javaHome, 'bin', 'java') : 'java';
  const version = await javaVersion(program);
  if (version === undefined) {
    throw new StartError(
      javaHome ? `There is no Java in JAVA_HOME (${javaHome}).` : 'Java is not installed; Keycloak needs it.',
      advice,
    );
  }
  if (version < oldest) throw new StartError(`Java ${version} is too old for Keycloak.`, advice);
  return { program, version };
}

async function javaVersion(program: string): Promise<number | undefined> {
  try {
    const { stderr, stdout } = await run(program, ['-version']);
    const numbers = /version "(\d+)(?:\.(\d+))?/.exec(`${stderr}${stdout}`);
    // Java 8 calls itself 1.8.
    return Number(numbers?.[1] === '1' ? numbers[2] : numbers?.[1]) || 0;
  } catch {
    return undefined;
  }
}
