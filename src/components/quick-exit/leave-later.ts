/** `leave`, for whom it is loaded on demand: a module that stands in a group of scripts cannot be. */
export { leave } from './leave.ts';
