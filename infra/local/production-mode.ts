// Imported before everything else: graphql-js and React choose their quick ways when they are loaded.
process.env['NODE_ENV'] ??= 'production';
