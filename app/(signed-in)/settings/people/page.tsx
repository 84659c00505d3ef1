import type { Metadata } from "next";
import { InstanceTabs } from "#components/shell/instance-tabs.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { requireAdmin } from "#lib/auth/require-admin.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const admin = await requireAdmin();
  return (
    <>
      <PageTop crumbs={[{ label: "Instance settings", href: route("/settings") }]} here="People" />
      <InstanceTabs current="People" />
      <Answer>{admin.name} runs this Headroom.</Answer>
    </>
  );
}
