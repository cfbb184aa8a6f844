import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a folder's packages are installed from its lock file as it is: npm writes its own copy of
 * the lock last, so a lock that is newer was not installed yet.
 */
export function isInstalled(folder) {
  const installed = join(folder, 'node_modules/.package-lock.json');
  return (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs
  );
}
