/** Tests start the same browser in the same way as the release step that prints. */
export { launch } from '../../src/integrations/sheets/browser.ts';
