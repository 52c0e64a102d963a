import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { PageProvider } from '../page-context';
import { Choice, FormFields, TextBlock, TextLine, type Refusal } from './Field';

jest.mock(
  '@midas-ds/components/button',
  () => ({ Button: ({ children }: { children: ReactNode }) => <button>{children}</button> }),
  { virtual: true },
);

const days: [string, string][] = [
  ['1', 'Måndag'],
  ['2', 'Tisdag'],
];

const refused = (code: string, path: string[]): Refusal => ({
  intent: 'spara',
  problems: [{ code, message: 'Nej.', path }],
  values: { version: '3', text: 'Mitt', plats: 'Biblioteket', dag: '1', notering: 'Bara mitt' },
});

/** A form whose thing has come to version 4 meanwhile. */
const form = (refusal: Refusal | null) =>
  renderToStaticMarkup(
    <PageProvider pathname="/mitt">
      <FormFields intent="spara" refusal={refusal} version={4}>
        <TextBlock name="text" label="Text" value="Deras" />
        <TextLine name="plats" label="Plats" value="Biblioteket" />
        <Choice name="dag" label="Dag" value={2} options={days} />
        <TextBlock name="notering" label="Notering" />
      </FormFields>
    </PageProvider>,
  );

const conflict = refused('CONFLICT', ['input', 'expectedVersion']);
const groups = (html: string) => [...html.matchAll(/role="group" aria-labelledby="spara-(\w+)-label"/g)];

test('who is second sees both texts at the fields that differ, keeps the own ones, and saves on what stands now', () => {
  const html = form(conflict);
  expect(groups(html).map(([, name]) => name)).toEqual(['text', 'dag']);
  expect(html).toContain('>Mitt</textarea>');
  expect(html).toContain('Deras');
  expect(html).toContain('Måndag');
  expect(html).toContain('Någon annan har ändrat under tiden');
  expect(html).toContain('Bara mitt</textarea>');
  expect(html).toContain('name="version" value="4"');
});

test('refused for another reason, a form says again which version was seen, so that nothing is overwritten', () => {
  const html = form(refused('INVALID_INPUT', ['input', 'text']));
  expect(groups(html)).toEqual([]);
  expect(html).toContain('name="version" value="3"');
  expect(html).toContain('href="#spara-text"');
});

test('a conflict over something else than the version is told in its own words', () => {
  const html = form(refused('CONFLICT', ['input', 'text']));
  expect(groups(html)).toEqual([]);
  expect(html).toContain('Nej.');
});

test('a form that was not refused shows what stands now', () => {
  expect(form(null)).toContain('name="version" value="4"');
  expect(form({ ...conflict, intent: 'annat' })).not.toContain('Någon annan');
});
