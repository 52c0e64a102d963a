import { consoleProgress, step, type ProgressEvent } from './progress';

function stream(isTTY: boolean): { written: string[]; stream: NodeJS.WriteStream } {
  const written: string[] = [];
  return { written, stream: { isTTY, columns: 60, write: (text: string) => written.push(text) } as never };
}

describe('progress', () => {
  it('tells a step from its beginning to its end', async () => {
    const events: ProgressEvent[] = [];
    const result = await step(
      (event) => events.push(event),
      'Database',
      'migrated',
      () => Promise.resolve(7),
    );
    expect(result).toBe(7);
    expect(events.map(({ state }) => state)).toEqual(['running', 'done']);
    expect(events[1]?.text).toMatch(/^migrated \(\d\.\d s\)$/);
  });

  it('writes plain lines into a log, one for a whole download', () => {
    const { written, stream: log } = stream(false);
    const tell = consoleProgress(log);
    for (const done of [1, 90, 177])
      tell({ step: 'Keycloak', text: `fetching: ${done} of 177 MB`, state: 'running' });
    tell({ step: 'Keycloak', text: 'ready', state: 'done' });
    expect(written).toEqual(['… Keycloak: fetching\n', '✓ Keycloak: ready\n']);
  });

  it('keeps to one line on a terminal, never wider than it', () => {
    const { written, stream: terminal } = stream(true);
    const tell = consoleProgress(terminal);
    tell({ step: 'Keycloak', text: 'x'.repeat(200), state: 'running' });
    expect(written.at(-1)?.replace('\r\x1b[K', '').length).toBe(59);
    tell({ step: 'Keycloak', text: 'ready', state: 'done' });
    expect(written.join('')).toContain('✓ Keycloak: ready\n');
  });
});
