import { Radius } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'circle',
  title: 'circle.title',
  icon: Radius,
  group: 'chain',
  order: 24,
  path: '/circle',
  routes: [{ path: '/circle', name: 'circle', component: () => import('./CirclePage.vue') }, { path: '/sites', name: 'sites', component: () => import('./SitesPage.vue') }],
  visibleTo: (me) => me.permissions.includes('READ'),
})
