/** The request header in which `proxy.ts` tells pages their own path, query included. */
export const pathHeader = "x-headroom-path";
