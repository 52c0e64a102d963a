import { AppError } from '@medborgarlofte/platform/errors';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import type { Area } from '../areas/area';
import type { NamedPlace } from '../places/named-place';
import type { TemplateFrame } from '../templates/template-frame';
import type { CountValue } from './report-area';
import type { ReportAreaInput } from './report.inputs';

/** One area of a report as somebody entered it, checked against the template. */
export interface Entry {
  area: Area;
  level: ReportAreaInput['level'];
  text: string | null;
  levelChangeReason: string | null;
  placeId: string | null;
  countValues: CountValue[];
}

const wrong = (reason: string, path: (string | number)[], values?: Record<string, string | number>) =>
  new AppError('INVALID_INPUT', { reason, path: ['input', ...path.map(String)], values });

/** Checks what was entered against the meeting's template and the municipality's places: what they know, each once. */
export function checkEntries(
  tenantId: string,
  frame: TemplateFrame,
  inputs: ReportAreaInput[],
  places: ReadonlyMap<string, NamedPlace> = new Map(),
): Entry[] {
  const seen = new Set<string>();
  return inputs.map((input, index) => {
    const area = findArea(tenantId, frame, input.areaId);
    if (!area) throw wrong('area.unknown', ['areas', index, 'areaId']);
    if (seen.has(area.id)) throw wrong('area.twice', ['areas', index, 'areaId'], { area: area.name });
    seen.add(area.id);
    if (!frame.levels.some(({ code }) => code === input.level))
      throw wrong('level.unknown', ['areas', index, 'level']);
    const place = input.placeId ? places.get(input.placeId) : null;
    if (place === undefined) throw wrong('place.unknown', ['areas', index, 'placeId']);
    return {
      area,
      level: input.level,
      text: input.text?.trim() || null,
      levelChangeReason: input.levelChangeReason?.trim() || null,
      placeId: place?.id ?? null,
      countValues: checkCounts(frame, area, input, index),
    };
  });
}

/** The area of a template by its global id; undefined for one of another template, tenant or kind. */
export function findArea(tenantId: string, frame: TemplateFrame, globalId: string): Area | undefined {
  const key = tryDecodeId(globalId);
  return key?.type === 'Area' && key.tenantId === tenantId
    ? frame.areas.find(({ id }) => id === key.id)
    : undefined;
}

function checkCounts(
  frame: TemplateFrame,
  area: Area,
  { counts }: ReportAreaInput,
  index: number,
): CountValue[] {
  const seen = new Set<string>();
  return (counts ?? []).map(({ code, value }, at) => {
    const definition = frame.counts.find((one) => one.areaId === area.id && one.code === code);
    const path = ['areas', index, 'counts', at];
    if (!definition || seen.has(code)) throw wrong('count.unknown', [...path, 'code'], { area: area.name });
    seen.add(code);
    if (value > definition.maximum)
      throw wrong('count.too-large', [...path, 'value'], {
        label: definition.label,
        maximum: definition.maximum,
      });
    if (value < definition.minimum)
      throw wrong('count.too-small', [...path, 'value'], {
        label: definition.label,
        minimum: definition.minimum,
      });
    return { code, value };
  });
}
