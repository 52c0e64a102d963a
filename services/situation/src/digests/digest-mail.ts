import type { WaitingKind } from './waiting-kinds';

/** How many of a kind wait, and where they are seen to. */
export interface Line {
  kind: Pick<WaitingKind, 'label'>;
  count: number;
  url: string;
}

/** A digest in both languages: how many of each kind wait and where. It is given no text of anybody, so it can hold none. */
export function digestMail(lines: Line[]): { subject: string; text: string } {
  const listed = (language: 'sv' | 'en') =>
    lines.map(({ kind, count, url }) => `${kind.label[language]}: ${count}\n${url}`).join('\n\n');
  return {
    subject: 'Det här väntar i Medborgarlöften / What waits for you',
    text: `Hej!

Det här väntar. Logga in och se vad det gäller.

${listed('sv')}

Vill du inte ha de här mejlen? Be samordnaren stänga av dem under Inställningar. Det här är ett automatiskt utskick som inte går att svara på.

---

This waits for you. Sign in to see what it is about.

${listed('en')}

Do you not want these mails? Ask the coordinator to turn them off under Settings. This is an automatic message; it cannot be answered.
`,
  };
}
