/**
 * The parts of a service worker's global scope that are used. TypeScript's own declarations of it
 * contradict those of a page, and both live in one project.
 */
export interface WorkerScope {
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void;
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean }): Promise<Client[]>;
  };
  /** Missing in older browsers. */
  serviceWorker?: { state: string };
  /** Older browsers do not ask ahead. */
  registration: Pick<ServiceWorkerRegistration, 'unregister' | 'update'> &
    Partial<Pick<ServiceWorkerRegistration, 'navigationPreload'>>;
}

/** An open page of the origin. */
interface Client {
  url: string;
  postMessage(data: unknown): void;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerEvents {
  install: Lasting;
  activate: Lasting;
  message: Lasting & { data: unknown; source: Client | null; ports: readonly MessagePort[] };
  fetch: Lasting & {
    request: Request;
    preloadResponse?: Promise<Response | undefined>;
    respondWith(response: Promise<Response>): void;
  };
}
