import { adminRoute } from "#lib/auth/admin-route.ts";
import { auditDownload } from "../../../audit-download.ts";

/** The audit log of all as a file. */
export const GET = adminRoute(async ({ admin, request }) => auditDownload(admin, request));
