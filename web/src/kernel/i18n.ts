import { createI18n, type Composer, type LocaleMessageDictionary, type VueMessageType } from 'vue-i18n'

export type Locale = 'zh-CN' | 'en'
export type Messages = LocaleMessageDictionary<VueMessageType>
const KEY = 'yuanlian.locale'

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', missingWarn: false, fallbackWarn: false })
const global = i18n.global as unknown as Composer

const loaders: Partial<Record<Locale, () => Promise<Messages>>> = {}
export function provideMessages(locale: Locale, load: () => Promise<Messages>): void { loaders[locale] = load }

export async function setLocale(locale: Locale): Promise<void> {
  const load = loaders[locale]
  if (load) {
    delete loaders[locale]
    global.setLocaleMessage(locale, await load())
  }
  global.locale.value = locale
  document.documentElement.lang = locale
  localStorage.setItem(KEY, locale)
}
export const chosenLocale = (): Locale => (localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN')
export const localeNow = (): Locale => (global.locale.value === 'en' ? 'en' : 'zh-CN')

/// Messages of one language, each file under the name of its folder: `ledger/en.json` → `ledger.*`.
export function byFolder(files: Record<string, unknown>): Messages {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path.split('/').at(-2)!, content]),
  ) as Messages
}
