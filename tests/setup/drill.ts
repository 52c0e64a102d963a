/** A drill is the same test, as large as the acceptance asks: `npm run drill -- canaries`, `-- editors`. */
export const isDrill = process.env['DRILL'] === 'yes';

/** What a drill came to, for whoever runs it. */
export function tellFigures(figures: string): void {
  if (isDrill) process.stderr.write(`figures: ${figures}\n`);
}
