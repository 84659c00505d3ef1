/** Browsers accept a `__Host-` cookie only over https, from the host itself and for every path. */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? "__Host-headroom.session" : "headroom.session";
}
