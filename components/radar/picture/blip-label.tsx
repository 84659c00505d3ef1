import type { Point } from "#lib/radar/geometry/point.ts";
import type { PlacedLabel } from "#lib/radar/labels/place-labels.ts";
import { haloRing } from "#lib/radar/picture/halo-ring.ts";
import { nameSize, nameSizeInHand } from "#lib/radar/picture/names-in-picture.ts";
import type { Standing } from "#lib/radar/standing/standings.ts";
import { glide } from "./glide.ts";
import { ringTones } from "./ring-tones.ts";

type BlipLabelProps = { label: PlacedLabel; at: Point; standing: Standing };

/** A tactic's name beside its blip. */
export function BlipLabel({ label, at, standing: { isInHand, isStale } }: BlipLabelProps) {
  const tone = isInHand ? "fill-ink font-semibold" : isStale ? "fill-ink-3" : "fill-ink-2";
  const { style, className } = glide(at);
  return (
    <text
      aria-hidden="true"
      style={style}
      textAnchor={label.anchor}
      fontSize={isInHand ? nameSizeInHand : nameSize}
      strokeWidth={3.5}
      strokeLinejoin="round"
      paintOrder="stroke"
      className={`pointer-events-none ${tone} ${ringTones[haloRing(label.box)].stroke} ${className}`}
    >
      {label.lines.map((line, index) => (
        <tspan key={line} x={label.x - at.x} y={label.y - at.y + index * label.lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
