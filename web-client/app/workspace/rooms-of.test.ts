import { sv } from '../texts/sv';
import { roomsOf } from './rooms-of';

const namesFor = (...roles: string[]) =>
  roomsOf({ roles: roles.map((role) => ({ role, part: null })) }).map(({ name }) => name(sv));

it.each([
  [
    'reporter',
    [
      'Översikt',
      'Rapport',
      'Möten',
      'Prioriteringar',
      'Lägesbilder',
      'Brister',
      'Återkoppling',
      'Månadsrapport',
      'Utveckling',
      'Kunskapsunderlag',
      'Löften',
    ],
  ],
  [
    'kommunpolis',
    [
      'Översikt',
      'Rapport',
      'Möten',
      'Prioriteringar',
      'Lägesbilder',
      'Brister',
      'Återkoppling',
      'Månadsrapport',
      'Utveckling',
      'Kunskapsunderlag',
      'Löften',
    ],
  ],
  [
    'coordinator',
    [
      'Översikt',
      'Möten',
      'Prioriteringar',
      'Lägesbilder',
      'Brister',
      'Återkoppling',
      'Rådet',
      'Månadsrapport',
      'Utveckling',
      'Kunskapsunderlag',
      'Löften',
      'Läs in fil',
      'Platser',
      'Inställningar',
    ],
  ],
  [
    'council-member',
    [
      'Översikt',
      'Möten',
      'Prioriteringar',
      'Lägesbilder',
      'Brister',
      'Återkoppling',
      'Rådet',
      'Månadsrapport',
      'Utveckling',
      'Kunskapsunderlag',
      'Löften',
    ],
  ],
  [
    'politician',
    [
      'Översikt',
      'Möten',
      'Prioriteringar',
      'Lägesbilder',
      'Rådet',
      'Månadsrapport',
      'Utveckling',
      'Kunskapsunderlag',
      'Löften',
    ],
  ],
  ['platform-administrator', ['Drift']],
  ['county-evaluator', ['Översikt', 'Lägesbilder', 'Månadsrapport', 'Utveckling', 'Löften', 'Län']],
])('a %s finds the rooms that open', (role, names) => expect(namesFor(role)).toEqual(names));

it('shows each room once to somebody with several roles', () => {
  expect(namesFor('coordinator', 'reporter', 'deputy')).toEqual([
    'Översikt',
    'Rapport',
    'Möten',
    'Prioriteringar',
    'Lägesbilder',
    'Brister',
    'Återkoppling',
    'Rådet',
    'Månadsrapport',
    'Utveckling',
    'Kunskapsunderlag',
    'Löften',
    'Läs in fil',
    'Platser',
    'Inställningar',
  ]);
});
