/** An IPv6 address with a zone is shorter; what is longer is no address. */
const longest = 60;

/**
 * The address that a request came from. Next puts the socket's address into `X-Forwarded-For` where it is absent; a
 * proxy appends the one it saw, so the last entry is the one that the sender cannot choose behind a proxy.
 */
export function clientAddress(headers: Headers): string {
  const seen = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
  return seen.slice(0, longest);
}
