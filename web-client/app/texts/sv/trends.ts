interface Seen {
  area: string;
  from: string;
  to: string;
  meetings: number;
  green: number;
  yellow: number;
  red: number;
  last: string;
  lastWeek: string;
}

/** The room of levels over time. */
export const trends = {
  room: 'Utveckling',
  title: (municipality: string, from: number, to: number) =>
    `Utveckling ${municipality}, ${from === to ? from : `${from}–${to}`}`,
  lead: 'Vilka nivåer gruppen har kommit överens om, möte för möte och år för år.',
  noCause:
    'Bilderna visar vad gruppen kom överens om vid sina möten. De säger inget om varför en nivå ändrades, och inget om att en insats hade effekt. Läs dem tillsammans med det som hände i omvärlden.',
  empty: 'Här står nivåerna när gruppen har låst sin första lägesbild för de här åren. Pröva andra år.',
  municipality: 'Kommun',
  area: 'Område',
  allAreas: 'Alla områden',
  fromYear: 'Från och med år',
  toYear: 'Till och med år',
  show: 'Visa',
  download: 'Ladda ner tabellen år för år (CSV)',
  howToRead: 'Så läser du bilderna',
  marks: [
    'Varje ruta är en vecka med ett möte. Bokstaven säger nivån: G lugnt, Y avvikelse (ränder), R allvarligt (helfylld).',
    'Kryssade rutor: en månad utan möten. Tomma rutor: inget möte den veckan.',
    'M: från det mötet gäller en ny version av mallen. Nivåer före och efter kan betyda olika saker.',
    'Streck under rutorna med en siffra: något i omvärlden, se listan längst ner.',
    'Veckor räknas enligt ISO. De sista dagarna i december kan höra till nästa års första vecka, och en månad får de veckor vars torsdag ligger i den.',
  ],
  changeMark: 'M',
  changed: (name: string, version: number) => `ny mall: ${name}, version ${version}`,
  changedAt: (date: string, name: string, version: number) =>
    `M ${date}: ${name}, version ${version}, började gälla.`,
  monthsWithout: (months: string) => (months ? `Månader utan möten: ${months}.` : 'Möten hölls varje månad.'),
  restricted:
    'Samlas in och lämnas vidare. Bara samordnaren, ersättaren och kommunpolisen ser det här området.',
  weekByWeek: 'Vecka för vecka',
  yearByYear: 'År för år',
  asTable: (what: string) => `Visa som tabell: ${what.toLowerCase()}`,
  sentence: ({ area, from, to, meetings, green, yellow, red, last, lastWeek }: Seen) =>
    `${area}, ${from} till ${to}: ${meetings} ${meetings === 1 ? 'möte' : 'möten'}. Grön vid ${green}, gul vid ${yellow}, röd vid ${red}. Senast ${last}, ${lastWeek}.`,
  noLevels: (area: string) => `${area}: inga nivåer de här åren.`,
  yearSentence: (
    area: string,
    {
      year,
      meetings,
      green,
      yellow,
      red,
    }: { year: number; meetings: number; green: number; yellow: number; red: number },
  ) =>
    `${area} ${year}: ${meetings} ${meetings === 1 ? 'möte' : 'möten'}, grön vid ${green}, gul vid ${yellow}, röd vid ${red}`,
  source: (date: string | null) =>
    `Källa: gruppens låsta gemensamma lägesbilder, den senaste versionen av varje.${date ? ` Senast låst ${date}.` : ''}`,
  meetingCaption: (area: string) => `${area}: nivå vid varje möte`,
  yearCaption: (area: string) => `${area}: antal möten per nivå och år`,
  mark: 'Att tänka på',
  noteNumber: (number: number) => `omvärld ${number}`,
  year: 'År',
  meetings: 'Möten',
  notes: 'I omvärlden',
  notesHelp:
    'Det som hände runt omkring gruppen under perioden, till exempel en pandemi. Att något hände samtidigt betyder inte att det ena berodde på det andra.',
  noNotes: 'Inget är antecknat för de här åren. Samordnaren lägger till.',
  period: (start: string, end: string | null) => (end ? `${start}–${end}:` : `Från ${start}:`),
  addNote: 'Lägg till en anteckning',
  addNoteDo: 'Lägg till',
  changeNote: 'Ändra',
  changeNoteDo: 'Spara ändringen',
  removeNote: 'Ta bort',
  removeNoteHelp: 'Anteckningen försvinner för alla som läser kommunens utveckling. Det går inte att ångra.',
  removeNoteDo: 'Ta bort anteckningen',
  periodStart: 'Första dag',
  periodEnd: 'Sista dag',
  periodEndHelp: 'Lämna tomt om det pågår.',
  noteText: 'Vad hände?',
  noteTextHelp: 'Högst 500 tecken. Skriv aldrig om enskilda personer, och inte vad det ledde till.',
  saved: 'Sparat.',
};
