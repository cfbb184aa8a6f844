import type { OrderedStep } from '../../lib/case/plan.ts';
import type { Language } from '../../model/language.ts';
import type { LinkedPage, LinkedStep } from '../../model/links.ts';
import type { CallScript } from '../../model/records/call-scripts.ts';
import type { Checklist, ChecklistItem } from '../../model/records/checklists.ts';
import type { Contact } from '../../model/records/contacts.ts';
import { idOfStep, type Plan, type PlanStep } from '../../model/records/plans.ts';

/** A step of a plan with its words, wherever they stand. */
export interface StepView extends OrderedStep {
  title: string;
  /** About how long it takes. */
  minutes: number | undefined;
  /** Title of the page whose step it is. */
  page?: string;
  /** The item of the checklist that it is. */
  item?: ChecklistItem;
  contacts: Contact[];
  /** Pages that explain more. */
  pages: LinkedPage[];
  /** The page with what to say. */
  script?: LinkedPage;
}

/** What the steps of a plan name; in the language of the page. */
export interface NamedBySteps {
  checklists: Checklist[];
  contacts: Contact[];
  scripts: CallScript[];
  /** By path and id of the step. */
  pageSteps: Record<string, Record<string, LinkedStep>>;
  pages: Record<string, LinkedPage>;
}

/** The steps of a plan in their order. While pages are being written, one that lacks its words is left out. */
export function stepViews(plan: Plan, named: NamedBySteps, language: Language): StepView[] {
  const items = new Map(
    named.checklists.flatMap((list) => list.items.map((item) => [item.id, item])),
  );
  return plan.steps.flatMap((step) => {
    const words = wordsOf(step, items, named, language);
    if (!words) return [];
    const script = named.scripts.find(({ id }) => id === step.script);
    return {
      id: idOfStep(step),
      harms: step.for,
      after: step.after,
      covers: step.covers,
      ...words,
      ...(script && {
        script: { href: named.pages[script.page]!.href, title: script.title[language] },
      }),
    };
  });
}

function wordsOf(
  step: PlanStep,
  items: ReadonlyMap<string, ChecklistItem>,
  { contacts, pageSteps, pages }: NamedBySteps,
  language: Language,
): Omit<StepView, keyof OrderedStep | 'script'> | undefined {
  const contactsOf = (ids: string[]) =>
    ids.flatMap((id) => contacts.find((contact) => contact.id === id) ?? []);
  if ('item' in step) {
    const item = items.get(step.item);
    return (
      item && {
        title: item.text[language],
        minutes: item.minutes,
        item,
        contacts: contactsOf(item.contacts),
        pages: item.pages.map((path) => pages[path]!),
      }
    );
  }
  const onPage = pageSteps[step.page]?.[step.step];
  if (!onPage) return undefined;
  const { title, minutes, page, href } = onPage;
  return {
    title,
    minutes,
    page,
    contacts: contactsOf(step.contacts),
    pages: [{ href, title: page }],
  };
}
