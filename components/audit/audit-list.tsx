import { classNames } from "#components/ui/class-names.ts";
import type { AuditEntry } from "#lib/audit/audit-entry.ts";
import { actorText, deedText } from "#lib/audit/audit-text.ts";
import { AuditIcon } from "./audit-icon.tsx";
import { AuditTime } from "./audit-time.tsx";

type AuditListProps = {
  entries: readonly AuditEntry[];
  /** Says the team of each: on the page of the whole instance. */
  hasTeams: boolean;
  now: Date;
};

/** What was done, a sentence each, by day; newest first. */
export function AuditList({ entries, hasTeams, now }: AuditListProps) {
  const days = Map.groupBy(entries, ({ at }) => dayHead(at));
  return (
    <div className="mt-2">
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h2 className="border-b pt-5 pb-1.5 font-medium text-ink-3 text-meta">{day}</h2>
          <ol>
            {ofDay.map((entry) => (
              <li key={entry.id} className="flex gap-2.5 border-b py-2 text-table">
                <AuditIcon actorKind={entry.actorKind} />
                <div className="min-w-0 flex-1 sm:flex sm:items-baseline sm:justify-between sm:gap-6">
                  <p className="min-w-0 text-pretty [overflow-wrap:anywhere]">
                    <span className="font-medium">{actorText(entry)}</span>{" "}
                    <span className="text-ink-2">{deedText(entry)}</span>
                  </p>
                  <AuditMeta entry={entry} hasTeams={hasTeams} now={now} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

type AuditMetaProps = { entry: AuditEntry; hasTeams: boolean; now: Date };

function AuditMeta({ entry: { at, team, address }, hasTeams, now }: AuditMetaProps) {
  return (
    <p className="flex shrink-0 flex-wrap gap-x-1.5 text-ink-3 text-meta max-sm:mt-0.5">
      {hasTeams && <span className={separated}>{team?.name ?? "the instance"}</span>}
      {address !== "" && <span className={classNames("figures", separated)}>{address}</span>}
      <AuditTime at={at} now={now} className={separated} />
    </p>
  );
}

const separated = "not-first:before:mr-1.5 not-first:before:content-['·']";

/** `Friday 20 November 2026`, UTC. */
function dayHead(at: Date): string {
  const parts = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", parts).format(at).replace(",", "");
}
