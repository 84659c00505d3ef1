"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { SelectField } from "#components/ui/text-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { placeNames } from "#lib/radar/places/place.ts";
import type { NamedTactic } from "#lib/radar/tactics/named-tactic.ts";
import type { ActionResult } from "#lib/shared/result.ts";

type StoryTacticsProps = {
  tactics: readonly NamedTactic[];
  /** The others of the radar, by name. */
  others: readonly NamedTactic[];
  teamSlug: string;
  /** Take a tactic's slug, of a form or by itself; null for who may only read. */
  acts: {
    link: (tactic: FormData | { slug: string }) => Promise<ActionResult<unknown>>;
    unlink: (tactic: { slug: string }) => Promise<ActionResult<unknown>>;
  } | null;
};

/** The tactics that a story has to do with. */
export function StoryTactics({ tactics, others, teamSlug, acts }: StoryTacticsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();
  const mayLink = acts !== null && others.length > 0;

  async function unlink({ slug, name }: NamedTactic) {
    const result = await acts?.unlink({ slug }).catch(notChanged);
    if (!result) return;
    if (!result.ok) return toast({ text: result.errors[0]?.message ?? "That did not work." });
    const undo = async () => (await acts?.link({ slug })) ?? notChanged(null);
    toast({ text: `The link to ${name} is taken away.`, undo });
  }

  return (
    <section aria-labelledby="tactics">
      <SectionHead
        id="tactics"
        title="Tactics"
        tools={
          mayLink && (
            <Button look="bare" aria-label="Link a tactic" onClick={() => setIsOpen(true)}>
              Link
            </Button>
          )
        }
      />
      {tactics.length === 0 && (
        <p className="border-b py-2 text-ink-3 text-table">
          {others.length > 0 ? (
            "No tactic is linked."
          ) : (
            <>
              No tactic is on the <TextLink href={route(`/teams/${teamSlug}/radar`)}>radar</TextLink> yet.
            </>
          )}
        </p>
      )}
      <ul>
        {tactics.map((tactic) => (
          <li key={tactic.slug} className="flex min-h-8 items-center gap-2 border-b text-table">
            <p className="min-w-0 flex-1 py-1 [overflow-wrap:anywhere]">
              <TextLink href={route(`/teams/${teamSlug}/radar/${tactic.slug}`)}>{tactic.name}</TextLink>{" "}
              <span className="text-ink-3 text-meta">{placeNames[tactic.place]}</span>
            </p>
            {acts && (
              <Button
                look="bare"
                aria-label={`Take the link to ${tactic.name} away`}
                onClick={() => unlink(tactic)}
                className="print:hidden"
              >
                <X aria-hidden="true" size={14} />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayLink && (
        <FormDialog
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
          title="Which tactic has to do with it?"
          submit="Link it"
          action={acts.link}
          onDone={() => toast({ text: "Linked." })}
          isResetWhenDone
        >
          {(errorOf) => (
            <SelectField
              name="slug"
              label="Tactic"
              options={[
                { value: "", label: "Choose …" },
                ...others.map(({ slug, name, place }) => ({ value: slug, label: `${name} (${placeNames[place]})` })),
              ]}
              error={errorOf("slug")}
              data-first-focus=""
            />
          )}
        </FormDialog>
      )}
    </section>
  );
}
