import type { RouterContextProvider } from 'react-router';

import {
  addNamedPlace,
  changeNamedPlace,
  reportSettings,
  setSignposts,
  type NamedPlace,
  type Signposts,
} from '../../documents/report';
import type { UserError } from '../../documents/types';
import { paths } from '../../paths';
import { fail, type Ask } from '../../request-context';
import { languageOf } from '../../texts/language';
import { answer, valuesOf, type Values } from '../form-act.server';
import { keepers } from '../roles';
import { placeOf } from '../signed-in.server';

export interface SettingsArgs {
  request: Request;
  context: Readonly<RouterContextProvider>;
  params: { kind: string; key: string };
}

export interface ReportSettingsData {
  municipalityId: string;
  places: NamedPlace[];
  signposts: Signposts | null;
  saved: boolean;
}

/** The form's fields, named as the input's. */
const signpostFields = ['concernText', 'concernUrl', 'faultText', 'faultUrl'] as const;

/** Places and signposts, for those who keep them. */
export async function loadSettings(args: SettingsArgs): Promise<ReportSettingsData> {
  const { ask, municipality, web } = await keeping(args);
  const found = (await ask(reportSettings, { slug: municipality.slug })).municipality;
  if (!found) fail('notFound', web.requestId);
  return {
    municipalityId: found.id,
    places: found.namedPlaces?.nodes ?? [],
    signposts: found.signposts,
    saved: new URL(args.request.url).searchParams.has('sparat'),
  };
}

async function keeping(args: SettingsArgs) {
  const { ask, place, web } = await placeOf(args);
  const [municipality] = place.municipalities;
  const isKeeper = place.kind === 'municipality' && place.roles.some(({ role }) => keepers.includes(role));
  if (!isKeeper || !municipality) fail('forbidden', web.requestId);
  return { ask, place, municipality, web };
}

/** One change; refused, the page comes back with what was typed. */
export async function changeSettings(args: SettingsArgs) {
  const { ask, place } = await keeping(args);
  const values = await valuesOf(args.request);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  return answer(values, await change(ask, values), `${to.reportSettings(place.path)}?sparat`);
}

async function change(ask: Ask, values: Values): Promise<{ userErrors: UserError[] }> {
  const { intent, id: municipalityId = '', plats: placeId = '', name = '' } = values;
  const expectedVersion = Number(values['version']);
  if (intent === 'plats')
    return (await ask(addNamedPlace, { input: { municipalityId, name } })).addNamedPlace;
  if (intent === 'hanvisningar') {
    const texts = Object.fromEntries(signpostFields.map((field) => [field, values[field]?.trim() || null]));
    const input = { municipalityId, expectedVersion, ...texts };
    return (await ask(setSignposts, { input })).setSignposts;
  }
  const input = { placeId, expectedVersion, retired: intent === 'ur-bruk' };
  return (await ask(changeNamedPlace, { input })).changeNamedPlace;
}
