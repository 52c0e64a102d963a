import { holds, type Actor } from '@medborgarlofte/platform/actor';
import { Field, Int, ObjectType } from 'type-graphql';
import { keepers } from '../access';
import type { CountDefinition } from '../areas/count-definition';
import { ReportCount, type CountValue } from './report-area';
import { mayReportFor } from './report.rules';

/** Numbers below this are not shown to everybody: few enough to point at somebody (domain.md §3). */
export const smallCountThreshold = 3;

/** A municipality's group sets its own threshold, at most this. */
export const highestThreshold = 20;

/** A number too small to be shown to this reader. */
@ObjectType({ description: 'A number that is too small to be shown to you: it could point at somebody' })
export class SmallCount {
  @Field({ description: 'Code of what is counted' })
  code: string;
  @Field({ description: 'What is counted' })
  label: string;
  @Field({ description: 'Unit' })
  unit: string;
  @Field(() => Int, { description: 'It is fewer than this' })
  fewerThan: number;
}

/** Whether somebody sees small numbers of an organisation: itself, coordinator and deputy do. */
export function seesSmallCounts(actor: Actor, tenantId: string, organisationSlug: string): boolean {
  return holds(actor, keepers, tenantId) || mayReportFor(actor, tenantId, organisationSlug);
}

/** Reported numbers as a reader may see them: those to show, and those of which only "fewer than" is said. */
export function countsFor(
  counts: CountValue[],
  definitions: CountDefinition[],
  seesSmall: boolean,
  threshold = smallCountThreshold,
): { shown: ReportCount[]; small: SmallCount[] } {
  const known = counts.flatMap(({ code, value }) => {
    const definition = definitions.find((one) => one.code === code);
    return definition ? [{ code, label: definition.label, unit: definition.unit, value }] : [];
  });
  const isSmall = ({ value }: ReportCount) => !seesSmall && value < threshold;
  const small = known.filter(isSmall).map(({ value: _, ...count }) => ({ ...count, fewerThan: threshold }));
  return { shown: known.filter((count) => !isSmall(count)), small };
}
