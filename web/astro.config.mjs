// How the site is built: static files, nothing inlined (the content security policy allows no inline script or style), directories as addresses.
import { defineConfig } from 'astro/config'
import { offlineWorker } from './src/offline/build-worker.ts'

/**
 * What pages share comes in few files: by itself the bundler makes one for every set of pages that have a module in common, and a page that
 * follows a filing fetched 24. What a reading page needs stays apart from the parts of forms. Listed in order: a module goes where it fits first.
 */
const sharedScripts = [
  { name: 'shell', test: /\/web\/src\/(offline\/handled|scripts\/kit\/session-marker)\.ts$/ },
  { name: 'values', test: /\/functions\/kernel\/(civil-date|closed-set|file-size|money|phone|receipt-code|refusal|search-key)\.ts$/ },
  {
    name: 'kit',
    test: /preload-helper|\/web\/src\/(site\/(language|paths)|words\/(article|fill)|scripts\/kit\/(announce|custom-element|error-summary|field|h|icon|kit-words|notice|page-words|status-tag|wait))\b/,
  },
  { name: 'service', test: /\/web\/src\/scripts\/kit\/(api|failure|session|sign-out)\.ts$/ },
  { name: 'lists', test: /\/web\/src\/scripts\/kit\/(deadline-chip|fold-table|pagination|receipt-code|timeline)\.ts$/ },
  { name: 'forms', test: /\/web\/src\/scripts\/kit\/(choice-cards|date-fields|file-row|group|money-field|stepper)\.ts$/ },
]

export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        output: {
          codeSplitting: { groups: sharedScripts.map((group, index) => ({ ...group, priority: sharedScripts.length - index })) },
        },
      },
    },
  },
  integrations: [offlineWorker()],
})
