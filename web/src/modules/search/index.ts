import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'search',
  title: 'search.title',
  routes: [{ path: '/search', name: 'search', component: () => import('./SearchPage.vue') }],
  drawers: { passage: () => import('./PassageDrawer.vue') },
  visibleTo: (me) => me.permissions.includes('READ'),
  box: () => import('./SearchBox.vue'),
})
