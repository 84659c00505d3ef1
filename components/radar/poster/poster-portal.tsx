import { createPortal } from "react-dom";
import { type RadarPoster, radarPoster } from "#lib/radar/poster/radar-poster.ts";
import { PosterPicture } from "./poster-picture.tsx";

/** The sheet that is printed instead of the page. */
export function PosterPortal({ poster }: { poster: RadarPoster }) {
  return createPortal(
    <div data-poster>
      <PosterPicture drawing={radarPoster(poster)} />
    </div>,
    document.body,
  );
}
