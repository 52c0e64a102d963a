import type { Connection, PictureState } from './types';

export interface EvidencePicture {
  id: string;
  meetingDate: string;
  state: PictureState;
  supersededBy: { id: string } | null;
}

export interface EvidenceSurvey {
  id: string;
  title: string;
  archivedOn: string | null;
}

export interface EvidenceWalk {
  id: string;
  date: string;
  place: { name: string } | null;
  archivedOn: string | null;
}

export interface EvidenceMeasurement {
  id: string;
  title: string;
  archivedOn: string | null;
}

/** One of the things that directions, mappings and analyses may rest on; all null where one may not read it. */
export interface KnownEvidence {
  picture: EvidencePicture | null;
  survey: EvidenceSurvey | null;
  safetyWalk: EvidenceWalk | null;
  measurement: EvidenceMeasurement | null;
}

const picture = 'id meetingDate state supersededBy { id }';
const titled = 'id title archivedOn';
const safetyWalk = 'id date place { name } archivedOn';

export const knownEvidence = `
  picture { ${picture} } survey { ${titled} } safetyWalk { ${safetyWalk} } measurement { ${titled} }`;

export interface Choices<Thing> extends Connection<Thing> {
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
}

/** What of it there is to choose among: the newest of each kind. */
export interface KnownChoices {
  jointPictures: Choices<EvidencePicture> | null;
  surveys: Choices<EvidenceSurvey> | null;
  safetyWalks: Choices<EvidenceWalk> | null;
  measurements: Choices<EvidenceMeasurement> | null;
}

export const more = 'pageInfo { hasNextPage hasPreviousPage }';

export const knownChoices = `
  jointPictures(last: 26) { nodes { ${picture} } ${more} }
  surveys(first: 50) { nodes { ${titled} } ${more} }
  safetyWalks(first: 50) { nodes { ${safetyWalk} } ${more} }
  measurements(first: 50) { nodes { ${titled} } ${more} }`;
