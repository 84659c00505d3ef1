type UpcomingListProps = { sittings: readonly { when: string; host: string | null }[] };

/** The sittings after the next one, and whose turn it is. */
export function UpcomingList({ sittings }: UpcomingListProps) {
  return (
    <aside aria-labelledby="upcoming">
      <h2 id="upcoming" className="mb-2 font-semibold">
        After that
      </h2>
      <ol className="flex flex-col gap-1.5 text-table">
        {sittings.map(({ when, host }) => (
          <li key={when} className="flex flex-wrap justify-between gap-x-3">
            <span>{when}</span>
            <span className="text-ink-3">{host ?? "whoever opens it"}</span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
