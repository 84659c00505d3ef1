import { PageKeys } from "#components/ui/page-keys.tsx";

const lines = [
  { keys: "J K", does: "Next and previous card" },
  { keys: "← →", does: "Card in the next column" },
  { keys: "Enter", does: "Open the card" },
];

/** Keys that no button of the board carries. */
export function BoardKeys() {
  return <PageKeys lines={lines} />;
}
