/** An IPv6 address with a zone is shorter; what is longer is no address. */
const longest = 60;

/**
 * The address that a request came from. The server has made `X-Forwarded-For` hold that one alone before anything is asked
 * (`directAddress`); where more stand in it, the last one is what the sender can choose the least.
 */
export function clientAddress(headers: Headers): string {
  const seen = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
  return seen.slice(0, longest);
}
