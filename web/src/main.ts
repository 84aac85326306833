import '@fontsource-variable/inter/wght.css'
import '@/kernel/tokens.css'
import '@/kernel/base.css'
import '@/kernel/print.css'
import { VueQueryPlugin, QueryClient } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { ApiProblem, onSessionLost } from '@/kernel/http'
import { chosenLocale, i18n, provideMessages, setLocale } from '@/kernel/i18n'
import { useSession } from '@/kernel/session'
import App from '@/shell/App.vue'
import { makeRouter } from '@/shell/router'

provideMessages('zh-CN', async () => (await import('@/shell/messages.zh-CN')).default)
provideMessages('en', async () => (await import('@/shell/messages.en')).default)

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (times, problem) => times < 2 && problem instanceof ApiProblem && (problem.status === 0 || problem.status >= 502),
    },
  },
})

const app = createApp(App).use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient: queries })
const session = useSession()
const router = makeRouter()

onSessionLost(() => {
  session.forget()
  queries.clear()
  void router.push({ name: 'login', query: { next: router.currentRoute.value.fullPath } })
})

await setLocale(chosenLocale())
app.use(router).mount('#app')
