import type { Fact } from '../../src/integrations/content-rules/due-facts.ts';
import type { WrittenFile } from './desk.ts';
import { html, type Html } from './html.ts';

/** What the facts of a rank are called. */
export const rankNames: Record<Fact['rank'], string> = {
  'number-to-stop': 'Numbers that stop a card, and Amazon’s',
  number: 'Other numbers',
  'other-way': 'Other ways to reach somebody',
  'time-limit': 'Time limits',
  'call-script': 'What to say on a call',
};

/** What stands on every page. */
export interface Frame {
  title: string;
  /** Where the pages begin, with the token: `/abc/`. */
  base: string;
  initials: string;
  /** What the last answer wrote. */
  last?: readonly WrittenFile[] | undefined;
  /** What happened, or why nothing did. */
  messages?: readonly string[];
}

/** A whole page. */
export function framed({ title, base, initials, last, messages = [] }: Frame, main: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · verify</title>
        <link rel="stylesheet" href="${base}style.css" />
      </head>
      <body>
        <header>
          <a href="${base}">Next fact</a>
          <a href="${base}list">All that is due</a>
          ${initials !== '' && html`<a href="${base}who">Checked by ${initials}</a>`}
        </header>
        <main>
          ${
            messages.length > 0 &&
            html`<div class="messages" role="alert">
              ${messages.map((message) => html`<p>${message}</p>`)}
            </div>`
          }
          ${
            last &&
            html`<details class="last">
              <summary>Written last: ${last.map(({ file }) => file).join(', ')}</summary>
              ${last.map(({ before, after }) => changedLines(before ?? '', after))}
              <form method="post" action="${base}undo">
                <button>Take the last answer back</button>
              </form>
            </details>`
          }
          ${main}
        </main>
      </body>
    </html> `.text;
}

/** The lines that differ between two texts, from the first to the last. */
function changedLines(before: string, after: string): Html {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  const shorter = Math.min(old.length, now.length) - start;
  while (end < shorter && old.at(-1 - end) === now.at(-1 - end)) end++;
  const part = (lines: string[]) => lines.slice(start, lines.length - end).join('\n');
  return html`<pre><del>${part(old)}</del>
<ins>${part(now)}</ins></pre>`;
}

/** Asks who looks. */
export function whoForm(base: string, initials: string): Html {
  return html`<h1>Who looks?</h1>
    <p>
      Your initials go into the files, with the day, beside every fact that you check. Two people on
      a number are told to readers.
    </p>
    <form method="post" action="${base}who">
      <p>
        <label for="initials">Initials, two to four capital letters</label>
        <input
          id="initials"
          name="initials"
          value="${initials}"
          required
          pattern="[A-Z]{2,4}"
          autocomplete="off"
        />
      </p>
      <p><button>Begin</button></p>
    </form>`;
}

/** Everything in the queue, by rank. */
export function listOf(base: string, queue: readonly Fact[]): Html {
  const groups = Map.groupBy(queue, ({ rank }) => rank);
  return html`<h1>Due: ${queue.length}</h1>
    ${[...groups].map(
      ([rank, facts]) =>
        html`<h2>${rankNames[rank]} (${facts.length})</h2>
          <ul>
            ${facts.map(
              ({ id, seenLive, checked, seenBy }) =>
                html`<li>
                  <a href="${base}fact/${id}">${id}</a>
                  ${
                    seenLive === null
                      ? html`never seen live${checked !== '' && `, read on ${checked}`}`
                      : `seen live on ${seenLive}${seenBy.length > 0 ? ` by ${seenBy.join(', ')}` : ''}`
                  }
                </li>`,
            )}
          </ul>`,
    )}`;
}
