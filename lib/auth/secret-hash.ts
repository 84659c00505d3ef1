import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A new secret for a token or a link: 160 random bits, in 40 hex digits. Only its hash is stored. */
export function newSecret(): string {
  return randomBytes(20).toString("hex");
}

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
