"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { type StoryTicket, ticketText } from "#lib/stories/tickets/ticket.ts";

type TicketListProps = {
  tickets: readonly StoryTicket[];
  /** Take a form's `url` and `title`, and a ticket's id; null for who may only read. */
  acts: {
    add: (ticket: FormData | { url: string; title: string }) => ReturnType<FormAction<unknown>>;
    remove: (ticket: { id: string }) => Promise<ActionResult<{ url: string; title: string }>>;
  } | null;
};

/** The same issue in trackers elsewhere. */
export function TicketList({ tickets, acts }: TicketListProps) {
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();

  async function remove(ticket: StoryTicket) {
    const result = await acts?.remove({ id: ticket.id }).catch(notChanged);
    if (!result) return;
    if (!result.ok) return toast({ text: result.errors[0]?.message ?? "That did not work." });
    const { value } = result;
    const undo = async () => (await acts?.add(value)) ?? notChanged(null);
    toast({ text: `The link to ${ticketText(ticket)} is taken away.`, undo });
  }

  return (
    <section aria-labelledby="tickets">
      <SectionHead
        id="tickets"
        title="Tickets elsewhere"
        tools={
          acts && (
            <Button look="bare" aria-label="Link a ticket" onClick={() => setIsOpen(true)}>
              Link
            </Button>
          )
        }
      />
      {tickets.length === 0 && <p className="border-b py-2 text-ink-3 text-table">No ticket elsewhere is linked.</p>}
      <ul>
        {tickets.map((ticket) => (
          <li key={ticket.id} className="flex min-h-8 items-center gap-2 border-b text-table">
            <a
              href={ticket.url}
              target="_blank"
              rel="noopener noreferrer"
              title={ticket.url}
              className="min-w-0 flex-1 text-accent underline decoration-accent-line underline-offset-2 [overflow-wrap:anywhere] hover:decoration-current"
            >
              {ticketText(ticket)}
            </a>
            {acts && (
              <Button
                look="bare"
                aria-label={`Take the link to ${ticketText(ticket)} away`}
                onClick={() => remove(ticket)}
                className="print:hidden"
              >
                <X aria-hidden="true" size={14} />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {acts && (
        <FormDialog
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
          title="Link a ticket"
          submit="Link it"
          action={acts.add}
          isResetWhenDone
        >
          {(errorOf) => (
            <>
              <TextField
                name="url"
                label="Address"
                inputMode="url"
                placeholder="https://tracker.example.org/SHOP-42"
                error={errorOf("url")}
              />
              <TextField
                name="title"
                label="What it is called"
                isOptional
                hint="Empty: what its address ends in."
                maxLength={200}
                error={errorOf("title")}
              />
            </>
          )}
        </FormDialog>
      )}
    </section>
  );
}
