/** Stops what the set-up of this run started, the last one first. */
export default async function stop(): Promise<void> {
  const stops = (globalThis as { __stops?: (() => Promise<void>)[] }).__stops ?? [];
  for (const one of stops.reverse()) await one();
}
