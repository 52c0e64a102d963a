/** Shapes that several documents share, as the public API names them. */

export type PeriodKind = 'ROLLING' | 'FIXED' | 'YEARS_FROM_LAST_SIGNATURE';
export type FormalAct = 'COUNCIL_DECISION' | 'ADOPTION' | 'SIGNING';
export type PromiseState =
  'DRAFT' | 'PROPOSED' | 'ADOPTED' | 'SIGNED' | 'IN_FORCE' | 'FOLLOWED_UP' | 'RENEWED' | 'ENDED';
export type PublicationState = 'UNPUBLISHED' | 'PUBLISHED' | 'WITHDRAWN';
export type Party = 'POLICE' | 'MUNICIPALITY' | 'OTHER' | 'UNSTATED';
export type ActivityStatus = 'PLANNED' | 'ONGOING' | 'DONE' | 'PARTLY' | 'NOT_DONE';
export type RenewalKind =
  'CONTINUED' | 'REINFORCED' | 'DEVELOPED' | 'ORDINARY_OPERATIONS' | 'RESUMED' | 'NEW' | 'ENDED';
export type LevelCode = 'GREEN' | 'YELLOW' | 'RED';
export type Trend = 'UP' | 'DOWN' | 'SAME' | 'FIRST';
export type PictureState = 'OPEN' | 'AGREED' | 'LOCKED';

export interface Connection<Item> {
  nodes: Item[];
  totalCount?: number | null;
}

export interface Period {
  kind: PeriodKind;
  start: string | null;
  end: string | null;
  label: string;
}

export interface Contact {
  name: string;
  url: string | null;
  phone: string | null;
  email: string | null;
}

export interface UserError {
  code: string;
  message: string;
  path: string[] | null;
}
