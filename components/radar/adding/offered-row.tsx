"use client";

import type { Route } from "next";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { OfferedTactic } from "#lib/radar/catalogue/offered-tactic.ts";
import { placeNames } from "#lib/radar/places/place.ts";

type OfferedRowProps = {
  tactic: OfferedTactic;
  /** Of its page, when it is on the radar. */
  href: Route | null;
  add: () => Promise<void>;
  addElsewhere: () => void;
};

/** A tactic of the catalogue: its line, where it comes from, and one press that puts it on the radar. */
export function OfferedRow({ tactic: { name, description, source, on }, href, add, addElsewhere }: OfferedRowProps) {
  const [isPending, setIsPending] = useState(false);
  async function press() {
    setIsPending(true);
    await add();
    setIsPending(false);
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className={on ? "text-ink-2" : "font-medium"}>{name}</p>
        <p className="text-ink-2 text-table">{description}</p>
        <p className="text-ink-3 text-meta">{source}</p>
      </div>
      {on && href ? (
        <p className="text-table">
          <TextLink href={href}>
            <span className="sr-only">{name}, </span>
            in {placeNames[on.place]}
          </TextLink>
        </p>
      ) : (
        <span className="flex gap-1">
          <Button isPending={isPending} onClick={press}>
            Add<span className="sr-only"> {name} to Considering</span>
          </Button>
          <Button look="bare" onClick={addElsewhere}>
            Other ring …<span className="sr-only"> for {name}</span>
          </Button>
        </span>
      )}
    </li>
  );
}
