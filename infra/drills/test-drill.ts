import { spawn } from 'node:child_process';

/** Runs a test at a drill's size on servers of its own, and gives its figures. */
export function testDrill(file: string): () => Promise<string> {
  return () =>
    new Promise((resolve, reject) => {
      const child = spawn('npm', ['run', '--silent', 'test:isolation', '--', file], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, DRILL: 'yes' },
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (data: Buffer) => (output += data.toString()));
      child.on('close', (code) => {
        const figures = [...output.matchAll(/^figures: (.+)$/gm)].map(([, text]) => text).join('; ');
        if (code === 0) resolve(figures);
        else reject(new Error(output));
      });
    });
}
