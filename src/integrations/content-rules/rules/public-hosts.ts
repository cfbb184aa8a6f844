import { parse } from 'tldts';
import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { addressField, stringsIn } from '../../../model/graph/texts.ts';

/** Services whose short addresses do not show where they lead, and can be turned elsewhere. */
const shorteners = new Set(
  `a.co amzn.asia amzn.to bit.ly bitly.com bl.ink buff.ly cutt.ly dlvr.it goo.gl is.gd j.mp lin.ee
  linktr.ee lnk.to onl.bz onl.la onl.sc onl.tw ow.ly p.tl qr.ae rb.gy rebrand.ly s.id short.gy
  short.io shorturl.at shorturl.gg t.co t.ly tiny.cc tinyurl.com urx.blue urx.space urx3.nu ux.nu
  v.gd wp.me x.gd`.split(/\s+/),
);

/** Addresses in data lead to a site that everybody can open, by its own name. */
export default function* publicHosts({ records }: Content): Iterable<Problem> {
  for (const { file, data } of Object.values(records).flat())
    for (const { field, text } of stringsIn(data)) {
      const message = addressField.test(field) && complaintOf(text);
      if (message) yield { file, field, message };
    }
}

/** What is wrong with the site of an address, of the web or for mail. */
function complaintOf(address: string): string | undefined {
  const { hostname, domain, domainWithoutSuffix, isIcann } = parse(address);
  if (hostname === null || domain === null || !isIcann)
    return `leads to "${hostname}", which is no name of the public web: give the address as readers open it.`;
  if (domainWithoutSuffix === 'example')
    return `leads to "${hostname}", a name kept for examples: give the real address.`;
  if (shorteners.has(domain))
    return `is a short address of ${domain}, which does not show where it leads: open it and give the address of the page itself.`;
  return undefined;
}
