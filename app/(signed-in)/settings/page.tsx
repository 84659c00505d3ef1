import { redirect } from "next/navigation";
import { requireAdmin } from "#lib/auth/require-admin.ts";

/** People come first. */
export default async function InstanceSettingsPage() {
  await requireAdmin();
  redirect("/settings/people");
}
