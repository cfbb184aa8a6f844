import { z } from 'astro/zod';
import { pagePath } from '../fields/page-path.ts';
import { identifier, reference } from '../fields/reference.ts';
import { bilingual, id } from '../fields/text.ts';
import { notOffered } from './not-offered.ts';

const harm = z.strictObject({
  /** Opaque: it stands in an address, which must not tell what happened. */
  id: z.string().regex(/^h\d+$/, 'must be "h" and a number, so that the address says nothing'),
  label: bilingual,
  /** The pages about it, at whose end a link leads into the plan. */
  pages: z.array(pagePath).min(1),
});

/** What a step says beside its words, which stand elsewhere. */
const order = {
  /** The harms that it is for. */
  for: z.array(z.string()).min(1),
  /** The steps that come before it, where they are due: each stands above it. */
  after: z.array(id).default([]),
  /** The steps that need not be done as well: each stands below it. */
  covers: z.array(id).default([]),
  /** What to say on its call. */
  script: reference('call-scripts').optional(),
};

const step = z.union([
  z.strictObject({
    /** The item of a checklist: its id, under which its tick is kept, is that of the step. */
    item: id,
    ...order,
  }),
  z.strictObject({
    /** Never changes once published: what a reader has ticked is remembered under it. */
    id: identifier('site'),
    /** The step of a page that it is: its title and minutes stand there. */
    page: pagePath,
    step: id,
    contacts: z.array(reference('contacts')).default([]),
    ...order,
  }),
]);

/** The id of a step, under which its tick is kept. */
export function idOfStep(one: PlanStep): string {
  return 'item' in one ? one.item : one.id;
}

/**
 * What to do after any of several harms, in one order: `content/plans/<id>.yaml`. A step waits only
 * for steps above it, so that no plan made of it can wait for itself.
 */
export const plan = z
  .strictObject({
    id,
    /** The lists whose items are steps of it. */
    checklists: z.array(reference('checklists')),
    harms: z.array(harm).min(1),
    steps: z.array(step).min(1),
  })
  .superRefine(({ harms, steps }, context) => {
    const harmIds = harms.map((one) => one.id);
    const stepIds = steps.map(idOfStep);
    const fail = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    harmIds.forEach((harmId, place) => {
      if (harmIds.indexOf(harmId) !== place)
        fail(['harms', place, 'id'], `is "${harmId}" a second time`);
      if (!steps.some((one) => one.for.includes(harmId)))
        fail(['harms', place], `"${harmId}" has no step that is for it`);
    });
    steps.forEach((one, place) => {
      if (stepIds.indexOf(stepIds[place]!) !== place)
        fail(['steps', place], `is "${stepIds[place]}" a second time`);
      for (const harmId of one.for)
        if (!harmIds.includes(harmId))
          fail(['steps', place, 'for'], `names "${harmId}", which is no harm of the plan`);
      const above = stepIds.slice(0, place);
      for (const earlier of one.after)
        if (!above.includes(earlier))
          fail(['steps', place, 'after'], `names "${earlier}", which is no step above it`);
      const below = stepIds.slice(place + 1);
      for (const later of one.covers)
        if (!below.includes(later))
          fail(['steps', place, 'covers'], `names "${later}", which is no step below it`);
      // What a covered step is waited for, the one that covers it is.
      const cover = steps.findIndex(
        (other, otherPlace) =>
          otherPlace >= place && other.covers.some((covered) => one.after.includes(covered)),
      );
      if (cover >= 0)
        fail(
          ['steps', place, 'after'],
          `waits for a step that "${stepIds[cover]}" covers: put that one above it`,
        );
    });
  })
  .register(notOffered, {
    because: 'its steps are steps of pages of this site, whose words stand there',
  });

export type Plan = z.infer<typeof plan>;
export type PlanStep = Plan['steps'][number];
export type Harm = Plan['harms'][number];
