import { Check, Clock, EqualNot, Minus } from "lucide-react";
import { LinkList } from "#components/ui/link-list.tsx";
import { route } from "#components/ui/route.ts";
import type { Evidence, EvidenceVerdict } from "#lib/team-test/evidence/evidence.ts";

const marks = { supports: Check, contradicts: EqualNot, no_data: Minus, stale: Clock } as const;

const words: Record<EvidenceVerdict, { short: string; long: string }> = {
  supports: { short: "supports", long: "supports a yes" },
  contradicts: { short: "contradicts", long: "contradicts a yes" },
  no_data: { short: "no data", long: "no data" },
  stale: { short: "stale", long: "stale" },
};

/** What Headroom knows about a question, as a symbol and a word. In ink: evidence is no verdict. */
export function EvidenceMark({ verdict, isLong = false }: { verdict: EvidenceVerdict; isLong?: boolean }) {
  const Mark = marks[verdict];
  return (
    <span className="whitespace-nowrap">
      <Mark aria-hidden="true" className="mr-1.5 inline size-[1em] align-[-0.125em]" />
      {words[verdict][isLong ? "long" : "short"]}
    </span>
  );
}

/** The same with its sentence, its rule, how far back it looked and what it looked at. */
export function EvidenceLine({ evidence, teamPath }: { evidence: Evidence; teamPath: string }) {
  const { verdict, sentence, rule, windowDays, sources } = evidence;
  const links = sources.map(({ name, path }) => ({ name, href: route(`${teamPath}${path}` as "/") }));
  const looked = windowDays === null ? links.length > 0 && "Looked at" : `Looked at the last ${windowDays} days`;
  return (
    <>
      <p>
        <b>
          <EvidenceMark verdict={verdict} isLong />:
        </b>{" "}
        {sentence}
      </p>
      <p className="text-ink-3 text-table">
        {rule} {looked && (links.length > 0 ? `${looked}: ` : `${looked}.`)}
        {links.length > 0 && (
          <>
            <LinkList links={links} />.
          </>
        )}
      </p>
    </>
  );
}
