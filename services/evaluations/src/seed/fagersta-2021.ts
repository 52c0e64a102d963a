const report2021 = 'Fagersta kommun, Brottsförebyggande och trygghetsskapande arbete år 2021';

/** The evaluation of Fagersta's situation reports and promises, as the municipality's report of 2021 tells of it. */
export const evaluation = {
  title: 'Utvärdering av medborgarlöfte och lägesbildsrapportering i Fagersta',
  evaluator: 'Mälardalens högskola',
  commissionedBy: 'Med stöd av Länsstyrelsen Västmanland och Länsstyrelsen Dalarna',
  year: 2021,
  source: report2021,
};

/** Its recommendations, each with the requirement that it led to. */
export const recommendations: { number: string; requirement: string; text: string }[] = [
  {
    number: '1',
    requirement: 'R08',
    text: 'Behåll lägesrapporteringen och utveckla den vidare, i en tydlig och sammanhållen process.',
  },
  {
    number: '1a',
    requirement: 'R09',
    text: 'Ha en fast plan för hur varje brist som rapporterna visar tas om hand.',
  },
  { number: '1b', requirement: 'R10', text: 'Ta fram rutiner och ramar för orsaksanalyser.' },
  {
    number: '1c',
    requirement: 'R11',
    text: 'Avsätt långsiktiga och hållbara resurser för det brottsförebyggande arbetet.',
  },
  {
    number: '1d',
    requirement: 'R12',
    text: 'Erbjud löpande utbildning till dem som arbetar brottsförebyggande.',
  },
  {
    number: '1e',
    requirement: 'R13',
    text: 'Gör uppdragsbeskrivningar och mötesriktlinjer tydliga och kända i gruppen, särskilt för nya.',
  },
  {
    number: '1f',
    requirement: 'R14',
    text: 'Ha en samordnare för gruppen och en ersättare, så att arbetet inte hänger på en person.',
  },
  {
    number: '1g',
    requirement: 'R15',
    text: 'Rapporteringen får inte tränga undan ordinarie uppgifter, som orosanmälan till socialtjänsten.',
  },
  {
    number: '1h',
    requirement: 'R16',
    text: 'Följ upp medborgarlöftena systematiskt, så att de går att jämföra över tid och mellan kommuner.',
  },
  {
    number: '1i',
    requirement: 'R17',
    text: 'Komplettera med ett digitalt instrument för jämförelser och erfarenhetsutbyte.',
  },
  {
    number: '2',
    requirement: 'R18',
    text: 'Stärk återkopplingen till grupp och rapportörer, så att det som är prioriterat är känt i alla led.',
  },
  {
    number: '2a',
    requirement: 'R19',
    text: 'Berätta tydligare vad som görs, och gör medborgarlöftena tillgängliga och kända för anställda och invånare.',
  },
];

// The report lists what is under way without saying which recommendation each answers; that link is ours.
const answerSource = `${report2021}; kopplingen till rekommendationen är vår`;

/** What the report says was under way in 2021. */
export const answers: { number: string; answer: string; ownerRole: string; answerSource: string }[] = [
  {
    number: '1',
    answer:
      'Länsstyrelsen hjälper kommunen att gå igenom planen för det brottsförebyggande och trygghetsskapande arbetet. Genomlysningen pågår.',
    ownerRole: 'Lokala BRÅ',
    answerSource,
  },
  {
    number: '1e',
    answer: 'EST-gruppen arbetar med en beskrivning av uppdraget att vara med i gruppen. Arbetet pågår.',
    ownerRole: 'EST-gruppen',
    answerSource,
  },
  {
    number: '2a',
    answer:
      'En årsrapport om det trygghetsskapande och brottsförebyggande arbetet införs; det pågår. Lokala BRÅ ska färdigställa ett årshjul och en kommunikationsplan för nästa års insatser.',
    ownerRole: 'Lokala BRÅ',
    answerSource,
  },
];
