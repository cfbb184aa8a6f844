import { announce } from '@lib/announce';
import {
  choices,
  countWith,
  noFilter,
  passes,
  readAnchor,
  writeAnchor,
  type Choice,
  type Filter,
  type Member,
} from './filter.ts';

/** Makes the directory follow its form; `data-result` of the element says `{shown}` of `{all}`. */
export function directoryView(directory: HTMLElement, form: HTMLFormElement) {
  // Cards between here and there may turn out taller than they were thought to be.
  directory.addEventListener('focusin', ({ target }) =>
    requestAnimationFrame(() => (target as Element).scrollIntoView({ block: 'nearest' })),
  );
  const places = [...directory.querySelectorAll<HTMLElement>('[data-member]')];
  const select = (choice: Choice) =>
    form.querySelector<HTMLSelectElement>(`select[name="${choice}"]`)!;
  const facts = places.map((place) => factsOf(place, select('brand')));
  const narrowed = directory.querySelector<HTMLElement>('.directory-narrowed')!;
  const openNow = form.querySelector<HTMLInputElement>('input[name="open"]')!;
  const voiceless = directory.querySelector<HTMLInputElement>('input[name="voiceless"]')!;
  const chosen = (): Filter => ({
    purpose: select('purpose').value,
    brand: select('brand').value,
    language: select('language').value,
    openNow: openNow.checked,
    voiceless: voiceless.checked,
  });

  let counting = 0;
  /** Says at each choice how many contacts it would leave: after the answer has been painted. */
  const count = (members: Member[], filter: Filter) => {
    for (const choice of choices)
      for (const option of select(choice).options) {
        const count = countWith(members, filter, choice, option.value);
        // The last of its words, in brackets, is the count.
        const label = option.textContent.replace(/\d+(?=\)$)/, String(count));
        if (option.textContent !== label) option.textContent = label;
        option.disabled = count === 0 && !option.selected;
      }
    const open = members.filter((member) => passes(member, { ...filter, openNow: true })).length;
    form.querySelector('[data-open-count]')!.textContent = `(${open})`;
  };

  /** @param isAnswer whether the reader has asked for it just now, and is told even the same again */
  const show = (filter: Filter, isAnswer = false) => {
    const members = places.map((place, index) => ({ ...facts[index]!, isOpen: isOpen(place) }));
    for (const [index, place] of places.entries()) place.hidden = !passes(members[index]!, filter);
    for (const group of directory.querySelectorAll<HTMLElement>(
      '.directory-group, .directory-numberless',
    ))
      group.hidden = !group.querySelector('[data-member]:not([hidden])');
    for (const link of directory.querySelectorAll<HTMLAnchorElement>('.directory-index a'))
      link.parentElement!.hidden = directory.querySelector(link.hash)!.closest('section')!.hidden;
    openNow.checked = filter.openNow;
    voiceless.checked = filter.voiceless;
    for (const choice of choices) select(choice).value = filter[choice];
    const isNarrowed = writeAnchor(filter) !== '';
    directory.toggleAttribute('data-narrowed', isNarrowed);
    const shown = places.filter((place) => !place.hidden).length;
    const said = (directory.dataset['result'] ?? '')
      .replace('{shown}', String(shown))
      .replace('{all}', String(places.length));
    const output = narrowed.querySelector('output')!;
    if (isAnswer) announce(output, isNarrowed ? said : '');
    else output.textContent = isNarrowed ? said : '';
    for (const part of narrowed.querySelectorAll<HTMLElement>('[data-narrowing]'))
      part.hidden = !isNarrowed;
    clearTimeout(counting);
    requestAnimationFrame(() => {
      clearTimeout(counting);
      counting = window.setTimeout(() => count(members, filter));
    });
  };

  const choose = (filter: Filter) => {
    show(filter, true);
    const anchor = writeAnchor(filter);
    history.replaceState(history.state, '', anchor || location.pathname + location.search);
  };

  /** Takes the reader to the list, or to the way back where it is empty, with what says so in view. */
  const goToList = () => {
    const heading = directory.querySelector<HTMLElement>('.directory-group:not([hidden]) h2');
    if (heading) heading.tabIndex = -1;
    (heading ?? narrowed.querySelector('button')!).focus({ preventScroll: true });
    narrowed.scrollIntoView();
  };

  form.addEventListener('reset', (event) => {
    event.preventDefault();
    choose(noFilter);
    goToList();
  });
  return {
    goToList,
    /** Shows what the form says, and puts it into the page's anchor. */
    choose: () => {
      // Not before a choice: what is not laid out has no place that programs could measure.
      directory.dataset['narrows'] = '';
      choose(chosen());
    },
    /** Shows the same again after the clock has moved on. */
    refresh: () => show(chosen()),
    /** Shows what the page's anchor says; the anchor of a card shows everything, and that card. */
    follow: () => {
      const filter = readAnchor(location.hash, (choice, value) =>
        [...select(choice).options].some((option) => option.value === value),
      );
      show(filter ?? noFilter);
      if (filter) form.closest('details')!.open = true;
      if (filter) form.scrollIntoView();
      else document.getElementById(location.hash.slice(1))?.scrollIntoView();
    },
  };
}

/**
 * What does not change while the page is open.
 * @param brands the choice of brands, whose options name the cards that have them
 */
function factsOf(place: HTMLElement, brands: HTMLSelectElement): Omit<Member, 'isOpen'> {
  const anchor = place.querySelector('h3')!.id;
  const list = (name: string) => (place.dataset[name] ?? '').split('\n');
  return {
    purposes: list('purposes'),
    brands: [...brands.options].flatMap(({ value, dataset }) =>
      dataset['members']?.split(' ').includes(anchor) ? value : [],
    ),
    languages: list('languages'),
    isVoiceless: place.dataset['voiceless'] !== undefined,
  };
}

const isOpen = (place: HTMLElement) => place.querySelector('[data-open="open"]') !== null;
