/** Two people, or one in two places, have changed the same thing. */
export const conflict = {
  title: 'Någon annan har ändrat under tiden',
  help: 'Inget av ditt är sparat än, och allt du skrev står kvar. Läs hur det är nu. Vid fält som skiljer sig ser du båda texterna: välj en eller skriv ihop dem. Spara sedan igen, om det fortfarande stämmer.',
  mine: 'Ditt',
  theirs: 'Det som står nu',
  keepMine: 'Behåll min',
  takeTheirs: 'Ta den andra',
  keepBoth: 'Lägg ihop',
  nothing: 'Ingenting',
};
