import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const services = ['tenants', 'promises', 'situation', 'evaluations'];

/** What only one place may know; everybody else asks that place. */
const known = {
  bullmq: { name: 'bullmq', message: 'services/platform/src/jobs.ts is the one place that knows the queue' },
  keycloak: {
    regex: '^keycloak-connect',
    message: 'services/platform/src/keycloak.ts is the one place that knows the adapter',
  },
  router: {
    regex: '^@graphql-hive/',
    message: 'gateway/src/federation.ts is the one place that knows the federation engine',
  },
};
const dataSource = {
  name: 'typeorm',
  importNames: ['DataSource', 'getConnection', 'createConnection'],
  message: 'A use case gets its database handle from inScope',
  allowTypeImports: true,
};
const otherServices = (own) => ({
  regex: `^@medborgarlofte/(${services.filter((name) => name !== own).join('|')}|gateway|infra|web-client|tests)(/|$)`,
  message: 'A service imports platform and libraries, never another service',
});

const boundaries = (files, { except = [], paths = [], patterns = [] } = {}) => ({
  files,
  rules: {
    'no-restricted-imports': 'off',
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        paths: [...(except.includes('bullmq') ? [] : [known.bullmq]), ...paths],
        patterns: [
          ...['keycloak', 'router'].filter((name) => !except.includes(name)).map((name) => known[name]),
          ...patterns,
        ],
      },
    ],
  },
});

const processEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Configuration is read in one place: config.ts',
};
const rawSql = {
  selector:
    "CallExpression[callee.property.name='query']:matches([callee.object.property.name=/^(source|dataSource)$/], [callee.object.name=/^(source|dataSource)$/])",
  message: 'Rows are reached through inScope, where the scope is set',
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/build/**',
      '**/.react-router/**',
      'infra/stubs/**',
      '.data/**',
      'screenshots/**',
      '**/*.config.*',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', processEnv, rawSql],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/no-unnecessary-type-constraint': 'error',
    },
  },
  boundaries(['**/*.ts', '**/*.tsx']),
  boundaries(['services/platform/src/**/*.ts'], { patterns: [otherServices('')] }),
  boundaries(['services/platform/src/jobs.ts'], { except: ['bullmq'], patterns: [otherServices('')] }),
  boundaries(['services/platform/src/keycloak.ts'], { except: ['keycloak'], patterns: [otherServices('')] }),
  ...services.map((name) =>
    boundaries([`services/${name}/src/**/*.ts`], { paths: [dataSource], patterns: [otherServices(name)] }),
  ),
  boundaries(['gateway/src/federation*.ts'], { except: ['router'] }),
  {
    // Where configuration is read, and where the whole is put together: command-line programs and tests.
    files: [
      'services/platform/src/{config,test-kit}.ts',
      'infra/**/*.ts',
      'tests/**/*.ts',
      '**/*.test.ts',
      'gateway/*.ts',
      'web-client/**/config.ts',
      'web-client/*.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['services/platform/src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', processEnv] } },
  { files: ['services/platform/src/{config,test-kit}.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**/*.ts', 'services/platform/src/house-rules.ts'],
    rules: {
      'max-lines': ['error', { max: 600 }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  { files: ['services/platform/src/test-kit.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  {
    files: ['infra/**/*.ts', 'gateway/*.ts', 'web-client/*.ts', 'tests/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: { process: 'readonly', module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
);
