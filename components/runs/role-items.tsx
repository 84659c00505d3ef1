"use client";

import { MenuItem } from "#components/ui/menu.tsx";
import type { BaselineKind } from "#lib/load-tests/verdicts/verdict-rule.ts";
import type { ActionResult } from "#lib/shared/result.ts";

/** What the runs of a test are compared with now. */
export type TestRoles = {
  testId: string;
  baselineKind: BaselineKind;
  pinnedRunId: string | null;
  anchorRunId: string | null;
  /** A file manages what runs are compared with; the anchor is free. */
  isManaged: boolean;
};

export type SetRole = (role: {
  testId: string;
  baselineKind?: BaselineKind;
  pinnedRunId?: string | null;
  anchorRunId?: string | null;
}) => Promise<ActionResult<undefined>>;

type Work = () => Promise<ActionResult<undefined>>;

type RoleItemsProps = {
  run: { id: string; number: number };
  roles: TestRoles;
  setRole: SetRole;
  act: (done: string, work: Work, undo: Work) => void;
};

/** Makes a run the baseline or the anchor of its test, or takes that back. */
export function RoleItems({ run, roles, setRole, act }: RoleItemsProps) {
  const { testId, baselineKind, pinnedRunId, anchorRunId } = roles;
  const isPinned = baselineKind === "pinned" && pinnedRunId === run.id;
  const isAnchor = anchorRunId === run.id;
  const pin = isPinned
    ? { testId, baselineKind: "branch" as const, pinnedRunId: null }
    : { testId, baselineKind: "pinned" as const, pinnedRunId: run.id };
  return (
    <>
      {(!roles.isManaged || baselineKind === "pinned") && (
        <MenuItem
          onSelect={() =>
            act(
              isPinned
                ? "Runs are compared with the last runs of their branch again."
                : `Runs are compared with run ${run.number} from now on.`,
              () => setRole(pin),
              () => setRole({ testId, baselineKind, pinnedRunId }),
            )
          }
        >
          {isPinned ? "Take back: pinned as baseline" : "Pin as baseline"}
        </MenuItem>
      )}
      <MenuItem
        onSelect={() =>
          act(
            isAnchor ? "The test has no anchor any more." : `Slow drift is told from run ${run.number} from now on.`,
            () => setRole({ testId, anchorRunId: isAnchor ? null : run.id }),
            () => setRole({ testId, anchorRunId }),
          )
        }
      >
        {isAnchor ? "Take back: pinned as anchor" : "Pin as anchor"}
      </MenuItem>
    </>
  );
}
