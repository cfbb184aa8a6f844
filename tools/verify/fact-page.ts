import { viewOf } from '../../src/components/contact-card/channel-view.ts';
import { limitText } from '../../src/lib/duration.ts';
import { translateTo } from '../../src/lib/interface-strings.ts';
import { showPhone } from '../../src/lib/phone.ts';
import { valueAt } from '../../src/model/fields/meaning.ts';
import type { Phrase } from '../../src/model/fields/phrase.ts';
import { languages, type Language } from '../../src/model/language.ts';
import type { CallScript } from '../../src/model/records/call-scripts.ts';
import type { Channel } from '../../src/model/records/contacts.ts';
import type { TimeLimit } from '../../src/model/records/time-limits.ts';
import { answerForm } from './answer-form.ts';
import type { Opened } from './desk.ts';
import { html, type Html } from './html.ts';
import { rankNames } from './page.ts';
import { sentencesFor } from './sentences.ts';

/** A fact: as readers see it, what to open, what to compare, what to ask, and the answers. */
export function factPage(
  base: string,
  open: Opened,
  today: string,
  typed: ReadonlyMap<string, string> = new Map(),
): Html {
  const { fact, contact, sources } = open;
  const links = [
    ...sources.map(({ url, title, publisher, kind }) => ({
      url,
      text: `${title.en} (${publisher.en}, ${kind})`,
    })),
    ...(contact?.officialSite ? [{ url: contact.officialSite, text: 'Official site' }] : []),
    ...('url' in open.part ? [{ url: String(open.part['url']), text: 'The page itself' }] : []),
  ];
  const sentences = sentencesFor(open);
  return html`<h1>${contact?.organisation.en ?? fact.id}</h1>
    <p>
      ${rankNames[fact.rank]} · <code>${fact.id}</code> ·
      ${fact.checked === '' ? 'never checked' : `last checked on ${fact.checked}`},
      ${fact.seenLive === null ? 'never seen live' : `seen live by ${fact.seenBy.join(', ') || 'somebody'}`}
    </p>
    <section aria-labelledby="readers">
      <h2 id="readers">As readers see it</h2>
      <div class="cards">${languages.map((language) => card(open, language, today))}</div>
    </section>
    <section aria-labelledby="open">
      <h2 id="open">Open, in a browser of your own</h2>
      ${
        links.length === 0
          ? html`<p>
              No page is known: look for the organisation’s own site, by typing its address.
            </p>`
          : html`<ul>
              ${links.map(
                ({ url, text }) =>
                  html`<li>
                    <a href="${url}" rel="noreferrer" target="_blank">${text}</a>
                    <small>${url}</small>
                  </li>`,
              )}
            </ul>`
      }
    </section>
    <section aria-labelledby="compare">
      <h2 id="compare">Compare</h2>
      ${comparison(open)}
    </section>
    ${
      'fixedBy' in open.part &&
      html`<p class="warning">
        Do not call this number to check it: a law or a national plan sets it, and the line is kept
        free for people who need it.
      </p>`
    }
    ${
      sentences.length > 0 &&
      html`<section aria-labelledby="ask">
        <h2 id="ask">If you call, ask</h2>
        <p>Say nothing of a card or an account of your own, and give no number of yours.</p>
        <ul>
          ${sentences.map(spoken)}
        </ul>
      </section>`
    }
    ${answerForm(base, open, today, typed)}`;
}

function card({ fact, record, contact }: Opened, language: Language, today: string): Html {
  const t = translateTo(language);
  if (fact.kind === 'time-limits') {
    const limit = record.data as TimeLimit;
    return html`<div class="card" lang="${language}">
      <p><strong>${limit.label[language]}</strong></p>
      <p>${limitText(limit, language)}</p>
      <p>${t(`timeLimit.certainty.${limit.certainty}`)}</p>
      ${limit.caveat && html`<p>${limit.caveat[language]}</p>`}
    </div>`;
  }
  if (fact.kind === 'call-scripts') {
    const script = record.data as CallScript;
    return html`<div class="card" lang="${language}">
      <p><strong>${script.title[language]}</strong></p>
      <ul>
        ${[script.opening, ...script.lines].map((line) => html`<li>${line[language]}</li>`)}
      </ul>
    </div>`;
  }
  const channel = valueAt(record.data, fact.path) as Channel;
  const view = viewOf(channel, language, today);
  const facts = [
    [t('contact.hours'), view.hours ?? t('contact.hoursUnknown')],
    [t('contact.languages'), view.languages ?? t('contact.languagesUnknown')],
    ...(channel.kind === 'tel' ? [[t('contact.cost'), t(`contact.cost.${channel.cost}`)]] : []),
  ] as [string, string][];
  return html`<div class="card" lang="${language}">
    <p><strong>${contact!.organisation[language]}</strong></p>
    <p>${t(`contact.kind.${channel.kind}`)}: ${channel.label[language]}</p>
    ${channel.kind === 'tel' && channel.number && html`<p class="number">${showPhone(channel.number).text}</p>`}
    ${'url' in channel && channel.url && html`<p>${channel.url}</p>`}
    ${'email' in channel && channel.email && html`<p>${channel.email}</p>`}
    ${view.stateText && html`<p><strong>${view.stateText}</strong></p>`}
    ${channel.reason && html`<p>${channel.reason[language]}</p>`}
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
      ${view.hoursCaveats.map((caveat) => html`<div><dd>${caveat}</dd></div>`)}
    </dl>
    ${channel.note && html`<p>${channel.note[language]}</p>`}
    <p><small>${view.origin}</small></p>
  </div>`;
}

function comparison({ fact, part }: Opened): Html {
  if (fact.kind === 'call-scripts')
    return html`<p>
      Read each sentence aloud. Is the Japanese polite and natural, does the romaji say the same,
      and does the English mean it?
    </p>`;
  if (fact.kind === 'time-limits')
    return html`<ul>
      <li>the length, and what it is counted from</li>
      <li>whom it holds for, and whom not</li>
    </ul>`;
  return html`<ul>
    ${
      part['kind'] === 'tel'
        ? html`<li>the number, digit by digit, and that it is the line for this and no other</li>`
        : html`<li>that the page is there, and for this</li>`
    }
    <li>the hours, also on holidays</li>
    <li>the label: what the page calls it in Japanese</li>
  </ul>`;
}

function spoken({ ja, romaji, en }: Phrase): Html {
  return html`<li>
    <span lang="ja">${ja}</span><br /><span lang="ja-Latn">${romaji}</span><br /><small
      >${en}</small
    >
  </li>`;
}
