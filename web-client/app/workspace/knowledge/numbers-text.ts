/** An answer and how many gave it. */
export interface Counted {
  text: string;
  count: number;
}

/** Answers as they stand in a form: one on each line, with the number last. */
export const answersAsText = (answers: { text: string; count: number | null }[]): string =>
  answers.map(({ text, count }) => `${text}: ${count ?? ''}`).join('\n');

/** The answers of such a text, or the first line that cannot be read. */
export function answersIn(text: string): { answers: Counted[]; wrong?: string } {
  const answers: Counted[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (!line) continue;
    const [, answer, digits] = /^(.+?)\s*[:;]\s*([\d\s]+)$/.exec(line) ?? [];
    if (!answer || !digits) return { answers, wrong: line };
    answers.push({ text: answer, count: Number(digits.replace(/\s/g, '')) });
  }
  return { answers };
}
