import { ok, type Refusal, type Result } from "#lib/shared/result.ts";
import { Prisma } from "./generated/client.ts";

/** What `save` returns, or `refusal` when a row with the same unique value is there already. */
export async function unlessTaken<Value>(refusal: Refusal, save: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return ok(await save());
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return refusal;
    throw error;
  }
}

/** The same where `save` may refuse for other reasons too. */
export async function refusedIfTaken<Value>(
  refusal: Refusal,
  save: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const saved = await unlessTaken(refusal, save);
  return saved.ok ? saved.value : saved;
}
