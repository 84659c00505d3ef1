const units: [ending: RegExp, unit: string][] = [
  [/Ms$/, "ms"],
  [/Rps$/, "requests/s"],
  [/Pct$/, "%"],
  [/[a-z]Points$/, "percentage points"],
  [/(?:Bytes|^bytes)$/, "bytes"],
  [/(?:Seconds|^seconds|^wait)$/, "s"],
  [/Rate$/, "share"],
  [/^ticketsPerWeek$/, "tickets a week"],
  [/^minutesPerTicket$/, "minutes"],
];

/** What a number counts, by the end of its name: `p95Ms` → "ms"; null where the name tells no unit. */
export function unitOf(name: string): string | null {
  return units.find(([ending]) => ending.test(name))?.[1] ?? null;
}
