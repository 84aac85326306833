import { defineConfig } from '@playwright/test'

const flags = '--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader --ignore-gpu-blocklist --font-render-hinting=none --force-color-profile=srgb'

export default defineConfig({
  testDir: 'e2e',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 2,
  failOnFlakyTests: true,
  reporter: [['list']],
  use: {
    baseURL: process.env['YUANLIAN_URL'] ?? 'http://localhost:8080',
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags.split(' ') },
    contextOptions: { reducedMotion: 'reduce' },
  },
})
