/** A slice of the radar. `id` is what tactics are kept by; only its name is shown. */
export type Sector = { id: string; name: string };

/** The sectors of a radar that nobody set up otherwise; the catalogue's tactics stand in them. Clockwise from the top. */
export const usualSectors: readonly Sector[] = [
  { id: "design", name: "Design & architecture" },
  { id: "early", name: "Early activities" },
  { id: "load-testing", name: "Load testing" },
  { id: "instrumentation", name: "Instrumentation & alerting" },
  { id: "culture", name: "Organisation & culture" },
];

export const longestSectorName = 40;
export const fewestSectors = 3;
export const mostSectors = 6;

/** The sector of a tactic whose own one is not there (any more): the last. */
export function sectorIndex(sectors: readonly Sector[], id: string): number {
  const index = sectors.findIndex((sector) => sector.id === id);
  return index === -1 ? sectors.length - 1 : index;
}
