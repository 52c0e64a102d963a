import {
  workTemplate,
  type AreaInput,
  type TemplateLevel,
  type WorkTemplate,
} from '../../documents/template';
import { fail } from '../../request-context';
import { rowsOf, type Values } from '../form-rows';
import { ownMunicipality } from '../own-municipality.server';
import type { Place } from '../places';

/** The version that the address names, as its own people see it. */
export async function loadTemplate(
  args: Parameters<typeof ownMunicipality>[0] & { params: { id: string } },
  roles?: readonly string[],
): Promise<{ place: Place; template: WorkTemplate }> {
  const { ask, place, web } = await ownMunicipality(args, roles);
  const { node } = await ask(workTemplate, { id: args.params.id });
  if (!node || !('areas' in node)) fail('notFound', web.requestId);
  return { place, template: node as WorkTemplate };
}

/** What the form holds as a version's content: areas by their order, without those taken out or left empty. */
export function contentOf(values: Values): { areas: AreaInput[]; levels: TemplateLevel[] } {
  const areas = rowsOf(values, 'areas')
    .filter(({ name, remove }) => name?.trim() && remove !== 'on')
    .sort((a, b) => Number(a['order']) - Number(b['order']))
    .map(areaOf);
  const levels = rowsOf(values, 'levels').map((level) => ({
    code: level['code'] as TemplateLevel['code'],
    ...{ letter: level['letter'] ?? '', shape: level['shape'] ?? '', text: level['text'] ?? '' },
    ...{ definition: level['definition'] ?? '', proposed: level['proposed'] === 'true' },
  }));
  return { areas, levels };
}

function areaOf(area: Values): AreaInput {
  return {
    code: area['code'] || null,
    name: area['name'] ?? '',
    helpText: area['helpText'] || null,
    mode: area['mode'] === 'COLLECT_AND_FORWARD' ? 'COLLECT_AND_FORWARD' : 'REPORT',
    sharedArea: area['sharedArea'] || null,
    reportSection: area['reportSection'] || null,
    counts: rowsOf(area, 'counts')
      .filter(({ label }) => label?.trim())
      .map((count) => ({
        code: count['code'] || null,
        ...{ label: count['label'] ?? '', unit: count['unit'] ?? '' },
        ...{ minimum: Number(count['minimum']) || 0, maximum: Number(count['maximum']) || 0 },
      })),
  };
}
