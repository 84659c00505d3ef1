import type { Metadata } from "next";
import { ConfigWorkbench } from "#components/configuration/config-workbench.tsx";
import { InstanceTabs } from "#components/shell/instance-tabs.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { requireAdmin } from "#lib/auth/require-admin.ts";
import { type ConfigState, getConfigState } from "#lib/compose/configuration/config-state-store.ts";
import { numberText } from "#lib/shared/number-text.ts";

export const metadata: Metadata = { title: "Configuration" };

export default async function ConfigurationPage() {
  const state = await getConfigState(await requireAdmin());
  return (
    <>
      <PageTop crumbs={[{ label: "Instance settings", href: route("/settings") }]} here="Configuration">
        <a href="/settings/configuration/download" download className={buttonClass()}>
          Download headroom.yaml
        </a>
      </PageTop>
      <InstanceTabs current="Configuration" />
      <Answer explanation={<LastApplied {...state} />}>{sentenceOf(state)}</Answer>
      <section aria-labelledby="apply" className="mt-7">
        <SectionHead id="apply" title="Apply a file" meta="you see what it changes before it does" />
        <ConfigWorkbench />
      </section>
    </>
  );
}

function LastApplied({ configuredAt, configuredBy }: ConfigState) {
  if (!configuredAt)
    return "A file can declare teams, services, environments, tests and objectives. The download is the file of what is here now.";
  return (
    <>
      Last applied <RelativeTime at={configuredAt} /> by {configuredBy}. What it manages is read-only on its page.
    </>
  );
}

function sentenceOf({ configuredAt, managed }: ConfigState): string {
  if (managed === 0)
    return configuredAt ? "Nothing is managed by a file any more." : "Nothing is managed by a file yet.";
  return managed === 1
    ? "One thing is managed by headroom.yaml."
    : `${numberText(managed)} things are managed by headroom.yaml.`;
}
