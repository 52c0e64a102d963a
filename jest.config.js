/** One run, one database server; every test makes its own tenants, so files run beside each other. */
const base = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons', 'require', 'default'] },
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  setupFiles: ['reflect-metadata'],
  modulePathIgnorePatterns: ['/dist/', '/build/'],
};

module.exports = {
  testTimeout: 20_000,
  maxWorkers: 2,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{services,gateway,infra}/**/*.test.ts'],
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
  ],
};
