/** Whether a thing is still being worked on, or is in the last state it reaches (a published promise, a locked picture). */
export type Stage = 'draft' | 'published';

export interface Canary {
  tenantId: string;
  stage: Stage;
}

const digits = 'abcdefghij';
const pattern = /kanarie-(draft|published)-([a-j]{4})-[a-j]+/g;

/** Letters alone, so that no rule against telephone or identity numbers takes offence. */
const inLetters = (number: string) => [...number].map((digit) => digits[Number(digit)]).join('');
const inDigits = (letters: string) => [...letters].map((letter) => digits.indexOf(letter)).join('');

/** Makes texts that no other tenant and no other stage has; a text found anywhere says whose it is. */
export function canaries(tenantId: string, stage: Stage): () => string {
  let made = 0;
  return () => `kanarie-${stage}-${inLetters(tenantId)}-${inLetters(String((made += 1)))}`;
}

/** Every canary in a text, whatever else the text is. */
export function canariesIn(text: string): (Canary & { text: string })[] {
  return [...text.matchAll(pattern)].map(([found, stage, tenant]) => ({
    text: found,
    stage: stage as Stage,
    tenantId: inDigits(tenant!),
  }));
}
