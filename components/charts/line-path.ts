/** The `d` of a line that breaks where a value is missing. */
export function linePath(
  points: (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let isOpen = false;
  return points
    .map((value, index) => {
      if (value === null) {
        isOpen = false;
        return "";
      }
      const command = isOpen ? "L" : "M";
      isOpen = true;
      return `${command}${x(index)} ${y(value)}`;
    })
    .join("");
}
