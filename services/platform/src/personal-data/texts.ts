import type { PersonalDataKind } from './personal-data';

const kinds: Record<PersonalDataKind, { sv: string; en: string }> = {
  'identity-number': { sv: 'ett personnummer', en: 'a personal identity number' },
  phone: { sv: 'ett telefonnummer', en: 'a telephone number' },
  email: { sv: 'en e-postadress', en: 'an e-mail address' },
  plate: { sv: 'ett registreringsnummer', en: 'a registration number' },
  handle: { sv: 'ett konto i sociala medier', en: 'an account on social media' },
};

/** The question about what looks like a name; the writer rewrites the text or confirms. */
const namesText = {
  sv: 'Tecken {from}–{to} ser ut som ett namn eller en adress. Skriv om texten, eller bekräfta att den inte pekar ut någon.',
  en: 'Characters {from}–{to} look like a name or an address. Rewrite the text, or confirm that it points to nobody.',
};

/** What a writer is told, by reason; `from` and `to` are the place in the text, counted from 1. */
export const personalDataTexts = {
  'names.unconfirmed': namesText,
  ...Object.fromEntries(
    Object.entries(kinds).map(([kind, { sv, en }]) => [
      `input.personal-data.${kind}`,
      {
        sv: `Tecken {from}–{to} ser ut som ${sv}. Uppgifter om enskilda får inte stå här. Ta bort det och spara igen.`,
        en: `Characters {from}–{to} look like ${en}. Data on individuals must not stand here. Remove it and save again.`,
      },
    ]),
  ),
};
