import { tenantKind, type Actor } from '@medborgarlofte/platform/actor';
import { keepers } from '../access';
import type { MonthlyReport } from './monthly-report';

type Stored = Pick<MonthlyReport, 'stored'>;

/** Why a report's texts cannot be changed, as a key of the texts; undefined when they can. An approved one becomes a draft again. */
export function whyNotEdit({ stored }: Stored): string | undefined {
  return stored === 'SENT' ? 'monthly.sent' : undefined;
}

/** Why a report cannot be approved; undefined when it can. */
export function whyNotApprove({ stored }: Stored): string | undefined {
  if (stored === 'SENT') return 'monthly.sent';
  return stored === 'APPROVED' ? 'monthly.approved' : undefined;
}

/** Why a report cannot be sent; undefined when it can. */
export function whyNotSend({ stored }: Stored): string | undefined {
  if (stored === 'SENT') return 'monthly.sent';
  return stored === 'APPROVED' ? undefined : 'monthly.not-approved';
}

/** Why no correction of a report can be begun; undefined when it can. */
export function whyNotCorrect({ stored }: Stored, supersededBy: unknown): string | undefined {
  if (stored !== 'SENT') return 'monthly.not-sent';
  return supersededBy ? 'monthly.superseded' : undefined;
}

/** For whom somebody answers a sent report: the municipality for its council and keepers, the county for its coordinator. */
export interface Answerer {
  organisation: string;
  role: string;
}

/**
 * In whose name somebody comments on a municipality's report; undefined for who only reads. Whether the county may
 * read it at all is the database's to say.
 */
export function commenterOf(actor: Actor, tenantId: string): Answerer | undefined {
  return answererWith(actor, tenantId, [...keepers, 'council-member']);
}

/** In whose name somebody says that a report was read: its readers do, not who wrote it. */
export function acknowledgerOf(actor: Actor, tenantId: string): Answerer | undefined {
  return answererWith(actor, tenantId, ['council-member']);
}

function answererWith({ memberships }: Actor, tenantId: string, roles: string[]): Answerer | undefined {
  const own = memberships.find(
    ({ kind, key, role }) => kind === tenantKind && key === tenantId && roles.includes(role),
  );
  const found =
    own ?? memberships.find(({ kind, role }) => kind === 'county' && role === 'county-coordinator');
  return found && { organisation: `${found.kind}/${found.key}`, role: found.role };
}
