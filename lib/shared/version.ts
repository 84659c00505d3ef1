import packageJson from "../../package.json" with { type: "json" };

/** Of this Headroom: `0.1.0`. */
export const version: string = packageJson.version;
