/** The one method used of Trusted Types, which TypeScript 6 does not know yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

const address = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sw.js`;

/** The policy's name stands in the site's content security policy; a name can be taken only once. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'torimodosu-worker',
  { createScriptURL: () => address },
);

/** Starts the worker that keeps the site. Rejects where the browser forbids it. */
export function startWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address, {
    updateViaCache: 'none',
  });
}
