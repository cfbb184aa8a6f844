import { z } from 'astro/zod';
import type { Language } from './language.ts';
import type { Citation, IndexedPage, LinkedPage, LinkedStep, ListedStep } from './links.ts';
import type { pageFrontMatter } from './page.ts';
import type { RecordKind, RecordOf } from './records/index.ts';

/** The page a tag stands on, and what it can ask of the content. Everything is in that page's language. */
export interface TagPage {
  language: Language;
  /** The day the page is built for, `YYYY-MM-DD`. */
  today: string;
  /** Which of the page’s tags of its name this one is, from 0. */
  nth: number;
  /** Id of the second-level heading above it; `intro` before the first. */
  section: string;
  frontMatter: z.output<typeof pageFrontMatter>;
  /** The full address of the page; only where the site knows its own. */
  fullAddress: string | undefined;
  /** One record. Throws with its file when there is none. */
  record<Kind extends RecordKind>(kind: Kind, id: string): Promise<RecordOf<Kind>>;
  /** Several records, each once, in the order asked for. */
  records<Kind extends RecordKind>(kind: Kind, ids: Iterable<string>): Promise<RecordOf<Kind>[]>;
  /** All records of a kind, in the order of their ids. */
  allRecords<Kind extends RecordKind>(kind: Kind): Promise<RecordOf<Kind>[]>;
  /** Address of a page below the language (`do/stop-card`), or of a heading on it. */
  address(path: string, anchor?: string): string;
  /** Pages by their paths below the language. Throws when one does not exist. */
  pages(paths: Iterable<string>): Promise<Record<string, LinkedPage>>;
  /** The steps of a page, by their ids. Throws when the page does not exist. */
  steps(path: string): Promise<Record<string, LinkedStep>>;
  /** The page’s own lists of steps, in the order of its text. */
  stepLists(): Promise<ListedStep[][]>;
  /** All pages of the guide. */
  allPages(): Promise<IndexedPage[]>;
  /** How the page cites sources that its text names, in the order asked for. */
  citations(sources: readonly string[]): Promise<Citation[]>;
}

/** Path of a component below `src/components/`, with the type of what it needs. */
type Drawn<Props> = string & { readonly props?: Props };

/** What a component needs that a tag has to give: each gets the language and the day of the page. */
type Needed<Component> = Component extends (props: infer Props) => unknown
  ? Omit<Props, 'language' | 'today' | 'children'>
  : never;

/** Names a component by its path below `src/components/`. */
export function drawnBy<Component>(path: string): Drawn<Needed<Component>> {
  return path;
}

/** What is known of a tag that pages may use. Its name is that of its file. */
export interface Tag {
  /** What it shows, for the table in CONTRIBUTING. */
  shows: string;
  component: string;
  /** Its attributes, all written as plain text; their fields say what they mean. */
  attributes: z.ZodObject;
  /** Whether text may stand between its beginning and its end. */
  hasContent: boolean;
  /** Whether it stands within a sentence, at a place that depends on the language's word order. */
  isInline: boolean;
  /** Whether its content is the text of a link. */
  isLink: boolean;
  /** Whether a page that uses it rests on a source by that. */
  cites: boolean;
  /** Whether it shows how to reach an organisation, so that the page carries warnings about fraud. */
  showsContacts: boolean;
  /** What its scripts cost, if it has any: `keeping` ones carry the store of what a reader did. */
  island: 'keeping' | 'light' | undefined;
  /** What its component is given beside the language and the day. */
  props(attributes: Record<string, unknown>, page: TagPage): object | Promise<object>;
}

type Facts = Partial<
  Pick<Tag, 'hasContent' | 'isInline' | 'isLink' | 'cites' | 'showsContacts' | 'island'>
>;

/** Declares a tag. Without `props` its component is given the attributes as they are. */
export function tag<Props extends object, Shape extends z.ZodRawShape = Record<never, never>>(
  definition: Facts & {
    shows: string;
    component: Drawn<Props>;
    attributes?: Shape;
  } & (Attributes<NoInfer<Shape>> extends Props
      ? { props?: MakeProps<Props, NoInfer<Shape>> }
      : { props: MakeProps<Props, NoInfer<Shape>> }),
): Tag {
  const { attributes = {}, props = (given: object) => given, ...facts } = definition;
  return {
    hasContent: false,
    isInline: false,
    isLink: false,
    cites: false,
    showsContacts: false,
    island: undefined,
    ...facts,
    attributes: z.strictObject(attributes),
    props,
  };
}

type Attributes<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;

type MakeProps<Props, Shape extends z.ZodRawShape> = (
  attributes: Attributes<Shape>,
  page: TagPage,
) => Props | Promise<Props>;
