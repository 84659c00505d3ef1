import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { SettingsTabs } from "#components/teams/settings-tabs.tsx";
import { NewToken } from "#components/tokens/new-token.tsx";
import { RevokeToken } from "#components/tokens/revoke-token.tsx";
import { TokensView } from "#components/tokens/tokens-view.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { listTokens } from "#lib/tokens/token-edit-store.ts";
import { tokenLine, tokenOffer } from "../../../../token-lines.ts";
import { makeTokenAction, revokeTokenAction } from "./actions.ts";

export const metadata: Metadata = { title: "Tokens" };

export default async function TokensPage({ params }: PageProps<"/teams/[teamSlug]/settings/tokens">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "tokens:edit");
  const now = new Date();
  const { working, ended } = await listTokens(member, now);
  const teamPath = `/teams/${teamSlug}` as const;
  const reach = `A token acts for ${member.teamName} and for no other team.`;
  const newToken = (
    <NewToken offer={tokenOffer("team", now)} reach={reach} make={makeTokenAction.bind(null, teamSlug)} />
  );
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(teamPath) },
          { label: "Settings", href: route(`${teamPath}/settings`) },
        ]}
        here="Tokens"
      >
        {newToken}
      </PageTop>
      <SettingsTabs teamSlug={teamSlug} current="Tokens" permissions={member.permissions} />
      <TokensView
        working={working.map((row) => ({
          ...tokenLine(row, "team", now),
          act: <RevokeToken name={row.name} revoke={revokeTokenAction.bind(null, teamSlug, { id: row.id })} />,
        }))}
        ended={ended.map((row) => tokenLine(row, "team", now))}
        reach={reach}
        now={now}
      />
    </>
  );
}
