import type { OwnReport, ReportArea } from '../../documents/report';
import { sv } from '../../texts/sv';
import {
  entriesIn,
  entriesOf,
  formOf,
  inputsOf,
  problemsFrom,
  problemsToSave,
  problemsToSend,
  saysTheSame,
} from './entries';

const areas: ReportArea[] = [
  {
    id: 'a',
    name: 'Våld',
    helpText: null,
    mode: 'REPORT',
    counts: [{ code: 'larm', label: 'Larm', unit: 'larm', minimum: 1, maximum: 9 }],
  },
  { id: 'b', name: 'Extremism', helpText: null, mode: 'COLLECT_AND_FORWARD', counts: [] },
];
const report = {
  areas: [
    {
      area: { id: 'a' },
      level: 'RED',
      text: 'Bråk\noch mer',
      levelChangeReason: null,
      place: { id: 'p', name: 'Torget' },
      counts: [{ code: 'larm', value: 3 }],
    },
  ],
} as unknown as OwnReport;

it('comes back from the form as it was put there, line breaks of any kind', () => {
  const entries = entriesOf(areas, report);
  expect(entriesIn(formOf(entries), areas)).toEqual(entries);
  const form = formOf(entries);
  form.set('text.a', 'Bråk\r\noch mer');
  expect(entriesIn(form, areas)).toEqual(entries);
  expect(inputsOf(entries)).toEqual([
    {
      areaId: 'a',
      level: 'RED',
      text: 'Bråk\noch mer',
      levelChangeReason: null,
      placeId: 'p',
      counts: [{ code: 'larm', value: 3 }],
    },
  ]);
});

it('takes a level it does not know, and a file, for nothing', () => {
  const form = new FormData();
  form.set('niva.a', 'PURPLE');
  form.set('text.a', new Blob(['x']));
  expect(entriesIn(form, areas)).toEqual(entriesOf(areas, null));
});

it('says what is missing before it is sent: levels, reasons, numbers; what is only collected may be left out', () => {
  const { a, b } = entriesOf(areas, report);
  const fields = (entries: { a: typeof a; b: typeof b }, last = {}) =>
    problemsToSend(areas, entries as never, last, sv.report).map(({ field }) => field);
  expect(fields({ a, b })).toEqual([]);
  expect(fields({ a: { ...a!, level: '' }, b })).toEqual(['niva.a']);
  expect(fields({ a, b }, { a: 'GREEN' })).toEqual(['skal.a']);
  expect(fields({ a: { ...a!, reason: 'Fler' }, b }, { a: 'GREEN' })).toEqual([]);
  expect(fields({ a, b: { ...b!, text: 'Klotter' } })).toEqual(['niva.b']);
});

it.each(['0', '-1', '1.5', '10', 'två', '1e3'])('%s is no number to report', (larm) => {
  const entries = { ...entriesOf(areas, report) };
  entries['a'] = { ...entries['a']!, counts: { larm } };
  expect(problemsToSave(areas, entries, sv.report)).toMatchObject([{ field: 'tal.a.larm' }]);
});

it('puts what the service says at the field it is about', () => {
  const sent = inputsOf(entriesOf(areas, report));
  const told = (...path: string[]) =>
    problemsFrom([{ code: 'INVALID_INPUT', message: 'm', path: ['input', ...path] }], sent)[0]!.field;
  expect(told('areas', '0', 'text')).toBe('text.a');
  expect(told('areas', '0', 'counts', '0', 'value')).toBe('tal.a.larm');
  expect(told('areas', '7', 'text')).toBeUndefined();
  expect(told('expectedVersion')).toBeUndefined();
});

it('says the same whatever blanks are around', () => {
  const { a } = entriesOf(areas, report);
  expect(saysTheSame(a!, { ...a!, text: ` ${a!.text} ` })).toBe(true);
  expect(saysTheSame(a!, { ...a!, counts: {} })).toBe(false);
});
