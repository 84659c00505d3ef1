import { ArchiveRow } from "#components/ui/archive-button.tsx";
import type { ArchiveAction } from "#components/ui/use-archive.ts";

type ArchiveTeamProps = { name: string; isArchived: boolean; archive: ArchiveAction };

/** Puts a team away, or takes it back. */
export function ArchiveTeam(team: ArchiveTeamProps) {
  return (
    <ArchiveRow noun="team" {...team}>
      {team.isArchived
        ? "Its services, tests and runs are all still here."
        : "An archived team keeps its runs and can be restored. Uploads to it stop."}
    </ArchiveRow>
  );
}
