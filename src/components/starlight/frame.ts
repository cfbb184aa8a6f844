/**
 * What the frame of a page runs (`src/integrations/starlight-trim` puts it there). One script: as
 * five, they took 5.2 kB on the wire instead of 2.4, since a request says more about itself than
 * most of them hold.
 */
import './language-link.ts';
import '../quick-exit/way-out.ts';
import '../search/search-dialog-element.ts';
import '../theme-select/theme-select.ts';
import '../share-page/share-page-element.ts';
import '../offline/offline-notice-element.ts';
