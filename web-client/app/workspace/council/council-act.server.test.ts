import { attendanceIn } from './council-act.server';

test('who took part is a line each, role before the first comma; empty lines are nobody', () => {
  expect(attendanceIn('Ordförande, Kommunstyrelsen\n\n Rektor ,Skolorna, östra \nPolis')).toEqual([
    { role: 'Ordförande', organisation: 'Kommunstyrelsen' },
    { role: 'Rektor', organisation: 'Skolorna, östra' },
    { role: 'Polis', organisation: '' },
  ]);
});
