import type { Refusal, Result } from "#lib/shared/result.ts";
import { db, type Tx } from "./client.ts";

/** Does `save` in one transaction. When it refuses, all that it did before is taken back. */
export async function allOrNothing<Value>(save: (tx: Tx) => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await db.$transaction(async (tx) => {
      const saved = await save(tx);
      if (!saved.ok) throw new TakenBack(saved);
      return saved;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.refusal;
    throw error;
  }
}

/** Ends a transaction; nobody else sees it. */
class TakenBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super("Refused.");
    this.refusal = refusal;
  }
}
