/** What a text must not hold, and the question of what looks like a name. */
export const found = {
  kinds: {
    'identity-number': 'Det här ser ut som ett personnummer.',
    phone: 'Det här ser ut som ett telefonnummer.',
    email: 'Det här ser ut som en e-postadress.',
    plate: 'Det här ser ut som ett registreringsnummer.',
    handle: 'Det här ser ut som ett konto i sociala medier.',
    name: 'Det här ser ut som ett namn eller en adress.',
  },
  refused: 'Uppgifter om enskilda får inte stå här. Ta bort det, så kan texten sparas.',
  ask: 'Skriv om texten om den pekar ut någon. Annars bekräftar du att den inte gör det.',
  confirm: 'Det pekar inte ut någon',
  confirmAll: 'Det som ser ut som namn och adresser pekar inte ut någon',
  show: 'Visa stället',
};
