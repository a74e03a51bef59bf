// An esbuild plugin that lets bundles leave out the schemas of AWS calls that nobody makes.
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * The SDK's schemas are arrays whose objects have computed keys (`{ [_h]: … }` after `const _h = "http"`). esbuild keeps every such object,
 * for a computed key could run code; written out as text they can be left out. S3's client is 50 KB smaller for it.
 */
export const leanSchemas: Plugin = {
  name: 'lean-schemas',
  setup(build) {
    build.onLoad({ filter: /[\\/]client-[a-z0-9-]+[\\/]dist-es[\\/]schemas[\\/]schemas_\d+\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const texts = new Map([...source.matchAll(/^const (_\w+) = ("[^"]*");$/gm)].map(([, name = '', text = '']) => [name, text]))
      return { contents: source.replace(/\[(_\w+)\]:/g, (key, name) => (texts.has(name) ? `${texts.get(name)}:` : key)), loader: 'js' }
    })
  },
}
