import type { StarlightRouteData } from '@astrojs/starlight/route-data';

type SidebarEntry = StarlightRouteData['sidebar'][number];

/** A page as a navigation shows it. */
export interface PageLink {
  label: string;
  href: string;
  isCurrent: boolean;
}

/** A group of the sidebar: its name and its pages, nested groups flattened. */
interface PageGroup {
  label: string;
  links: PageLink[];
}

/** The sidebar as groups; pages that stand outside any group form one each, without a name. */
export function groupsOf(sidebar: SidebarEntry[]): PageGroup[] {
  return sidebar.map((entry) =>
    entry.type === 'group'
      ? { label: entry.label, links: entry.entries.flatMap(linksIn) }
      : { label: '', links: linksIn(entry) },
  );
}

/**
 * The group that the current page stands in, if any: the innermost, with the pages that stand in it
 * themselves. With those of its inner groups too, every page would grow with each page of the site.
 */
export function groupOfPage(sidebar: SidebarEntry[]): PageGroup | undefined {
  for (const entry of sidebar) {
    if (entry.type !== 'group') continue;
    const links = entry.entries.flatMap((inner) => (inner.type === 'link' ? linksIn(inner) : []));
    if (links.some((link) => link.isCurrent)) return { label: entry.label, links };
    const group = groupOfPage(entry.entries);
    if (group) return group;
  }
  return undefined;
}

/** The pages before and after the current one in its group. */
export function neighboursIn(group: PageGroup | undefined): {
  previous?: PageLink | undefined;
  next?: PageLink | undefined;
} {
  const links = group?.links ?? [];
  const current = links.findIndex((link) => link.isCurrent);
  return current < 0 ? {} : { previous: links[current - 1], next: links[current + 1] };
}

function linksIn(entry: SidebarEntry): PageLink[] {
  if (entry.type === 'group') return entry.entries.flatMap(linksIn);
  return [{ label: entry.label, href: entry.href, isCurrent: entry.isCurrent }];
}
