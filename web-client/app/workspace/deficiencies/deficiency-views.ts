import type { DeficiencyFilter, DeficiencyState } from '../../documents/deficiencies';

export const deficiencyStates: DeficiencyState[] = [
  'NOTED',
  'ASSESSED',
  'WATCHED',
  'MAPPING',
  'ANALYSIS',
  'HANDLED',
  'REPORTED_BACK',
  'CLOSED',
];

/** What the board can show, by its name in the address. */
export const views = ['oppna', 'utan-beslut', 'forsenade', 'avslutade'] as const;
export type View = (typeof views)[number] | DeficiencyState;

const filters: Record<(typeof views)[number], DeficiencyFilter> = {
  oppna: { open: true },
  'utan-beslut': { state: { in: ['NOTED'] } },
  forsenade: { open: true, overdue: true },
  avslutade: { open: false },
};

/** The view that the address asks for; of one that is none, all open ones. */
export function viewOf(parameter: string | null): View {
  const named = [...views, ...deficiencyStates].find((view) => view === parameter);
  return named ?? 'oppna';
}

/** The filter of a view. */
export function filterOf(view: View): DeficiencyFilter {
  const named = views.find((one) => one === view);
  return named ? filters[named] : { state: { in: [view as DeficiencyState] } };
}
