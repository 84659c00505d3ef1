/** Why a request came to nothing. `isPassing`: it may well work a moment later. */
export type Fault = { sentence: string; isPassing: boolean; retryAfterMs?: number };

const certificate = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ALTNAME/;

/** What an error of the network means, in a sentence for the person who set HEADROOM_URL. */
export function faultOfError(error: unknown, url: URL): Fault {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const never = (sentence: string): Fault => ({ sentence, isPassing: false });
  if (code === "ENOTFOUND") return never(`There is no host ${url.hostname}: check HEADROOM_URL.`);
  if (certificate.test(code))
    return never(
      `The certificate of ${url.host} is not trusted (${message}). If a company's own authority signed it, name that ` +
        "authority's file: NODE_EXTRA_CA_CERTS=/path/to/ca.pem.",
    );
  if (code === "EPROTO" || code.startsWith("ERR_SSL"))
    return never(`${url.host} does not speak https: check whether HEADROOM_URL begins with http://.`);
  if (code.startsWith("HPE_"))
    return never(`What answers at ${url.host} does not speak HTTP: check HEADROOM_URL, its port and its https.`);
  if (code === "ECONNREFUSED") return { sentence: `Nothing answers at ${url.host}`, isPassing: true };
  if (code === "EAI_AGAIN") return { sentence: `The name ${url.hostname} cannot be looked up`, isPassing: true };
  if (code === "ETIMEDOUT") return { sentence: `${url.host} does not answer`, isPassing: true };
  if (code === "ENETUNREACH" || code === "EHOSTUNREACH")
    return { sentence: `${url.host} cannot be reached`, isPassing: true };
  return { sentence: "Connection lost", isPassing: true };
}

const passingStatuses = new Set([429, 502, 503, 504]);

/** What an answer means that says to come again: too many requests, a proxy without its server. Null for any other. */
export function faultOfAnswer(status: number, retryAfter: string | undefined, now: number): Fault | null {
  if (!passingStatuses.has(status)) return null;
  const sentence = status === 429 ? "Headroom asks for a pause (429)" : `Headroom is not available (${status})`;
  const retryAfterMs = waitOf(retryAfter, now);
  return { sentence, isPassing: true, ...(retryAfterMs !== null && { retryAfterMs }) };
}

/** `Retry-After` is seconds or a date (RFC 9110, 10.2.3). */
function waitOf(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(at - now, 0);
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
