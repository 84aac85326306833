import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'

const server = process.env['YUANLIAN_URL'] ?? 'http://localhost:8080'

const STARTS = /(modules\/inspections\/(Field|Visit)Page\.vue|shell\/messages\.[\w-]+\.ts)$/

/// Names all that the pages of the field need, for public/sw.js to keep on the device: what they import, and no more.
const fieldFiles: Plugin = {
  name: 'field-files',
  generateBundle(_options, bundle) {
    const needed = new Set<string>()
    const need = (file: string): void => {
      const part = bundle[file]
      if (needed.has(file) || !part) return
      needed.add(file)
      if (part.type !== 'chunk') return
      part.imports.forEach(need)
      part.viteMetadata?.importedCss.forEach(need)
      part.viteMetadata?.importedAssets.forEach(need)
    }
    for (const part of Object.values(bundle)) {
      if (part.type === 'chunk' && (part.isEntry || STARTS.test(part.facadeModuleId?.split('?')[0] ?? ''))) need(part.fileName)
    }
    const files = [...[...needed].map((file) => `/${file}`).sort(), '/theme.js', '/icon.svg', '/manifest.webmanifest']
    this.emitFile({ type: 'asset', fileName: 'sw-files.json', source: JSON.stringify(files) })
  },
}

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  plugins: [vue(), fieldFiles],
  worker: { format: 'es' },
  server: { port: 5180, proxy: { '/api': { target: server } } },
  build: {
    target: 'es2022',
    // Not assets: that is what a park is made of.
    assetsDir: 'bundle',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    // A font or picture inlined as data: would need a looser content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router|pinia|vue-i18n|@intlify|@tanstack)[\\/]/ },
            { name: 'maplibre', test: /node_modules[\\/](maplibre-gl|@maplibre|@mapbox)[\\/]/ },
          ],
        },
      },
    },
  },
})
