/** A source as a page cites it. */
export interface Citation {
  /** Place in the page's list of sources, from 1. */
  number: number;
  /** Where that list has it. */
  href: string;
}

/** A page of the guide that something leads to. */
export interface LinkedPage {
  href: string;
  title: string;
}

/** A step of a page, with the address of its anchor. */
export interface LinkedStep extends LinkedPage {
  /** Title of the page. */
  page: string;
  /** About how long it takes. */
  minutes: number | undefined;
}

/** A step as the list it stands in knows it. */
export interface ListedStep {
  /** Its anchor. */
  id: string;
  title: string;
}

/** A page of the guide as lists of all pages show it. */
export interface IndexedPage extends LinkedPage {
  description: string;
  /** Other words and readings a reader may look for. */
  keywords: string[];
}
