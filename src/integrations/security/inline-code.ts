import { createHash } from 'node:crypto';
import { parse } from 'node-html-parser';

/** What a page carries inside itself that a browser would run or apply. */
export interface InlineCode {
  /** Texts of `<script>` elements without an address, as they stand between the tags. */
  scripts: string[];
  /** Opening tags of what the policy refuses: style attributes, `<style>`, event handlers. */
  refused: string[];
}

/**
 * Finds a page's inline code.
 * @param html the whole page as it was built
 */
export function inlineCode(html: string): InlineCode {
  // Only the scripts are parsed: whole pages took most of this step, which comes to every page.
  const scripts = [...html.matchAll(/<script(?=[\s>])[^]*?<\/script\s*>/gi)]
    .map(([element]) => parseCode(element).querySelector('script')!)
    .filter((script) => !script.hasAttribute('src') && isProgram(script.getAttribute('type')))
    .map((script) => script.innerHTML);
  return { scripts, refused: mayBeRefused.test(html) ? refusedTags(html) : [] };
}

/** Stands in every page with a tag that is refused, and in a text that only writes of one. */
const mayBeRefused = /<style\b|[\s"'/](?:style|on\w+)\s*=/i;

function refusedTags(html: string): string[] {
  return parseCode(html)
    .querySelectorAll('*')
    .filter(
      ({ attributes, rawTagName }) =>
        rawTagName?.toLowerCase() === 'style' ||
        Object.keys(attributes).some((name) => /^(style|on.+)$/i.test(name)),
    )
    .map((element) => element.toString().slice(0, element.toString().indexOf('>') + 1));
}

const parseCode = (html: string) =>
  parse(html, { blockTextElements: { script: true, style: true } });

/** Whether a script of this type runs; others only hold data, which no policy concerns. */
const isProgram = (type: string | undefined) =>
  !type || type === 'module' || /^(text|application)\/(java|ecma)script$/i.test(type);

/**
 * The source expression that allows one inline script, as
 * [Content Security Policy Level 3](https://www.w3.org/TR/CSP3/#grammardef-hash-source) spells it.
 */
export function hashSource(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
