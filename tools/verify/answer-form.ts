import { languages } from '../../src/model/language.ts';
import { needsRoute } from './answers.ts';
import type { Opened } from './desk.ts';
import { fieldsOf, inputsOf, type Field } from './fields.ts';
import { html, Html } from './html.ts';
import { lostReason, safeRoute } from './sentences.ts';

/**
 * The answers to a fact. Nothing is sent by the Enter key: the first button of the form, which it would
 * press, is none.
 * @param typed what was typed before, where it could not be written
 */
export function answerForm(
  base: string,
  open: Opened,
  today: string,
  typed: ReadonlyMap<string, string>,
): Html {
  const { fact, part } = open;
  const value = (name: string, first = '') => typed.get(name) ?? first;
  const isUnknown = !fact.isOffered;
  const reason = lostReason(open, today);
  const field = (name: string, label: string, first = '', lang = 'en') =>
    html`<p>
      <label for="${name}">${label}</label>
      <textarea id="${name}" name="${name}" rows="2" lang="${lang}">${value(name, first)}</textarea>
    </p>`;
  const day = value('day', today);
  return html`<form method="post" action="${base}answer" class="answer">
    <button disabled hidden></button>
    <input type="hidden" name="fact" value="${fact.id}" />
    <input type="hidden" name="base" value="${open.base}" />
    <h2>Your answer</h2>
    <p>
      <label for="day">The day you looked, in Japan</label>
      <input id="day" name="day" type="date" value="${day}" max="${today}" required />
    </p>
    ${fact.kind !== 'call-scripts' && whereSeen(open, value)}
    <p>
      <button name="answer" value="right">
        ${isUnknown ? 'Looked: still none' : 'Seen, right'}
      </button>
      <button name="answer" value="skip" formnovalidate>Skip</button>
    </p>
    <details ${new Html(typed.get('answer') === 'changed' ? 'open' : '')}>
      <summary>${isUnknown ? 'Found one…' : 'Seen, changed…'}</summary>
      <p>Type what it says now; what you leave as it is stays.</p>
      ${fieldsOf(fact, part).map((one) => typedField(one, open, value))}
      <p>
        <button name="answer" value="changed">${isUnknown ? 'Found one' : 'Seen, changed'}</button>
      </p>
    </details>
    ${
      !isUnknown &&
      fact.kind !== 'call-scripts' &&
      html`<details ${new Html(typed.get('answer') === 'gone' ? 'open' : '')}>
        <summary>Not there…</summary>
        <p>Readers are told so in these words. A number is taken off every page and sheet.</p>
        ${field('gone.ja', 'Why, in Japanese', reason.ja, 'ja')}
        ${field('gone.en', 'Why, in English', reason.en)}
        ${
          needsRoute(open) &&
          html`${field('route.ja', 'What to do instead, in Japanese', safeRoute.ja, 'ja')}
          ${field('route.en', 'What to do instead, in English', safeRoute.en)}`
        }
        <p><button name="answer" value="gone">Not there</button></p>
      </details>`
    }
  </form>`;
}

function whereSeen(
  { fact, sources, part }: Opened,
  value: (name: string, first?: string) => string,
): Html {
  const choice = (id: string, text: string) =>
    html`<label class="choice">
      <input
        type="radio"
        name="seenAt"
        value="${id}"
        required
        ${new Html(value('seenAt') === id ? 'checked' : '')}
      />
      ${text}
    </label>`;
  const tick = (name: string, text: string) =>
    html`<label class="choice">
      <input
        type="checkbox"
        name="${name}"
        value="yes"
        ${new Html(value(name) === 'yes' ? 'checked' : '')}
      />
      ${text}
    </label>`;
  const isCalled = part['kind'] === 'tel' || fact.kind === 'time-limits';
  const line = (name: string, label: string, lang = 'en') =>
    html`<p>
      <label for="${name}">${label}</label>
      <input id="${name}" name="${name}" value="${value(name)}" lang="${lang}" autocomplete="off" />
    </p>`;
  return html`<fieldset>
    <legend>Where</legend>
    ${sources.map(({ id, title, kind }) => choice(id, `${title.en} (${kind})`))}
    ${isCalled && choice('call', 'On a call')}
    ${
      fact.kind === 'contacts' &&
      html`${choice('new', 'On another page of the organisation itself:')}
        <div class="indented">
          ${line('page.url', 'Its address')} ${line('page.ja', 'Its title, in Japanese', 'ja')}
          ${line('page.en', 'Its title, in English')}
          <p>
            <label for="page.language">Its language</label>
            <select id="page.language" name="page.language">
              ${languages.map((one) => option(one, value('page.language')))}
            </select>
          </p>
          ${'hours' in part && tick('seesHours', 'It shows the hours too')}
          ${
            'reason' in part &&
            tick(
              'dropsReason',
              'The sentences about its certainty are not true any more: take them away',
            )
          }
        </div>`
    }
  </fieldset>`;
}

function typedField(
  field: Field,
  { part }: Opened,
  value: (name: string, first?: string) => string,
): Html {
  const inputs = inputsOf(field, part);
  return html`${inputs.map(({ name, value: first }) => {
    const language = inputs.length > 1 || field.kind === 'words' ? name.split('.').at(-1)! : '';
    const lang = language === 'romaji' ? 'ja-Latn' : language || 'en';
    const label = inputs.length > 1 ? `${field.label} (${language})` : field.label;
    return html`<p>
      <label for="${name}">${label}</label>
      ${
        field.kind === 'choice'
          ? html`<select id="${name}" name="${name}">
              ${field.options!.map((one) => option(one, value(name, first)))}
            </select>`
          : ['number', 'line', 'count'].includes(field.kind)
            ? html`<input
                id="${name}"
                name="${name}"
                value="${value(name, first)}"
                autocomplete="off"
              />`
            : html`<textarea id="${name}" name="${name}" rows="3" lang="${lang}">
${value(name, first)}</textarea>`
      }
    </p>`;
  })}`;
}

const option = (value: string, chosen: string) =>
  html`<option ${new Html(value === chosen ? 'selected' : '')}>${value}</option>`;
