import { validate } from 'class-validator';
import fc from 'fast-check';
import { OptionalText, RequiredText } from './text-input';

abstract class Texts {
  @OptionalText(5)
  note?: string | null;
}

class Input extends Texts {
  @RequiredText(5)
  title?: string | null;
  @RequiredText(5)
  purposes?: string[] | null;
}

const fill = (values: object) => Object.assign(new Input(), values);
const broken = async (values: object) =>
  (await validate(fill(values), { skipMissingProperties: true })).map(({ property, constraints }) => [
    property,
    ...Object.keys(constraints!),
  ]);

test('texts lose the blanks around them, each text of a list too', async () => {
  const values = { title: ' två ord '.slice(0, 5), note: '\u00a0x\n', purposes: [' a', 'b '] };
  expect({ ...fill(values) }).toEqual({ title: 'två', note: 'x', purposes: ['a', 'b'] });
  expect(await broken(values)).toEqual([]);
});

test('blanks alone are refused where a text is required, and none where it is not', async () => {
  const blank = ' \t\u200b';
  expect(await broken({ title: blank, purposes: ['a', blank], note: blank })).toEqual([
    ['title', 'isNotEmpty'],
    ['purposes', 'isNotEmpty'],
  ]);
  expect(fill({ note: blank }).note).toBeNull();
});

test('the length is that of what is kept', async () => {
  expect(await broken({ title: `  ${'x'.repeat(5)}  ` })).toEqual([]);
  expect(await broken({ title: 'x'.repeat(6), note: 'x'.repeat(6), purposes: ['x'.repeat(6)] })).toEqual([
    ['title', 'maxLength'],
    ['purposes', 'maxLength'],
    ['note', 'maxLength'],
  ]);
});

test('what is left out stays out, and null stays null', async () => {
  expect('title' in { ...fill({}) }).toBe(false);
  expect({ ...fill({ title: null, note: null, purposes: null }) }).toEqual({
    title: null,
    note: null,
    purposes: null,
  });
  expect(await broken({ title: null })).toEqual([]);
});

test('a text that is kept is the same when it is sent again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { title, note } = fill({ title: text, note: text });
      expect(fill({ title, note })).toEqual(fill({ title: text, note: text }));
      expect(note ?? '').toBe(title);
      expect(text.trim().startsWith(title!)).toBe(true);
    }),
  );
});
