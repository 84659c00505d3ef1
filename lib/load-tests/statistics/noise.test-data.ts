import { seededUniform } from "./seeded-uniform.ts";

export type Noise = {
  /** Uniform in (0, 1). */
  uniform: () => number;
  /** Mean 0, standard deviation 1. */
  normal: () => number;
};

/** The same pseudo-random numbers for the same seed; normal ones by Box & Muller 1958. */
export function noiseFrom(seed: number): Noise {
  const uniform = seededUniform(seed);
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
