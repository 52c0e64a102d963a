import type { NamedMunicipality } from '../documents/viewer';
import { fail } from '../request-context';
import { placeOf, type SignedIn } from './signed-in.server';
import type { Place } from './places';

/** The municipality whose room this is; from elsewhere there is no such room. */
export async function ownMunicipality(
  args: Parameters<typeof placeOf>[0],
  roles?: readonly string[],
): Promise<SignedIn & { place: Place; municipality: NamedMunicipality }> {
  const signedIn = await placeOf(args, roles);
  const [municipality] = signedIn.place.kind === 'municipality' ? signedIn.place.municipalities : [];
  return { ...signedIn, municipality: municipality ?? fail('notFound', signedIn.web.requestId) };
}
