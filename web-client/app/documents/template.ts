import { document } from './document';
import type { Connection, LevelCode, UserError } from './types';

export type TemplateState = 'DRAFT' | 'IN_USE' | 'EARLIER';
export type AreaMode = 'REPORT' | 'COLLECT_AND_FORWARD';

export interface TemplateCount {
  code: string;
  label: string;
  unit: string;
  minimum: number;
  maximum: number;
}

export interface TemplateArea {
  code: string;
  name: string;
  helpText: string | null;
  mode: AreaMode;
  sharedArea: string | null;
  reportSection: string | null;
  counts: TemplateCount[];
}

export interface TemplateLevel {
  code: LevelCode;
  letter: string;
  shape: string;
  text: string;
  definition: string;
  proposed: boolean;
}

export interface TemplateHead {
  id: string;
  name: string;
  versionNumber: number;
  version: number;
  state: TemplateState;
  changeNote: string | null;
  createdAt: string;
  meetingCount: number;
  viewerCan: { edit: boolean; adopt: boolean };
}

export interface WorkTemplate extends TemplateHead {
  source: string | null;
  areas: TemplateArea[];
  levels: TemplateLevel[];
}

const head = 'id name versionNumber version state changeNote createdAt meetingCount viewerCan { edit adopt }';

export const workTemplates = document<
  {
    municipality: {
      id: string;
      templates: Connection<TemplateHead> | null;
      situationGroup: { viewerCan: { edit: boolean } } | null;
    } | null;
  },
  { slug: string }
>(`
  query WorkTemplates($slug: String!) {
    municipality(by: { slug: $slug }) {
      id templates(last: 100) { nodes { ${head} } } situationGroup { viewerCan { edit } }
    }
  }
`);

export const workTemplate = document<{ node: WorkTemplate | Record<string, never> | null }, { id: string }>(`
  query WorkTemplate($id: ID!) {
    node(id: $id) {
      ... on Template {
        ${head} source
        areas { code name helpText mode sharedArea reportSection counts { code label unit minimum maximum } }
        levels { code letter shape text definition proposed }
      }
    }
  }
`);

interface TemplatePayload {
  template: { id: string } | null;
  userErrors: UserError[];
}
const payload = '{ template { id } userErrors { code message path } }';

export const createStarterTemplate = document<
  { createStarterTemplate: TemplatePayload },
  { input: { municipalityId: string } }
>(
  `mutation CreateStarterTemplate($input: CreateStarterTemplateInput!) { createStarterTemplate(input: $input) ${payload} }`,
);

export const createTemplateVersion = document<
  { createTemplateVersion: TemplatePayload },
  { input: { basedOnId: string; expectedVersion: number } }
>(
  `mutation CreateTemplateVersion($input: CreateTemplateVersionInput!) { createTemplateVersion(input: $input) ${payload} }`,
);

export interface AreaInput extends Omit<TemplateArea, 'code' | 'counts'> {
  code: string | null;
  counts: (Omit<TemplateCount, 'code'> & { code: string | null })[];
}

export const saveTemplateVersion = document<
  { saveTemplateVersion: TemplatePayload },
  {
    input: {
      templateId: string;
      expectedVersion: number;
      changeNote: string | null;
      areas: AreaInput[];
      levels: TemplateLevel[];
    };
  }
>(
  `mutation SaveTemplateVersion($input: SaveTemplateVersionInput!) { saveTemplateVersion(input: $input) ${payload} }`,
);

export const adoptTemplateVersion = document<
  {
    adoptTemplateVersion: TemplatePayload & { movedMeetings: number | null; keptMeetings: number | null };
  },
  { input: { templateId: string; expectedVersion: number } }
>(
  `mutation AdoptTemplateVersion($input: AdoptTemplateVersionInput!) { adoptTemplateVersion(input: $input) { movedMeetings keptMeetings template { id } userErrors { code message path } } }`,
);
