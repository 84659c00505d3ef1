/** Keys of a page that no button carries, for the sheet of keys. */
export function PageKeys({ lines }: { lines: readonly { keys: string; does: string }[] }) {
  return (
    <ul hidden>
      {lines.map(({ keys, does }) => (
        <li key={does} data-page-keys={keys}>
          {does}
        </li>
      ))}
    </ul>
  );
}
