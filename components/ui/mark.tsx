/** The product's own mark: a load on its way up, and the line that it must stay under. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      aria-hidden="true"
      className="shrink-0 fill-none stroke-[1.6] stroke-current"
    >
      <path d="M3 15.5 10 4l7 11.5" strokeLinejoin="round" />
      <path d="M1.5 4h17" strokeDasharray="2.4 1.8" />
    </svg>
  );
}
