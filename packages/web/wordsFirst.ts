import type { Plugin } from 'vite';

/**
 * Puts the styles at the end of index.html, behind the words that stand there: a browser waits with painting for the styles
 * in the head, and paints what comes before those in the body. Scripts wait for both, so no page is drawn without styles.
 */
export function wordsFirst(): Plugin {
  return {
    name: 'words-first',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const styles = html.match(/ *<link rel="stylesheet"[^>]*>\n/g) ?? [];
        const rest = styles.reduce((text, each) => text.replace(each, ''), html);
        return rest.replace('  </body>', `${styles.join('')}  </body>`);
      },
    },
  };
}
