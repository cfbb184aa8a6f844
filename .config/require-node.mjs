// Astro 7 needs Node 22.12. npm puts the project's own Node first on the path of every script;
// on a platform without one, the machine's Node must be new enough.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Torimodosu needs Node 22.12 or newer on this platform, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org and run the command again.`,
  );
  process.exit(1);
}
