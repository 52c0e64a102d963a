import type { GraphQLSchema } from 'graphql';
import { queriesAbout } from './arguments';
import { canariesIn } from './canary';
import { byId } from './crawl';
import { anyAttempt, mutationsOf } from './inputs';
import { nobody, type Person } from './people';
import { entityTypes } from './selection';
import type { Answer, World } from './world';

type Question = { query: string; variables: Record<string, unknown> };

/** One request of the mix: who asks where, and how. */
interface Shot {
  service: string;
  person: Person;
  tenantId: string;
  question: Question;
}

/** How much is asked: that many requests, or as many as the seconds allow. */
interface LoadPlan {
  requests: number;
  seconds: number;
  atOnce: number;
  random: () => number;
}

/** What a load came to. */
export interface LoadReport {
  requests: number;
  /** Texts of others found in an answer, with who asked. */
  crossed: string[];
  faults: string[];
  /** Answers that held something of the asker's own that the public has not: proof that scopes were at work. */
  withOwn: number;
}

/** A load of everything by everybody: whole things, lists, searches and mutations, on own and other tenants' things, in no order. */
export async function load(
  world: World,
  { requests, seconds, atOnce, random }: LoadPlan,
): Promise<LoadReport> {
  const shots = await ammunition(world, random);
  const open = await publicTexts(world);
  const report: LoadReport = { requests: 0, crossed: [], faults: [], withOwn: 0 };
  const end = Date.now() + seconds * 1000;
  const pick = <T>(all: T[]) => all[Math.floor(random() * all.length)]!;
  const shooter = async () => {
    while (report.requests < requests && Date.now() < end) {
      const shot = pick(shots);
      inspect(shot, await world.ask(shot.service, shot.person, shot.tenantId, shot.question), open, report);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, shooter));
  return report;
}

function inspect(
  { person, tenantId, question }: Shot,
  answer: Answer,
  open: ReadonlySet<string>,
  report: LoadReport,
): void {
  report.requests += 1;
  const found = canariesIn(JSON.stringify(answer)).filter(({ text }) => !open.has(text));
  const belongs = person.identity(tenantId) ? tenantId : null;
  for (const canary of found)
    if (canary.tenantId !== belongs)
      report.crossed.push(`${person.name} of ${tenantId}: ${canary.text} by ${question.query.slice(0, 80)}`);
  if (found.some((canary) => canary.tenantId === belongs)) report.withOwn += 1;
  const fault = answer.errors?.find(
    ({ extensions }) => extensions?.['code'] === 'INTERNAL' && extensions['reason'] !== 'database.busy',
  );
  if (fault) report.faults.push(`${person.name}: ${question.query.slice(0, 80)}`);
}

/** What anybody may read needs no scope: what is published, and what a secret address shows to whoever holds it. */
async function publicTexts(world: World): Promise<Set<string>> {
  const texts = new Set<string>();
  for (const { name, schema } of world.services) {
    const lists = world.tenants.flatMap((tenantId) => queriesAbout(world, schema, tenantId));
    for (const question of [...thingsOf(world, schema), ...lists]) {
      const answer = await world.ask(name, nobody, world.own, question);
      for (const { text } of canariesIn(JSON.stringify(answer))) texts.add(text);
    }
  }
  return texts;
}

function thingsOf(world: World, schema: GraphQLSchema): Question[] {
  return entityTypes(schema).flatMap((type) => {
    const ask = byId(schema, type);
    return world.tenants.map((tenantId) => ask(world.registry.of(type.name, tenantId).map(({ id }) => id)));
  });
}

async function ammunition(world: World, random: () => number): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const { name: service, schema } of world.services) {
    for (const tenantId of world.tenants) {
      const questions: Question[] = [...queriesAbout(world, schema, tenantId).filter(() => random() < 0.3)];
      for (const type of entityTypes(schema)) {
        const ids = world.registry
          .all()
          .filter((one) => one.type === type.name)
          .map(({ id }) => id);
        questions.push(byId(schema, type)(ids.filter(() => random() < 8 / (ids.length + 1))));
      }
      for (const operation of mutationsOf(schema).filter(() => random() < 0.5))
        questions.push((await anyAttempt(world, schema, operation, tenantId))!);
      for (const person of world.people) {
        for (const question of questions.filter(() => random() < 0.4)) {
          const asker =
            random() < 0.5 ? tenantId : world.tenants[Math.floor(random() * world.tenants.length)]!;
          shots.push({ service, person, tenantId: asker, question });
        }
      }
    }
  }
  return shots;
}

/** The same numbers each time, so that a failure can be had again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
