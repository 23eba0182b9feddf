import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { compressFiles } from '#tools/web/compress-files'
import { firstLoadBudget } from '#tools/web/first-load-budget'
import { protocolFiles, protocolIdentity } from '#tools/web/protocol-files'
import { sampleFile } from '#tools/web/sample-file'
import { serviceWorker } from '#tools/web/service-worker'

const root = dirname(fileURLToPath(import.meta.url))

export default defineConfig({
  root: join(root, 'src/web'),
  base: '/',
  publicDir: false,
  // Node reads `#web/x` as x.ts alone; here it may be x.tsx or a style sheet too.
  resolve: { alias: [{ find: /^#web\/(.*)$/, replacement: `${join(root, 'src/web')}/$1` }] },
  plugins: [
    preact({ prefreshEnabled: false, devToolsEnabled: false }),
    protocolFiles(root),
    protocolIdentity(root),
    sampleFile(root),
    serviceWorker(root),
    firstLoadBudget(),
    compressFiles(),
  ],
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One file for all that a first advice needs and one for what plans training: less to fetch, and packed better.
          groups: [
            { name: 'engine-worker', tags: ['$initial'], priority: 3 },
            { name: 'start-engine', test: /engine\/start-engine\.ts$/, priority: 2 },
            { name: 'training-stages', test: /advice\/training-stages\.ts$/, priority: 1 },
          ],
        },
      },
      checks: { pluginTimings: false },
    },
    plugins: () => [protocolFiles(root)],
  },
  build: {
    outDir: join(root, 'build/web'),
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { hashCharacters: 'hex', codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] } },
      checks: { pluginTimings: false },
    },
  },
})
