import { randomUUID } from 'node:crypto';

import {
  addContextNote,
  changeContextNote,
  levelHistory,
  removeContextNote,
  type LevelHistory,
} from '../../documents/level-history';
import type { UserError } from '../../documents/types';
import { fail, type Ask } from '../../request-context';
import { confirmed, type Values } from '../form-act.server';
import { contentReaders, keepers } from '../roles';
import { placeOf } from '../signed-in.server';
import { filterOf, yearsUpTo } from './filter';

type RoomArgs = Parameters<typeof placeOf>[0];

/** What the room shows: the history of the chosen municipality and years, and what may be chosen. */
export async function loadTrends(args: RoomArgs) {
  const { ask, web, place } = await placeOf(args, contentReaders);
  const year = new Date().getFullYear();
  const { searchParams } = new URL(args.request.url);
  const slugs = place.municipalities.map(({ slug }) => slug);
  const filter = filterOf(searchParams, slugs, year);
  const { municipality } = await ask(levelHistory, {
    slug: filter.slug,
    from: `${filter.from}-01-01`,
    to: `${filter.to}-12-31`,
  });
  if (!municipality) fail('notFound', web.requestId);
  const name = place.municipalities.find(({ slug }) => slug === filter.slug)?.name ?? '';
  return {
    place,
    filter,
    years: yearsUpTo(year),
    municipality: { id: municipality.id, name },
    history: municipality.levelHistory,
    mayWrite: place.kind === 'municipality' && place.roles.some(({ role }) => keepers.includes(role)),
    done: searchParams.get('gjort'),
    formKey: randomUUID(),
  };
}

/** The areas that the address asks for. */
export function areasShown(history: LevelHistory, area: string | null): LevelHistory['areas'] {
  return area ? history.areas.filter(({ code }) => code === area) : history.areas;
}

/** Does what a form of the context notes asks for. */
export async function writeNote(ask: Ask, values: Values): Promise<{ userErrors: UserError[] }> {
  const [act, noteId = ''] = (values['intent'] ?? '').split(' ');
  const written = {
    periodStart: values['periodStart'] ?? '',
    periodEnd: values['periodEnd'] || null,
    text: values['text'] ?? '',
    ...confirmed(values),
  };
  const seen = { noteId, expectedVersion: Number(values['version']) };
  if (act === 'change')
    return (await ask(changeContextNote, { input: { ...seen, ...written } })).changeContextNote;
  if (act === 'remove') return (await ask(removeContextNote, { input: seen })).removeContextNote;
  const input = {
    municipalityId: values['municipality'] ?? '',
    ...written,
    idempotencyKey: values['key'] ?? '',
  };
  return (await ask(addContextNote, { input })).addContextNote;
}
