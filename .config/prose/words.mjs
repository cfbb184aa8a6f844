/**
 * The words of the guide, taken out of pages and data so that checkers of prose see nothing else.
 * Every line keeps its number. Words outside a page's running text (titles, lists, data) become
 * list items, so that two lines are never read as one sentence.
 */
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { wordsInTag } from '../../src/model/graph/tag-places.ts';

/** Fields of a page's front matter that a reader sees. Keywords are for searching, in any spelling. */
const fields = new Set(['title', 'description', 'for', 'needs', 'label']);
/** Fields of data that hold other spellings on purpose, or names of companies. */
const notProse = new Set(['synonyms', 'brands', 'keywords']);

/**
 * A page's words in Markdown, in the places where they stand in the file.
 * @param {string} page
 * @returns {string}
 */
export function wordsOfPage(page) {
  const [front = ''] = /^---\n[^]*?\n---\n/.exec(page) ?? [];
  const lines = (text) => '\n'.repeat(text.split('\n').length - 1);
  const body = page
    .slice(front.length)
    // The reading over a word is no part of the sentence.
    .replace(/<rt>[^<]*<\/rt>/g, '')
    .replace(/<(?:"[^"]*"|[^">])*>/g, (tag) =>
      tag
        .split('\n')
        .map((line) => item(wordsOfTag(/\w+/.exec(tag)?.[0] ?? '', line)))
        .join('\n'),
    )
    .replace(/\s*\[#[^\]]*\]/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[[\]]/g, '');
  const inside = front.replace(/^---$/gm, '');
  return (front ? linesOf(inside, (keys) => fields.has(keys.at(-1))) : lines(front)) + body;
}

/** The words of a tag's attributes on one of its lines. */
function wordsOfTag(name, line) {
  const written = [...line.matchAll(/([\w-]+)="([^"]*)"/g)];
  const attributes = Object.fromEntries(written.map(([, key, value]) => [key, value]));
  return Object.values(wordsInTag({ name, attributes }));
}

/**
 * A record's words in one language: what stands under the key `ja` or `en`.
 * @param {string} yaml
 * @param {string} language
 * @param {boolean} headWords whether the record's own `ja` and `en` are names, as in the glossary
 * @returns {string}
 */
export function wordsOfRecord(yaml, language, headWords = false) {
  return linesOf(
    yaml,
    (keys) =>
      keys.at(-1) === language &&
      !(headWords && keys.length === 1) &&
      !keys.some((key) => notProse.has(key)),
  );
}

/**
 * The labels of the interface, which stand in one file a language.
 * @param {string} yaml
 * @returns {string}
 */
export function wordsOfInterface(yaml) {
  return linesOf(yaml, () => true).replace(/\{\{\w+\}\}/g, '1');
}

/** The scalars of a YAML text whose keys (lists leave none) are wanted, each on the line where it begins. */
function linesOf(yaml, wanted) {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  const found = yaml.split('\n').map(() => []);
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const keys = path.flatMap((part) => (isScalar(part.key) ? [String(part.key.value)] : []));
      if (wanted(keys)) found[counter.linePos(node.range[0]).line - 1].push(node.value);
    },
  });
  return found.map(item).join('\n');
}

/** Words of one line as a list item; nothing for no words. */
function item(words) {
  return words.length === 0 ? '' : `- ${words.join(' / ').replace(/\s*\n\s*/g, ' ')}`;
}
