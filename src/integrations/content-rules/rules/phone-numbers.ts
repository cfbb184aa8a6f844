import type { Problem, Rule } from '../rule.ts';

/**
 * Telephone numbers as people write them: Japanese numbers with or without hyphens, international
 * ones, and the short codes that this guide's contacts hold. Full-width digits are folded first.
 */
const patterns = [
  /(?<![\d-])0\d{1,4}[-ー‐–\s(]\d{1,4}[-ー‐–\s)]\d{3,4}(?![\d-])/g,
  /(?<![\d-])0\d{9,10}(?![\d-])/g,
  /\+\d{1,3}[\s-]?\d{1,4}([\s-]?\d{2,4}){2,}/g,
  /[#♯]\s?[98]\d{3}/g,
  /tel:/gi,
  /(?<![\d.,-])(?:110|119|188)(?=\s*(?:番|に電話|へ電話|に通報|\b(?!\s*(?:円|件|人|万|億|%|million|yen))))/g,
];

/** A telephone number exists once, as data in a contact's `number`; prose and other records hold none. */
export const phoneNumbers: Rule = {
  name: 'phone-numbers',
  check({ records, pages }) {
    const problems: Problem[] = [];
    const search = (file: string, lines: string[], firstLine: number) =>
      lines.forEach((text, index) => {
        const line = text.normalize('NFKC');
        if (isNumberField(line) || isAddress(line)) return;
        for (const pattern of patterns)
          for (const [found] of line.matchAll(pattern))
            problems.push({
              file,
              line: firstLine + index,
              message: `has the telephone number "${found}" in its text: put it in content/contacts/ and use <Contact id="…" channel="…" />.`,
            });
      });
    for (const page of pages) search(page.file, page.body.split('\n'), page.bodyLine);
    for (const page of pages) {
      // A fingerprint is hexadecimal digits, which may chance to read like a number.
      const words = Object.entries(page.frontMatter).filter(([key]) => key !== 'checkedAgainst');
      search(page.file, words.flatMap(([, value]) => value).map(String), 1);
    }
    const { sources, ...others } = records;
    for (const { file, text } of Object.values(others).flat()) search(file, text.split('\n'), 1);
    // A source's title is quoted as its page has it; only our own words about it are ours to keep clean.
    for (const { file, data } of sources) search(file, Object.values(data.caveat ?? {}), 1);
    return problems;
  },
};

/** The fields of a contact in which a number belongs. */
function isNumberField(line: string): boolean {
  return /^\s*(-\s*)?(number:\s*)?\{?\s*(e164|domestic|short):/.test(line);
}

/** Lines that hold a web address or a date: their digits are no telephone numbers. */
function isAddress(line: string): boolean {
  return /^\s*(-\s*)?(url|officialSite|pageDate|readOn|sourceDate|verifiedOn):/.test(line);
}
