import { encodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { change, surveyContent } from './testing';

let kit: TestKit;
let tenantId: string;
let both: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  tenantId = await kit.newTenant();
  both = as('organisation/skolorna/reporter', 'organisation/nvk/reporter');
});
afterAll(() => kit.close());

const as = (...roles: string[]) =>
  kit.signedIn({ groups: roles.map((role) => `/municipality/${tenantId}/${role}`) });

/** Each kind with what it takes to add one. */
async function kinds(): Promise<[type: string, table: string, content: object][]> {
  const municipalityId = encodeId('Municipality', tenantId);
  const { place } = await change(as('coordinator'), 'addNamedPlace', 'place { id }', {
    ...{ municipalityId, name: 'Norra torget' },
  });
  const walk = {
    date: '2026-03-10',
    placeId: place.id,
    ledBy: 'Kommunen',
    participants: ['Polisen'],
    summary: 'Mörkt',
  };
  const measured = {
    title: 'Avloppsprov',
    unit: 'mg',
    method: 'Dygnsprov',
    measuredBy: 'Kommunen',
    countsPeople: false,
    timesPerYear: 4,
  };
  return [
    ['Survey', 'survey', { municipalityId, ...surveyContent }],
    ['SafetyWalk', 'safety_walk', { municipalityId, ...walk }],
    ['Measurement', 'measurement', { municipalityId, ...measured, firstDue: '2026-01-15' }],
  ];
}

async function enteredFor(table: string, globalId: string): Promise<string | null> {
  const scope = kit.scopeOf({ groups: [`/municipality/${tenantId}/coordinator`] });
  const [row] = await scope((db) =>
    db.query<{ slug: string | null }[]>(
      `select organisation_slug as slug from ${table} where tenant_id = $1 and id = $2`,
      [tenantId, tryDecodeId(globalId)!.id],
    ),
  );
  return row!.slug;
}

test('who reports for two organisations says for which a thing is entered, and is asked otherwise', async () => {
  for (const [type, table, content] of await kinds()) {
    const shown = `${type[0]!.toLowerCase()}${type.slice(1)}`;
    const add = (ask: Caller, input: object = {}) =>
      change(ask, `add${type}`, `${shown} { id }`, { ...content, ...input });
    expect((await add(both)).userErrors).toEqual([
      {
        ...{ code: 'INVALID_INPUT', path: ['input', 'organisationSlug'] },
        message: 'Välj vilken verksamhet du lägger in det för.',
      },
    ]);
    const entered = async (ask: Caller, input?: object) =>
      enteredFor(table, (await add(ask, input))[shown].id);
    expect(await entered(both, { organisationSlug: 'nvk' })).toBe('nvk');
    expect(await entered(both, { organisationSlug: 'skolorna' })).toBe('skolorna');
    expect(await add(both, { organisationSlug: 'polisen' })).toBe('FORBIDDEN');
    expect(await entered(as('organisation/nvk/reporter'))).toBe('nvk');
    expect(await add(as('organisation/nvk/reporter'), { organisationSlug: 'skolorna' })).toBe('FORBIDDEN');
    expect(await entered(as('coordinator', 'organisation/nvk/reporter'))).toBeNull();
  }
});

test('what the same key added once is not added for another organisation', async () => {
  const [[, , content]] = (await kinds()) as [[string, string, object]];
  const add = (organisationSlug: string) =>
    change(both, 'addSurvey', 'survey { id }', { ...content, organisationSlug, idempotencyKey: 'en' });
  expect((await add('nvk')).userErrors).toEqual([]);
  expect((await add('skolorna')).userErrors).toMatchObject([{ path: ['input', 'idempotencyKey'] }]);
});
