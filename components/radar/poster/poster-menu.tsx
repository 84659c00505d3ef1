"use client";

import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import type { RadarPoster } from "#lib/radar/poster/radar-poster.ts";
import type { PosterFile } from "./save-poster.ts";

type PosterMenuProps = {
  poster: RadarPoster;
  /** Without its ending: `checkout-radar-2026-11-20`. */
  fileName: string;
  /** Further files. */
  children?: ReactNode;
};

/** The radar's downloads: its poster as a picture, and what else there is. */
export function PosterMenu({ poster, fileName, children }: PosterMenuProps) {
  async function save(as: PosterFile) {
    const { savePoster } = await import("./save-poster.ts");
    await savePoster(poster, as, fileName);
  }
  return (
    <Menu
      label="Download the radar"
      align="end"
      triggerClassName={buttonClass()}
      trigger={
        <>
          <Download aria-hidden="true" size={16} />
          Download
        </>
      }
    >
      <MenuItem onSelect={() => save("svg")}>SVG picture</MenuItem>
      <MenuItem onSelect={() => save("png")}>PNG picture</MenuItem>
      {children}
    </Menu>
  );
}
