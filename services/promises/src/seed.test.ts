import { openTestKit, type TestKit } from '@medborgarlofte/platform/test-kit';
import { seedPromises } from './seed';
import { promisesService } from './service';

let kit: TestKit;
beforeAll(async () => {
  kit = await openTestKit(promisesService);
  await seedPromises(kit.service.source);
});
afterAll(() => kit.close());

const page = `
  query ($code: String!, $number: Int!) {
    promise(by: { number: { municipalityCode: $code, number: $number } }) {
      number title state publication source followUpForum followUpMeasures period { kind start end years label }
      agreement { title parties note } previous { number } next { number }
      directions {
        text followUps { text examples date forum status } renewedAs { kind reason to { text } } renewedFrom { kind reason from { text } }
        activities { text parties partyNote status frequency due followUps { text status date } }
      }
      activities { text parties partyNote frequency frequencyExceptions status direction { text } followUps { text count countUnit } }
      signatures { role place date present } adoptions { body date paragraph } versions { number changeNote content { title activities { text } directions { text } } }
    }
  }`;
const read = async (code: string, number: number) => {
  const { data, errors } = await kit.anonymous(page, { code, number });
  expect(errors).toBeUndefined();
  return data!.promise;
};

test("Fagersta's summer of 2020: six directions, what was done in each, and what became of each", async () => {
  const promise = await read('1982', 1);
  expect(promise).toMatchObject({
    state: 'RENEWED',
    publication: 'PUBLISHED',
    period: { kind: 'ROLLING', label: 'juni–augusti 2020' },
    next: { number: 2 },
    adoptions: [],
    signatures: [],
  });
  const fates = promise.directions.map(
    ({ renewedAs: [renewal] }: { renewedAs: { kind: string; reason: string | null; to: object | null }[] }) =>
      renewal,
  );
  expect(fates.map(({ kind }: { kind: string }) => kind)).toEqual([
    'CONTINUED',
    'REINFORCED',
    'CONTINUED',
    'CONTINUED',
    'ORDINARY_OPERATIONS',
    'DEVELOPED',
  ]);
  expect(fates[4]).toEqual({
    kind: 'ORDINARY_OPERATIONS',
    reason: 'Ingår under hösten i ordinarie verksamhet',
    to: null,
  });
  for (const direction of promise.directions) {
    expect(direction.followUps).toMatchObject([
      { examples: [expect.any(String)], date: '2020-09-08', forum: 'Kommunstyrelsen' },
    ]);
    expect(direction.activities).toHaveLength(1);
  }
  expect(promise.activities.map(({ status }: { status: string }) => status)).toEqual([
    'DONE',
    'ONGOING',
    'DONE',
    'ONGOING',
    'DONE',
    'DONE',
  ]);
  expect(promise.activities[3].parties).toEqual(['MUNICIPALITY', 'POLICE']);
  expect(promise.activities[1].parties).toEqual(['UNSTATED']);
});

test("Fagersta's autumn of 2020: adopted after it had begun, each direction with where it comes from", async () => {
  const promise = await read('1982', 2);
  expect(promise).toMatchObject({
    state: 'ENDED',
    previous: { number: 1 },
    adoptions: [{ body: 'Kommunstyrelsen', date: '2020-09-08' }],
    period: { start: '2020-09-01', end: '2020-11-30' },
  });
  expect(promise.directions).toHaveLength(5);
  expect(promise.directions[4].renewedFrom).toEqual([
    { kind: 'DEVELOPED', reason: null, from: { text: 'Dialog med motorburen ungdom' } },
  ]);
  expect(promise.versions).toMatchObject([
    { number: 1, changeNote: null, content: { title: 'Medborgarlöfte september–november 2020' } },
  ]);
  expect(promise.activities.map(({ status }: { status: string }) => status)).toEqual(
    Array(5).fill('ONGOING'),
  );
});

test("Fagersta's spring of 2022: eight directions, one of them resumed", async () => {
  const promise = await read('1982', 3);
  expect(promise).toMatchObject({ state: 'ENDED', previous: null, adoptions: [] });
  expect(promise.directions).toHaveLength(8);
  expect(promise.directions[7].renewedFrom).toMatchObject([{ kind: 'RESUMED', from: null }]);
  expect(promise.directions[5].activities).toMatchObject([
    { parties: ['MUNICIPALITY', 'POLICE'], due: '2022-05-31' },
  ]);
});

test('Hagfors: three focus areas, nine activities with parties, two years from the last of two signatures', async () => {
  const promise = await read('1783', 1);
  expect(promise.period).toEqual({
    kind: 'YEARS_FROM_LAST_SIGNATURE',
    start: '2022-06-14',
    end: '2024-06-13',
    years: 2,
    label: '14 juni 2022–13 juni 2024',
  });
  expect(promise.signatures).toEqual([
    { role: 'Lokalpolisområdeschef', place: 'Torsby', date: '2022-06-10', present: [] },
    { role: 'Kommunstyrelsens ordförande', place: 'Hägersås', date: '2022-06-14', present: [] },
  ]);
  expect(promise.directions.map(({ activities }: { activities: object[] }) => activities.length)).toEqual([
    3, 3, 3,
  ]);
  expect(promise.activities.map(({ parties }: { parties: string[] }) => parties.join('+'))).toEqual([
    'POLICE',
    'MUNICIPALITY',
    'POLICE+MUNICIPALITY',
    'POLICE+MUNICIPALITY',
    'POLICE+MUNICIPALITY',
    'POLICE+MUNICIPALITY',
    'POLICE',
    'POLICE+MUNICIPALITY',
    'POLICE+MUNICIPALITY',
  ]);
  expect(promise.agreement).toBeNull();
});

test('Smedjebacken: a flat list of six, the exception in frequency, the count, and the agreement beside it', async () => {
  const promise = await read('2061', 2);
  expect(promise).toMatchObject({
    state: 'ENDED',
    directions: [],
    period: { kind: 'FIXED', start: '2018-04-01', end: '2019-03-31', label: '1 april 2018–31 mars 2019' },
  });
  expect(promise.activities).toHaveLength(6);
  expect(promise.activities[2]).toMatchObject({
    parties: ['UNSTATED'],
    frequency: 'En gång i veckan',
    frequencyExceptions: 'Inte under semesterperioder',
  });
  expect(promise.activities[1].followUps).toMatchObject([
    { count: 7, countUnit: expect.stringContaining('7–8') },
  ]);
  expect(
    promise.signatures.map(({ role, date, present }: { role: string; date: string; present: string[] }) => [
      role,
      date,
      present.length,
    ]),
  ).toEqual([
    ['Kommunalråd', '2018-03-28', 2],
    ['Lokalpolisområdeschef', '2018-03-28', 2],
  ]);
  expect(promise.agreement).toMatchObject({
    parties: ['POLICE', 'MUNICIPALITY'],
    note: expect.stringContaining('fortsätter att gälla'),
  });
});

test('a second seed changes nothing', async () => {
  const everything = () =>
    kit.scopeOf({ groups: ['1982', '1783', '2061'].map((code) => `/municipality/${code}/coordinator`) })(
      async (db) => {
        const counts: unknown[] = [];
        for (const table of [
          'agreement',
          'promise',
          'direction',
          'activity',
          'signature',
          'adoption',
          'promise_version',
          'follow_up',
          'renewal',
          'audit',
        ]) {
          counts.push([
            table,
            await db.query(
              `select count(*), max(xmin::text) from ${table} where tenant_id in ('1982', '1783', '2061')`,
            ),
          ]);
        }
        return counts;
      },
    );
  const before = await everything();
  await seedPromises(kit.service.source);
  expect(await everything()).toEqual(before);
});
