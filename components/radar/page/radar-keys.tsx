import { PageKeys } from "#components/ui/page-keys.tsx";

const lines = [
  { keys: "J K", does: "Next and previous tactic" },
  { keys: "← →", does: "The same, in the list and in the picture" },
  { keys: "Enter", does: "Open the tactic" },
];

/** Keys that no button of the radar carries. */
export function RadarKeys() {
  return <PageKeys lines={lines} />;
}
