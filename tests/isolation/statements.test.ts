import { encodeId } from '@medborgarlofte/platform/ids';
import { openGateway } from './world/gateway';
import { coordinator, nobody } from './world/people';
import { listenToStatements, type Statements } from './world/statements';
import { openOwnWorld, type World } from './world/world';

let world: World;
let statements: Statements;

beforeAll(async () => {
  world = await openOwnWorld({ tenants: 1 });
  await multiply();
  statements = listenToStatements();
}, 60_000);
afterAll(async () => {
  statements?.stop();
  await world.close();
});

const most = 12;

/** Copies a published promise, and a locked picture with its meeting, a hundred times over, with all that hangs on them. */
async function multiply(): Promise<void> {
  const { admin, own } = world;
  await admin.rows('begin');
  await admin.rows(`set local session_replication_role = 'replica'`);
  const [promise] = await admin.rows<{ id: string }>(
    `select id from promises.promise where tenant_id = $1 and followed_up and published and predecessor_id is null limit 1`,
    [own],
  );
  await copies('promises.promise', `id = '${promise!.id}'`, { id: 'copy(id, n)', number: '1000 + n' });
  for (const table of ['direction', 'activity', 'signature', 'adoption', 'follow_up']) {
    await copies(`promises.${table}`, `promise_id = '${promise!.id}'`, {
      id: 'copy(id, n)',
      promise_id: 'copy(promise_id, n)',
      direction_id: 'copy(direction_id, n)',
      activity_id: 'copy(activity_id, n)',
    });
  }
  const [picture] = await admin.rows<{ id: string; meeting_id: string }>(
    `select id, meeting_id from situation.joint_picture where tenant_id = $1 and locked and revision = 1 limit 1`,
    [own],
  );
  await copies('situation.meeting', `id = '${picture!.meeting_id}'`, {
    id: 'copy(id, n)',
    date: 'date + 1000 + n',
    slot_date: 'null',
  });
  await copies('situation.joint_picture', `id = '${picture!.id}'`, {
    id: 'copy(id, n)',
    meeting_id: 'copy(meeting_id, n)',
    meeting_date: 'meeting_date + 1000 + n',
  });
  await copies('situation.joint_picture_area', `picture_id = '${picture!.id}'`, {
    id: 'copy(id, n)',
    picture_id: 'copy(picture_id, n)',
  });
  await admin.rows('commit');
}

/** Makes 100 of each row; `copy` gives the nth copy of an id, the same for the row and for what points to it. */
async function copies(table: string, where: string, changed: Record<string, string>): Promise<void> {
  const [{ columns }] = (await world.admin.rows<{ columns: string[] }>(
    `select array_agg(attname::text) as columns from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )) as [{ columns: string[] }];
  const copy = (sql: string) => sql.replace(/copy\((\w+), n\)/g, `md5($1::text || n)::uuid`);
  const values = columns.map((column) => (changed[column] ? copy(changed[column]) : `item.${column}`));
  await world.admin.rows(
    `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} item, generate_series(1, 100) n where tenant_id = $1 and ${where}`,
    [world.own],
  );
}

const municipality = (fields: string) =>
  `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Municipality { ${fields} } } }`;
const lists = [
  {
    service: 'promises',
    list: 'promises',
    fields:
      'promises(first: 100) { totalCount nodes { title directions { text activities { text } followUps { text } } signatures { role } adoptions { body } agreement { title } } }',
  },
  {
    service: 'situation',
    list: 'jointPictures',
    fields:
      'jointPictures(first: 100) { nodes { state meeting { date template { name levels { text } } } areas { level area { name } } viewerCan { edit } } }',
  },
  {
    service: 'evaluations',
    list: 'evaluations',
    fields:
      'evaluations(first: 100) { nodes { title recommendations { text parent { text } evaluation { title } } viewerCan { publish } } } activityComparison { total promise { id } }',
  },
];

test.each(lists)(
  'a list of 100 with four nested entities is at most 12 statements in $service (C09)',
  async ({ service, list, fields }) => {
    for (const person of [coordinator, nobody]) {
      statements.clear();
      const { data } = await world.ask(service, person, world.own, {
        query: municipality(fields),
        variables: { r: [{ __typename: 'Municipality', id: encodeId('Municipality', world.own) }] },
      });
      if (person === coordinator && service !== 'evaluations')
        expect(data!._entities[0][list].nodes).toHaveLength(100);
      expect({ statements: (await statements.count()) <= most ? 'few' : statements.texts() }).toEqual({
        statements: 'few',
      });
    }
  },
);

test('all municipalities with what belongs to them are as few statements as one (C09)', async () => {
  statements.clear();
  const query = `{ municipalities(first: 100) { totalCount nodes { name county { name } councils { name memberships { role organisation { name } } } policeAreas { policeArea { name } } } } }`;
  expect((await world.ask('tenants', nobody, world.own, { query })).errors).toBeUndefined();
  expect({ statements: (await statements.count()) <= most ? 'few' : statements.texts() }).toEqual({
    statements: 'few',
  });
});

test('the federated read of one municipality through the gateway stays within 12 statements a service (C09)', async () => {
  const gateway = await openGateway(world);
  statements.clear();
  const query = `query ($code: String!) { municipality(by: { code: $code }) { name county { name }
    promises(first: 100) { nodes { period { label } directions { text followUps { text } renewedAs { kind } } activities { parties } } }
    jointPictures(last: 5) { nodes { areas { level } } } activityComparison { planned done } } }`;
  const { data, errors } = await gateway.inProcess.send(coordinator, world.own, {
    query,
    variables: { code: world.own },
  });
  expect(errors).toBeUndefined();
  expect(data!.municipality.promises.nodes).toHaveLength(100);
  expect({
    statements: (await statements.count()) <= most * world.services.length ? 'few' : statements.texts(),
  }).toEqual({ statements: 'few' });
  await gateway.close();
});
