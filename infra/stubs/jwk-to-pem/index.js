// Replaces the package of the same name, which pulls in elliptic: Node's own crypto reads a JWK since 16.
const { createPublicKey } = require('node:crypto');

module.exports = function jwkToPem(jwk) {
  return createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
};
