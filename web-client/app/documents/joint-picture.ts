import { document } from './document';
import type { LevelCode, PictureState, Trend } from './types';

export interface PictureArea {
  area: { name: string };
  level: LevelCode;
  previousLevel: LevelCode | null;
  trend: Trend;
  text: string | null;
  dissent: string | null;
  dissents: { organisationSlug: string; organisationName: string; level: LevelCode; reason: string }[];
}

export interface JointPicture {
  id: string;
  state: PictureState;
  fictitious: boolean;
  lockedAt: string | null;
  missingOrganisations: string[];
  revision: number;
  unlockReason: string | null;
  presentOrganisations: string[];
  supersedes: { id: string } | null;
  supersededBy: { id: string } | null;
  meeting: { id: string; week: string; date: string };
  municipality: { name: string; slug: string };
  areas: PictureArea[];
}

export const jointPicture = document<{ jointPicture: JointPicture | null }, { id: string }>(`
  query JointPicture($id: ID!) {
    jointPicture(id: $id) {
      id state fictitious lockedAt missingOrganisations presentOrganisations revision unlockReason
      supersedes { id }
      supersededBy { id }
      meeting { id week date }
      municipality { name slug }
      areas { area { name } level previousLevel trend text dissent dissents { organisationSlug organisationName level reason } }
    }
  }
`);
