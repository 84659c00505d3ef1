const scale = 2;
const margin = 24;
const headHeight = 28;
const drawn =
  "fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin shape-rendering " +
  "vector-effect opacity display visibility color";

/**
 * A picture of the charts (`svg[data-chart]`) and labels (SVG text and `[data-chart-text]`) within `root`, as they look
 * in the page's theme. Shapes are drawn by the browser from SVG with computed colours; texts are drawn on top, because an
 * SVG loaded as an image may not use the page's fonts.
 */
export async function chartPng(root: HTMLElement, title: string): Promise<Blob> {
  const area = root.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  canvas.width = (area.width + 2 * margin) * scale;
  canvas.height = (area.height + 2 * margin + headHeight) * scale;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws no pictures.");
  const page = getComputedStyle(document.body);
  context.scale(scale, scale);
  context.fillStyle = page.backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = page.color;
  context.font = `600 16px ${page.fontFamily}`;
  context.fillText(title, margin, margin + 12);
  context.translate(margin - area.left, margin + headHeight - area.top);
  const pictures = [...root.querySelectorAll<SVGSVGElement>("svg[data-chart], [data-chart] svg")];
  for (const svg of pictures) if (!svg.parentElement?.closest("svg")) await drawShapes(context, svg);
  for (const text of root.querySelectorAll("text, [data-chart-text]")) drawText(context, text);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large."))), "image/png"),
  );
}

async function drawShapes(context: CanvasRenderingContext2D, svg: SVGSVGElement): Promise<void> {
  const box = svg.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return;
  const copy = document.importNode(svg, true);
  copyStyles(svg, copy);
  for (const text of copy.querySelectorAll("text")) text.remove();
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  context.drawImage(image, box.left, box.top, box.width, box.height);
}

function copyStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  const style = drawn.split(" ").map((name) => `${name}:${computed.getPropertyValue(name)}`);
  to.setAttribute("style", style.join(";"));
  to.removeAttribute("class");
  for (const [k, child] of [...from.children].entries()) {
    const twin = to.children[k];
    if (twin) copyStyles(child, twin);
  }
}

function drawText(context: CanvasRenderingContext2D, element: Element): void {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const text = element.textContent?.trim();
  if (!text || box.width === 0 || style.visibility === "hidden") return;
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.textBaseline = "middle";
  const middle = box.top + box.height / 2;
  if (style.paintOrder.startsWith("stroke")) {
    context.lineJoin = "round";
    context.lineWidth = Number.parseFloat(style.strokeWidth);
    context.strokeStyle = style.stroke;
    context.strokeText(text, box.left, middle);
  }
  context.fillStyle = element instanceof SVGElement ? style.fill : style.color;
  context.fillText(text, box.left, middle);
}
