/** Answers given in this visit: answer ids by question id. */
export type GivenAnswers = Record<string, string>;

/** The most questions that are remembered; more than any tree has. */
const most = 200;

/** Reads what an earlier page of the visit kept. Anything that is not ours gives no answers. */
export function parseGivenAnswers(text: string | null): GivenAnswers {
  if (text === null || text.length > 20_000) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        (entry): entry is [string, string] =>
          /^q\d+$/.test(entry[0]) && typeof entry[1] === 'string' && entry[1].length < 60,
      )
      .slice(0, most),
  );
}

/** The answers with one more, or one changed; all others stay. */
export function withAnswer(given: GivenAnswers, question: string, answer: string): GivenAnswers {
  return { ...given, [question]: answer };
}
