import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type ShareLine, ShareTable } from "#components/comparing/share-table.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { AskButton } from "#components/ui/ask-button.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { comparisonWords } from "#lib/load-tests/comparing/comparison-words.ts";
import { shareState } from "#lib/load-tests/shares/share.ts";
import { listShares } from "#lib/load-tests/shares/share-store.ts";
import { findTest } from "#lib/load-tests/tests/test-store.ts";
import { revokeShareAction } from "./actions.ts";
import { BadgeSection } from "./badge-section.tsx";

type Props = PageProps<"/teams/[teamSlug]/load-tests/[testSlug]/shared">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Links of ${(await params).testSlug}` };
}

export default async function SharedPage({ params }: Props) {
  const { teamSlug, testSlug } = await params;
  const member = await requireMember(teamSlug, "runs:edit");
  const test = await findTest(member, testSlug);
  if (!test) notFound();
  const now = new Date();
  const shares = await listShares(member, test.id, now);
  const testPath = `/teams/${teamSlug}/load-tests/${testSlug}` as const;
  const lines = shares.map(({ id, query, run, expiresAt, revokedAt, lastUsedAt, createdAt }): ShareLine => {
    const words = run ? `Run ${run.number}` : comparisonWords(query);
    const state = shareState({ expiresAt, revokedAt }, now);
    return {
      id,
      words,
      state,
      expiresAt,
      revokedAt,
      lastUsedAt,
      createdAt,
      act: state === "works" && (
        <AskButton
          face="Revoke"
          label={`Revoke the link to ${words}`}
          title={`Revoke the link to ${words}?`}
          description="Whoever has it sees nothing any more, from now on. It cannot be taken back; a new link can be made at any time."
          submit="Revoke link"
          action={revokeShareAction.bind(null, teamSlug, { id })}
          done="The link is revoked."
        />
      ),
    };
  });
  const working = lines.filter(({ state }) => state === "works").length;
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Load tests", href: route(`/teams/${teamSlug}/load-tests`) },
          { label: test.name, href: route(testPath) },
        ]}
        here="Links"
      />
      <Answer explanation="A link shows one run or one comparison to whoever has it, without an account. Make one on the page of a run or of a comparison.">
        {working === 0
          ? `Nothing of ${test.name} can be seen from outside.`
          : `${working === 1 ? "1 link shows" : `${working} links show`} results of ${test.name} to whoever has ${working === 1 ? "it" : "them"}.`}
      </Answer>
      {lines.length > 0 && (
        <div className="mt-6">
          <ShareTable shares={lines} />
        </div>
      )}
      <BadgeSection member={member} test={test} />
    </>
  );
}
