import { addedIn, organisationsToChoose } from './knowledge.server';

const school = { slug: 'skolorna', name: 'Skolorna' };
const nvk = { slug: 'nvk', name: 'NVK' };
const reports = (part: typeof school) => ({ role: 'reporter', part });

it('lets who reports for several choose, and nobody else', () => {
  expect(organisationsToChoose({ roles: [reports(school), reports(nvk)] })).toEqual([school, nvk]);
  expect(organisationsToChoose({ roles: [reports(school)] })).toEqual([]);
  const keeps = { role: 'deputy', part: null };
  expect(organisationsToChoose({ roles: [reports(school), keeps, reports(nvk)] })).toEqual([]);
});

it('names no organisation where none was chosen', () => {
  const chosen = { key: 'k', organisationSlug: '' };
  expect(addedIn('m', chosen)).toEqual({ municipalityId: 'm', organisationSlug: null, idempotencyKey: 'k' });
});
