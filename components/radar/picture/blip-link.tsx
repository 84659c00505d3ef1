import type { Route } from "next";
import type { MouseEvent } from "react";
import type { PlacedBlip } from "#lib/radar/geometry/layout.ts";
import { blipReach } from "#lib/radar/geometry/shapes.ts";
import { BlipNumber, BlipShape } from "./blip-shape.tsx";
import { glide } from "./glide.ts";
import { isPlainClick } from "./plain-click.ts";
import { SelectionRing } from "./selection-ring.tsx";

type BlipLinkProps = {
  id: string;
  blip: PlacedBlip;
  name: string;
  href: Route;
  isSelected: boolean;
  /** Whether Tab leads to it. */
  isReached: boolean;
  isDimmed: boolean;
  onOpen: (slug: string) => void;
};

/** A blip that leads to its tactic's page. Its number is no part of the link: those who hear it hear its name. */
export function BlipLink({ id, blip, name, href, isSelected, isReached, isDimmed, onOpen }: BlipLinkProps) {
  const { standing } = blip;
  const { slug } = standing.tactic;
  function open(event: MouseEvent) {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onOpen(slug);
  }
  return (
    <g {...glide(blip)} opacity={isDimmed ? 0.18 : undefined}>
      {isDimmed ? (
        <BlipShape standing={standing} />
      ) : (
        <a
          id={id}
          href={href}
          data-slugs={slug}
          aria-label={name}
          tabIndex={isReached ? 0 : -1}
          onClick={open}
          className="group cursor-pointer outline-none"
        >
          <title>{name}</title>
          <SelectionRing radius={blipReach[standing.movement]} isSelected={isSelected} />
          <BlipShape standing={standing} />
        </a>
      )}
      <BlipNumber standing={standing} />
    </g>
  );
}
