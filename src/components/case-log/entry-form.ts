import { isDay } from '../../lib/case/parse.ts';
import { secretIn } from '../../lib/case/secrets.ts';
import { mostYen, type CaseEvent, type Charge } from '../../lib/case/state.ts';
import { yenOf } from '../../lib/case/yen.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A field that is not taken, and the word that says why. */
export interface Objection {
  field: string;
  word: string;
}

/** The values of a form by the names of its fields. */
export type Values = Record<string, string>;

const fieldsOf = (form: HTMLFormElement) =>
  [...form.querySelectorAll<Field>('[name]')].filter(({ name }) => name !== '');

/** What stands in a form; a field that is hidden says nothing. */
export function readForm(form: HTMLFormElement): Values {
  const shown = fieldsOf(form).filter((field) => !field.closest('[hidden]'));
  return Object.fromEntries(shown.map(({ name, value }) => [name, value.trim()]));
}

/** Puts values into a form; a field without one gets what the page gives it. */
export function fillForm(form: HTMLFormElement, values: Values): void {
  form.reset();
  for (const field of fieldsOf(form)) field.value = values[field.name] ?? field.value;
  object(form, undefined, '');
}

/** Says at a field why it is not taken, and takes the reader there; without a field nothing is said. */
export function object(form: HTMLFormElement, name: string | undefined, text: string): void {
  const error = form.querySelector<HTMLElement>('[data-error]')!;
  error.textContent = text;
  for (const field of fieldsOf(form)) {
    field.toggleAttribute('aria-invalid', false);
    field.removeAttribute('aria-describedby');
    if (field.name !== name) continue;
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', error.id);
    field.closest('label')!.after(error);
    field.focus();
  }
}

/** The first text that must not be kept. */
export function secretOf(values: Values): Objection | undefined {
  for (const [field, value] of Object.entries(values)) {
    const secret = secretIn(value);
    if (secret) return { field, word: `secret.${secret}` };
  }
  return undefined;
}

/** Why a day is not one on which something happened; both `YYYY-MM-DD` in Japan. */
function faultOf(day: string, today: string): string | undefined {
  if (!isDay(day)) return 'error.day';
  return day > today ? 'error.future' : undefined;
}

/**
 * An event as the form has it; an objection when it is none.
 * @param today `YYYY-MM-DD` in Japan
 */
export function eventFrom(values: Values, today: string): CaseEvent | Objection {
  const { date = '', time = '', ...rest } = values;
  const fault = faultOf(date, today);
  if (fault) return { field: 'date', word: fault };
  const { promisedBy } = rest;
  if (promisedBy && !isDay(promisedBy)) return { field: 'promisedBy', word: 'error.day' };
  const at = /^\d\d:\d\d$/.test(time) ? `${date}T${time}` : date;
  // One that the guide lists needs no name of its own.
  return { name: '', ...(rest as Omit<CaseEvent, 'at' | 'name'>), at };
}

export function valuesOfEvent({ at, ...rest }: CaseEvent): Values {
  return { ...rest, date: at.slice(0, 10), time: at.slice(11) };
}

/**
 * A charge as the form has it; an objection when it is none.
 * @param today `YYYY-MM-DD` in Japan
 */
export function chargeFrom(values: Values, today: string): Charge | Objection {
  const { used = '', stated = '', amount = '' } = values;
  for (const [field, day] of Object.entries({ used, stated: stated || used })) {
    const fault = faultOf(day, today);
    if (fault) return { field, word: fault };
  }
  const yen = yenOf(amount);
  if (!yen || yen.isMinus || yen.amount > mostYen) return { field: 'amount', word: 'error.amount' };
  const lastDigits = values['lastDigits']!.normalize('NFKC');
  if (!/^\d{0,4}$/.test(lastDigits)) return { field: 'lastDigits', word: 'error.digits' };
  const rest = values as unknown as Omit<Charge, 'issuerName'>;
  return { issuerName: '', ...rest, amount: yen.amount, lastDigits };
}

export function valuesOfCharge({ amount, ...rest }: Charge): Values {
  return { ...rest, amount: String(amount) };
}
