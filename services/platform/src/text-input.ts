import { IsNotEmpty, MaxLength } from 'class-validator';

/**
 * A text that must say something, or a list of such texts: blanks around it fall away, and what is left has 1 to `max`
 * characters. On a field that may be left out it holds for what is given.
 */
export function RequiredText(max: number): PropertyDecorator {
  return (input, field) => {
    setTrimmed(input, field, '');
    IsNotEmpty({ each: true })(input, field as string);
    MaxLength(max, { each: true })(input, field as string);
  };
}

/** A text that may be left out, at most `max` characters without the blanks around it; blanks alone are no text: null. */
export function OptionalText(max: number): PropertyDecorator {
  return (input, field) => {
    setTrimmed(input, field, null);
    MaxLength(max, { each: true })(input, field as string);
  };
}

const showsSomething = /[^\s\p{Cf}]/u;

/** Trims as the input object is filled, hence before any rule or service sees the text; then it is a plain property. */
function setTrimmed(input: object, field: string | symbol, none: '' | null): void {
  const trim = (text: unknown) =>
    typeof text !== 'string' ? text : showsSomething.test(text) ? text.trim() : none;
  Object.defineProperty(input, field, {
    configurable: true,
    set(this: object, given: unknown) {
      const value: unknown = Array.isArray(given) ? given.map(trim) : trim(given);
      Object.defineProperty(this, field, { value, writable: true, enumerable: true, configurable: true });
    },
  });
}
