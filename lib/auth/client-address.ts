/**
 * The address that a request came from. Next puts the socket's address into `X-Forwarded-For` where it is absent; a
 * proxy appends the one it saw, so the last entry is the one that the sender cannot choose behind a proxy.
 */
export function clientAddress(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
