import type { Point } from "#lib/radar/geometry/point.ts";
import type { PlacedLabel } from "#lib/radar/labels/place-labels.ts";
import { haloRing } from "#lib/radar/picture/halo-ring.ts";
import { largeNameSize, nameSize, nameSizeInHand } from "#lib/radar/picture/names-in-picture.ts";
import type { Standing } from "#lib/radar/standing/standings.ts";
import { glide } from "./glide.ts";
import { ringTones } from "./ring-tones.ts";

type BlipLabelProps = { label: PlacedLabel; at: Point; standing: Standing; isLarge?: boolean };

/** A tactic's name beside its blip. A large one is shown where the picture is narrow, and only there. */
export function BlipLabel({ label, at, standing: { isInHand, isStale }, isLarge = false }: BlipLabelProps) {
  const tone = isStale ? "fill-ink-3" : isInHand ? "fill-ink" : "fill-ink-2";
  const { style, className } = glide(at);
  return (
    <text
      aria-hidden="true"
      style={style}
      textAnchor={label.anchor}
      fontSize={isLarge ? largeNameSize : isInHand ? nameSizeInHand : nameSize}
      strokeWidth={isLarge ? 7 : 3.5}
      strokeLinejoin="round"
      paintOrder="stroke"
      className={`pointer-events-none ${isLarge ? "hidden @max-[30rem]:inline" : "@max-[30rem]:hidden"} ${tone} ${isInHand ? "font-semibold" : ""} ${ringTones[haloRing(label.box)].stroke} ${className}`}
    >
      {label.lines.map((line, index) => (
        <tspan key={line} x={label.x - at.x} y={label.y - at.y + index * label.lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
