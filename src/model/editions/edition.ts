import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { bilingualName, bilingual } from '../fields/text.ts';
import { byLanguage } from '../language.ts';
import type { RecordOf } from '../records/index.ts';
import { isOffered, toldFacts, toldFields, toldKinds, type ToldFact } from '../told-facts.ts';

/** Letters of a name: none that make a word, and none that reads like a digit. */
const letters = 'bcdfghjkmnpqrstvwxyz';

/** One fact that an edition offered to readers. */
const editionFact = z.strictObject({
  /** As in `ToldFact`: `contacts/smcc/lost-stolen`. */
  id: z.string(),
  /** Whose channel it is; absent for a limit. */
  organisation: bilingualName.optional(),
  label: bilingual,
  /** What readers act on, as in `ToldFact`. */
  values: z.partialRecord(z.enum(toldFields), z.string()),
});

export type EditionFact = z.output<typeof editionFact>;

/**
 * What readers were offered on the day of an edition: `content/editions/<edition>.json`, written by a
 * release and never by hand.
 */
export const edition = z
  .strictObject({
    /** Its day and three letters that stand for its facts: `2026-11-29-kfm`. */
    edition: z.string().regex(new RegExp(`^\\d{4}-\\d{2}-\\d{2}-[${letters}]{3}$`)),
    /** In the order of their ids. Absent once they were dropped: the name stays, since papers lead to it. */
    facts: z.array(editionFact).min(1).optional(),
  })
  .superRefine(({ edition: name, facts }, context) => {
    if (facts && !name.endsWith(lettersOf(facts)))
      context.addIssue({
        code: 'custom',
        path: ['facts'],
        message:
          'are not those that the letters of its name stand for: take the change back, a published edition stays as it was',
      });
  });

export type Edition = z.output<typeof edition>;

/** An edition whose facts are at hand. */
export interface WholeEdition extends Edition {
  facts: EditionFact[];
}

/** The day of an edition, `YYYY-MM-DD`. */
export function dayOf(name: string): string {
  return name.slice(0, 10);
}

/** A record with the name of its file. */
interface Named<Kind extends ToldFact['kind']> {
  name: string;
  data: RecordOf<Kind>;
}

/**
 * The edition that records make. Its name follows from the records alone, so that two editions with
 * different facts never share one, whether they were released or not.
 * @param day of the content, `YYYY-MM-DD`
 */
export function editionOf(
  day: string,
  records: { [Kind in ToldFact['kind']]: readonly Named<Kind>[] },
): WholeEdition {
  const told = toldKinds.flatMap((kind) =>
    records[kind].flatMap(({ name, data }) =>
      toldFacts(kind, name, data)
        .filter(isOffered)
        .map((fact) => ({ fact, data })),
    ),
  );
  const facts = told
    .map(({ fact, data }): EditionFact => ({
      id: fact.id,
      ...('organisation' in data && { organisation: wordsOf(data.organisation) }),
      label: wordsOf(fact.data['label'] as EditionFact['label']),
      values: fact.values,
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return { edition: `${day}-${lettersOf(facts)}`, facts };
}

/** The complete languages alone: the others’ words change without the facts. */
const wordsOf = (words: EditionFact['label']) => byLanguage((language) => words[language]);

function lettersOf(facts: readonly EditionFact[]): string {
  const told = facts.map(({ id, values }) => [id, ...toldFields.map((field) => values[field])]);
  const digest = createHash('sha256').update(JSON.stringify(told)).digest();
  return [...digest.subarray(0, 3)].map((byte) => letters[byte % letters.length]).join('');
}
