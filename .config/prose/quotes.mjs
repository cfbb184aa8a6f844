/**
 * What is wrong with the quotes of a line of English, and what to do; empty when nothing is.
 * @param {string} line of words, without tags and code
 */
export function straightQuote(line) {
  const [found] = /[\w.)]'[a-z]|[a-z]'(?=[\s,.;:)])|"/i.exec(line) ?? [];
  return found === undefined ? '' : `has the straight quote in ${found}: write ’, or “ and ”.`;
}
