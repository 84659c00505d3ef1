import { BadgeButton } from "#components/load-tests/badge-button.tsx";
import { AskButton } from "#components/ui/ask-button.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { ActsCell, ActsHead, RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { listBadges } from "#lib/load-tests/badges/badge-store.ts";
import { listBranches } from "#lib/load-tests/tests/test-runs-store.ts";
import { makeBadgeAction, revokeBadgeAction } from "./actions.ts";

/** The badges of a test: made, listed, revoked. */
export async function BadgeSection({ member, test }: { member: Member; test: { id: string; name: string } }) {
  const [badges, branches] = await Promise.all([listBadges(member, test.id), listBranches(member, test.id)]);
  const { teamSlug } = member;
  return (
    <section aria-labelledby="badges" className="mt-10">
      <SectionHead id="badges" title="Badges" meta="the newest verdict as a picture, for a README" />
      {badges.length > 0 && (
        <Table label="Badges" isListOnPhone>
          <thead>
            <tr>
              <Th>Of the runs of</Th>
              <Th>Made</Th>
              <Th>Last shown</Th>
              <ActsHead />
            </tr>
          </thead>
          <tbody>
            {badges.map(({ id, branch, createdAt, lastUsedAt }) => (
              <Tr key={id}>
                <RowHead isWrapped>{branchText(branch)}</RowHead>
                <Td label="Made" className="text-ink-2">
                  <RelativeTime at={createdAt} />
                </Td>
                <Td label="Last shown" className="text-ink-2">
                  {lastUsedAt ? <RelativeTime at={lastUsedAt} /> : <span className="text-ink-3">never</span>}
                </Td>
                <ActsCell>
                  <AskButton
                    face="Revoke"
                    label={`Revoke the badge of ${branchText(branch)}`}
                    title={`Revoke the badge of ${branchText(branch)}?`}
                    description="Where it is shown it says from now on that it was revoked. It cannot be taken back; a new badge can be made at any time."
                    submit="Revoke badge"
                    action={revokeBadgeAction.bind(null, teamSlug, { id })}
                    done="The badge is revoked."
                  />
                </ActsCell>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
      <div className="mt-4">
        <BadgeButton
          testName={test.name}
          branches={branches.map(({ branch }) => branch)}
          make={makeBadgeAction.bind(null, teamSlug, { testId: test.id })}
        />
      </div>
    </section>
  );
}

function branchText(branch: string): string {
  return branch === "" ? "all branches" : `branch ${branch}`;
}
