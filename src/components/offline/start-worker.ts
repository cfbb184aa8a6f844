import { siteBase } from './site-base.ts';

/** The one method used of Trusted Types, which TypeScript 6 does not know yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

/** How long the worker's own file is waited for, in milliseconds. */
const patience = 30_000;

const address = `${siteBase}sw.js`;

/** The policy's name stands in the site's content security policy; a name can be taken only once. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'torimodosu-worker',
  { createScriptURL: () => address },
);

/** Starts the worker that caches the site. Rejects where the browser forbids it. */
export function startWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address, {
    updateViaCache: 'none',
  });
}

/** The server did not give the worker, or not all that the worker needs. */
export class Unreachable extends Error {}

/**
 * Starts the worker and waits until one is in use.
 * @throws Unreachable when the server is in trouble; else what the browser says when it forbids it
 */
export async function workerInUse(): Promise<ServiceWorker> {
  const registration = await Promise.race([startWorker(), tooLate()]).catch((error: unknown) => {
    // What browsers report for a file that cannot be had; a ban is a `DOMException`.
    throw error instanceof TypeError ? new Unreachable() : error;
  });
  if (registration.active) return registration.active;
  const worker = registration.waiting ?? registration.installing;
  if (!worker) throw new Unreachable();
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve(worker);
      if (worker.state === 'redundant') reject(new Unreachable());
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Unreachable()), patience));
}
