"use client";

import { Ellipsis } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { Menu, MenuDivider, MenuItem } from "#components/ui/menu.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";
import { InvalidDialog } from "./invalid-dialog.tsx";
import { RoleItems, type SetRole, type TestRoles } from "./role-items.tsx";

type Act<Input> = (input: Input) => Promise<ActionResult<undefined>>;

type RunActsProps = {
  run: {
    id: string;
    number: number;
    testName: string;
    isReady: boolean;
    invalidReason: string | null;
    isAccepted: boolean;
    /** Whatever its test's retention says. */
    isKept: boolean;
    isWorse: boolean;
  };
  /** Null for whoever may not change the test. */
  roles: TestRoles | null;
  testHref: Route;
  acts: {
    markInvalid: Act<{ runId: string; reason: string }>;
    markValid: Act<{ runId: string }>;
    accept: Act<{ runId: string; isAccepted: boolean }>;
    keep: Act<{ runId: string; isKept: boolean }>;
    remove: Act<{ runId: string; isDeleted: boolean }>;
    setRole: SetRole;
    judgeAgain: Act<{ runId: string }>;
  };
};

/** What can be done with a run. Each act can be undone. */
export function RunActs({ run, roles, testHref, acts }: RunActsProps) {
  const router = useRouter();
  const toast = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const runId = run.id;

  async function act(
    done: string,
    work: () => Promise<ActionResult<undefined>>,
    undo?: () => Promise<ActionResult<undefined>>,
  ) {
    const result = await work().catch(notChanged);
    if (!result.ok) return toast({ text: result.errors[0]?.message ?? "That did not work." });
    toast({ text: done, undo });
  }

  async function remove() {
    router.push(testHref);
    await act(
      `Run ${run.number} is deleted.`,
      () => acts.remove({ runId, isDeleted: true }),
      () => acts.remove({ runId, isDeleted: false }),
    );
  }

  return (
    <>
      <Menu
        label={`More acts on run ${run.number}`}
        trigger={<Ellipsis aria-hidden="true" size={16} />}
        triggerClassName={buttonClass()}
        align="end"
      >
        {run.isReady && (run.isWorse || run.isAccepted) && (
          <MenuItem
            onSelect={() =>
              act(
                run.isAccepted ? "It is no new normal any more." : "From this run on, this is normal.",
                () => acts.accept({ runId, isAccepted: !run.isAccepted }),
                () => acts.accept({ runId, isAccepted: run.isAccepted }),
              )
            }
          >
            {run.isAccepted ? "Take back: new normal" : "Take as the new normal"}
          </MenuItem>
        )}
        {run.isReady &&
          (run.invalidReason === null ? (
            <MenuItem onSelect={() => setIsAsking(true)}>Mark as invalid…</MenuItem>
          ) : (
            <MenuItem
              onSelect={() =>
                act(
                  "The run counts again.",
                  () => acts.markValid({ runId }),
                  () => acts.markInvalid({ runId, reason: run.invalidReason ?? "" }),
                )
              }
            >
              Mark as valid again
            </MenuItem>
          ))}
        {run.isReady && roles && <RoleItems run={run} roles={roles} setRole={acts.setRole} act={act} />}
        {run.isReady && (
          <MenuItem onSelect={() => act(`Run ${run.number} is being judged again.`, () => acts.judgeAgain({ runId }))}>
            Judge again
          </MenuItem>
        )}
        <MenuItem
          onSelect={() =>
            act(
              run.isKept ? "From now on it is kept as long as its test says." : `Run ${run.number} is kept for good.`,
              () => acts.keep({ runId, isKept: !run.isKept }),
              () => acts.keep({ runId, isKept: run.isKept }),
            )
          }
        >
          {run.isKept ? "No longer keep for good" : "Keep for good"}
        </MenuItem>
        <MenuDivider />
        <MenuItem onSelect={remove}>Delete run {run.number}</MenuItem>
      </Menu>
      <InvalidDialog
        name={`run ${run.number} of ${run.testName}`}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onMarked={() =>
          toast({
            text: `Run ${run.number} is marked as invalid.`,
            undo: () => acts.markValid({ runId }),
          })
        }
        mark={(form) => acts.markInvalid({ runId, reason: textOf(form, "reason") })}
      />
    </>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
