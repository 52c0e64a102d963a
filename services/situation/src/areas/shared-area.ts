import { registerEnumType } from 'type-graphql';

/**
 * What areas of different municipalities are compared by: the headings of Fagersta's report on 2021, which follow the
 * areas of its group (S1: Hot och våld; Ordningsstörning och otrygghet; Extremism och kriminella nätverk; Ungdomar och
 * skolor; ANDTS; Övrigt). Two areas of a template may stand for the same one, and an area may stand for none.
 */
export enum SharedArea {
  THREATS_AND_VIOLENCE = 'THREATS_AND_VIOLENCE',
  DISORDER_AND_INSECURITY = 'DISORDER_AND_INSECURITY',
  EXTREMISM_AND_CRIMINAL_NETWORKS = 'EXTREMISM_AND_CRIMINAL_NETWORKS',
  YOUTH_AND_SCHOOLS = 'YOUTH_AND_SCHOOLS',
  ANDTS = 'ANDTS',
  OTHER = 'OTHER',
}
registerEnumType(SharedArea, {
  name: 'SharedArea',
  description:
    'What areas of different municipalities are compared by; the words are those of Fagersta’s report on 2021, which follows its group’s areas',
  valuesConfig: {
    THREATS_AND_VIOLENCE: { description: 'Hot och våld: threats and violence at home, in school, in public' },
    DISORDER_AND_INSECURITY: {
      description: 'Ordningsstörning och otrygghet: burglary, reckless driving, fires, vandalism',
    },
    EXTREMISM_AND_CRIMINAL_NETWORKS: { description: 'Extremism och kriminella nätverk' },
    YOUTH_AND_SCHOOLS: { description: 'Ungdomar och skolor' },
    ANDTS: {
      description: 'Alkohol, narkotika, dopning, tobak och spel: alcohol, drugs, doping, tobacco, gambling',
    },
    OTHER: { description: 'Övrigt, such as threats and hatred in social media' },
  },
});
