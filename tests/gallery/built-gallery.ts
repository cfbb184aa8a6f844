import type { TestProject } from 'vitest/node';
import { builtGallery } from '../built-site.ts';

/** Lets the laws that hold for pages be tested on the gallery of components as if it were a site. */
export default function setup(project: TestProject): void {
  project.provide('siteFolder', builtGallery());
}
