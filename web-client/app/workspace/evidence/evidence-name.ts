import type { EvidencePicture, KnownEvidence } from '../../documents/evidence';
import type { Texts } from '../../texts/language';
import { walkName } from './walk-name';

/** What a picture is called, and whether a newer version has come in its place. */
export const pictureName = (
  { meetingDate, supersededBy }: EvidencePicture,
  { evidence: words }: Texts,
): string => [words.picture(meetingDate), supersededBy && words.superseded].filter(Boolean).join(' – ');

/** What a thing that something rests on is called, kind included; null where it is not shown. */
export function evidenceName(evidence: KnownEvidence, texts: Texts): string | null {
  const { picture, survey, safetyWalk, measurement } = evidence;
  if (picture) return pictureName(picture, texts);
  if (safetyWalk) return walkName(safetyWalk, texts);
  if (survey) return `${texts.evidence.survey}: ${survey.title}`;
  return measurement && `${texts.evidence.measurement}: ${measurement.title}`;
}
