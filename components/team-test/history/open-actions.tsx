import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { OpenAction } from "#lib/team-test/actions/open-action.ts";
import type { Owner } from "../desk/desk-props.ts";
import { DueText } from "../desk/due-text.tsx";
import { type ActionActs, OpenActionActs } from "./open-action-acts.tsx";

type OpenActionsProps = {
  actions: readonly OpenAction[];
  teamSlug: string;
  owners: readonly Owner[];
  /** ISO 8601 */
  now: string;
  /** Null: somebody who reads. */
  acts: ActionActs | null;
};

/** What the team still has to do, the most urgent first. */
export function OpenActions({ actions, teamSlug, owners, now, acts }: OpenActionsProps) {
  return (
    <section aria-labelledby="open-actions">
      <SectionHead
        id="open-actions"
        title="Open actions"
        count={actions.length > 0 ? String(actions.length) : undefined}
      />
      {actions.length === 0 && <p className="py-3 text-ink-2">None are open.</p>}
      <ul>
        {actions.map((action) => (
          <li key={action.id} className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b py-2.5">
            <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
              <p>{action.text}</p>
              <p className="mt-0.5 flex flex-wrap gap-x-3 text-table">
                <span>{action.ownerName || <span className="text-ink-3">nobody’s yet</span>}</span>
                <DueText dueOn={action.dueOn} now={now} isOpen />
                <TextLink href={route(`/teams/${teamSlug}/team-test/rounds/${action.roundNumber}`)}>
                  round {action.roundNumber}
                </TextLink>
              </p>
            </div>
            {acts && <OpenActionActs action={action} owners={owners} acts={acts} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
