import type { Texts } from '@medborgarlofte/platform/subgraph';

/** Expected failures, as people read them. */
export const texts: Texts = {
  'grant.dates': {
    sv: 'Sista dagen måste vara samma dag som den första eller senare.',
    en: 'The last day must be the first day or later.',
  },
  'grant.too-long': {
    sv: 'Ett medgivande får gälla i högst två år. Förnya det sedan.',
    en: 'A grant lasts two years at most. Renew it then.',
  },
  'grant.grantee': {
    sv: 'Ange ett polisområde eller en länsstyrelse, till exempel police-area/torsby.',
    en: 'Name a police area or a county, such as police-area/torsby.',
  },
  'grant.revoked': { sv: 'Medgivandet är redan återkallat.', en: 'The grant has been revoked already.' },
  'settings.changed': {
    sv: 'Någon annan har ändrat inställningarna. Jämför och spara igen.',
    en: 'Somebody else has changed the settings. Compare and save again.',
  },
  'settings.no-act': {
    sv: 'Välj minst ett sätt att göra löftet bindande.',
    en: 'Choose at least one way to make the promise binding.',
  },
};
