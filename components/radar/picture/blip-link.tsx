import type { Route } from "next";
import type { MouseEvent } from "react";
import type { PlacedBlip } from "#lib/radar/geometry/layout.ts";
import { BlipShape } from "./blip-shape.tsx";
import { glide } from "./glide.ts";
import { isPlainClick } from "./plain-click.ts";

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

/** A blip that leads to its tactic's page. */
export function BlipLink({ id, blip, name, href, isSelected, isReached, isDimmed, onOpen }: BlipLinkProps) {
  const { tactic, number } = blip.standing;
  const { slug } = tactic;
  const shape = (
    <>
      <circle
        r={17}
        strokeWidth={2}
        fill="transparent"
        className={isSelected ? "stroke-accent" : "group-hover:stroke-accent-line"}
      />
      <BlipShape standing={blip.standing} />
    </>
  );
  if (isDimmed)
    return (
      <g {...glide(blip)} aria-hidden="true" opacity={0.18}>
        <BlipShape standing={blip.standing} />
      </g>
    );
  function open(event: MouseEvent) {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onOpen(slug);
  }
  return (
    <a
      {...glide(blip)}
      id={id}
      href={href}
      data-slugs={slug}
      // With what is seen of it: whoever speaks to their browser says the number.
      aria-label={`${name}, number ${number}`}
      tabIndex={isReached ? 0 : -1}
      onClick={open}
      className={`group cursor-pointer outline-none ${glide(blip).className}`}
    >
      <title>{name}</title>
      {shape}
    </a>
  );
}
