import { createRouter, createWebHistory, type Router } from 'vue-router'
import { keepAsOf } from '@/kernel/asof'
import { useSession } from '@/kernel/session'
import { firstPath, modules } from './modules'

declare module 'vue-router' {
  interface RouteMeta { open?: boolean; title?: string }
}

export function makeRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      ...modules.flatMap((module) => module.routes.map((route) => ({ ...route, meta: { title: module.title, ...route.meta } }))),
      { path: '/:rest(.*)*', name: 'nowhere', component: () => import('./NotFound.vue'), meta: { title: 'shell.notFound' } },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? undefined,
  })
  router.beforeEach(async (to, from) => {
    const session = useSession()
    const me = await session.restore().catch(() => null)
    if (!me && !to.meta.open) return { name: 'login', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
    if (me && to.path === '/' && to.matched[0]?.name === 'nowhere') return firstPath(me)
    const query = keepAsOf(from.query, to.query)
    return query && !to.meta.open ? { path: to.path, query, hash: to.hash, replace: true } : true
  })
  return router
}
