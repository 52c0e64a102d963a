import { registerEnumType } from 'type-graphql';

/** The acts that a promise has been through; what it is today also depends on its period and its follow-up. */
export enum Stage {
  DRAFT = 'DRAFT',
  PROPOSED = 'PROPOSED',
  ADOPTED = 'ADOPTED',
  SIGNED = 'SIGNED',
  RENEWED = 'RENEWED',
  ENDED = 'ENDED',
}

export enum PromiseState {
  DRAFT = 'DRAFT',
  PROPOSED = 'PROPOSED',
  ADOPTED = 'ADOPTED',
  SIGNED = 'SIGNED',
  IN_FORCE = 'IN_FORCE',
  FOLLOWED_UP = 'FOLLOWED_UP',
  RENEWED = 'RENEWED',
  ENDED = 'ENDED',
}
registerEnumType(PromiseState, {
  name: 'PromiseState',
  description: 'Where a promise is in its life, today',
  valuesConfig: {
    DRAFT: { description: 'Being written' },
    PROPOSED: { description: 'Proposed to those who adopt or sign it' },
    ADOPTED: { description: 'Adopted by an elected body, outside its period' },
    SIGNED: { description: 'Signed by the parties, outside its period' },
    IN_FORCE: { description: 'Adopted or signed, and today is within its period' },
    FOLLOWED_UP: { description: 'Its follow-up has been made public' },
    RENEWED: { description: 'The next promise has been published' },
    ENDED: { description: 'Its period is over, or it was ended' },
  },
});

export enum PublicationState {
  UNPUBLISHED = 'UNPUBLISHED',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(PublicationState, {
  name: 'PublicationState',
  description: 'Whether the public can read it, whatever its state',
  valuesConfig: {
    UNPUBLISHED: { description: 'Not yet' },
    PUBLISHED: { description: 'Anyone reads it' },
    WITHDRAWN: { description: 'Was published and no longer is' },
  },
});

/** What the state on a day is computed from. */
export interface StateFacts {
  stage: Stage;
  followedUp: boolean;
  period: { start: string | null; end: string | null };
}

/**
 * The state on a day. Acts are stored, time is not: a promise comes into force and runs out by its period alone,
 * so no job has to wake up for it and nobody has to close an old one.
 */
export function stateOn(promise: StateFacts, today: string): PromiseState {
  const { stage, followedUp, period } = promise;
  if (stage === Stage.DRAFT || stage === Stage.RENEWED || stage === Stage.ENDED) return PromiseState[stage];
  const over = period.end !== null && period.end < today;
  const decided = stage !== Stage.PROPOSED;
  if (decided && !over && period.start !== null && period.start <= today) return PromiseState.IN_FORCE;
  if (followedUp) return PromiseState.FOLLOWED_UP;
  return over ? PromiseState.ENDED : PromiseState[stage];
}
