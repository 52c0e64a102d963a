import { randomUUID } from 'node:crypto';
import { brokenAuditLine } from './audit';
import { actorIn, anyTenant, openSample, type Note, type Sample } from './test-sample';
import { testRealm, type TestRealm } from './test-kit';

let realm: TestRealm;
let sample: Sample;
let note: Note;
let tenant: string;
let home: string;

beforeAll(async () => {
  realm = await testRealm();
  sample = await openSample(realm);
});
afterAll(() => sample.close());
beforeEach(async () => {
  [tenant, home] = [anyTenant(), anyTenant()];
  [note] = (await sample.add(tenant, { text: 'own' })) as [Note];
});

const requestId = randomUUID();
const change = 'changeNote(input: { id: $id, text: "new" }) { note { text } userErrors { code } }';
const ask = async (groups: string[], fields = change, more: object = {}) => {
  const token = await realm.token({ subject: 'who', groups });
  const query = `mutation ($id: ID!) { ${fields} }`;
  const { errors } = await sample.service.execute({
    query,
    variables: { id: note.globalId },
    token,
    requestId,
    ...more,
  });
  return errors?.map(({ extensions }) => extensions!['code']);
};
const lines = (...chains: string[]) =>
  sample.asOwner(
    'select tenant_id, subject, roles, action, object, outcome, request_id from web.audit where tenant_id = any ($1) order by tenant_id, number',
    [chains],
  );
const line = (chain: string, action: string, ...roles: string[]) => ({
  tenant_id: chain,
  subject: 'who',
  roles: roles.map((role) => role.slice(1)),
  action,
  object: null,
  outcome: 'refused',
  request_id: requestId,
});

test('a refusal is recorded: who, in which roles, what, in which request (H01)', async () => {
  const group = `/municipality/${tenant}/reporter`;
  expect(await ask([group])).toEqual(['FORBIDDEN']);
  expect(await lines(tenant)).toEqual([line(tenant, 'Mutation.changeNote', group)]);
  expect(await sample.as(actorIn(tenant))((db) => brokenAuditLine(db, 'web', tenant))).toBeUndefined();
});

test("another tenant's thing: in the caller's own chain, and nothing in the other's", async () => {
  const group = `/municipality/${home}/coordinator`;
  expect(await ask([group])).toEqual(['NOT_FOUND']);
  expect(await lines(tenant, home)).toEqual([line(home, 'Mutation.changeNote', group)]);
});

test('a thing that is not there is no refusal', async () => {
  const other = (await sample.add(tenant, {}))[0]!.globalId;
  await sample.asOwner('delete from web.note where tenant_id = $1', [tenant]);
  await ask([`/municipality/${tenant}/coordinator`], change, { variables: { id: other } });
  expect(await lines(tenant)).toEqual([]);
});

test('in each organisation in whose name the caller acted, and in no other', async () => {
  const groups = [`/municipality/${tenant}/reporter`, `/municipality/${home}/reporter`];
  await ask(groups);
  expect(await lines(tenant, home)).toHaveLength(2);
  await ask(groups, change, { actingIn: `municipality/${home}` });
  expect((await lines(tenant, home)).map(({ tenant_id: chain }) => chain).sort()).toEqual(
    [tenant, home, home].sort(),
  );
});

test('an organisation that the caller is not in', async () => {
  const group = `/municipality/${home}/coordinator`;
  expect(await ask([group], change, { actingIn: `municipality/${tenant}` })).toEqual(['FORBIDDEN']);
  expect(await lines(tenant, home)).toEqual([line(home, 'acting-in', group)]);
});

test('however often one request is refused the same, it is one line', async () => {
  const many = Array.from({ length: 50 }, (_, index) => `a${index}: ${change}`).join(' ');
  expect(await ask([`/municipality/${tenant}/reporter`], many)).toContain('FORBIDDEN');
  expect(await lines(tenant)).toHaveLength(1);
});

test('a role that was taken away leaves its line too', async () => {
  const group = `/municipality/${tenant}/coordinator`;
  const subject = randomUUID();
  realm.change(subject, []);
  const token = await realm.token({ subject, groups: [group] });
  expect(await ask([], 'publishNote(id: $id) { note { text } }', { token })).toEqual(['FORBIDDEN']);
  expect(await lines(tenant)).toEqual([{ ...line(tenant, 'Mutation.publishNote', group), subject }]);
});

test('nobody, and who belongs nowhere, has no chain; what went well has no refusal', async () => {
  expect(await ask([], change, { token: undefined })).toEqual(['UNAUTHENTICATED']);
  expect(await ask([])).toEqual(['FORBIDDEN']);
  expect(await ask([`/municipality/${tenant}/coordinator`])).toBeUndefined();
  expect(await lines(tenant)).toEqual([]);
});

test('a line that cannot be written does not hide the refusal', async () => {
  const original = sample.source.transaction;
  sample.source.transaction = () => Promise.reject(new Error('disk full'));
  try {
    expect(await ask([`/municipality/${tenant}/reporter`])).toEqual(['FORBIDDEN']);
  } finally {
    sample.source.transaction = original;
  }
  expect(await lines(tenant)).toEqual([]);
});
