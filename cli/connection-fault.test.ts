import { expect, test } from "vitest";
import { faultOfAnswer, faultOfError } from "./connection-fault.ts";

const url = new URL("https://headroom.example.org:8443/api/v1/runs");
const fault = (code: string) => faultOfError(Object.assign(new Error(`because of ${code}`), { code }), url);

test.each([
  ["ECONNRESET", "Connection lost"],
  ["EPIPE", "Connection lost"],
  ["ECONNREFUSED", "Nothing answers at headroom.example.org:8443"],
  ["EAI_AGAIN", "The name headroom.example.org cannot be looked up"],
  ["ETIMEDOUT", "headroom.example.org:8443 does not answer"],
])("%s may pass: %s", (code, sentence) => {
  expect(fault(code)).toEqual({ sentence, isPassing: true });
});

test.each([
  ["ENOTFOUND", "There is no host headroom.example.org"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "NODE_EXTRA_CA_CERTS"],
  ["CERT_HAS_EXPIRED", "is not trusted (because of CERT_HAS_EXPIRED)"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "is not trusted"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "is not trusted"],
  ["EPROTO", "does not speak https"],
  ["HPE_INVALID_CONSTANT", "does not speak HTTP"],
])("%s does not pass, and is said in a sentence", (code, sentence) => {
  const { isPassing, sentence: said } = fault(code);
  expect(isPassing).toBe(false);
  expect(said).toContain(sentence);
});

test("a busy server is asked again when it says", () => {
  const now = Date.UTC(2026, 10, 20);
  expect(faultOfAnswer(429, "7", now)).toMatchObject({ isPassing: true, retryAfterMs: 7000 });
  expect(faultOfAnswer(503, "Fri, 20 Nov 2026 00:00:05 GMT", now)).toMatchObject({ retryAfterMs: 5000 });
  expect(faultOfAnswer(502, undefined, now)).toEqual({ sentence: "Headroom is not available (502)", isPassing: true });
  expect(faultOfAnswer(503, "soon", now)).not.toHaveProperty("retryAfterMs");
});

test.each([200, 202, 400, 401, 403, 404, 413, 422, 500, 507])("%i is an answer", (status) => {
  expect(faultOfAnswer(status, undefined, 0)).toBeNull();
});
