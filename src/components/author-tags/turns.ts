let last: Promise<unknown> = Promise.resolve();

/** Runs `work` after everything given here before it has ended, well or badly. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
