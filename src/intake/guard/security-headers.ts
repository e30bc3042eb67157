/** Each page carries its own Content-Security-Policy; these are what only a header can say. */
export const siteHeaders = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** For every answer of the intake: nothing is kept on the way, found by searching, or passed on. */
export const intakeHeaders = {
  ...siteHeaders,
  'Cache-Control': 'no-store',
  // Addresses hold keys. A page of this site is still named to this site, so that a form says where
  // it came from.
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
};
