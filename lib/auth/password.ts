import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** An argon2id hash as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** Whether the password is the one that was hashed. A null hash (nobody has that name) takes as long and is false. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password.normalize("NFKC"));
  return matches && passwordHash !== null;
}

/** Of random characters that were thrown away. */
const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$tdWhPGy+t4TFpVz+483FGA$eQ1TTs4cnfTi7Vcd8IYHXXo/bVwntIv/j7rYVN2BVOw";
