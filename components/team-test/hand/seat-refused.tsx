import { HandButton } from "./hand-button.tsx";

/** For a guest whom whoever leads sent away. They can still change their mind. */
export function SeatRefused({ code, name }: { code: string; name: string }) {
  return (
    <section className="flex flex-col gap-3 text-pretty">
      <div>
        <h2 className="font-semibold text-lead">You were not let in.</h2>
        <p className="mt-1.5 text-ink-2 [overflow-wrap:anywhere]">
          Whoever leads the round sent <bdi className="font-medium text-ink">{name}</bdi> away. Was that a mistake? Tell
          them, then look again.
        </p>
      </div>
      <form action={`/r/${code}`}>
        <HandButton type="submit" className="w-full">
          Look again
        </HandButton>
      </form>
    </section>
  );
}
