import Link from "next/link";
import { route } from "#components/ui/route.ts";
import { Th } from "#components/ui/table.tsx";
import type { RoundHead as Head } from "./grid-view.ts";

/** The head of a round's column: when it was, its score, and how many people that is. */
export function RoundHead({ head: { number, day, yes, of, who }, teamSlug }: { head: Head; teamSlug: string }) {
  return (
    <Th className="h-auto min-w-24 px-1 pb-2 align-bottom print:min-w-0 print:whitespace-normal">
      <Link
        href={route(`/teams/${teamSlug}/team-test/rounds/${number}`)}
        prefetch={false}
        className="block rounded hover:bg-sunk"
      >
        <span className="block font-semibold text-ink text-table">Round {number}</span>
        <span className="block font-normal">{day}</span>
        <span className="block font-normal text-ink-2">
          <span className="figures">{yes}</span> of <span className="figures">{of}</span> yes
        </span>
        <span className="block font-normal">{who}</span>
      </Link>
    </Th>
  );
}
