import { admin, adminToken } from "./admin.ts";
import { startInstance } from "./instance.ts";

/** One instance for all specs, as production runs it. Its address goes to the workers through the environment. */
export default async function startSharedInstance() {
  const instance = await startInstance({
    HEADROOM_INIT_ADMIN_EMAIL: admin.email,
    HEADROOM_INIT_ADMIN_PASSWORD: admin.password,
    HEADROOM_INIT_TOKEN: adminToken,
  });
  process.env.E2E_URL = instance.url;
  process.env.E2E_DATA_DIR = instance.dataDir;
  return instance.stop;
}
