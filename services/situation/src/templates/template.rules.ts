import { AppError } from '@medborgarlofte/platform/errors';
import type { Template } from './template';
import type { TemplateContent } from './template-content';
import type { AreaContentInput, SaveTemplateVersionInput } from './template.inputs';

/** What was entered as a version's content; areas and numbers without a code get one from their name. */
export function contentOf({
  areas,
  levels,
}: SaveTemplateVersionInput): Pick<TemplateContent, 'areas' | 'levels'> {
  const areaCodes = codesFor(areas.map(({ code, name }) => ({ code, name })));
  return { areas: areas.map((area, index) => areaOf(area, areaCodes[index]!)), levels };
}

function areaOf(area: AreaContentInput, code: string): TemplateContent['areas'][number] {
  const { name, helpText = null, mode, sharedArea = null, reportSection = null, counts } = area;
  const countCodes = codesFor(counts.map((count) => ({ code: count.code, name: count.label })));
  return {
    ...{ code, name, helpText, mode, sharedArea, reportSection },
    counts: counts.map(({ label, unit, minimum, maximum }, at) => ({
      ...{ code: countCodes[at]!, label, unit, minimum, maximum },
    })),
  };
}

/** Codes in the order of the names: the given ones, and for the rest one made of the name that no other has. */
export function codesFor(things: { code?: string | null; name: string }[]): string[] {
  const taken = new Set(things.map(({ code }) => code).filter(Boolean));
  return things.map(({ code, name }) => {
    if (code) return code;
    const stem = codeOf(name);
    let free = stem;
    for (let at = 2; taken.has(free); at += 1) free = `${stem.slice(0, 56)}-${at}`;
    taken.add(free);
    return free;
  });
}

function codeOf(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    letters
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'x'
  );
}

/**
 * Refuses a content that could not be told apart or filled in: codes and names that stand twice, a range without
 * room, levels that look alike when colour is taken away.
 */
export function verifyContent(
  { areas, levels }: Pick<TemplateContent, 'areas' | 'levels'>,
  template: Template,
): void {
  const refuse = (reason: string, path: (string | number)[], values?: Record<string, string | number>) =>
    new AppError('INVALID_INPUT', {
      ...{ reason, values, path: ['input', ...path.map(String)], current: { template } },
    });
  if (areas.length === 0) throw refuse('template.no-areas', ['areas']);
  const again = (values: string[]) => values.findIndex((value, index) => values.indexOf(value) !== index);
  const twice = Math.max(again(areas.map(({ code }) => code)), again(areas.map(({ name }) => name)));
  if (twice >= 0) throw refuse('template.area-twice', ['areas', twice, 'name'], { area: areas[twice]!.name });
  for (const [index, { counts }] of areas.entries()) {
    const countTwice = again(counts.map(({ code }) => code));
    if (countTwice >= 0)
      throw refuse('template.count-twice', ['areas', index, 'counts', countTwice, 'label']);
    const narrow = counts.findIndex(({ minimum = 0, maximum }) => minimum >= maximum);
    if (narrow >= 0) throw refuse('template.count-range', ['areas', index, 'counts', narrow, 'maximum']);
  }
  if (levels.length < 2) throw refuse('template.few-levels', ['levels']);
  for (const mark of ['code', 'letter', 'shape', 'text'] as const) {
    const alike = again(levels.map((level) => level[mark].toLowerCase()));
    if (alike >= 0) throw refuse('template.levels-alike', ['levels', alike, mark]);
  }
}
