import { revealOverdue } from "#lib/compose/evidence/reveal-overdue.ts";

export async function reveal(): Promise<void> {
  await revealOverdue(new Date());
}
