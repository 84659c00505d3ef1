import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** A team without services: what they are for. */
export function EmptySystem({ action }: { action: ReactNode }) {
  return (
    <EmptyState picture={<SystemPicture />} action={action}>
      A service is a system under test, with what it depends on. Tests say which services they exercise, so that a slow
      one is seen where it hurts.
    </EmptyState>
  );
}

function SystemPicture() {
  const boxes = [
    [1, 34],
    [113, 6],
    [113, 62],
    [225, 34],
  ] as const;
  return (
    <svg width="320" height="96" viewBox="0 0 320 96" fill="none" stroke="var(--line-2)" className="max-w-full">
      <path d="M95 48C104 48 104 20 113 20M95 48C104 48 104 76 113 76M207 20C216 20 216 48 225 48M207 76C216 76 216 48 225 48" />
      {boxes.map(([x, y]) => (
        <g key={`${x} ${y}`}>
          <rect x={x} y={y} width="94" height="28" rx="4" fill="var(--sunk)" />
          <path d={`M${x + 14} ${y + 14}h40`} strokeWidth="6" strokeLinecap="round" />
        </g>
      ))}
    </svg>
  );
}
