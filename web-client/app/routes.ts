import { index, layout, route, type RouteConfig, type RouteConfigEntry } from '@react-router/dev/routes';

/** Every room once per language; the address tells which. */
function rooms(language: 'sv' | 'en'): RouteConfigEntry[] {
  const at = (path: string) => [language === 'en' ? 'en' : '', path].filter(Boolean).join('/');
  const id = (room: string) => ({ id: `${language}-${room}` });
  const start = at('');
  return [
    layout('routes/public.tsx', id('public'), [
      start ? route(start, 'routes/start.tsx', id('start')) : index('routes/start.tsx', id('start')),
      route(at('kommun/:slug'), 'routes/municipality.tsx', id('municipality')),
      route(at('kommun/:slug/lofte/:number'), 'routes/promise.tsx', id('promise')),
      route(at('om'), 'routes/about.tsx', id('about')),
      route(at('tillganglighet'), 'routes/accessibility.tsx', id('accessibility')),
      route(at('prioriteringar/:secret'), 'routes/priorities-link.tsx', id('priorities-link')),
      route(at('_fel/:kind'), 'routes/failure.tsx', id('failure')),
      route(at('*'), 'routes/not-found.tsx', id('not-found')),
    ]),
    route(at('mitt'), 'routes/work/frame.tsx', id('frame'), [
      index('routes/work/choose.tsx', id('choose')),
      route(':kind/:key', 'routes/work/desk.tsx', id('desk')),
      ...promiseRooms(id),
      route(':kind/:key/rapport', 'routes/work/reports.tsx', id('reports')),
      route(':kind/:key/rapport/:meetingId', 'routes/work/report.tsx', id('report')),
      route(':kind/:key/rapport/:meetingId/spara', 'routes/work/report-save.ts', id('report-save')),
      route(':kind/:key/installningar/rapport', 'routes/work/report-settings.tsx', id('report-settings')),
      route(':kind/:key/moten', 'routes/work/meetings.tsx', id('meetings')),
      route(':kind/:key/moten/planera', 'routes/work/plan-meetings.tsx', id('plan-meetings')),
      route(':kind/:key/moten/:id/andra', 'routes/work/change-meeting.tsx', id('change-meeting')),
      route(':kind/:key/riktlinje', 'routes/work/group-texts.tsx', id('group-texts')),
      route(':kind/:key/installningar/grupp', 'routes/work/group.tsx', id('group')),
      route(':kind/:key/installningar/grupp/plats/:id', 'routes/work/seat.tsx', id('seat')),
      route(':kind/:key/installningar/mall', 'routes/work/templates.tsx', id('templates')),
      route(':kind/:key/installningar/mall/:id', 'routes/work/template.tsx', id('template')),
      route(
        ':kind/:key/installningar/mall/:id/anvand',
        'routes/work/adopt-template.tsx',
        id('adopt-template'),
      ),
      route(':kind/:key/lagesbilder', 'routes/work/pictures.tsx', id('pictures')),
      route(':kind/:key/lagesbilder/:id', 'routes/work/picture.tsx', id('picture')),
      route(':kind/:key/utveckling', 'routes/work/trends.tsx', id('trends')),
      route(':kind/:key/utveckling/tabell.csv', 'routes/work/trends-table.ts', id('trends-table')),
      route(':kind/:key/manad', 'routes/work/months.tsx', id('months')),
      route(':kind/:key/manad/:id', 'routes/work/month.tsx', id('month')),
      route(':kind/:key/manad/:id/skicka', 'routes/work/month-send.tsx', id('month-send')),
      route(':kind/:key/manad/:id/ratta', 'routes/work/month-correct.tsx', id('month-correct')),
      route(':kind/:key/lan', 'routes/work/county-months.tsx', id('county-months')),
      route(':kind/:key/drift', 'routes/work/operations.tsx', id('operations')),
      ...councilRooms(id),
      ...knowledgeRooms(id),
      ...importRooms(id),
      route(':kind/:key/moten/:id', 'routes/work/meeting.tsx', id('meeting')),
      route(':kind/:key/moten/:id/las', 'routes/work/lock-picture.tsx', id('lock-picture')),
      route(':kind/:key/moten/:id/las-upp', 'routes/work/unlock-picture.tsx', id('unlock-picture')),
    ]),
    route(at('mitt/:kind/:key/manad/:id/fil/:format'), 'routes/work/month-file.ts', id('month-file')),
    route(at('mitt/:kind/:key/rad/:id/fil/:format'), 'routes/work/minutes-file.ts', id('minutes-file')),
    route(at('mitt/:kind/:key/moten/:id/visa'), 'routes/work/show-meeting.tsx', id('show-meeting')),
  ];
}

/** The promises of a place and what is done with one. */
function promiseRooms(id: (room: string) => { id: string }): RouteConfigEntry[] {
  return [
    route(':kind/:key/loften', 'routes/work/promises.tsx', id('work-promises')),
    route(':kind/:key/loften/:slug/:number', 'routes/work/promise.tsx', id('work-promise')),
    route(':kind/:key/loften/:slug/:number/publicera', 'routes/work/publish.tsx', id('publish')),
    route(':kind/:key/loften/:slug/:number/ta-bort', 'routes/work/withdraw.tsx', id('withdraw')),
    route(':kind/:key/loften/:slug/:number/underlag/:position', 'routes/work/evidence.tsx', id('evidence')),
  ];
}

/** Deficiencies, what was looked into because of them, what is told of it, what comes first, and the council. */
function councilRooms(id: (room: string) => { id: string }): RouteConfigEntry[] {
  return [
    route(':kind/:key/brister', 'routes/work/deficiencies.tsx', id('deficiencies')),
    route(':kind/:key/brister/:id', 'routes/work/deficiency.tsx', id('deficiency')),
    route(':kind/:key/utredningar/:id', 'routes/work/inquiry.tsx', id('inquiry')),
    route(':kind/:key/aterkoppling', 'routes/work/feedback.tsx', id('feedback')),
    route(':kind/:key/prioriteringar', 'routes/work/priorities.tsx', id('priorities')),
    route(':kind/:key/rad', 'routes/work/council.tsx', id('council')),
    route(':kind/:key/rad/:id', 'routes/work/council-meeting.tsx', id('council-meeting')),
  ];
}

/** Surveys, safety walks and measurements. */
function knowledgeRooms(id: (room: string) => { id: string }): RouteConfigEntry[] {
  const room = ':kind/:key/kunskap';
  return [
    route(room, 'routes/work/knowledge.tsx', id('knowledge')),
    route(`${room}/enkater/ny`, 'routes/work/new-survey.tsx', id('new-survey')),
    route(`${room}/enkater/:id`, 'routes/work/survey.tsx', id('survey')),
    route(`${room}/enkater/:id/siffror.csv`, 'routes/work/survey-numbers.ts', id('survey-numbers')),
    route(`${room}/vandringar/ny`, 'routes/work/new-walk.tsx', id('new-walk')),
    route(`${room}/vandringar/:id`, 'routes/work/safety-walk.tsx', id('safety-walk')),
    route(`${room}/matningar/ny`, 'routes/work/new-measurement.tsx', id('new-measurement')),
    route(`${room}/matningar/:id`, 'routes/work/measurement.tsx', id('measurement')),
    route(
      `${room}/matningar/:id/siffror.csv`,
      'routes/work/measurement-numbers.ts',
      id('measurement-numbers'),
    ),
  ];
}

/** Files of reports from other systems. */
function importRooms(id: (room: string) => { id: string }): RouteConfigEntry[] {
  const room = ':kind/:key/import';
  return [
    route(room, 'routes/work/imports.tsx', id('imports')),
    route(`${room}/mall/:format`, 'routes/work/import-template.ts', id('import-template')),
    route(`${room}/:id`, 'routes/work/import-run.tsx', id('import-run')),
    route(`${room}/:id/fel.csv`, 'routes/work/import-problems.ts', id('import-problems')),
  ];
}

export default [
  ...rooms('sv'),
  ...rooms('en'),
  route('kalender/:file', 'routes/calendar-file.ts'),
] satisfies RouteConfig;
