// The esbuild plugins of the Lambda bundles: dispatchers made on the fly, node's own modules without their slow facade, lean credentials.
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import type { PortalFunction } from './functions.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Name that esbuild is asked for, one per function. */
export const dispatcherOf = (name: string): string => `dispatcher:${name}`

/** A function with one entry is that entry; a function with many loads the entry that the route key asks for, when it is asked. */
const dispatcherSource = ({ kind, entries }: PortalFunction): string => {
  const known = Object.entries(entries)
  const [only] = known
  if (kind !== 'http' && only) return `export { handler } from './functions/${only[1]}.ts'`
  const loaders = known.map(([key, entry]) => `${JSON.stringify(key)}: () => import('./functions/${entry}.ts')`)
  return `
const entries = { ${loaders.join(',\n')} }
const unknownRoute = {
  statusCode: 404,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  body: JSON.stringify({ type: 'urn:cua-cong:request.no-such-route', status: 404, code: 'request.no-such-route', facts: {} }),
}
export const handler = async (event, context) => {
  const load = Object.hasOwn(entries, event.routeKey) ? entries[event.routeKey] : undefined
  return load ? (await load()).handler(event, context) : unknownRoute
}`
}

export const dispatchers = (functions: readonly PortalFunction[]): Plugin => ({
  name: 'dispatchers',
  setup(build) {
    const byName = new Map(functions.map(each => [each.name, each]))
    build.onResolve({ filter: /^dispatcher:/ }, ({ path }) => ({ path: path.slice('dispatcher:'.length), namespace: 'dispatcher' }))
    build.onLoad({ filter: /.*/, namespace: 'dispatcher' }, ({ path }) => {
      const wanted = byName.get(path)
      return wanted ? { contents: dispatcherSource(wanted), loader: 'js', resolveDir: root } : { errors: [{ text: `no function ${path}` }] }
    })
  },
})

/** `import 'node:http'` builds an ESM facade that loads undici (25 ms of a cold start); process.getBuiltinModule does not. */
export const builtins: Plugin = {
  name: 'builtins',
  setup(build) {
    const names = builtinModules.filter(name => !name.startsWith('_')).join('|')
    build.onResolve({ filter: new RegExp(`^(node:.+|(${names}))$`) }, ({ path }) => ({
      path: path.startsWith('node:') ? path : `node:${path}`,
      namespace: 'builtin',
    }))
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
      loader: 'js',
    }))
  },
}

/** No function selects, subscribes or transcribes; S3's client would load 15 KB of event streams all the same. */
const noEventStreams = `
export const eventStreamSerdeProvider = () => ({})
export const resolveEventStreamSerdeConfig = config => config`

/** Without the credentials that a Lambda never has (files, SSO, web identity, instance metadata: 100 KB), and without event streams. */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup(build) {
    const credentials = fileURLToPath(new URL('./environment-credentials.ts', import.meta.url))
    build.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({ path: credentials }))
    build.onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ path }) => ({ path, namespace: 'event-streams' }))
    build.onLoad({ filter: /.*/, namespace: 'event-streams' }, () => ({ contents: noEventStreams, loader: 'js' }))
  },
}
