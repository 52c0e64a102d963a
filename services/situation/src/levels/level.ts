import { registerEnumType } from 'type-graphql';

export enum LevelCode {
  GREEN = 'GREEN',
  YELLOW = 'YELLOW',
  RED = 'RED',
}
registerEnumType(LevelCode, {
  name: 'LevelCode',
  description: 'A level, from the calmest to the gravest; what each means is said by the template',
  valuesConfig: {
    GREEN: { description: 'The calmest' },
    YELLOW: { description: 'In between' },
    RED: { description: 'The gravest' },
  },
});

export enum Trend {
  UP = 'UP',
  DOWN = 'DOWN',
  SAME = 'SAME',
  FIRST = 'FIRST',
}
registerEnumType(Trend, {
  name: 'Trend',
  description: 'How a level stands to the last one that was locked',
  valuesConfig: {
    UP: { description: 'Graver than last time' },
    DOWN: { description: 'Calmer than last time' },
    SAME: { description: 'As last time' },
    FIRST: { description: 'No earlier locked picture has a level in the area' },
  },
});

const gravity = [LevelCode.GREEN, LevelCode.YELLOW, LevelCode.RED];

/** How a level stands to the one before it; up is graver. */
export function trendFrom(previous: LevelCode | null, level: LevelCode): Trend {
  if (previous === null) return Trend.FIRST;
  const change = gravity.indexOf(level) - gravity.indexOf(previous);
  if (change === 0) return Trend.SAME;
  return change > 0 ? Trend.UP : Trend.DOWN;
}
