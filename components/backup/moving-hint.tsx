/** For those who have an archive of another Headroom: nothing to be set up here then. */
export function MovingHint() {
  return (
    <p className="mt-6 border-t pt-4 text-ink-2 text-table">
      Moving from another Headroom? Leave this page as it is and run{" "}
      <code className="figures whitespace-nowrap">headroom import backup.tar.gz</code>, with the setup token as{" "}
      <code className="figures">HEADROOM_TOKEN</code>.
    </p>
  );
}
