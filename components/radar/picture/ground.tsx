import { useId } from "react";
import { type RadarPicture, ringNameSize, sectorNameSize } from "#lib/radar/picture/radar-picture.ts";
import { ringTones } from "./ring-tones.ts";

/** The rings with their tints, the spokes between the sectors, and the sectors' names. */
export function Ground({ picture: { rings, spokes, sectorNames } }: { picture: RadarPicture }) {
  const id = useId();
  return (
    <g aria-hidden="true">
      {rings.map(({ ring, radius }) => (
        <circle key={ring} r={radius} className={`stroke-line-2 ${ringTones[ring].fill}`} />
      ))}
      {spokes.map(({ x, y }) => (
        <line key={`${x} ${y}`} x2={x} y2={y} className="stroke-line-2" />
      ))}
      {sectorNames.map(({ id: sector, name, arc }) => (
        <g key={sector}>
          <path id={`${id}-${sector}`} d={arc.path} fill="none" />
          <text fontSize={sectorNameSize} className="fill-ink font-semibold @max-[30rem]:text-[22px]">
            <textPath href={`#${id}-${sector}`} startOffset="50%" textAnchor="middle">
              {name}
            </textPath>
          </text>
        </g>
      ))}
    </g>
  );
}

/** Above the trails, so that they are read. */
export function RingNames({ rings }: Pick<RadarPicture, "rings">) {
  return (
    <g aria-hidden="true">
      {rings.map(({ ring, name, nameY }) => (
        <text
          key={ring}
          y={nameY}
          textAnchor="middle"
          fontSize={ringNameSize}
          strokeWidth={5}
          paintOrder="stroke"
          className={`fill-ink-3 font-medium @max-[30rem]:text-[18px] ${ringTones[ring].stroke}`}
        >
          {name}
        </text>
      ))}
    </g>
  );
}
