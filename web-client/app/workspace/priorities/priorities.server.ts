import { data } from 'react-router';

import {
  addPriority,
  changePriority,
  createPriorityLink,
  endPriority,
  priorityLinks,
  revokePriorityLink,
  type PriorityLink,
} from '../../documents/priorities';
import { paths } from '../../paths';
import type { Ask } from '../../request-context';
import { languageOf } from '../../texts/language';
import { answer, confirmed, valuesOf, type Values } from '../form-act.server';
import { ownMunicipality } from '../own-municipality.server';
import type { Place } from '../places';
import { keepers } from '../roles';

const linkMakers = [...keepers, 'kommunpolis', 'reporter'];

/** What somebody can do here: make and revoke secret addresses, and, keeping the page, say what comes first. */
export interface PriorityTools {
  links: PriorityLink[];
  organisations: { slug: string; name: string }[];
  areas: { id: string; name: string }[] | null;
}

/** Null for those who read and do nothing else. */
export async function priorityTools(ask: Ask, place: Place, slug: string): Promise<PriorityTools | null> {
  const holdsOneOf = (roles: readonly string[]) => place.roles.some(({ role }) => roles.includes(role));
  if (!holdsOneOf(linkMakers)) return null;
  const { municipality, viewer } = await ask(priorityLinks, { slug });
  const keeps = holdsOneOf(keepers);
  const own = ownSlugs(place, viewer?.memberships ?? []);
  const areas = municipality?.templates?.nodes[0]?.areas ?? [];
  return {
    links: municipality?.priorityLinks?.nodes ?? [],
    organisations: (municipality?.organisations.nodes ?? []).filter(
      ({ slug: one }) => keeps || own.includes(one),
    ),
    areas: keeps ? areas.filter(({ mode }) => mode === 'REPORT') : null,
  };
}

/** The organisations that somebody reports for; a kommunpolis, whose role is held in none, for the police. */
function ownSlugs(
  { roles }: Pick<Place, 'roles'>,
  memberships: { role: string; organisation: { slug: string } | null }[],
): string[] {
  const reported = memberships.flatMap(({ role, organisation }) =>
    role === 'reporter' && organisation ? [organisation.slug] : [],
  );
  return roles.some(({ role }) => role === 'kommunpolis') ? [...reported, 'polisen'] : reported;
}

/** Does what one of the room's forms asks. */
export async function actOnPriorities(args: Parameters<typeof ownMunicipality>[0]) {
  const { ask, place, web } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const here = paths(languageOf(new URL(args.request.url).pathname)).priorities(place.path);
  const [intent] = (values['intent'] ?? '').split(':');
  if (intent === 'lank') {
    const { secret, userErrors } = await makeLink(ask, values);
    // Shown on this answer alone: it is kept nowhere, so no address leads to it again.
    if (secret) return data({ address: `${web.origin}/prioriteringar/${secret}` });
    return answer(values, { userErrors }, here);
  }
  if (intent === 'aterkalla') {
    const input = { priorityLinkId: values['id'] ?? '' };
    return answer(
      values,
      (await ask(revokePriorityLink, { input })).revokePriorityLink,
      `${here}?gjort=dragen`,
    );
  }
  if (intent === 'ny') return answer(values, await add(ask, values), `${here}?gjort=tillagd`);
  if (intent === 'avsluta') return answer(values, await end(ask, values), `${here}?gjort=avslutad`);
  return answer(values, await change(ask, values), `${here}?gjort=andrad`);
}

const said = (values: Values, name: string) => values[name]?.trim() || null;
const seen = (values: Values) => ({
  priorityId: values['id'] ?? '',
  expectedVersion: Number(values['version']),
});

async function makeLink(ask: Ask, values: Values) {
  const input = {
    municipalityId: values['municipalityId'] ?? '',
    organisationSlug: values['organisationSlug'] ?? '',
    expiresOn: said(values, 'expiresOn'),
  };
  return (await ask(createPriorityLink, { input })).createPriorityLink;
}

async function add(ask: Ask, values: Values) {
  const { areaId = '', text = '', key: idempotencyKey = '' } = values;
  const input = { areaId, text, reason: said(values, 'reason'), idempotencyKey, ...confirmed(values) };
  return (await ask(addPriority, { input })).addPriority;
}

async function change(ask: Ask, values: Values) {
  const written = { text: values['text'] ?? '', reason: said(values, 'reason') };
  const input = { ...seen(values), ...written, ...confirmed(values) };
  return (await ask(changePriority, { input })).changePriority;
}

async function end(ask: Ask, values: Values) {
  return (await ask(endPriority, { input: seen(values) })).endPriority;
}
