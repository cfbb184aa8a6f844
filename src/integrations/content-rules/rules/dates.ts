import type { Problem, Rule } from '../rule.ts';

/** Nothing was read, verified, published or reviewed in the future. */
export const dates: Rule = {
  name: 'dates',
  check({ records, pages, today }) {
    const problems: Problem[] = [];
    const notAfterToday = (file: string, field: string, date: unknown) => {
      if (typeof date === 'string' && date > today.slice(0, date.length))
        problems.push({
          file,
          field,
          message: `is ${date}, after the day of the build (${today}): correct the date.`,
        });
    };
    for (const { file, data } of records.sources) {
      notAfterToday(file, 'pageDate', data.pageDate);
      notAfterToday(file, 'readOn', data.readOn);
    }
    for (const { file, data } of records.charts) notAfterToday(file, 'readOn', data.readOn);
    for (const { file, data } of records.changes) notAfterToday(file, 'date', data.date);
    for (const { file, data } of records['time-limits']) notAfterToday(file, 'readOn', data.readOn);
    for (const { file, data } of records.contacts)
      data.channels.forEach((channel, index) => {
        for (const field of ['sourceDate', 'readOn', 'verifiedOn'] as const)
          notAfterToday(file, `channels.${index}.${field}`, channel[field]);
      });
    for (const { file, data } of records.sheets) notAfterToday(file, 'reviewed', data.reviewed);
    for (const { file, frontMatter } of pages) {
      const { reviewed, reviewBy } = frontMatter;
      notAfterToday(file, 'reviewed', reviewed);
      if (typeof reviewed === 'string' && typeof reviewBy === 'string' && reviewBy <= reviewed)
        problems.push({
          file,
          field: 'reviewBy',
          message: 'is not after "reviewed": give the day of the next review.',
        });
    }
    return problems;
  },
};
