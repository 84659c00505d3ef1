import type { ComponentProps } from "react";

/** An uploaded picture, as it is: the image optimiser is off. */
export function Picture({ alt, ...rest }: ComponentProps<"img"> & { src: string; alt: string }) {
  // oxlint-disable-next-line next/no-img-element -- as it says above
  return <img {...rest} alt={alt} decoding="async" />;
}
