// How the site is built: static files, nothing inlined (the content security policy allows no inline script or style), directories as addresses.
import { defineConfig } from 'astro/config'
import { offlineWorker } from './src/offline/build-worker.ts'

export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0, target: 'es2022', modulePreload: false } },
  integrations: [offlineWorker()],
})
