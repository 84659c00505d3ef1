"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { PageKeys } from "#components/ui/page-keys.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { findOffered, type OfferedSector, type OfferedTactic } from "#lib/radar/catalogue/offered-tactic.ts";
import { placeNames, type TacticPlace } from "#lib/radar/places/place.ts";
import type { Sector } from "#lib/radar/sectors/sector.ts";
import type { MoveFacts } from "../moving/tactic-to-move.ts";
import type { AddActs, Draft } from "./add-acts.ts";
import type { AddDialogProps } from "./add-dialog.tsx";
import { OfferedRow } from "./offered-row.tsx";
import { walkRows } from "./walk-rows.ts";

const AddDialog = lazyPart<AddDialogProps>(() => import("./add-dialog.tsx").then((file) => file.AddDialog), {
  isLikely: true,
});

type AddTacticsProps = {
  offered: readonly OfferedSector[];
  sectors: readonly Sector[];
  facts: MoveFacts;
  radarPath: `/teams/${string}/radar`;
  acts: AddActs;
};

type Added = { slug: string; name: string; to: TacticPlace };

/** The catalogue, of which one press puts a tactic into Considering; and the form of one's own. */
export function AddTactics({ offered, sectors, facts, radarPath, acts }: AddTacticsProps) {
  const router = useRouter();
  const toast = useToast();
  const [typed, setTyped] = useState("");
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [round, setRound] = useState(0);
  const found = findOffered(offered, typed);

  function tellAdded({ slug, name, to }: Added) {
    toast({ text: `${name} stands in ${placeNames[to]} now.`, undo: () => acts.takeBack({ slug }) });
    setRound(round + 1);
  }
  /** Where somebody else was quicker, its line leads to it. */
  const send: AddActs["add"] = async (...fields) => {
    const added = await acts.add(...fields);
    if (!added.ok && added.errors.some(({ path }) => path === "name")) router.refresh();
    return added;
  };
  async function add({ name, description }: OfferedTactic, sector: string) {
    const added = await send({ name, description, sector }).catch(notChanged);
    if (added.ok) return tellAdded({ slug: added.value.slug, name, to: "considering" });
    toast({ text: added.errors.map(({ message }) => message).join(" ") });
  }
  /** What was typed into the form of one stays until it is added, or another one is begun. */
  function begin(next: Draft) {
    if (draft?.name !== next.name || draft.isOwn !== next.isOwn) setRound(round + 1);
    setDraft(next);
    setIsOpen(true);
  }
  const own = (name: string) => begin({ name, description: "", sector: sectors[0]?.id ?? "", isOwn: true });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what passes through
    <div onKeyDown={walkRows}>
      <search className="mt-4 flex flex-wrap items-center gap-2">
        <SearchInput label="Find a tactic" value={typed} onSearch={setTyped} className="w-full sm:w-72" />
        <Button hotkey="N" onClick={() => own("")}>
          One of your own
        </Button>
      </search>
      {found.map(({ sector, tactics }) => (
        <section key={sector.id} className="mt-6 max-w-4xl">
          <h2 className="border-b pb-1 font-semibold">{sector.name}</h2>
          <ul>
            {tactics.map((tactic) => (
              <OfferedRow
                key={tactic.id}
                tactic={tactic}
                href={tactic.on && (`${radarPath}/${tactic.on.slug}` as Route)}
                add={() => add(tactic, sector.id)}
                addElsewhere={() =>
                  begin({ name: tactic.name, description: tactic.description, sector: sector.id, isOwn: false })
                }
              />
            ))}
          </ul>
        </section>
      ))}
      {found.length === 0 && (
        <div className="mt-6 flex flex-col items-start gap-3">
          <p className="text-ink-2" role="status">
            The catalogue has no such tactic.
          </p>
          <Button onClick={() => own(typed.trim())}>Add “{typed.trim()}” as your own</Button>
        </div>
      )}
      {draft && (
        <AddDialog
          key={round}
          {...{ draft, sectors, facts, isOpen }}
          add={send}
          onClose={() => setIsOpen(false)}
          onAdded={tellAdded}
        />
      )}
      <PageKeys lines={[{ keys: "↑ ↓", does: "Walk the tactics" }]} />
    </div>
  );
}
