import { sv } from '../texts/sv';
import { roomsOf } from './rooms-of';

const namesFor = (...roles: string[]) =>
  roomsOf({ roles: roles.map((role) => ({ role, part: null })) }).map(({ name }) => name(sv));

it.each([
  ['reporter', ['Översikt', 'Rapport', 'Lägesbilder', 'Brister', 'Löften']],
  ['kommunpolis', ['Översikt', 'Rapport', 'Lägesbilder', 'Brister', 'Löften']],
  ['coordinator', ['Översikt', 'Lägesbilder', 'Brister', 'Rådet', 'Löften', 'Platser']],
  ['council-member', ['Översikt', 'Lägesbilder', 'Brister', 'Rådet', 'Löften']],
  ['politician', ['Översikt', 'Lägesbilder', 'Rådet', 'Löften']],
  ['platform-administrator', ['Översikt', 'Lägesbilder', 'Löften', 'Drift']],
  ['county-evaluator', ['Översikt', 'Lägesbilder', 'Löften']],
])('a %s finds the rooms that open', (role, names) => expect(namesFor(role)).toEqual(names));

it('shows each room once to somebody with several roles', () => {
  expect(namesFor('coordinator', 'reporter', 'deputy')).toEqual([
    'Översikt',
    'Rapport',
    'Lägesbilder',
    'Brister',
    'Rådet',
    'Löften',
    'Platser',
  ]);
});
