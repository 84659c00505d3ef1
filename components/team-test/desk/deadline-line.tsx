"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { dateTimeText } from "#lib/shared/time-text.ts";
import { localInputText } from "../starting/deadline.ts";
import { DeadlineField } from "../starting/deadline-field.tsx";
import type { RoundActs } from "./desk-props.ts";
import { fieldText } from "./field-text.ts";

/** Until when people can answer an async round; whoever leads it gives them more or less time. */
export function DeadlineLine({ deadline, acts }: { deadline: string; acts: RoundActs | null }) {
  const [typed, setTyped] = useState<string | null>(null);
  const toast = useToast();
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-3 text-ink-2 text-lead">
      <p>
        Open until {dateTimeText(new Date(deadline))} UTC (<RelativeTime at={deadline} />
        ), then the answers are revealed.
      </p>
      {acts && (
        <>
          <Button look="bare" onClick={() => setTyped(localInputText(new Date(deadline)))}>
            Move the deadline
          </Button>
          <FormDialog
            isOpen={typed !== null}
            onClose={() => setTyped(null)}
            title="Move the deadline"
            submit="Move"
            action={(form) => acts.moveDeadline({ deadline: fieldText(form, "deadline") })}
            onDone={() => toast({ text: "Moved.", undo: () => acts.moveDeadline({ deadline }) })}
          >
            {(errorOf) => <DeadlineField value={typed ?? ""} onChange={setTyped} error={errorOf("deadline")} />}
          </FormDialog>
        </>
      )}
    </div>
  );
}
