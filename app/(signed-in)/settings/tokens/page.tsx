import type { Metadata } from "next";
import { InstanceTabs } from "#components/shell/instance-tabs.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { NewToken } from "#components/tokens/new-token.tsx";
import { RevokeToken } from "#components/tokens/revoke-token.tsx";
import { TokensView } from "#components/tokens/tokens-view.tsx";
import { route } from "#components/ui/route.ts";
import { requireAdmin } from "#lib/auth/require-admin.ts";
import { listTokens } from "#lib/tokens/token-edit-store.ts";
import { tokenLine, tokenOffer } from "../../token-lines.ts";
import { makeInstanceTokenAction, revokeInstanceTokenAction } from "./actions.ts";

export const metadata: Metadata = { title: "Tokens" };

const reach = "A token of the instance acts on every team and names it in each request.";

export default async function InstanceTokensPage() {
  const admin = await requireAdmin();
  const now = new Date();
  const { working, ended } = await listTokens(admin, now);
  const newToken = <NewToken offer={tokenOffer("instance", now)} reach={reach} make={makeInstanceTokenAction} />;
  return (
    <>
      <PageTop crumbs={[{ label: "Instance settings", href: route("/settings") }]} here="Tokens">
        {newToken}
      </PageTop>
      <InstanceTabs current="Tokens" />
      <TokensView
        working={working.map((row) => ({
          ...tokenLine(row, "instance", now),
          act: <RevokeToken name={row.name} revoke={revokeInstanceTokenAction.bind(null, { id: row.id })} />,
        }))}
        ended={ended.map((row) => tokenLine(row, "instance", now))}
        reach={reach}
        now={now}
      />
    </>
  );
}
