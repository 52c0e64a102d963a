/** Where the running platform is that the journeys walk through; the global set-up, or whoever starts them, says it. */
export const stack = {
  webUrl: given('WEB_URL'),
  keycloakUrl: given('KEYCLOAK_URL'),
  gatewayUrl: given('GATEWAY_URL'),
  keycloakAdminPassword: given('KEYCLOAK_ADMIN_PASSWORD'),
};

/** Everybody in the demo realm. */
export const demoPassword = 'demo';

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the journeys need a running platform`);
  return value.replace(/\/+$/, '');
}
