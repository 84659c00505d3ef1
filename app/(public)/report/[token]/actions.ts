"use server";

import { notFound } from "next/navigation";
import { findFormVisitor } from "#lib/auth/form-visitor.ts";
import { publicAction } from "#lib/auth/public-action.ts";
import { browserHere } from "#lib/auth/session-here.ts";
import { tooManyAttempts } from "#lib/auth/too-many-attempts.ts";
import { ok } from "#lib/shared/result.ts";
import { fileReport } from "#lib/stories/filing/file-story-store.ts";
import { reportSchema } from "#lib/stories/filing/filed-schema.ts";

/** Tells a team what is slow. Answers the same whether a story was made of it or a machine filled in what people do not see. */
export const reportAction = publicAction({ schema: reportSchema }, async (report) => {
  const now = new Date();
  const { address } = await browserHere();
  const found = await findFormVisitor(report.token, address, now);
  if (found.kind === "wait") return tooManyAttempts(found.waitMs);
  if (found.kind === "unknown") return notFound();
  return report.website === "" ? fileReport(found.visitor, report, now) : ok();
});
