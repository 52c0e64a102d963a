import type { DataSource } from 'typeorm';
import type { Stage } from './canary';
import type { Person } from './people';
import { fillEvaluations } from './evaluations';
import { fillPromises } from './promises';
import { fillSituation } from './situation';
import { fillTenants } from './tenants';

/** One tenant of one service, about to get the rows of one stage. */
export interface Filling {
  tenantId: string;
  stage: Stage;
  /** The next text that names its tenant and stage. */
  text(): string;
  source: DataSource;
  /** Calls a mutation, as the coordinator unless somebody else is named, and gives ids and versions of what it answers with; any failure stops the test. */
  mutate<T = Record<string, { id: string; version: number }>>(
    operation: string,
    input: object,
    person?: Person,
  ): Promise<T>;
  /** Calls a query, all of which must be answered. */
  read<T = Record<string, any>>(
    query: string,
    variables?: Record<string, unknown>,
    person?: Person,
  ): Promise<T>;
}

export type Filler = (filling: Filling) => Promise<void>;

/** By service: how its tables are filled through its own mutations, in every column that holds text. */
export const fillers: Record<string, Filler> = {
  tenants: fillTenants,
  promises: fillPromises,
  situation: fillSituation,
  evaluations: fillEvaluations,
};
