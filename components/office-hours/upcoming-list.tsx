type UpcomingListProps = { sittings: readonly { when: string; host: string | null }[]; hosts: readonly string[] };

/** The sittings after the next one, and whose turn it is. */
export function UpcomingList({ sittings, hosts }: UpcomingListProps) {
  return (
    <aside aria-label="Times and hosts" className="flex flex-col gap-6 text-table [overflow-wrap:anywhere]">
      <section aria-labelledby="upcoming">
        <h2 id="upcoming" className="border-b pb-2 font-semibold text-base">
          After that
        </h2>
        <ol>
          {sittings.map(({ when, host }) => (
            <li key={when} className="flex flex-wrap justify-between gap-x-3 border-b py-1.5">
              <span className="whitespace-nowrap">{when}</span>
              <span className="text-ink-3">
                <bdi>{host ?? "whoever opens it"}</bdi>
              </span>
            </li>
          ))}
        </ol>
      </section>
      {hosts.length > 1 && (
        <p className="text-ink-3 text-meta">
          Hosts take turns: {hosts.map((host, index) => [index > 0 && ", ", <bdi key={host}>{host}</bdi>])}.
        </p>
      )}
    </aside>
  );
}
