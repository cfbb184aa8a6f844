import type { ListedStep } from '@model/links';

/** A step with its place among those that are read one at a time. */
export interface StepPlace {
  step: ListedStep;
  /** From 1. */
  number: number;
  count: number;
  previous: ListedStep | undefined;
  next: ListedStep | undefined;
}

/**
 * The anchor that shows a step alone (`step-pager.css`). The step’s own anchor shows the whole page,
 * so that links to a step keep their meaning.
 */
export const aloneAnchor = ({ id }: ListedStep) => `only-${id}`;

/** The place of a step in its list; undefined where it is the only one, or is not in it. */
export function placeOfStep(list: readonly ListedStep[], id: string): StepPlace | undefined {
  const at = list.findIndex((step) => step.id === id);
  const step = list[at];
  if (!step || list.length < 2) return undefined;
  return { step, number: at + 1, count: list.length, previous: list[at - 1], next: list[at + 1] };
}
