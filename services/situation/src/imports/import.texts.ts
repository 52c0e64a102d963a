import type { Texts } from '@medborgarlofte/platform/subgraph';
import { heads, neededColumns } from './import-columns';

/** What is wrong with a file or one of its rows, as people read it. */
export const importTexts: Texts = {
  'import.too-large': {
    sv: 'Filen är för stor: den får ha högst {most} tecken. Dela upp den och läs in en del i taget.',
    en: 'The file is too large: it may have {most} characters at most. Split it and import one part at a time.',
  },
  'import.too-many-rows': {
    sv: 'Filen har för många rader: högst {most} åt gången. Dela upp den och läs in en del i taget.',
    en: 'The file has too many rows: {most} at a time at most. Split it and import one part at a time.',
  },
  'import.too-many-columns': {
    sv: 'Filen har för många kolumner: högst {most}. Utgå från mallen.',
    en: 'The file has too many columns: {most} at most. Start from the template.',
  },
  'import.wrong-kind': {
    sv: 'Filen går inte att läsa som en tabell. Spara den som CSV eller xlsx och försök igen.',
    en: 'The file cannot be read as a table. Save it as CSV or xlsx and try again.',
  },
  'import.quotes': {
    sv: 'Ett citattecken öppnas men stängs aldrig, så raderna går inte att skilja åt. Rätta det och försök igen.',
    en: 'A quotation mark is opened and never closed, so the rows cannot be told apart. Correct it and try again.',
  },
  'import.nothing': {
    sv: 'Filen har inga ifyllda rader. Fyll i nivå, text eller siffror och försök igen.',
    en: 'No row of the file is filled in. Fill in levels, texts or numbers and try again.',
  },
  'import.column-twice': {
    sv: 'Kolumn {column} har samma rubrik som en annan. Ta bort en av dem.',
    en: 'Column {column} has the same head as another one. Remove one of them.',
  },
  'import.head-personal': {
    sv: 'Rubriken i kolumn {column} ser ut som en uppgift om en enskild. Ta bort den och försök igen.',
    en: 'The head of column {column} looks like data on an individual. Remove it and try again.',
  },
  ...Object.fromEntries(
    [...neededColumns, 'level' as const].map((key) => [
      `import.no-column.${key}`,
      {
        sv: `Kolumnen ”${heads[key].sv}” saknas. Utgå från mallen, vars första rad har alla rubriker.`,
        en: `The column “${heads[key].en}” is missing. Start from the template, whose first row has all heads.`,
      },
    ]),
  ),
  'import.same-file': {
    sv: 'Samma fil lästes in {day} och gav {reports} rapporter. Den läses inte in en gång till.',
    en: 'The same file was imported on {day} and made {reports} reports. It is not imported again.',
  },
  'import.same-waiting': {
    sv: 'Samma fil väntar redan. Gå vidare med den i stället.',
    en: 'The same file is waiting already. Go on with that one instead.',
  },
  'import.too-many': {
    sv: 'Det väntar redan {most} filer. Läs in eller släng någon av dem först.',
    en: '{most} files are waiting already. Import or throw away one of them first.',
  },
  'import.changed': {
    sv: 'Någon annan har gått vidare med filen. Se hur den är nu och bestäm sedan.',
    en: 'Somebody else has gone on with the file. See how it is now, then decide.',
  },
  'import.still-checking': {
    sv: 'Filen kontrolleras fortfarande. Vänta en stund.',
    en: 'The file is still being checked. Wait a moment.',
  },
  'import.underway': {
    sv: 'Filen håller på att läsas in.',
    en: 'The file is being imported.',
  },
  'import.over': {
    sv: 'Inläsningen är redan avslutad.',
    en: 'The import is over already.',
  },
  'import.names': {
    sv: 'På {count} ställen i texterna står något som ser ut som ett namn eller en adress. Skriv om dem i filen, eller bekräfta att de inte pekar ut någon.',
    en: 'In {count} places the texts hold what looks like a name or an address. Rewrite them in the file, or confirm that they point to nobody.',
  },
  'import.empty': { sv: 'Cellen är tom. Fyll i den.', en: 'The cell is empty. Fill it in.' },
  'import.level-empty': {
    sv: 'Skriv nivån. Bara en rad med siffror får lämna den tom; då gäller nivån från verksamhetens förra rapport.',
    en: "Write the level. Only a row with numbers may leave it empty; then the level of the organisation's last report applies.",
  },
  'import.level-none-before': {
    sv: 'Verksamheten har ingen tidigare nivå i området att utgå från. Skriv nivån.',
    en: 'The organisation has no earlier level in this area to go by. Write the level.',
  },
  ...rowTexts(),
};

function rowTexts(): Texts {
  return {
    'import.column-unknown': {
      sv: 'Rubriken finns inte i mallen. Rätta den eller ta bort kolumnen.',
      en: 'The head is not in the template. Correct it or remove the column.',
    },
    'import.no-day': {
      sv: 'Det är ingen dag. Skriv den som 2026-11-24.',
      en: 'This is no day. Write it as 2026-11-24.',
    },
    'import.no-meeting': {
      sv: 'Gruppen har inget möte den dagen. Se mötesdagarna i kalendern.',
      en: 'The group has no meeting on that day. See its days in the calendar.',
    },
    'import.organisation-unknown': {
      sv: 'Ingen sådan verksamhet rapporterar till det mötet. Skriv namnet eller koden så som i mallen.',
      en: 'No such organisation reports to that meeting. Write its name or code as in the template.',
    },
    'import.not-yours': {
      sv: 'Systemet läser bara in rapporter för sin egen verksamhet.',
      en: 'The system imports reports of its own organisation alone.',
    },
    'import.area-unknown': {
      sv: 'Området finns inte i mötets mall. Skriv namnet eller koden så som i mallen.',
      en: "The area is not in the meeting's template. Write its name or code as in the template.",
    },
    'import.row-twice': {
      sv: 'Samma möte, verksamhet och område står redan på rad {first}. Ta bort en av raderna.',
      en: 'The same meeting, organisation and area are on row {first} already. Remove one of the rows.',
    },
    'import.level-unknown': {
      sv: 'Nivån finns inte i mötets mall. Skriv dess namn, bokstav eller kod.',
      en: "The level is not in the meeting's template. Write its name, letter or code.",
    },
    'import.text-long': {
      sv: 'Texten är för lång: högst {most} tecken.',
      en: 'The text is too long: {most} characters at most.',
    },
    'import.number-elsewhere': {
      sv: 'Siffran hör inte till området {area}. Töm cellen.',
      en: 'The number does not belong to the area {area}. Empty the cell.',
    },
    'import.number-format': {
      sv: 'Skriv ett heltal utan decimaler.',
      en: 'Write a whole number without decimals.',
    },
    'import.reported': {
      sv: 'Verksamheten har redan en rapport till mötet, och den skrivs aldrig över. Ta bort verksamhetens rader för det mötet.',
      en: "The organisation has a report to the meeting already, and it is never overwritten. Remove the organisation's rows for that meeting.",
    },
    'import.area-missing': {
      sv: 'Verksamhetens rapport saknar en rad för området {area}.',
      en: "The organisation's report has no row for the area {area}.",
    },
    'import.reason-missing': {
      sv: 'Nivån har ändrats sedan verksamhetens förra rapport. Skriv orsaken.',
      en: "The level has changed since the organisation's last report. Give the reason.",
    },
  };
}
