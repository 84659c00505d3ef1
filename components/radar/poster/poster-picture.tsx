import { useId } from "react";
import type { Drawing, Mark } from "#lib/radar/poster/mark.ts";

/** A drawing on the page, in the page's fonts. */
export function PosterPicture({ drawing: { width, height, title, marks } }: { drawing: Drawing }) {
  const id = useId();
  const keyed = marks.map((mark, index) => ({ mark, key: `${id}-${index}` }));
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${width} ${height}`}
      fill="none"
      strokeLinejoin="round"
      strokeLinecap="round"
      className="block h-auto w-full [print-color-adjust:exact]"
    >
      {keyed.map(({ mark, key }) => (
        <MarkOf key={key} mark={mark} id={key} />
      ))}
    </svg>
  );
}

function MarkOf({ mark, id }: { mark: Mark; id: string }) {
  if (mark.kind === "path") {
    const { x, y, d, scale = 1, fill, stroke, strokeWidth = 1, dash } = mark;
    return (
      <path
        d={d}
        transform={`translate(${x} ${y}) scale(${scale})`}
        fill={fill}
        stroke={stroke}
        strokeWidth={strokeWidth / scale}
        strokeDasharray={dash?.map((length) => length / scale).join(" ")}
      />
    );
  }
  const { x, y, text, size, weight, fill } = mark;
  if (mark.kind === "arc")
    return (
      <g transform={`translate(${x} ${y})`}>
        <path id={id} d={mark.path} />
        <text fontSize={size} fontWeight={weight} fill={fill} textAnchor="middle">
          <textPath href={`#${id}`} startOffset="50%">
            {text}
          </textPath>
        </text>
      </g>
    );
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fontWeight={weight}
      fill={fill}
      textAnchor={mark.anchor}
      stroke={mark.halo?.stroke}
      strokeWidth={mark.halo?.width}
      paintOrder="stroke"
      className={mark.isMono ? "font-mono" : undefined}
    >
      {text}
    </text>
  );
}
