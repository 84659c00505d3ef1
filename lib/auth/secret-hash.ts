import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";

/** SHA-256 in hex, as tokens are stored. Enough for secrets of 128 random bits or more; passwords need argon2. */
export function secretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Compares in constant time. */
export function isSecret(secret: string, hash: string): boolean {
  const given = Buffer.from(secretHash(secret));
  const expected = Buffer.from(hash);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
