/**
 * How long something occupies the processor, in milliseconds: unlike the time on the clock, it does
 * not grow with what else the machine has to do.
 */
export function processorTime(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
