import { SectionHead } from "#components/ui/section-head.tsx";

/** Where the charts over time would be. `removed` says that there were some, and since when there are none. */
export function NothingOverTime({ removed }: { removed: string | null }) {
  return (
    <section>
      <SectionHead title="Over time" />
      <p className="py-3 text-ink-2 text-table">
        {removed ?? "Unknown: the file holds totals, and nothing over time."}
      </p>
    </section>
  );
}
