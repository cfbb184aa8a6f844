// Runs before every command: tells in a sentence what would end in an error of a library. It is
// written for old versions of Node too.
import { complaintAboutFolder, complaintAboutNode } from './environment.mjs';

const hasMusl =
  process.platform === 'linux' && !process.report?.getReport().header.glibcVersionRuntime;
const complaint =
  complaintAboutNode(process.versions.node, hasMusl) ?? complaintAboutFolder(process.cwd());
if (complaint) {
  console.error(complaint);
  process.exit(1);
}
