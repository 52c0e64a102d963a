// graphql-js compares constructors by name in every instanceOf unless it is loaded for use: a tenth of a test's time.
const environment = process.env['NODE_ENV'];
process.env['NODE_ENV'] = 'production';
jest.requireActual('graphql/jsutils/instanceOf');
process.env['NODE_ENV'] = environment;

export {};
