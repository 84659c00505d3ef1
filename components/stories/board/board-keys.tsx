const lines = [
  { keys: "J K", does: "Next and previous card" },
  { keys: "← →", does: "Card in the next column" },
  { keys: "Enter", does: "Open the card" },
];

/** Keys that no button of the board carries, for the sheet of keys. */
export function BoardKeys() {
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
