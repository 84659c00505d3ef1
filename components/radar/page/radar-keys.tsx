const lines = [
  { keys: "J K", does: "Next and previous tactic" },
  { keys: "← →", does: "The same, in the list and in the picture" },
  { keys: "Enter", does: "Open the tactic" },
];

/** Keys that no button of the radar carries, for the sheet of keys. */
export function RadarKeys() {
  return (
    <ul hidden>
      {lines.map(({ keys, does }) => (
        <li key={keys} data-page-keys={keys}>
          {does}
        </li>
      ))}
    </ul>
  );
}
