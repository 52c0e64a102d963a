/** Invented names of places, as a coordinator might list them. */
export const fictitiousPlaces = [
  'Centrum (fiktiv)',
  'Norra skolgården (fiktiv)',
  'Resecentrum (fiktiv)',
  'Sporthallen (fiktiv)',
  'Södra bostadsområdet (fiktiv)',
];
