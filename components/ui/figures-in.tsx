/** A text whose numbers and ranges stand in the face of figures. */
export function FiguresIn({ children }: { children: string }) {
  return partsOf(children).map(({ at, text, isFigure }) =>
    isFigure ? (
      <span key={at} className="figures">
        {text}
      </span>
    ) : (
      text
    ),
  );
}

const figure = /((?<![\p{L}\p{N}])\d+(?:[.,]\d+)*(?:–\d+(?:[.,]\d+)*)?)/u;

function partsOf(text: string) {
  let at = 0;
  return text.split(figure).map((part, index) => {
    const here = { at, text: part, isFigure: index % 2 === 1 };
    at += part.length;
    return here;
  });
}
