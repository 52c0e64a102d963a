import { anyAttempt, attempt, targetsOf, type Attempt } from './inputs';
import { outcomeOf } from './outcomes';
import { administrator, type Person } from './people';
import type { Stage } from './canary';
import type { World } from './world';

/** A call of a mutation, and who makes it. */
export interface Doable {
  one: Attempt;
  person: Person;
}

/**
 * The first thing of a tenant's to which somebody of the tenant can do the mutation now. Whose state forbids it says
 * little of rights. Nothing stays done: begin with `undoEverything`.
 */
export async function doable(
  world: World,
  service: string,
  operation: string,
  tenantId: string,
  stages: readonly Stage[],
): Promise<Doable | undefined> {
  const { schema } = world.service(service);
  const likely = ['coordinator', 'reporter', 'kommunpolis', 'council-member', administrator.name];
  const people = world.people.filter(({ name }) => likely.includes(name));
  const targets = stages.flatMap((stage) => targetsOf(world, schema, operation, tenantId, stage));
  for (const person of people) {
    for (const target of targets) {
      const one = await attempt(world, schema, operation, target);
      if (outcomeOf(one, await world.ask(service, person, tenantId, one)) === 'done') return { one, person };
    }
  }
  return undefined;
}

/** The same for the own tenant, where there must be such a thing; on a busy machine a call may run out of time, so three tries. */
export async function surelyDoable(world: World, service: string, operation: string): Promise<Doable> {
  for (let tries = 0; tries < 3; tries += 1) {
    const found = await doable(world, service, operation, world.own, ['draft', 'published']);
    if (found) return found;
  }
  throw new Error(`Nothing in the world that ${operation} can be done to: add it to world/${service}.ts`);
}

/** A call about a thing in that stage, one that can be done if there is one; undefined when nothing is in that stage. */
export async function mostTelling(
  world: World,
  service: string,
  operation: string,
  tenantId: string,
  stage: Stage,
): Promise<Attempt | undefined> {
  const found = await doable(world, service, operation, tenantId, [stage]);
  return found?.one ?? anyAttempt(world, world.service(service).schema, operation, tenantId, [stage]);
}
