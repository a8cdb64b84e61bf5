import { part } from "../../element.js";
import { TAKE_OVER } from "./cache-names.js";

const SCRIPT = "service-worker.js";

// The DOM library does not declare Trusted Types yet.
interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypeFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

// This one knows a single address, and lets nothing else through.
const onlyOwn: ScriptUrlPolicy = {
  createScriptURL(url) {
    if (url !== SCRIPT) throw new TypeError(`${url} is no script of this page`);
    return url;
  },
};

/** Has the page kept on the device, and `update` shown when a newer one is there. */
export async function install(update: HTMLElement): Promise<void> {
  // An insecure connection, or a page opened from a disk, has none.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container) return;
  const factory = (globalThis as { trustedTypes?: TrustedTypeFactory }).trustedTypes;
  const policy = factory?.createPolicy("nutgraf-service-worker", onlyOwn) ?? onlyOwn;
  try {
    const registration = await container.register(policy.createScriptURL(SCRIPT), { updateViaCache: "none" });
    offer(update, container, registration);
  } catch {
    // The reader's settings forbid it, or there is no room: the page works as before, with a network.
  }
}

function offer(
  update: HTMLElement,
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
): void {
  // Without a worker that is at work already, what is installed is the first, and the page is its own.
  const isUpdate = () => registration.waiting !== null && registration.active !== null;
  const show = () => (update.hidden = !isUpdate());
  const watch = () => registration.installing?.addEventListener("statechange", show);
  show();
  watch();
  registration.addEventListener("updatefound", watch);
  part("button", HTMLButtonElement, update).addEventListener("click", () => {
    container.addEventListener("controllerchange", () => location.reload());
    registration.waiting?.postMessage(TAKE_OVER);
  });
}
