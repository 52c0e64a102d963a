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
      route(at('_fel/:kind'), 'routes/failure.tsx', id('failure')),
      route(at('*'), 'routes/not-found.tsx', id('not-found')),
    ]),
  ];
}

export default [...rooms('sv'), ...rooms('en')] satisfies RouteConfig;
