/** A text whose numbers and ranges stand in the face of figures. */
export function FiguresIn({ children }: { children: string }) {
  const parts = children.split(figure);
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text
      <span key={index} className="figures">
        {part}
      </span>
    ),
  );
}

const figure = /((?<![\p{L}\p{N}])\d+(?:[.,]\d+)*(?:–\d+(?:[.,]\d+)*)?)/u;
