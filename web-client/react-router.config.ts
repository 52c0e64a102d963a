import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  serverBuildFile: '[name].js',
  // The whole map of rooms is small; fetching it piecemeal would add a request to every first visit.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
