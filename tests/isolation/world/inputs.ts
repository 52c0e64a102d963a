import { encodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import { itemsOf } from '@medborgarlofte/situation/monthly-reports/monthly-items';
import {
  MonthlySectionKind,
  type SectionContent,
} from '@medborgarlofte/situation/monthly-reports/monthly-section';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Stage } from './canary';
import { importFile } from './imports';
import { months } from './monthly-reports';
import { countyOf, ownUnit } from './people';
import type { Known } from './registry';
import { isNode } from './selection';
import type { World } from './world';

/** A mutation's input about one thing. */
export interface Attempt {
  operation: string;
  target: Known;
  query: string;
  variables: { input: Record<string, unknown> };
}

/** Types of things whose name the id field does not tell. */
const idTypes: Record<string, string> = {
  resumesId: 'Direction',
  reportId: 'SituationReport',
  importId: 'ImportRun',
  pictureId: 'JointPicture',
  placeId: 'NamedPlace',
  noteId: 'ContextNote',
  restsOn: 'JointPicture',
  sourceId: 'JointPicture',
  basedOnId: 'Template',
};

/** Mutations whose `id` alone does not say of what. */
const ownIdTypes: Record<string, string> = {};

/** Values that a field of that name takes, where any text or the first of the enum would not do. */
const named: Record<string, (tenantId: string) => unknown> = {
  grantee: (tenantId) => `county/${countyOf(tenantId)}`,
  validFrom: () => '2026-01-01',
  validTo: () => '2026-12-31',
  organisationSlug: () => ownUnit,
  organisationSlugs: () => ownUnit,
  month: () => months.free,
  year: () => 2022,
  number: () => '7',
  dueDate: () => '2199-01-01',
  startTime: () => '09:00',
  quietFrom: () => '18:00',
  quietTo: () => '07:00',
  shape: () => 'circle',
  from: () => '2031-01-01',
  to: () => '2031-03-31',
};

/** Inputs of whose fields one alone is not enough. */
const whole: Record<string, unknown> = {
  PromisePeriodInput: { kind: 'FIXED', start: '2021-01-01', end: '2021-12-31' },
};

/** Fields that are given though the schema does not ask for them always. */
const given = ['changeNote'];

/** A day so far ahead of today that meetings may be put there. */
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** How a group could work, in numbers that it takes. */
export const groupSettings = {
  ...{ cadenceWeeks: 2, weekday: 2, durationMinutes: 90, deadlineHours: 21, graceHours: 3, suppressBelow: 3 },
};
const areaContent = { name: 'Provtext', mode: 'REPORT', counts: [] };
const levelContents = [
  { code: 'GREEN', letter: 'G', shape: 'circle', text: 'Grön', definition: 'Provtext', proposed: false },
  { code: 'RED', letter: 'R', shape: 'square', text: 'Röd', definition: 'Provtext', proposed: false },
];

/** What a mutation must name of the thing's own parts. */
const special: Record<string, (world: World, target: Known) => Promise<Record<string, unknown>>> = {
  // To a meeting that nobody has written to.
  saveReportDraft: () => Promise.resolve({ expectedVersion: 0 }),
  reportAsBefore: () => Promise.resolve({ expectedVersion: 0 }),
  setPictureArea: () => Promise.resolve({ expectedVersion: 0 }),
  saveSituationGroup: async ({ admin }, { tenantId }) => {
    const [known] = await admin.rows<{ version: number }>(
      'select version from situation.reporting_group where tenant_id = $1',
      [tenantId],
    );
    return { expectedVersion: known?.version ?? 0, ...groupSettings };
  },
  publishGroupText: async ({ admin }, { tenantId }) => {
    const [known] = await admin.rows<{ version: number }>(
      `select max(version_number) as version from situation.group_text where tenant_id = $1 and kind = 'ASSIGNMENT'`,
      [tenantId],
    );
    return { expectedVersion: known?.version ?? 0 };
  },
  addSchoolBreak: () => Promise.resolve({ firstDay: '2031-03-02', lastDay: '2031-03-06' }),
  addMeeting: () => Promise.resolve({ date: dayAhead(30) }),
  moveMeeting: () => Promise.resolve({ date: dayAhead(31) }),
  saveTemplateVersion: () => Promise.resolve({ areas: [areaContent], levels: levelContents }),
  setSignposts: async ({ admin }, { tenantId }) => {
    const [known] = await admin.rows<{ version: number }>(
      'select version from situation.signposts where tenant_id = $1',
      [tenantId],
    );
    return { expectedVersion: known?.version ?? 0 };
  },
  noteDeficiency: ({ registry }, { tenantId }) =>
    Promise.resolve({ source: 'PICTURE', sourceId: registry.of('JointPicture', tenantId)[0]!.id }),
  // In the rhythm that its rounds have.
  changeMeasurement: () => Promise.resolve({ firstDue: '2022-02-01', timesPerYear: 4 }),
  noteMeasurementRound: async ({ admin }, { id, tenantId }) => {
    const [known] = await admin.rows<{ version: number }>(
      `select version from situation.measurement_round where tenant_id = $1 and measurement_id = $2 and due_date = '2022-02-01'`,
      [tenantId, tryDecodeId(id)!.id],
    );
    return { dueDate: '2022-02-01', expectedVersion: known?.version ?? 0, value: 1 };
  },
  // As many as its numbers say.
  changeSurvey: () => Promise.resolve({ answered: 200 }),
  omitMonthlyItem: async ({ admin }, { id, tenantId }) => {
    const [section] = await admin.rows<{ content: SectionContent }>(
      `select content from situation.monthly_report_section where tenant_id = $1 and report_id = $2 and kind = 'LEVELS'`,
      [tenantId, tryDecodeId(id)!.id],
    );
    const kind = MonthlySectionKind.LEVELS;
    return { kind, key: itemsOf(kind, section!.content)[0]?.key ?? 'none' };
  },
  includeMonthlyItem: async ({ admin }, { id, tenantId }) => {
    const [left] = await admin.rows<{ kind: string; key: string }>(
      'select kind, key from situation.monthly_omission where tenant_id = $1 and report_id = $2',
      [tenantId, tryDecodeId(id)!.id],
    );
    return { kind: 'LEVELS', key: 'none', ...left };
  },
  startImport: () => Promise.resolve({ content: importFile(ownUnit!, 'GREEN', 'Provtext') }),
  confirmImport: () => Promise.resolve({ namesConfirmed: true }),
  makeCouncilDecision: () => Promise.resolve({ kind: 'OTHER' }),
  assignInquiry: () => Promise.resolve({ organisationSlug: ownUnit }),
  setRecommendationStatus: () => Promise.resolve({ status: 'ACCEPTED' }),
  renewPromise: async ({ admin }, { id, tenantId }) => {
    const directions = await admin.rows<{ id: string }>(
      'select id from promises.direction where tenant_id = $1 and promise_id = $2',
      [tenantId, tryDecodeId(id)!.id],
    );
    return {
      directions: directions.map((direction) => ({
        directionId: encodeId('Direction', tenantId, direction.id),
        kind: 'CONTINUED',
      })),
    };
  },
};

/** The names of a schema's mutations. */
export function mutationsOf(schema: GraphQLSchema): string[] {
  return Object.keys(schema.getMutationType()?.getFields() ?? {});
}

/** The type of the thing that a mutation is about: that of its first id. */
export function targetType(schema: GraphQLSchema, operation: string): string {
  return idTypeOf(operation, targetPath(schema, operation).at(-1)!);
}

/** The path of the id that a mutation is about: the first that it must be given. */
export function targetPath(schema: GraphQLSchema, operation: string): string[] {
  const find = (type: GraphQLInputType, path: string[]): string[] | undefined => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return named.name === 'ID' ? path : undefined;
    for (const field of chosenFields(named)) {
      const found = find(field.type, [...path, field.name]);
      if (found) return found;
    }
    return undefined;
  };
  const path = find(inputTypeOf(schema, operation), []);
  if (!path) throw new Error(`${operation} names nothing by id`);
  return path;
}

function chosenFields(type: GraphQLInputObjectType): GraphQLInputField[] {
  const fields = Object.values(type.getFields());
  return type.isOneOf
    ? fields.slice(0, 1)
    : fields.filter(
        (field) =>
          given.includes(field.name) || (isNonNullType(field.type) && field.defaultValue === undefined),
      );
}

/** The type that an id field holds, `promiseId` a Promise. */
export function idTypeOf(operation: string, field: string): string {
  if (field === 'id') return ownIdTypes[operation] ?? operation.replace(/^[a-z]+/, '');
  const name = field.replace(/Ids?$/, '');
  return idTypes[`${operation}.${field}`] ?? idTypes[field] ?? name[0]!.toUpperCase() + name.slice(1);
}

export function inputTypeOf(schema: GraphQLSchema, operation: string): GraphQLInputType {
  const field = schema.getMutationType()!.getFields()[operation]!;
  return field.args.find(({ name }) => name === 'input')!.type;
}

/** What a mutation could be about: things of a tenant in one stage, in the same order in every run. */
export function targetsOf(
  world: World,
  schema: GraphQLSchema,
  operation: string,
  tenantId: string,
  stage: Stage,
): Known[] {
  return world.registry.of(targetType(schema, operation), tenantId, stage);
}

/** A well-formed call about the first thing there is, in the first stage that has any. */
export async function anyAttempt(
  world: World,
  schema: GraphQLSchema,
  operation: string,
  tenantId: string,
  stages: readonly Stage[] = ['draft', 'published'],
): Promise<Attempt | undefined> {
  const [target] = stages.flatMap((stage) => targetsOf(world, schema, operation, tenantId, stage));
  return target && attempt(world, schema, operation, target);
}

/** A well-formed call of a mutation about one thing. */
export async function attempt(
  world: World,
  schema: GraphQLSchema,
  operation: string,
  target: Known,
): Promise<Attempt> {
  const type = inputTypeOf(schema, operation);
  const required = await valueOf({ world, operation, target }, 'input', type);
  const input = { ...(required as object), ...(await special[operation]?.(world, target)) };
  const thing = thingOf(schema, operation);
  return {
    operation,
    target,
    query: `mutation ($input: ${String(type)}) { ${operation}(input: $input) { ${thing} userErrors { code message path } } }`,
    variables: { input },
  };
}

/** The ids of the payload's things, so that a leak would have somewhere to show. */
function thingOf(schema: GraphQLSchema, operation: string): string {
  const payload = getNamedType(schema.getMutationType()!.getFields()[operation]!.type) as GraphQLObjectType;
  const things = Object.values(payload.getFields()).filter(({ type }) => isNode(getNamedType(type)));
  return things.map(({ name }) => `${name} { id }`).join(' ');
}

/** The same call with another id in one of its places, which it is given when it had none. */
export async function withId(
  world: World,
  schema: GraphQLSchema,
  { operation, target, ...rest }: Attempt,
  path: string[],
  id: string,
): Promise<Attempt> {
  const input = structuredClone(rest.variables.input);
  let type = inputTypeOf(schema, operation);
  let place: Record<string, unknown> = input;
  for (const [index, name] of path.entries()) {
    const field = (getNamedType(type) as GraphQLInputObjectType).getFields()[name]!;
    const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    if ((getNamedType(type) as GraphQLInputObjectType).isOneOf)
      for (const other of Object.keys(place)) if (other !== name) delete place[other];
    if (index === path.length - 1) place[name] = list ? [id] : id;
    else {
      if (place[name] == null || (list && (place[name] as unknown[]).length === 0))
        place[name] = await valueOf({ world, operation, target }, name, field.type);
      place = (list ? (place[name] as unknown[])[0] : place[name]) as Record<string, unknown>;
    }
    type = field.type;
  }
  return { operation, target, ...rest, variables: { input } };
}

interface About {
  world: World;
  operation: string;
  target: Known;
}

async function valueOf(about: About, name: string, type: GraphQLInputType): Promise<unknown> {
  if (isNonNullType(type)) return valueOf(about, name, type.ofType);
  if (isListType(type)) return [await valueOf(about, name, type.ofType)];
  if (isInputObjectType(type)) {
    if (whole[type.name]) return structuredClone(whole[type.name]);
    return Object.fromEntries(
      await Promise.all(
        chosenFields(type).map(async (field) => [field.name, await valueOf(about, field.name, field.type)]),
      ),
    );
  }
  if (type.name === 'ID') return idFor(about, name);
  if (name === 'expectedVersion') return versionOf(about);
  const value = named[name];
  if (value) return value(about.target.tenantId);
  if (isEnumType(type)) return type.getValues()[0]!.name;
  return (
    { Int: 1, Float: 1, Boolean: true, Date: '2022-03-01', DateTime: '2022-03-01T00:00:00Z' }[type.name] ??
    'Provtext'
  );
}

/** The version of the thing, or of the promise it is a part of. */
async function versionOf({ world, target }: About): Promise<number> {
  const row = await world.registry.row(target);
  if (typeof row['version'] === 'number') return row['version'];
  const [whole] = await world.admin.rows<{ version: number }>(
    'select version from promises.promise where tenant_id = $1 and id = $2',
    [target.tenantId, row['promiseId']],
  );
  return whole?.version ?? 1;
}

function idFor({ world, operation, target }: About, name: string): string {
  const type = idTypeOf(operation, name);
  if (type === target.type) return target.id;
  const [near] = [
    ...world.registry.of(type, target.tenantId, target.stage),
    ...world.registry.of(type, target.tenantId),
  ];
  if (!near)
    throw new Error(`No ${type} in the world for ${name} of ${operation}: add it to world/inputs.ts`);
  return near.id;
}
