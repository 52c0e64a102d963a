import { saveFromScript } from '../../workspace/reports/report.server';
import type { Route } from './+types/report-save';

/** Where a report is saved to while somebody writes in it. */
export const action = (args: Route.ActionArgs) => saveFromScript(args);
