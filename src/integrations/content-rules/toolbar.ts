import { defineToolbarApp } from 'astro/toolbar';
import { problemsEvent } from './problems-event.ts';

/** What breaks a rule of the content, in the toolbar below a page that is being written. */
export default defineToolbarApp({
  init(canvas, app, server) {
    const window = document.createElement('astro-dev-toolbar-window');
    const heading = document.createElement('h1');
    const list = document.createElement('ul');
    window.append(heading, list);
    canvas.append(window);
    server.on<string[]>(problemsEvent, (problems) => {
      heading.textContent =
        problems.length === 0
          ? 'The content keeps all rules.'
          : `Problems in content/: ${problems.length}.`;
      list.replaceChildren(
        ...problems.map((problem) => {
          const item = document.createElement('li');
          item.textContent = problem;
          return item;
        }),
      );
      app.toggleNotification(
        problems.length === 0 ? { state: false } : { state: true, level: 'warning' },
      );
    });
  },
});
