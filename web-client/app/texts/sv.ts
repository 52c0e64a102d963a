import { conflict } from './sv/conflict';
import { found } from './sv/found';
import { evidence } from './sv/evidence';
import { feedback } from './sv/feedback';
import { priorities } from './sv/priorities';
import { month } from './sv/month';
import { operations } from './sv/operations';
import { digests, reminders } from './sv/reminders';
import { report } from './sv/report';
import { council } from './sv/council';
import { meeting } from './sv/meeting';
import { calendar } from './sv/calendar';
import { group } from './sv/group';
import { template } from './sv/template';
import { imports } from './sv/imports';
import { knowledge } from './sv/knowledge';
import { trends } from './sv/trends';
import { work } from './sv/work';

/** Every Swedish text of the interface; `en.ts` must have the same keys, or the types do not check. */
export const sv = {
  site: {
    name: 'Medborgarlöften',
    skip: 'Hoppa till innehållet',
    mainMenu: 'Huvudmeny',
    footerMenu: 'Sidfot',
    breadcrumbs: 'Du är här',
    start: 'Start',
    about: 'Om tjänsten',
    accessibility: 'Tillgänglighet',
    signIn: 'Logga in',
    otherLanguage: 'In English',
    contentLanguageNote: '',
    footer: 'Här samlas vad kommuner och polis har lovat invånarna, och hur det gick.',
    source: 'Källa',
    sources: 'Källor',
    updated: 'Senast ändrad',
    updatedBy: (date: string, role: string | null) =>
      role ? `Senast ändrad ${date} av ${role}` : `Senast ändrad ${date}`,
  },
  start: {
    title: 'Vad har kommunen och polisen lovat där du bor?',
    lead: 'Ett medborgarlöfte är vad kommunen och polisen lovar att göra för tryggheten. Här ser du vad som är lovat, av vem, till när och hur det gick.',
    description:
      'Läs vad din kommun och polisen har lovat för tryggheten, hur länge det gäller och hur det gick.',
    choose: 'Välj kommun',
    promiseCount: (n: number) => (n === 1 ? '1 löfte' : `${n} löften`),
    noPromises: 'Inga publicerade löften än',
    newest: 'Senast publicerade löften',
    newestEmpty: 'Här kommer de nyaste löftena att stå när en kommun har publicerat något.',
    how: 'Så blir ett löfte till',
    steps: [
      [
        'Lägesbild',
        'Skola, socialtjänst, polis och andra berättar vad de ser. Det blir en gemensam lägesbild.',
      ],
      ['Löfte', 'Kommunen och polisen bestämmer vad de ska göra, vem som gör vad och hur länge det gäller.'],
      ['Uppföljning', 'När perioden är slut redovisas vad som gjordes och vad som inte blev av.'],
      ['Nästa löfte', 'Varje inriktning fortsätter, stärks, ändras eller avslutas – och det står varför.'],
    ] as [string, string][],
  },
  municipality: {
    title: (name: string) => `Medborgarlöften i ${name}`,
    description: (name: string) =>
      `Vad kommunen och polisen har lovat i ${name}, hur länge det gäller, hur det gick och vem du kan kontakta.`,
    inhabitants: (n: string, date: string | null) => (date ? `${n} invånare (${date})` : `${n} invånare`),
    promises: 'Löften',
    promisesEmpty:
      'Kommunen har inte publicerat något löfte här än. När ett löfte är beslutat och publicerat står det på den här sidan.',
    unavailable: 'Den här delen kan inte visas just nu. Resten av sidan fungerar. Försök igen om en stund.',
    numbered: (n: number) => `Löfte ${n}`,
    results: 'Antal aktiviteter per löfte',
    resultsIntro: 'Så många aktiviteter är planerade, pågår eller är klara i varje löfte.',
    resultsCaption: 'Antal aktiviteter efter läge, per löfte',
    resultsLimit:
      'Siffrorna visar om det som lovades blev gjort. De visar inte om tryggheten ökade eller om brotten minskade.',
    resultsPromise: 'Löfte',
    resultsTotal: 'Totalt',
    resultsUpdated: (date: string) => `Siffrorna uppdaterades ${date}.`,
    howItWorks: 'Så arbetar kommunen med löften',
    council: 'Råd',
    group: 'Operativ grupp',
    periodLength: 'Löftets längd',
    followUp: 'Uppföljning',
    formalActs: 'Beslut',
    policeArea: 'Lokalpolisområde',
    meetings: 'Möten',
    meetingsHeld: (name: string, year: number, held: number, planned: number | null) =>
      planned === null || planned === held
        ? `${name} höll ${held} ${held === 1 ? 'möte' : 'möten'} ${year}`
        : `${name} höll ${held} ${held === 1 ? 'möte' : 'möten'} ${year}, ${planned} var ${planned === 1 ? 'planerat' : 'planerade'}`,
    contact: 'Kontakt',
    website: 'Webbplats',
    phone: 'Telefon',
    email: 'E-post',
    populationSource: (source: string) => `Invånare: ${source}`,
  },
  period: {
    ROLLING: (months: number) =>
      `${months} ${months === 1 ? 'månad' : 'månader'} i taget, sedan förnyas löftet`,
    FIXED: (months: number) =>
      `${months} ${months === 1 ? 'månad' : 'månader'}, från ett bestämt datum till ett annat`,
    YEARS_FROM_LAST_SIGNATURE: (months: number) => `${months / 12} år från den sista underskriften`,
    unsigned: 'Börjar gälla när alla har skrivit under',
    until: (start: string, end: string) => `${start} till ${end}`,
    from: (start: string) => `från ${start}`,
  },
  formalAct: { COUNCIL_DECISION: 'beslut i rådet', ADOPTION: 'antas av kommunen', SIGNING: 'undertecknas' },
  party: {
    POLICE: 'Polisen',
    MUNICIPALITY: 'Kommunen',
    OTHER: 'Annan part',
    UNSTATED: 'anges inte i källan',
  },
  activityStatus: {
    PLANNED: 'Planerad',
    ONGOING: 'Pågår',
    DONE: 'Gjord',
    PARTLY: 'Delvis gjord',
    NOT_DONE: 'Inte gjord',
  },
  activityStatusPlural: {
    PLANNED: 'Planerade',
    ONGOING: 'Pågår',
    DONE: 'Gjorda',
    PARTLY: 'Delvis gjorda',
    NOT_DONE: 'Inte gjorda',
  },
  promiseNow: {
    current: 'Gäller nu',
    coming: 'Börjar senare',
    over: 'Perioden är slut',
    unsigned: 'Väntar på underskrift',
  },
  promiseState: {
    DRAFT: 'Utkast',
    PROPOSED: 'Föreslaget',
    ADOPTED: 'Antaget',
    SIGNED: 'Undertecknat',
    IN_FORCE: 'Gäller',
    FOLLOWED_UP: 'Uppföljt',
    RENEWED: 'Förnyat i ett nytt löfte',
    ENDED: 'Avslutat',
  },
  publication: {
    UNPUBLISHED: 'Inte publicerat',
    PUBLISHED: 'Publicerat',
    WITHDRAWN: 'Borttaget från webben',
  },
  renewal: {
    CONTINUED: 'Fortsätter',
    REINFORCED: 'Fortsätter och stärks',
    DEVELOPED: 'Utvecklas',
    ORDINARY_OPERATIONS: 'Övergår i ordinarie verksamhet',
    RESUMED: 'Återupptas',
    NEW: 'Ny inriktning',
    ENDED: 'Avslutas',
  },
  promise: {
    description: (title: string, municipality: string, period: string) =>
      `${title}. Vad kommunen och polisen har lovat i ${municipality}, ${period}, och hur det gick.`,
    summary: 'I korthet',
    number: 'Nummer',
    municipality: 'Kommun',
    period: 'Gäller',
    parties: 'Vem som lovar',
    adopted: 'Beslutat',
    adoptedBy: (body: string, date: string | null, reference: string) =>
      [body, date, reference].filter(Boolean).join(', '),
    notAdopted: 'Inget beslut i kommunen är angivet',
    paragraph: (value: string) => `§ ${value.replace(/^§\s*/, '')}`,
    diary: (value: string) => `diarienummer ${value}`,
    signed: 'Undertecknat',
    notSigned: 'Ingen underskrift är angiven',
    signature: (role: string, place: string | null, date: string | null) =>
      [role, place, date].filter(Boolean).join(', '),
    followUpForum: 'Följs upp',
    followUpText: (forum: string, cadence: string | null) => (cadence ? `${forum}, ${cadence}` : forum),
    agreement: 'Bygger på',
    situation: 'Varför just detta',
    content: 'Det här är lovat',
    who: 'Ansvarar',
    target: 'Mål',
    frequency: 'Hur ofta',
    due: 'Klart senast',
    status: 'Läge',
    howItWent: 'Så gick det',
    present: (roles: string) => `Närvarande: ${roles}`,
    measures: 'Mäts med',
    ended: 'Avslutat',
    showVersion: 'Visa vad som stod',
    followUpUnpublished: 'Inte publicerad',
    noFollowUpAtAll: 'Ingen uppföljning av det här löftet är publicerad än.',
    count: 'Antal',
    followedUp: (date: string | null, forum: string | null) => [date, forum].filter(Boolean).join(', '),
    after: 'Vad det blev sedan',
    before: 'Var det kommer ifrån',
    inPromise: (n: number) => `löfte ${n}`,
    neighbours: 'Löftet före och efter',
    previous: 'Föregående löfte',
    next: 'Nästa löfte',
    versions: 'Versioner',
    versionsCaption: 'Publicerade versioner av löftet, den senaste först',
    version: 'Version',
    published: 'Publicerad',
    change: 'Vad som ändrades',
    firstVersion: 'Första publicerade versionen',
    contact: 'Frågor om löftet',
    sourceNote: 'Texten är kortad och skriven med egna ord efter källan.',
  },
  about: {
    title: 'Om tjänsten',
    description:
      'Vad medborgarlöften är, vem som ansvarar för uppgifterna och hur tjänsten hanterar personuppgifter.',
    sections: [
      [
        'Vad är ett medborgarlöfte?',
        'Polisen och kommunen kommer överens om vad de ska göra för att förebygga brott och öka tryggheten. Löftet bygger på en gemensam lägesbild, gäller en viss tid och följs upp.',
      ],
      [
        'Vem ansvarar för uppgifterna?',
        'Varje kommun ansvarar för det som står om den kommunens löften. Kommunens samordnare publicerar och rättar. Kontakten finns på kommunens sida.',
      ],
      [
        'Vad siffrorna kan visa',
        'Siffrorna visar om det som lovades blev gjort. De kan inte visa att en insats har ändrat brottsligheten eller tryggheten. Mycket annat påverkar också.',
      ],
      [
        'Personuppgifter och kakor',
        'De öppna sidorna använder inga kakor, inga skript och inga tjänster från andra. Vi ser inte vem du är. Den som loggar in får en kaka som behövs för inloggningen och tas bort vid utloggning.',
      ],
      [
        'Ring 112 om det är bråttom',
        'Här kan du inte anmäla brott. Ring 112 vid nödläge och 114 14 för att nå polisen i andra fall.',
      ],
    ] as [string, string][],
  },
  accessibility: {
    title: 'Tillgänglighet',
    description: 'Hur tillgänglig tjänsten är, vad som återstår och hur du berättar om ett hinder.',
    intro:
      'Alla ska kunna använda tjänsten. Den är byggd för att följa WCAG 2.2 på nivå AA och lagen om tillgänglighet till digital offentlig service.',
    sections: [
      [
        'Så har vi prövat',
        'Varje sida prövas automatiskt med verktyget axe, i ljust och mörkt läge, i smalt och brett fönster. Vi prövar också med enbart tangentbord, med 400 procents förstoring och utan skript.',
      ],
      [
        'Brister som vi känner till',
        'Ingen oberoende granskning med användare av hjälpmedel är gjord än. Dokument som kommunerna länkar till kan ha brister. De ligger utanför tjänsten.',
      ],
      [
        'Berätta om ett hinder',
        'Hittar du något som inte fungerar för dig? Kontakta den kommun som sidan handlar om. Kontakten står längst ned på kommunens sida. Skriv gärna vilken sida det gäller och vilket hjälpmedel du använder.',
      ],
      [
        'Om du inte är nöjd med svaret',
        'Du kan anmäla bristande tillgänglighet till den myndighet som har tillsyn över lagen om tillgänglighet till digital offentlig service.',
      ],
    ] as [string, string][],
    contactLink: 'Hitta din kommuns kontakt',
  },
  error: {
    notFoundTitle: 'Sidan finns inte',
    notFound: 'Adressen kan vara fel skriven, eller så är sidan inte publicerad.',
    notFoundHelp: 'Gå till startsidan och välj kommun.',
    unavailableTitle: 'Uppgifterna kan inte hämtas just nu',
    unavailable: 'Det är ett fel hos oss, inte hos dig. Försök igen om en minut.',
    forbiddenTitle: 'Du har inte rätt att se sidan',
    forbidden:
      'Sidan tillhör en organisation eller roll som du inte har. Be den som ansvarar för behörigheter i din organisation om du ska ha tillgång.',
    signInTitle: 'Inloggningen gick inte att slutföra',
    signInFailed: 'Det tog för lång tid, eller så avbröts den. Ingenting har sparats. Börja om.',
    signInUnavailable:
      'Inloggningstjänsten svarar inte just nu. De öppna sidorna fungerar som vanligt. Försök igen om en minut.',
    signedOutHereTitle: 'Du är utloggad här',
    signedOutHere:
      'Inloggningstjänsten svarade inte, så den kan fortfarande minnas dig. Stäng alla fönster i webbläsaren om du delar datorn med andra.',
    refusedTitle: 'Begäran stoppades',
    refused: 'Begäran kom från en annan webbplats. Gå tillbaka hit och gör om det du ville göra.',
    tryAgain: 'Försök igen',
    toStart: 'Till startsidan',
    requestId: 'Uppge det här numret om du kontaktar oss:',
  },
  place: {
    municipality: 'Kommun',
    'police-area': 'Lokalpolisområde',
    county: 'Länsstyrelse',
    platform: 'Plattformen',
    other: 'Organisation',
  },
  role: {
    reporter: 'rapportör',
    coordinator: 'samordnare',
    deputy: 'ersättare för samordnaren',
    kommunpolis: 'kommunpolis',
    'lpo-chief': 'lokalpolisområdeschef',
    'council-member': 'rådsledamot',
    politician: 'förtroendevald i kommunstyrelsen eller kommunchef',
    'county-coordinator': 'länssamordnare',
    'county-evaluator': 'utvärderare',
    'platform-administrator': 'administratör för plattformen',
    integrator: 'anslutet system',
  } as Record<string, string>,
  errorSummary: {
    title: 'Det blev ett problem',
    invalid: 'Uppgiften saknas eller går inte att läsa. Kontrollera den och försök igen.',
  },
  unsent: {
    unavailable:
      'Tjänsten svarade inte, så det är inte säkert att något sparades. Det du har skrivit finns kvar här. Försök igen om en stund.',
    signedOut: 'Du har blivit utloggad, så ingenting sparades. Det du har skrivit finns kvar här.',
    signIn: 'Logga in i en ny flik, kom sedan tillbaka hit och försök igen.',
    forbidden:
      'Du har inte längre rätt att göra det här, så ingenting sparades. Kopiera det du har skrivit om du behöver det.',
    notFound: 'Det du ville ändra finns inte längre. Kopiera det du har skrivit om du behöver det.',
    leave: 'Det du har skrivit är inte sparat. Vill du lämna sidan ändå?',
  },
  ...calendar,
  ...group,
  ...template,
  ...work,
  conflict,
  found,
  evidence,
  ...month,
  ...feedback,
  ...priorities,
  operations,
  reminders,
  digests,
  report,
  trends,
  imports,
  knowledge,
  ...council,
  ...meeting,
};
