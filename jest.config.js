/** One run, one database server; every test makes its own tenants, so files run beside each other. */
const base = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons', 'require', 'default'] },
  transform: {
    '^.+\\.ts$': ['@swc/jest'],
    '^.+\\.tsx$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2023',
        },
      },
    ],
  },
  setupFiles: ['reflect-metadata', '<rootDir>/tests/setup/graphql-in-use.ts'],
  modulePathIgnorePatterns: ['/dist/', '/build/'],
};

module.exports = {
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{services,gateway,infra,web-client}/**/*.test.{ts,tsx}'],
      globalSetup: '<rootDir>/tests/setup/databases.ts',
      globalTeardown: '<rootDir>/tests/setup/stop.ts',
    },
    {
      ...base,
      displayName: 'isolation',
      testMatch: ['<rootDir>/tests/isolation/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/setup/databases.ts',
      globalTeardown: '<rootDir>/tests/setup/stop.ts',
    },
    {
      ...base,
      displayName: 'system',
      testMatch: ['<rootDir>/tests/{journeys,sign-in}/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/setup/system.ts',
      globalTeardown: '<rootDir>/tests/setup/stop.ts',
    },
  ],
};
