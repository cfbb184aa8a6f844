/** A step as far as its place in a plan is concerned, in the order of the plan. */
export interface OrderedStep {
  id: string;
  /** Ids of the harms that it is for. */
  harms: readonly string[];
  /** Ids of steps above it that come before it, where they are due. */
  after: readonly string[];
  /** Ids of steps below it that need not be done as well. */
  covers: readonly string[];
}

/** What a reader said: harms that happened, steps that somebody handed over, and how far they are. */
export interface PlanAnswers {
  harms: ReadonlySet<string>;
  steps: ReadonlySet<string>;
  isDone: (id: string) => boolean;
  /** Whether the reader put a step aside as not theirs. */
  isAside: (id: string) => boolean;
}

/** A step that is still to be done. */
export interface OpenStep {
  id: string;
  /** Ids of the open steps that come before it. */
  waitsFor: string[];
}

/** The list made for a reader. Each of its steps stands in exactly one of its parts. */
export interface ReaderPlan {
  /** The next thing: the first open step that waits for none. Without one nothing is open. */
  next: string | undefined;
  /** What is due and open, in order; the next thing among it. */
  open: OpenStep[];
  /** What is done, also for a harm that the reader unticked since. */
  done: string[];
  /** What is due but put aside. */
  aside: string[];
}

/**
 * The plan of a reader: what is due for the harms and what was handed over, each step once, without
 * those that another one of the plan covers. What waits for a covered step waits for the one that
 * covers it; what waits for a step that is not due waits for nothing.
 * @param steps all there are, in their order; a step waits only for those above it
 */
export function planFor(
  steps: readonly OrderedStep[],
  { harms, steps: handed, isDone, isAside }: PlanAnswers,
): ReaderPlan {
  const due = steps.filter(
    ({ id, harms: needed }) => handed.has(id) || needed.some((harm) => harms.has(harm)),
  );
  const isDue = new Set(due.map(({ id }) => id));
  /** The steps that make another one needless: those done, and of those due what is not put aside. */
  const coversOf = (id: string) =>
    steps.filter(
      (one) =>
        one.covers.includes(id) && (isDone(one.id) || (isDue.has(one.id) && !isAside(one.id))),
    );
  const listed = due.filter(({ id }) => !isDone(id) && coversOf(id).length === 0);
  const open = listed.filter(({ id }) => !isAside(id));
  const isOpen = new Set(open.map(({ id }) => id));
  /** The open steps that stand in the place of one: itself, or those that cover it. */
  const standingFor = (id: string): string[] => {
    if (isOpen.has(id)) return [id];
    const covers = coversOf(id);
    return isDone(id) || covers.some((cover) => isDone(cover.id))
      ? []
      : covers.flatMap((cover) => standingFor(cover.id));
  };
  const ordered = open.map(({ id, after }) => ({
    id,
    waitsFor: [...new Set(after.flatMap(standingFor))],
  }));
  return {
    next: ordered.find(({ waitsFor }) => waitsFor.length === 0)?.id,
    open: ordered,
    done: steps.filter(({ id }) => isDone(id)).map(({ id }) => id),
    aside: listed.filter(({ id }) => isAside(id)).map(({ id }) => id),
  };
}

const handedOver = /^#steps=([a-z0-9.-]{1,4000})$/;

/** The fragment of an address that hands steps over, without `#`. */
export function fragmentOf(ids: readonly string[]): string {
  return `steps=${ids.join('.')}`;
}

/**
 * The steps that the fragment of an address hands over, in the plan's order; none of a fragment that
 * does not, whatever it holds.
 * @param known all steps of the plan
 */
export function stepsIn(fragment: string, known: readonly string[]): string[] {
  const named = new Set(handedOver.exec(fragment)?.[1]?.split('.'));
  return known.filter((id) => named.has(id));
}

/** The fragment of an address that says which harms happened, without `#`. */
export function fragmentOfHarms(ids: readonly string[]): string {
  return `harms=${ids.join('.')}`;
}

/** The harms that the fragment of an address names, in the plan's order. */
export function harmsIn(fragment: string, known: readonly string[]): string[] {
  const named = new Set(/^#harms=([h0-9.]{1,200})$/.exec(fragment)?.[1]?.split('.'));
  return known.filter((id) => named.has(id));
}
