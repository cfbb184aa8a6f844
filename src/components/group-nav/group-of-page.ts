import type { StarlightRouteData } from '@astrojs/starlight/route-data';

type SidebarEntry = StarlightRouteData['sidebar'][number];

/** A page as a navigation shows it. */
export interface PageLink {
  label: string;
  href: string;
  isCurrent: boolean;
}

/** A group of the sidebar: its name and its pages, nested groups flattened. */
export interface PageGroup {
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

/** The named group that holds the current page, if any. */
export function groupOfPage(sidebar: SidebarEntry[]): PageGroup | undefined {
  return groupsOf(sidebar).find(
    ({ label, links }) => label !== '' && links.some((link) => link.isCurrent),
  );
}

function linksIn(entry: SidebarEntry): PageLink[] {
  if (entry.type === 'group') return entry.entries.flatMap(linksIn);
  return [{ label: entry.label, href: entry.href, isCurrent: entry.isCurrent }];
}
