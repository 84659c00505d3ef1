import { MenuDownload } from "#components/ui/menu.tsx";
import type { RadarPoster } from "#lib/radar/poster/radar-poster.ts";
import { PosterMenu } from "../poster/poster-menu.tsx";
import { PrintedPoster } from "../poster/printed-poster.tsx";

/** The radar of the days that are looked at, to take away: as a picture, on paper, as a file for other radars. */
export function RadarDownloads({ teamSlug, poster }: { teamSlug: string; poster: RadarPoster }) {
  const { from, to } = poster.span;
  const query = new URLSearchParams({ from, to }).toString();
  const exportPath = `/teams/${teamSlug}/radar/export`;
  return (
    <>
      <PosterMenu poster={poster} fileName={`${teamSlug}-radar-${to}`}>
        <MenuDownload href={`${exportPath}/radar.csv?${query}`}>CSV, for other radars</MenuDownload>
        <MenuDownload href={`${exportPath}/radar.json?${query}`}>JSON, for other radars</MenuDownload>
      </PosterMenu>
      <PrintedPoster poster={poster} />
    </>
  );
}
