import type { Content } from '../../../model/graph/content.ts';
import { readByPeople } from '../read-by-people.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';
import { lineAt } from '../../../model/graph/tags.ts';
import { textsOf } from '../../../model/graph/texts.ts';

/** Addresses as texts write them, in texts that `readByPeople` has read. */
const address =
  /\b(?:https?|wss?|ftp|file|mailto|javascript|vbscript|blob|intent|facetime|skype|whatsapp):(?=\S)[^\s)"]*|\b(?:tel|sms|smsto|callto):[+\d][\d-]*|\bdata:\S*,|\bline:\/\/|\bwww\.[^\s)"]+|[\w.+-]+@[\w-]+\.\w+/gi;

/** Most texts have none of the signs that every address has, and need not be read. */
const anySign = /[:\uff1a\ufe13\ufe55@\uff20\ufe6b&]|www/i;

/** Where a link of a page leads, and the address of a reference, as Markdown writes them. */
const destination = /\]\(\s*<?([^)\s>]*)|^\s{0,3}\[[^\]]+\]:\s*(\S*)/gm;

/** Fields whose content is an address. */
const addressField = /(?:^|\.)(?:url|officialSite|email)$/;

/** Addresses of other sites live in data, where they carry a source and a date; prose links them by id. */
export const externalAddresses: Rule = {
  name: 'external-addresses',
  check: (content) => [
    ...textsOf(content)
      .filter(
        ({ file, field = '', text }) =>
          anySign.test(text) && !addressField.test(field) && !isQuoted(file, field),
      )
      .flatMap(({ file, field, text, lineAt: lineOf }): Problem[] => {
        const read = readByPeople(text);
        return [...read.text.matchAll(address)].map((match) => ({
          file,
          ...(field !== undefined && { field }),
          ...(lineOf && { line: lineOf(read.places[match.index]!) }),
          message: `has the address "${match[0]}" in its text: use <SourceLink id="…"> or <Contact id="…" /> in a page, or a field for addresses in a record.`,
        }));
      }),
    ...content.pages.flatMap((page): Problem[] => [
      ...[...page.body.matchAll(destination)]
        .filter(([, link, reference]) => !isOurs(link ?? reference ?? '', content.languages))
        .map((match) => ({
          file: page.file,
          line: lineAt(page, match.index + match[0].search(/\S/)),
          message: `has a link to "${match[1] ?? match[2]}": links lead to pages of this site and start with /${page.language}/. Another site is linked by <SourceLink id="…"> or <Contact id="…" />.`,
        })),
      ...[...page.body.matchAll(/!\[/g)].map((match) => ({
        file: page.file,
        line: lineAt(page, match.index),
        message: 'has an image: take it out. Pictures are drawn from words (<Chart>, <Diagram>).',
      })),
    ]),
  ],
};

/** Whether a link leads to a page of the guide, or to a place on the same page. */
const isOurs = (link: string, languages: Content['languages']) =>
  !link.includes('\\') &&
  (link.startsWith('#') || languages.some(({ tag }) => link.startsWith(`/${tag}/`)));

/** The title and the publisher of a source are quoted as its page has them. */
const isQuoted = (file: string, field: string) =>
  file.startsWith('content/sources/') && !field.startsWith('caveat');
