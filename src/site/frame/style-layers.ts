import type { Plugin } from 'vite';

/**
 * The cascade layers of all styles, the weakest first (CSS Cascading and Inheritance Level 5, 6.4). Every page
 * begins with their order, so that the order in which its styles come decides nothing; a build puts its styles in this
 * order, without layers (`used-styles.ts`).
 */
const layers = ['base', 'parts', 'rooms', 'elder', 'print'] as const;

type Layer = (typeof layers)[number];

export const layerOrder = `@layer ${layers.join()};`;

/** The layer of what the style sheet at `file` says for screens. */
export function layerOf(file: string): Layer {
  if (/[\\/]frame[\\/](tokens|base)\.css$/.test(file)) return 'base';
  if (/[\\/]parts[\\/]/.test(file)) return 'parts';
  return /[\\/]elder[\\/]/.test(file) ? 'elder' : 'rooms';
}

/**
 * Puts every style sheet into its layer, and its `@media print` into the last: on paper that wins over all that is
 * said for screens. `@page` stays outside, for one sheet alone has it.
 */
export function styleLayers(): Plugin {
  return {
    name: 'style-layers',
    config: () => ({
      css: {
        postcss: {
          plugins: [
            {
              postcssPlugin: 'style-layers',
              Once(sheet, { AtRule }) {
                const layer = layerOf(sheet.source?.input.file ?? '');
                for (const node of [...sheet.nodes]) {
                  const name = node.type === 'atrule' ? `${node.name} ${node.params}` : node.type;
                  if (/^(comment|page)\b/.test(name)) continue;
                  const params: Layer = name === 'media print' ? 'print' : layer;
                  node.replaceWith(new AtRule({ name: 'layer', params, nodes: [node] }));
                }
              },
            },
          ],
        },
      },
    }),
  };
}
