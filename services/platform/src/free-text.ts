import { registerDecorator } from 'class-validator';
import { personalDataIn } from './personal-data/personal-data';
import { OptionalText, RequiredText } from './text-input';

/** The rule's name in class-validator's answer; `errors.ts` turns it into a reason. */
export const personalDataRule = 'personalData';

/**
 * Prose that may be left out: at most so many signs, and no data on individuals in it (domain.md §3). Every prose
 * field of an input carries this or `RequiredFreeText`. A refusal names the kind and the place, never the text.
 */
export function FreeText(maximum: number): PropertyDecorator {
  return (input, field) => {
    OptionalText(maximum)(input, field);
    forbidPersonalData(input, field as string);
  };
}

/** Prose that must say something, under the same rule. */
export function RequiredFreeText(maximum: number): PropertyDecorator {
  return (input, field) => {
    RequiredText(maximum)(input, field);
    forbidPersonalData(input, field as string);
  };
}

const proseFields = new Map<unknown, Set<string>>();

/** Whether a field of an input class, or of a class it extends, is prose under the rule. */
export function isFreeText(input: Function | null, field: string): boolean {
  if (!input) return false;
  return proseFields.get(input)?.has(field) || isFreeText(Object.getPrototypeOf(input) as Function, field);
}

function forbidPersonalData(input: object, propertyName: string): void {
  const fields = proseFields.get(input.constructor) ?? new Set<string>();
  proseFields.set(input.constructor, fields.add(propertyName));
  registerDecorator({
    name: personalDataRule,
    target: input.constructor,
    propertyName,
    validator: {
      validate: (value: unknown) => firstFinding(value) === '',
      defaultMessage: (args) => firstFinding(args?.value),
    },
  });
}

/** What the rule says of a text, as the reason and values of an error. */
export function personalDataFailure(said: string): { reason: string; values: Record<string, number> } {
  const [kind, from, to] = said.split(' ');
  return { reason: `input.personal-data.${kind}`, values: { from: Number(from), to: Number(to) } };
}

/** `identity-number 12 25`: what was found first, in a text or a list of texts, and between which signs, counted from 1. */
function firstFinding(value: unknown): string {
  const texts = [value].flat().filter((text) => typeof text === 'string');
  const [found] = texts.flatMap(personalDataIn);
  return found ? `${found.kind} ${found.start + 1} ${found.end}` : '';
}
