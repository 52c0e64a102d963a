import {
  getNamedType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { encodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import { literals, queriesAbout, type Request } from './arguments';
import type { Stage } from './canary';
import { countyOf, policeAreaOf } from './people';
import { entityTypes, isFrame, isNode, wholeSelection } from './selection';
import type { Answer, World } from './world';

/** Whose a thing is, seen from whoever asks, and how far it has come. */
export interface Place {
  owner: 'own' | 'foreign' | 'shared' | 'other';
  stage: Stage;
}

/** What somebody got to see: fields with values and fields refused, each by place. */
export interface Sight {
  seen: Set<string>;
  refused: Set<string>;
  /** Every answer as text, for the search for canaries. */
  texts: string[];
}

export type Send = (request: { query: string; variables: Record<string, unknown> }) => Promise<Answer>;

export const cell = (field: string, { owner, stage }: Place): string => `${field},${owner},${stage}`;

/** Asks one schema for everything there is of both tenants: each thing by its id, and every query. */
export async function crawl(world: World, schema: GraphQLSchema, ask: Send): Promise<Sight> {
  const send = patiently(ask);
  const sight: Sight = { seen: new Set(), refused: new Set(), texts: [] };
  const walk = new Walk(world, schema, sight);
  for (const type of nodeTypes(schema)) await things(world, type, byId(schema, type), send, walk);
  for (const tenantId of [world.own, world.foreign]) {
    for (const request of queriesAbout(world, schema, tenantId)) await pages(request, send, walk);
  }
  return sight;
}

/** On a machine under load a connection may take longer than a service waits for one; that is no answer yet. */
function patiently(ask: Send): Send {
  return async (request) => {
    let answer = await ask(request);
    for (let again = 0; again < 5 && isBusy(answer); again += 1) answer = await ask(request);
    return answer;
  };
}

const isBusy = ({ errors }: Answer) =>
  errors?.some(({ extensions }) => extensions?.['reason'] === 'database.busy');

/** The ids of a type in both tenants; of a type that belongs to no tenant, those that the world made. */
export function idsOf(world: World, type: string): string[] {
  const own = world.registry
    .all()
    .filter((one) => one.type === type)
    .map(({ id }) => id);
  const shared = world.tenants.flatMap(
    (tenantId) =>
      ({
        County: [encodeId('County', countyOf(tenantId))],
        LocalPoliceArea: [encodeId('LocalPoliceArea', policeAreaOf(tenantId))],
      })[type] ?? [],
  );
  return [...own, ...shared];
}

/** One request for things by their ids: by `_entities` at a service, by `nodes` at the gateway. */
export function byId(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
): (ids: string[]) => { query: string; variables: Record<string, unknown> } {
  const selection = `{ ... on ${type.name} ${wholeSelection(type, literals)} }`;
  if (!schema.getType('_Any'))
    return (ids) => ({ query: `query ($ids: [ID!]!) { nodes(ids: $ids) ${selection} }`, variables: { ids } });
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) ${selection} }`;
  return (ids) => ({
    query,
    variables: { representations: ids.map((id) => ({ __typename: type.name, id })) },
  });
}

/** The types that can be asked for by id. */
function nodeTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  if (schema.getType('_Any')) return entityTypes(schema);
  return Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && isNode(type),
  ) as GraphQLObjectType[];
}

async function things(
  world: World,
  type: GraphQLObjectType,
  request: ReturnType<typeof byId>,
  send: Send,
  walk: Walk,
): Promise<void> {
  const all = idsOf(world, type.name);
  for (let from = 0; from < all.length; from += 100) {
    const ids = all.slice(from, from + 100);
    walk.things(type, ids, await send(request(ids)));
  }
}

/** A list is read to its end: other tests' tenants may stand in between. */
async function pages(request: Request, send: Send, walk: Walk): Promise<void> {
  let after: string | undefined;
  for (let page = 0; page < 20; page += 1) {
    const query = after
      ? request.query.replace('first: 100', `first: 100, after: "${after}"`)
      : request.query;
    const answer = await send({ query, variables: request.variables });
    walk.root(request, answer);
    const list = Object.values((answer.data ?? {}) as Record<string, any>)[0];
    if (!list?.pageInfo?.hasNextPage) return;
    after = list.pageInfo.endCursor;
  }
}

/** Notes what an answer shows, field by field. */
class Walk {
  constructor(
    private readonly world: World,
    private readonly schema: GraphQLSchema,
    private readonly sight: Sight,
  ) {}

  things(type: GraphQLObjectType, ids: string[], answer: Answer): void {
    this.sight.texts.push(JSON.stringify(answer.data));
    const items = (answer.data?.['_entities'] ?? answer.data?.['nodes'] ?? []) as unknown[];
    items.forEach((item, index) => this.value(item, type, this.placeOf(ids[index]!)));
    for (const { path } of answer.errors ?? []) {
      const [, index, ...rest] = path ?? [];
      this.refusal(type, rest, this.placeOf(ids[Number(index)] ?? ''));
    }
  }

  root(request: Request, answer: Answer): void {
    this.sight.texts.push(JSON.stringify(answer.data));
    const query = this.schema.getQueryType()!;
    const place: Place = {
      owner: request.tenantId === this.world.own ? 'own' : 'foreign',
      stage: 'published',
    };
    this.value(answer.data, query, { owner: 'shared', stage: 'published' });
    for (const { path } of answer.errors ?? []) this.refusal(query, path ?? [], place);
  }

  private placeOf(id: string): Place {
    const known = this.world.registry.get(id);
    if (known) return { owner: this.ownerOf(known.tenantId), stage: known.stage };
    const { type = '', tenantId = '' } = tryDecodeId(id) ?? {};
    const shared = this.world.registry.sharedTypes().has(type);
    // What another service is to show need not be there: whose it would be, its id tells.
    return { owner: shared ? 'shared' : this.ownerOf(tenantId), stage: 'published' };
  }

  private ownerOf(tenantId: string): Place['owner'] {
    if (tenantId === this.world.own) return 'own';
    return tenantId === this.world.foreign ? 'foreign' : 'other';
  }

  /** Goes through an object and gives the places of the things it holds; the object itself is in `place`. */
  private value(item: unknown, type: GraphQLNamedType, place: Place): void {
    if (item === null || typeof item !== 'object' || !isObjectType(type) || place.owner === 'other') return;
    for (const [name, value] of Object.entries(item)) {
      const field = type.getFields()[name];
      // What the caller may do is told by true and false: false is as good as not there.
      if (!field || value === null || (value === false && type.name.endsWith('Actions'))) continue;
      const inner = getNamedType(field.type);
      const places = isObjectType(inner) ? this.places(value, inner, place) : [place];
      for (const found of places)
        if (found.owner !== 'other') this.sight.seen.add(cell(`${type.name}.${name}`, found));
    }
  }

  /** The places of the things within a value; what has no id stands where its parent does. */
  private places(value: unknown, type: GraphQLObjectType, parent: Place): Place[] {
    if (Array.isArray(value)) return value.flatMap((one) => this.places(one, type, parent));
    if (value === null || typeof value !== 'object') return [];
    if (isFrame(type)) {
      const things = Object.entries(type.getFields()).filter(
        ([name]) => name === 'nodes' || name === 'node' || name === 'edges',
      );
      return things.flatMap(([name, field]) =>
        this.places(
          (value as Record<string, unknown>)[name],
          getNamedType(field.type) as GraphQLObjectType,
          parent,
        ),
      );
    }
    if (!isNode(type)) {
      this.value(value, type, parent);
      return [parent];
    }
    const own = this.placeOf(String((value as { id: unknown }).id));
    const place: Place = {
      owner: own.owner === 'shared' ? parent.owner : own.owner,
      stage: parent.stage === 'draft' ? 'draft' : own.stage,
    };
    this.value(value, type, own);
    return [place];
  }

  private refusal(type: GraphQLNamedType, path: readonly (string | number)[], place: Place): void {
    let field = type.name;
    let current = type;
    for (const step of path.filter((one) => typeof one === 'string')) {
      if (!isObjectType(current)) return;
      field = `${current.name}.${step}`;
      const next = current.getFields()[step];
      if (!next) return;
      current = getNamedType(next.type);
    }
    this.sight.refused.add(`${field},${place.owner}`);
  }
}
