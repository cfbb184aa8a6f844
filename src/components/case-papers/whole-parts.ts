/** What is not broken over lines: dates, times, numbers with their unit, the digits of a card, the line of a gap. */
const whole =
  /[＿_]{2,}[〕\]]?|(?:カードの)?下4けた(?:[ 　]?\d{1,4})?|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2} \p{Lu}\p{Ll}+ \d{4}|\d[\d,:-]*(?:円|件|日|けた| yen| charges?)?/gu;

/** A text in parts: words, and what stands on one line whole. */
export function wholeParts(text: string): (string | { whole: string })[] {
  const parts: (string | { whole: string })[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(whole)) {
    parts.push(text.slice(end, index), { whole: found });
    end = index + found.length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== '');
}
