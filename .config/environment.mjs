/** The oldest Node.js that runs the build: it knows `RegExp.escape` and runs TypeScript as it is. */
export const oldestNode = 24;

/**
 * What is wrong with the Node.js that runs, or nothing. npm puts the project's own Node first on the
 * path of every script; on a platform without one, the machine's must be new enough.
 * @param {string} version as `process.versions.node` says it
 * @param {boolean} hasMusl whether the system's C library is musl, as on Alpine Linux
 * @returns {string | undefined}
 */
export function complaintAboutNode(version, hasMusl) {
  if (Number(version.split('.')[0]) >= oldestNode) return undefined;
  const remedy = hasMusl
    ? `the one that npm brings along needs glibc and does not run on Alpine Linux. Install a newer one (apk add nodejs-current npm, or an image such as node:${oldestNode}-alpine), delete node_modules and run npm ci again.`
    : `install a newer one from https://nodejs.org and run the command again.`;
  return `Torimodosu needs Node ${oldestNode} or newer, and this is Node ${version}: ${remedy}`;
}

/**
 * What is wrong with the folder of the project, or nothing. Vite takes paths for addresses, in which
 * `#`, `?` and `%` end or change the path.
 * @param {string} folder as `process.cwd()` says it
 * @returns {string | undefined}
 */
export function complaintAboutFolder(folder) {
  const [sign] = /[#?%]/.exec(folder) ?? [];
  return sign
    ? `Torimodosu lies in "${folder}", and a path with "${sign}" cannot be built: move the folder or rename it.`
    : undefined;
}
