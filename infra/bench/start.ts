import { childrenOf, residentMb, startStack, withDataFolder, type BenchStack } from './stack';
import { federatedRead } from './read';

/** Start times, the first on an empty data folder, and resident memory under light load. */
export async function benchStart(): Promise<void> {
  await withDataFolder(async (folder) => {
    const first = await startStack('start', folder);
    console.log(`first start (Keycloak unpacked already)  ${first.seconds.toFixed(1)} s`);
    await first.stop();
    const second = await startStack('start', folder);
    console.log(`second start                             ${second.seconds.toFixed(1)} s`);
    await lightLoad(second);
    console.log(`one process, light load                  ${residentMb(second.process.pid!).toFixed(0)} MB`);
    await second.stop();
    const apart = await startStack('start-apart', folder);
    console.log(`start apart                              ${apart.seconds.toFixed(1)} s`);
    await lightLoad(apart);
    const parts = childrenOf(apart.process.pid!).filter(({ command }) =>
      /main\.ts|worker\.ts|server\/main\.js/.test(command),
    );
    for (const { pid, command } of parts)
      console.log(`  ${command.trim().split(' ').at(-1)!.padEnd(38)} ${residentMb(pid).toFixed(0)} MB`);
    console.log(
      `processes apart, together                ${parts.reduce((sum, { pid }) => sum + residentMb(pid), 0).toFixed(0)} MB`,
    );
    await apart.stop();
  });
}

/** Two hundred reads of the API and fifty pages, one after the other. */
async function lightLoad({ gatewayUrl, webUrl }: BenchStack): Promise<void> {
  for (let i = 0; i < 200; i += 1) await federatedRead(gatewayUrl);
  for (let i = 0; i < 50; i += 1)
    await fetch(`${webUrl}/kommun/fagersta/lofte/2`).then((answer) => answer.text());
}
