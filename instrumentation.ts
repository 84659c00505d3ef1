import type { Instrumentation } from "next";

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { tellDirectAddresses, watchForStop } = await import("./instrumentation-node.ts");
  const { leadToRefusals } = await import("./instrumentation-refusals.ts");
  const { letUploadsTakeTheirTime } = await import("./instrumentation-timeouts.ts");
  watchForStop();
  tellDirectAddresses();
  letUploadsTakeTheirTime();
  leadToRefusals();
}

/** Bugs of pages and actions; the digest is what the page shows to the person. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import("#lib/shared/log.ts");
  const { loggedPath } = await import("#lib/shared/logged-path.ts");
  log.error(
    { err: error, method: request.method, path: loggedPath(request.path), route: context.routePath },
    "A page or action failed.",
  );
};
