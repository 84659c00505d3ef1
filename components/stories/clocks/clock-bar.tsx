/** How much of a clock was used, from 0 to 1. */
export function ClockBar({ share }: { share: number }) {
  return (
    <span aria-hidden="true" className="block h-0.75 overflow-hidden rounded-full bg-line-2">
      <span className="block h-full origin-left bg-ink-2" style={{ scale: `${share} 1` }} />
    </span>
  );
}
