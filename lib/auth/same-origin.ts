const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that carries the session cookie was made by our own pages. Browsers send `Origin` with every
 * unsafe request; `Sec-Fetch-Site` only over https and on localhost, so it may be absent. `Origin: null` is refused.
 *
 * @param ownOrigin `HEADROOM_URL`'s origin; the host that the request itself names is accepted too.
 */
export function isSameOrigin(method: string, headers: Headers, ownOrigin: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return safeMethods.has(method);
  return origin === ownOrigin || (URL.canParse(origin) && new URL(origin).host === headers.get("host"));
}
