import type { Party } from '../documents/types';
import { usePage } from '../page-context';

/** Who answers, in words; a party that the source leaves out is said to be so. */
export function PartyNames({ parties }: { parties: Party[] }) {
  const { texts } = usePage();
  return <>{parties.map((party) => texts.party[party]).join(', ')}</>;
}
