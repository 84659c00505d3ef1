import { classNames } from "#components/ui/class-names.ts";
import type { QrCode } from "#lib/team-test/joining/qr-code.ts";

type QrPictureProps = { qr: QrCode; label: string; className?: string };

/** Ink on paper in the dark too: many cameras do not read a code whose squares are the light ones. */
export function QrPicture({ qr: { size, path }, label, className }: QrPictureProps) {
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={classNames("block shrink-0 rounded-sm", className)}
    >
      <rect width={size} height={size} className="fill-scan-paper" />
      <path d={path} className="fill-scan-ink" />
    </svg>
  );
}
