import { requireAdmin } from "#lib/auth/require-admin.ts";
import { InstanceShell } from "../instance-shell.tsx";

/** The rail of the instance's settings. Each page asks for the admin itself. */
export default async function InstanceSettingsLayout({ children }: LayoutProps<"/settings">) {
  await requireAdmin();
  return <InstanceShell>{children}</InstanceShell>;
}
