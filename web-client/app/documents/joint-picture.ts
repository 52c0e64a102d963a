import { document } from './document';
import type { LevelCode, PictureState, Trend } from './types';

export interface PictureArea {
  area: { name: string };
  level: LevelCode;
  previousLevel: LevelCode | null;
  trend: Trend;
  text: string | null;
  dissent: string | null;
}

export interface JointPicture {
  id: string;
  state: PictureState;
  fictitious: boolean;
  lockedAt: string | null;
  missingOrganisations: string[];
  meeting: { week: string; date: string };
  municipality: { name: string; slug: string };
  areas: PictureArea[];
}

export const jointPicture = document<{ jointPicture: JointPicture | null }, { id: string }>(`
  query JointPicture($id: ID!) {
    jointPicture(id: $id) {
      id state fictitious lockedAt missingOrganisations
      meeting { week date }
      municipality { name slug }
      areas { area { name } level previousLevel trend text dissent }
    }
  }
`);
