/** All 21 counties with SCB's codes: any municipality may become a tenant. */
const names = `01 Stockholms län|03 Uppsala län|04 Södermanlands län|05 Östergötlands län|06 Jönköpings län|07 Kronobergs län|08 Kalmar län|09 Gotlands län|10 Blekinge län|12 Skåne län|13 Hallands län|14 Västra Götalands län|17 Värmlands län|18 Örebro län|19 Västmanlands län|20 Dalarnas län|21 Gävleborgs län|22 Västernorrlands län|23 Jämtlands län|24 Västerbottens län|25 Norrbottens län`;

/** `Dalarnas län` → `Länsstyrelsen Dalarna`; counties that keep their s are named here. */
const keepsEnding = new Set([
  '01',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '13',
  '14',
  '17',
  '19',
  '20',
  '21',
  '22',
  '23',
  '24',
  '25',
]);

export const counties = names.split('|').map((line) => {
  const code = line.slice(0, 2);
  const name = line.slice(3);
  const place = name.replace(/ län$/, '');
  return {
    code,
    name,
    boardName: `Länsstyrelsen ${keepsEnding.has(code) ? place.replace(/s$/, '') : place}`,
  };
});
