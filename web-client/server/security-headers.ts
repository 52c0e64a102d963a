import type { RequestHandler } from 'express';

const permissions = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'payment',
  'usb',
];

/** The rules for what a page may load and run. Public pages run nothing; rooms run only what carries this answer's nonce. */
export function contentSecurityPolicy({ nonce, https }: { nonce?: string; https: boolean }): string {
  const rules = [
    "default-src 'none'",
    nonce ? `script-src 'self' 'nonce-${nonce}'` : "script-src 'none'",
    nonce ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return [...rules, ...(https ? ['upgrade-insecure-requests'] : [])].join('; ');
}

/** Headers that every answer carries, assets and errors too. */
export function securityHeaders({ https }: { https: boolean }): RequestHandler {
  return (_request, response, next) => {
    response.set({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': permissions.map((name) => `${name}=()`).join(', '),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'content-security-policy': contentSecurityPolicy({ https }),
    });
    if (https) response.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
    next();
  };
}
