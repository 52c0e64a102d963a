import { WalkObservationKind, WalkObservationState } from '../knowledge/walks/observation-state';

/** An invented safety walk: one thing that was mended, one that nothing is done about, one overdue and one that waits. */
export const fictitiousWalk = {
  place: 'Resecentrum (fiktiv)',
  date: '2026-09-22',
  ledBy: 'Fiktiv: kommunens säkerhetssamordning',
  participants: ['Fiktiv: Polisen', 'Fiktiv: Skolorna', 'Fiktiv: bostadsbolaget', 'Fiktiv: boende i området'],
  summary:
    'Fiktiv: gruppen gick från stationen till centrum efter mörkrets inbrott. Gångvägen upplevs som mörk och skymd, torget som ljust och trivsamt.',
};

/** What was seen on it, in order, with what became of it. */
export const fictitiousObservations = [
  {
    kind: WalkObservationKind.LIGHTING,
    seen: 'Fiktiv: tre stolpar i rad lyser inte längs gångvägen. Felanmält samma kväll.',
    ...{ owner: 'nvk', dueDate: '2026-10-15' },
    settled: {
      ...{ state: WalkObservationState.DONE, settledOn: '2026-10-08' },
      outcome: 'Fiktiv: armaturerna är bytta, och gångvägen har fått två stolpar till.',
    },
  },
  {
    kind: WalkObservationKind.GREENERY,
    seen: 'Fiktiv: häcken vid cykelparkeringen skymmer sikten från gatan.',
    ...{ owner: 'nvk', dueDate: '2026-11-06', settled: null },
  },
  {
    kind: WalkObservationKind.BUILDING,
    seen: 'Fiktiv: den gamla kiosken står tom och samlar skräp.',
    ...{ owner: null, dueDate: '2026-10-30' },
    settled: {
      ...{ state: WalkObservationState.NOTHING_DONE, settledOn: '2026-10-27' },
      outcome: 'Fiktiv: kiosken rivs till våren, så inget görs före dess.',
    },
  },
  {
    kind: WalkObservationKind.TRAFFIC,
    seen: 'Fiktiv: bilar kör fort förbi skolans busshållplats.',
    ...{ owner: null, dueDate: '2027-02-28', settled: null },
  },
];
