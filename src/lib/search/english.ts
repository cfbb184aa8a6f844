/** Words that carry no meaning for a search; both queries and forms are read without them. */
const emptyWords = new Set(
  (
    'a an the my your his her their our its this that these those i you he she it we they me him ' +
    'them us is am are was were be been being do does did of to for and or at by with from as so ' +
    'just please very really has have had been there some any one too also will would should could'
  ).split(' '),
);

/** Whether an English word, folded, can be left out. */
export function isEmptyWord(word: string): boolean {
  return emptyWords.has(word);
}

const whatItIs = /what(?:'?s|\s+(?:is|are|does))\b/y;

/**
 * Whether a word asks for a meaning: “What is phishing?” does, “what to keep” and “what do I do” do not.
 * @param text folded
 * @param at where the word begins in it
 */
export function asksWhatItIs(text: string, at: number): boolean {
  whatItIs.lastIndex = at;
  return whatItIs.test(text);
}

/**
 * Brings the spellings and endings of an English word together: plural, past, -ing, British and
 * American. The outcome is a key to compare, not a word. Idempotence is not needed: a word is read once.
 * @param word folded, letters and digits only
 */
export function englishKey(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let key = word
    .replace(/isation/, 'ization')
    .replace(/is(e|ed|es|ing)$/, 'iz$1')
    .replace(/our(?=$|s$|ed$|ing$|ite)/, 'or')
    .replace(/([^aeiou])re$/, '$1er')
    .replace(/[ae]nce$/, 'ense');
  if (/[^su]s$/.test(key)) key = key.replace(/ies$/, 'y').replace(/(x|ch|sh|ss)es$/, '$1');
  key = key.replace(/([^su])s$/, '$1');
  key = key.replace(/ied$/, 'y');
  if (/[aeiouy].*(ing|ed)$/.test(key) && key.length > 5) key = key.replace(/(ing|ed)$/, '');
  return key.replace(/([bdfgklmnprt])\1$/, '$1').replace(/([^e])e$/, '$1');
}
