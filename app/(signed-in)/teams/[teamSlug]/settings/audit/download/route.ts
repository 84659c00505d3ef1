import { teamRoute } from "#lib/auth/team-route.ts";
import { auditDownload } from "../../../../../audit-download.ts";

/** The team's audit log as a file. */
export const GET = teamRoute({ permission: "audit:read" }, async ({ member, request }) =>
  auditDownload(member, request),
);
