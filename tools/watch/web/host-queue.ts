import { setTimeout as wait } from 'node:timers/promises';

/** Lets one request at a time go to a host, with a pause between two. */
export class HostQueue {
  #last = new Map<string, Promise<unknown>>();
  #pauses = new Map<string, number>();
  readonly #pause: number;

  /** @param pause between two requests, in milliseconds */
  constructor(pause: number) {
    this.#pause = pause;
  }

  /** Makes the pauses of a host longer than those of others. */
  slowDown(host: string, pause: number): void {
    this.#pauses.set(host, Math.max(pause, this.#pause));
  }

  /** Runs a request when its turn has come; its failure does not stop the next one. */
  run<Result>(host: string, request: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(host);
    const turn = before
      ? before.then(() => wait(this.#pauses.get(host) ?? this.#pause)).then(request)
      : request();
    this.#last.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  }
}
