/** An invented measurement four times a year, of which the last round is missing. */
export const fictitiousMeasurement = {
  title: 'Fiktiv: spår av cannabis i avloppsvatten',
  unit: 'mg per 1 000 invånare och dygn',
  method: 'Fiktiv: dygnsprov under en vecka, medelvärde',
  measuredBy: 'Fiktiv: reningsverket',
  ...{ countsPeople: false, timesPerYear: 4, firstDue: '2024-11-15' },
  owner: 'nvk',
};

const before = 'Fiktiv: ett stickprov på en vardag';

/** Its rounds: one was never made, and the method changed on the way. */
export const fictitiousRounds = [
  { dueDate: '2024-11-15', value: 41, n: 1, method: before, note: null },
  { dueDate: '2025-02-15', value: 38.5, n: 1, method: before, note: null },
  { dueDate: '2025-05-15', value: 52, n: 1, method: before, note: null },
  { dueDate: '2025-08-15', value: null, n: null, method: before, note: 'Fiktiv: provtagaren var trasig.' },
  { dueDate: '2025-11-15', value: 63.5, n: 7, method: null, note: 'Fiktiv: sju prov i stället för ett.' },
  { dueDate: '2026-02-15', value: 58, n: 7, method: null, note: null },
  { dueDate: '2026-05-15', value: 61.5, n: 7, method: null, note: null },
  { dueDate: '2026-08-15', value: 55, n: 6, method: null, note: 'Fiktiv: ett prov gick inte att läsa.' },
];
