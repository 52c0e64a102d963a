import { data, redirect, type RouterContextProvider } from 'react-router';

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
import { placeOf } from '../signed-in.server';
import type { FieldProblem } from './entries';

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

const keepers = ['coordinator', 'deputy'];
/** The form's fields, named as the input's. */
export const signpostFields = ['concernText', 'concernUrl', 'faultText', 'faultUrl'] as const;

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
  const form = await args.request.formData();
  const errors = await change(ask, form);
  if (errors.length > 0) {
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    const problems = errors.map(({ message, path }): FieldProblem => ({
      field: path?.at(-1),
      text: message,
    }));
    return data({ problems, typed }, { status: errors.some(({ code }) => code === 'CONFLICT') ? 409 : 422 });
  }
  const to = paths(languageOf(new URL(args.request.url).pathname));
  throw redirect(`${to.reportSettings(place.path)}?sparat`, 303);
}

export interface RefusedSettings {
  problems: FieldProblem[];
  typed: Record<string, string>;
}

async function change(ask: Ask, form: FormData): Promise<UserError[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const [municipalityId, expectedVersion] = [said('id'), Number(said('version'))];
  if (said('gor') === 'plats')
    return (await ask(addNamedPlace, { input: { municipalityId, name: said('name') } })).addNamedPlace
      .userErrors;
  if (said('gor') === 'hanvisningar') {
    const texts = Object.fromEntries(signpostFields.map((field) => [field, said(field).trim() || null]));
    const input = { municipalityId, expectedVersion, ...texts };
    return (await ask(setSignposts, { input })).setSignposts.userErrors;
  }
  const retired = said('gor') === 'ur-bruk';
  const input = { placeId: said('plats'), expectedVersion, retired };
  return (await ask(changeNamedPlace, { input })).changeNamedPlace.userErrors;
}
