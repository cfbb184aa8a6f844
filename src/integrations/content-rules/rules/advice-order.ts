import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { tagsIn } from '../../../model/graph/tags.ts';

/** Places of the boxes in the order of speaking; of what to do and whom to call, either may come first. */
const places: Record<string, number> = { answer: 0, now: 1, call: 1, dont: 2, later: 3 };

/** What is read first is what comes first: the answer, what to do and whom to call now, then what can wait. */
export default function* adviceOrder({ pages }: Content): Iterable<Problem> {
  for (const page of pages) {
    const boxes = tagsIn(page).filter(({ name }) => name === 'Advice');
    for (const [index, box] of boxes.entries()) {
      const before = boxes[index - 1]?.attributes['kind'] ?? '';
      const kind = box.attributes['kind'] ?? '';
      if (places[before]! > places[kind]!)
        yield {
          file: page.file,
          line: box.line,
          message: `has the box "${kind}" after "${before}": write them in the order "answer", "now" and "call", "dont", "later".`,
        };
    }
  }
}
