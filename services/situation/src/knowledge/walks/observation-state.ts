import { registerEnumType } from 'type-graphql';

export enum WalkObservationKind {
  LIGHTING = 'LIGHTING',
  GREENERY = 'GREENERY',
  TRAFFIC = 'TRAFFIC',
  LITTERING = 'LITTERING',
  BUILDING = 'BUILDING',
  OTHER = 'OTHER',
}
registerEnumType(WalkObservationKind, {
  name: 'WalkObservationKind',
  description: 'What an observation is about',
  valuesConfig: {
    LIGHTING: { description: 'Light, or the lack of it' },
    GREENERY: { description: 'Trees, bushes, hedges: what they hide or let one see' },
    TRAFFIC: { description: 'Traffic, crossings, parking' },
    LITTERING: { description: 'Litter, graffiti, damage' },
    BUILDING: { description: 'Houses, entrances, stairs, underpasses' },
    OTHER: { description: 'Something else' },
  },
});

export enum WalkObservationState {
  OPEN = 'OPEN',
  DONE = 'DONE',
  NOTHING_DONE = 'NOTHING_DONE',
}
registerEnumType(WalkObservationState, {
  name: 'WalkObservationState',
  description: 'What became of an observation',
  valuesConfig: {
    OPEN: { description: 'Somebody is to see to it' },
    DONE: { description: 'Something was done; its outcome says what' },
    NOTHING_DONE: { description: 'Nothing is done about it; its outcome says why' },
  },
});
