"use client";

import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import type { RoundActs } from "./desk-props.ts";
import { useAct } from "./use-act.ts";

type WaitingGuestsProps = { waiting: RoundState["waiting"]; admit: RoundActs["admit"] };

/** Guests who gave a name and wait to be let in. */
export function WaitingGuests({ waiting, admit }: WaitingGuestsProps) {
  const act = useAct();
  const toast = useToast();

  async function put(guest: { id: string; name: string }, isIn: boolean) {
    const result = await act(() => admit({ seatId: guest.id, isIn }));
    if (!result.ok) return;
    const text = isIn ? `${guest.name} is in.` : `${guest.name} was sent away.`;
    toast({ text, undo: () => admit({ seatId: guest.id, isIn: !isIn }) });
  }
  return (
    <section aria-labelledby="waiting" className="empty:hidden" aria-live="polite">
      {waiting.length > 0 && (
        <>
          <h2 id="waiting" className="border-line-2 border-b pb-2 font-semibold text-base">
            {waiting.length === 1 ? "1 guest waits" : `${waiting.length} guests wait`}
          </h2>
          <ul>
            {waiting.map((guest) => (
              <li key={guest.id} className="flex items-center gap-2 border-b py-1.5">
                <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{guest.name}</span>
                <Button aria-label={`Let in ${guest.name}`} onClick={() => put(guest, true)}>
                  Let in
                </Button>
                <Button look="bare" aria-label={`Send away ${guest.name}`} onClick={() => put(guest, false)}>
                  Send away
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
