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
interface OpenStep {
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

/** What a plan is made for, and what an address can bring: harms that happened, steps that are handed over. */
export type PlanChoice = 'harms' | 'steps';

const brought = /^#(harms|steps)=([a-z0-9.-]{1,4000})$/;

/** The fragment of an address that brings these ids, without `#`. */
export function fragmentOf(name: PlanChoice, ids: readonly string[]): string {
  return `${name}=${ids.join('.')}`;
}

/**
 * The ids that the fragment of an address brings, in the plan's order; none of a fragment that brings
 * something else, whatever it holds.
 * @param known all harms or steps of the plan
 */
export function idsIn(fragment: string, name: PlanChoice, known: readonly string[]): string[] {
  const [, what, ids] = brought.exec(fragment) ?? [];
  const named = new Set(what === name ? ids?.split('.') : []);
  return known.filter((id) => named.has(id));
}
