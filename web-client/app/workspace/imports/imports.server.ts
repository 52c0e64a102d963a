import { data, redirect } from 'react-router';

import { tableText } from '../../../server/imports/table-text';
import type { Refusal } from '../../components/Field';
import { importRoom, startImport, type ListedImport } from '../../documents/imports';
import type { Connection, UserError } from '../../documents/types';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf, textsIn } from '../../texts/language';
import { ownMunicipality } from '../own-municipality.server';

type RoomArgs = Parameters<typeof ownMunicipality>[0];

const keepers = ['coordinator', 'deputy'];

/** The room for those who keep the group's picture, in their own municipality. */
export async function importing(args: RoomArgs) {
  const here = await ownMunicipality(args);
  if (!here.place.roles.some(({ role }) => keepers.includes(role))) fail('forbidden', here.web.requestId);
  return here;
}

/** The files that came, the latest first. */
export async function loadImports(
  args: RoomArgs,
): Promise<{ place: string; runs: Connection<ListedImport> }> {
  const { ask, place, municipality } = await importing(args);
  const found = (await ask(importRoom, { slug: municipality.slug })).municipality;
  return { place: place.path, runs: found?.importRuns ?? { nodes: [] } };
}

/** Why a file was not taken, and the import that took it in before, when it was that. */
export interface FileRefusal {
  refusal: Refusal;
  earlier: string | null;
}

/** Takes a file for its dry run and goes on to the page that tells of it. */
export async function sendFile(args: RoomArgs) {
  const { ask, place, municipality, web } = await importing(args);
  const language = languageOf(new URL(args.request.url).pathname);
  const { imports: words } = textsIn(language);
  if (web.uploadTooLarge) return refuse(words.tooLarge);
  const file = (await args.request.formData()).get('file');
  if (!(file instanceof File) || file.size === 0) return refuse(words.choose);
  const table = await tableText(new Uint8Array(await file.arrayBuffer()));
  if ('problem' in table) return refuse(words[table.problem]);
  const { id } =
    (await ask(importRoom, { slug: municipality.slug })).municipality ?? fail('notFound', web.requestId);
  const input = { municipalityId: id, content: table.text };
  const { importRun, userErrors } = (await ask(startImport, { input })).startImport;
  const to = paths(language);
  if (userErrors.length === 0) throw redirect(to.importRun(place.path, importRun!.id), 303);
  return refuse(userErrors[0]!.message, importRun && to.importRun(place.path, importRun.id));
}

function refuse(message: string, earlier: string | null = null) {
  const problem: UserError = { code: 'INVALID_INPUT', message, path: ['input', 'file'] };
  const refusal: Refusal = { intent: 'check', problems: [problem], values: { file: '' } };
  return data<FileRefusal>({ refusal, earlier }, { status: 422 });
}
